"""Who is meant: the party behind a role, and records that are or may be one party. Everything from the index."""

from collections.abc import Callable

from nkhr_schema.rules.engine import Index
from nkhr_schema.rules.facts import PersonFact
from nkhr_schema.rules.graphs import Clusters

__all__ = ["perpetrator_party", "same_records", "same_victim", "victim_party", "victim_person"]


def victim_party(index: Index, victim_id: str) -> str | None:
    """Return the id of the person, group or organisation that a victim is, if the victim is in the dataset."""
    victim = index.of("victim").get(victim_id)
    return None if victim is None else str(victim.party_id)


def victim_person(index: Index, victim_id: str) -> PersonFact | None:
    """Return the person that a victim is; ``None`` for groups and organisations, and where nothing is known."""
    party = victim_party(index, victim_id)
    return None if party is None else index.of("person").get(party)


def perpetrator_party(index: Index, perpetrator_id: str | None) -> str | None:
    """Return the id of the person, group or organisation that a perpetrator is, if the perpetrator is in the dataset."""
    perpetrator = None if perpetrator_id is None else index.of("perpetrator").get(perpetrator_id)
    return None if perpetrator is None else str(perpetrator.party_id)


def same_records(index: Index, *, at_most: bool = False) -> Clusters:
    """Return which records are one by their identity links.

    ``at_most`` also joins those whose link is ``unclear``: no more records than these can be one.
    """
    verdicts = ("same", "unclear") if at_most else ("same",)
    return Clusters((link.a_id, link.b_id) for link in index.of("identity_link").values() if link.verdict in verdicts)


def same_victim(index: Index, *, at_most: bool = False) -> Callable[[str], str]:
    """Return a function from the id of a victim to a name that all victims share who are one party.

    One are two roles of one party, and those of parties that are one by their identity links (``at_most`` as in
    :func:`same_records`). A victim that is not in the dataset stands for itself.
    """
    one = same_records(index, at_most=at_most)
    victims = index.of("victim")

    def name(record_id: str) -> str:
        fact = victims.get(record_id)
        return one.root(record_id if fact is None else fact.party_id)

    # a link may join the roles instead of the parties
    verdicts = ("same", "unclear") if at_most else ("same",)
    for link in index.of("identity_link").values():
        if link.verdict in verdicts and link.a_id in victims and link.b_id in victims:
            one.join(name(link.a_id), name(link.b_id))
    return name
