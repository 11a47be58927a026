"""Family G, labels: how far a record may go, beside its sources and its place (G006, G008). Source: NKHR standard 0.1."""

from collections.abc import Iterator
from typing import Final

from nkhr_schema.rules.engine import Hit, Index, dataset_rule
from nkhr_schema.rules.facts.labels import DetailFact

__all__ = ["finer_than_allowed", "more_open_than_its_source"]

_STRICTNESS: Final = {"clear": 0, "green": 1, "amber": 2, "amber_strict": 3, "red": 4}
"""Label -> how strict. Source: FIRST TLP 2.0."""


@dataset_rule("NKHR-G006")
def more_open_than_its_source(index: Index) -> Iterator[Hit]:
    """A record that states its sensitivity is not below a source that is linked to it."""
    sources = index.of("source")
    handling = index.of("handling")
    strictest: dict[str, int] = {}
    for link in index.of("source_link").values():
        source = sources.get(link.source_id)
        if source is not None and source.sensitivity is not None:
            label = _STRICTNESS[source.sensitivity]
            strictest[link.target_id] = max(label, strictest.get(link.target_id, 0))
    for target_id, label in strictest.items():
        own = handling.get(target_id)
        if own is not None and own.sensitivity is not None and _STRICTNESS[own.sensitivity] < label:
            yield Hit("/sensitivity", {}, index.place_of(target_id))


@dataset_rule("NKHR-G008")
def finer_than_allowed(index: Index) -> Iterator[Hit]:
    """A public or redacted record tells no more of a place than may leave of it."""
    details: dict[str, DetailFact] = dict(index.of("detail"))
    if not details:
        return
    derived = index.envelope is not None and index.envelope.derived is not None
    handling = index.of("handling")

    def leaves(record_id: str) -> bool:
        own = handling.get(record_id)
        return derived or (own is not None and own.sensitivity == "clear")

    for location_id, detail in details.items():
        if leaves(location_id):
            for name in detail.finer:
                yield Hit(f"/{name}", {}, index.place_of(location_id))
    for record_id, places in index.of("named_places").items():
        if not leaves(record_id):
            continue
        for place in places:
            limit = details.get(place.location_id)
            if limit is not None and place.grade > limit.limit:
                yield Hit(place.pointer, {}, index.place_of(record_id))
