"""Laws of the decision over rich invented facts. Source: DEC-02, DEC-04, DEC-08, DEC-15 of the consent requirements."""

import copy
import datetime
import json
from collections import Counter

import pytest
from hypothesis import HealthCheck, given, note, settings
from hypothesis import strategies as st

from nkhr_schema.consent import may_share
from nkhr_schema.consent.codes import REDACTION_STRENGTH
from tests.consent import worlds as w
from tests.consent.test_cases import CASES

AT = datetime.date.fromisoformat(w.AT)
DENIED = 1 + max(REDACTION_STRENGTH.values())
PURE = {"id", "subject", "giver", "given_on", "status", "purposes", "recipient_classes", "categories"}
PURE |= {"valid_until", "review_due", "overseas_transfer"}
"""Parts of an instrument that do nothing but grant."""
REDACTING = {"anonymise", "pseudonymise", "generalise_date", "generalise_place"}


def decide(world, facts=None, at=AT):
    return may_share(world.facts if facts is None else facts, world.recipient, world.purpose, at)


def mostly_open(rng):
    """A world that is open in more than half of the examples: what is denied already can hardly be opened."""
    world = w.invent(rng)
    for _ in range(rng.choice((0, 9))):
        if decide(world).outcome != "deny":
            break
        world = w.invent(rng)
    return world


SEEDED = st.randoms(use_true_random=True)


def taken_away(decision, name):
    """How much of one element a decision takes away; what may not go at all counts most."""
    if decision.outcome == "deny" or name not in decision.elements:
        return DENIED
    return REDACTION_STRENGTH[decision.redactions.get(name, "keep")]


def opens(before, after):
    """What ``after`` shows and ``before`` did not: elements, or duties that went although all else is the same."""
    names = {*before.elements, *after.elements}
    found = [name for name in sorted(names) if taken_away(after, name) < taken_away(before, name)]
    same = (before.outcome, before.redactions, before.relied_on) == (after.outcome, after.redactions, after.relied_on)
    if same and not set(before.obligations) <= set(after.obligations):
        found.append("an obligation")
    return found


def law(check, normal=500, full=10_000):
    """Two tests of one law: for every day, and with twenty times the examples."""

    def test():
        seen = Counter()
        quiet = settings(max_examples=normal, deadline=None, database=None, suppress_health_check=list(HealthCheck))
        quiet(check)(seen)
        assert seen["checked"] >= normal * 0.3, seen

    @pytest.mark.full
    def test_full():
        seen = Counter()
        settings(max_examples=full, deadline=None, database=None, suppress_health_check=list(HealthCheck))(check)(seen)
        assert seen["checked"] >= full * 0.3, seen

    return test, test_full


def check_shares(seen, least=0.04):
    total = sum(seen[outcome] for outcome in ("permit", "redact", "deny"))
    for outcome in ("permit", "redact", "deny"):
        assert seen[outcome] >= least * total, seen


def compare(seen, world, before, facts):
    after = decide(world, facts)
    seen["checked"] += 1
    seen[before.outcome] += 1
    seen["changed"] += before != after
    found = opens(before, after)
    if found:
        note(f"{world.recipient} {world.purpose}\nbefore {world.facts}\nafter {facts}")
        note(f"{before.to_dict()}\n{after.to_dict()}")
    assert not found, found


# What restricts: each function changes facts and tells whether there was anything to change.


def add_refusing_instrument(rng, facts, world):
    refused = w.pick(rng, {"status": "refused"}, {"status": "given", **w.refusal(rng, world.recipient, world.purpose)})
    facts["consents"].append(
        {
            "id": "C99",
            "subject": w.pick(rng, *facts["persons"]),
            "giver": "self",
            "given_on": w.pick(rng, "2018", "2025-05-01", "2026"),
            "purposes": [],
            "recipient_classes": [],
            "categories": [],
            "valid_until": w.pick(rng, "2020-01-01", "2030"),
            **refused,
        }
    )
    return True


def add_refusal(rng, facts, world):
    if not facts["consents"]:
        return False
    instrument = w.pick(rng, *facts["consents"])
    for name, value in w.refusal(rng, world.recipient, world.purpose).items():
        if name == "class_refusal_except":
            return False
        if isinstance(value, list):
            instrument[name] = [*instrument.get(name, []), *value]
        else:
            instrument[name] = value
    return True


def add_condition(rng, facts, world):
    if not facts["consents"]:
        return False
    instrument = w.pick(rng, *facts["consents"])
    instrument["conditions"] = [*instrument.get("conditions", []), w.condition(rng)]
    return True


def add_withdrawal(rng, facts, world):
    taken = w.withdrawal(rng, facts["persons"], facts["consents"], world.recipient, world.purpose)
    facts["withdrawals"] = [*facts.get("withdrawals", []), taken]
    return True


def limit_to_lifetime(rng, facts, world):
    if not facts["consents"]:
        return False
    w.pick(rng, *facts["consents"])["survives_death"] = False
    return True


def add_blocked_person(rng, facts, world):
    facts["persons"]["B1"] = {"role": w.pick(rng, "third_party", "witness", "source", "victim"), "vital": "alive"}
    element = w.pick(rng, *facts["record"]["elements"].values())
    where = w.pick(rng, "about", "mentions", "primary")
    if where == "primary":
        facts["record"]["primary"].append("B1")
    else:
        element[where] = [*element.get(where, []), "B1"]
    return True


def only_grants(instrument, facts):
    """Whether taking a grant takes nothing else: a condition that binds with it, or the place of another ground."""
    redacting = any(c["code"] in REDACTING for c in instrument.get("conditions", ()))
    return not redacting and "basis" not in facts["persons"].get(instrument["subject"], {"basis": None})


def remove_grant(rng, facts, world):
    instruments = [i for i in facts["consents"] if only_grants(i, facts)]
    if not instruments:
        return False
    instrument = w.pick(rng, *instruments)
    name = w.pick(rng, "purposes", "recipient_classes", "categories")
    if not instrument[name]:
        return False
    instrument[name].remove(w.pick(rng, *instrument[name]))
    return True


def remove_instrument(rng, facts, world):
    """Take out an instrument that does nothing but grant."""
    instruments = [
        i
        for i in facts["consents"]
        if set(i) <= PURE
        and "*" in i["categories"]
        and i.get("overseas_transfer") != "refused"
        and "basis" not in facts["persons"][i["subject"]]
    ]
    if not instruments:
        return False
    facts["consents"].remove(w.pick(rng, *instruments))
    return True


def remove_agreement(rng, facts, world):
    if not facts["agreements"]:
        return False
    facts["agreements"].remove(w.pick(rng, *facts["agreements"]))
    return True


def remove_event(rng, facts, world):
    if not facts["events"]:
        return False
    facts["events"].remove(w.pick(rng, *facts["events"]))
    return True


def remove_ground(rng, facts, world):
    """Not where elements are shared: who has no ground at all blocks, and what is shared is then coarsened (DEC-12)."""
    persons = [person for person in facts["persons"].values() if "basis" in person]
    if not persons or any(len(element["about"]) > 1 for element in facts["record"]["elements"].values()):
        return False
    del w.pick(rng, *persons)["basis"]
    return True


RESTRICTIONS = (
    add_refusing_instrument,
    add_refusal,
    add_condition,
    add_withdrawal,
    limit_to_lifetime,
    add_blocked_person,
    remove_grant,
    remove_instrument,
    remove_agreement,
    remove_event,
    remove_ground,
)


@given(rng=SEEDED)
def monotone(seen, rng):
    world = mostly_open(rng)
    before = decide(world)
    restrict = rng.choice(RESTRICTIONS)
    facts = copy.deepcopy(world.facts)
    if restrict(rng, facts, world):
        seen[restrict.__name__] += 1
        compare(seen, world, before, facts)


test_restrictions_never_open, test_restrictions_never_open_full = law(monotone)


@given(rng=SEEDED)
def idempotent(seen, rng):
    world = mostly_open(rng)
    first = decide(world)
    seen[first.outcome] += 1
    seen["checked"] += 1
    if first.outcome == "deny":
        return
    facts = copy.deepcopy(world.facts)
    facts.pop("requested", None)
    facts["record"]["elements"] = {
        name: element
        for name, element in facts["record"]["elements"].items()
        if name in first.elements and first.redactions.get(name) != "drop"
    }
    second = decide(world, facts)
    left = {name: method for name, method in first.redactions.items() if method != "drop"}
    assert second.outcome == "permit" or dict(second.redactions) == left, (first.to_dict(), second.to_dict())
    assert second.outcome != "deny"
    if second.outcome == "permit":
        assert not left


test_deciding_again_changes_nothing, test_deciding_again_changes_nothing_full = law(idempotent)


@given(rng=SEEDED)
def orderless(seen, rng):
    world = w.invent(rng)
    shuffled = _shuffled(copy.deepcopy(world.facts), rng)
    first, second = decide(world), decide(world, shuffled)
    seen[first.outcome] += 1
    seen["checked"] += 1
    seen["moved"] += world.facts != shuffled or [*world.facts] != [*shuffled]
    assert first == second


def _shuffled(value, rng):
    if isinstance(value, dict):
        items = [(name, _shuffled(part, rng)) for name, part in value.items()]
        rng.shuffle(items)
        return dict(items)
    if isinstance(value, list):
        parts = [_shuffled(part, rng) for part in value]
        rng.shuffle(parts)
        return parts
    return value


test_order_does_not_matter, test_order_does_not_matter_full = law(orderless)

DATE_FIELDS = {
    *("given_on", "valid_until", "review_due", "date", "effective_on", "on", "from", "to", "death_on"),
    *("consent_state_as_of", "mandate_until", "birth"),
}


def places(value, path=()):
    """Every place in the facts, with its path."""
    if path:
        yield path, value
    parts = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for name, part in list(parts):
        yield from places(part, (*path, name))


def put(facts, path, value):
    for name in path[:-1]:
        facts = facts[name]
    facts[path[-1]] = value


def vaguer(rng, text):
    known = text.count("-")
    if known == 0:
        return w.pick(rng, text + "~", text[:3] + "X", "XXXX")
    return w.pick(rng, text.rsplit("-", 1)[0], text + "~", text[:4])


def after_death(facts, name):
    """Whether somebody is said to have consented in person after death."""
    died = facts["persons"][name]["death_on"]
    return any(i["subject"] == name and i["giver"] == "self" and i["given_on"] > died for i in facts["consents"])


@given(rng=SEEDED)
def vague(seen, rng):
    world = mostly_open(rng)
    before = decide(world)
    # CON-08 has a guardian's consent last until the latest possible birthday, which a vaguer birth moves back
    guarded = any(i["giver"] == "parent" for i in world.facts["consents"])
    facts = copy.deepcopy(world.facts)
    dates = [
        (path, text)
        for path, text in places(facts)
        if path[-1] in DATE_FIELDS and isinstance(text, str) and not (path[-1] == "birth" and guarded)
    ]
    if not dates:
        return
    path, text = rng.choice(dates)
    if path[-1] == "death_on" and after_death(facts, path[1]):
        return  # facts that contradict themselves are seen as such only while they are precise
    put(facts, path, vaguer(rng, text))
    seen[path[-1]] += 1
    compare(seen, world, before, facts)


test_less_precise_dates_never_open, test_less_precise_dates_never_open_full = law(vague)

FREE_TEXT = {
    *("recipients_refused", "recipients", "class_refusal_except", "transfer_ground", "mandate", "event", "note"),
    "location",
}
"""Where any text is a value of its own, so that another text is no junk."""
JUNK = (3.5, -1, True, {"x": 1}, ["§"], [["x"]], {"§": []}, "", 10**30, [None], b"x", object())
TEXT_JUNK = ("§", "UNKNOWN", "2025-02-30", "given ", "1e5")
REQUIRED = {
    *("record", "holder", "risk", "tlp", "elements", "primary", "jurisdiction", "about"),
    *("id", "subject", "giver", "given_on", "status", "purposes", "recipient_classes", "categories"),
    *("effective_on", "scope", "role", "vital", "parties", "from", "to", "onward", "confidential", "security"),
    *("code", "on", "persons"),
}


@given(rng=SEEDED)
def closed(seen, rng):
    world = mostly_open(rng)
    before = decide(world)
    facts = copy.deepcopy(world.facts)
    found = [path for path, _ in places(facts)]
    path = rng.choice(found)
    free = any(name in FREE_TEXT for name in path)
    junk = rng.choice(JUNK if free else JUNK + TEXT_JUNK)
    old = dict(places(facts)).get(path) if not isinstance(path[-1], int) else None
    if isinstance(old, bool) and isinstance(junk, bool):
        return  # the other answer is no junk
    put(facts, path, junk)
    seen["text" if isinstance(junk, str) else "other"] += 1
    compare(seen, world, before, facts)


test_junk_never_opens, test_junk_never_opens_full = law(closed)


@given(rng=SEEDED)
def bereft(seen, rng):
    world = mostly_open(rng)
    before = decide(world)
    facts = copy.deepcopy(world.facts)
    # an agreement without a category list has no limit of its own, and a withdrawal's lists are each optional
    found = [
        path
        for path, _ in places(facts)
        if path[-1] in REQUIRED
        and path[0] != "events"
        and not (path[0] == "agreements" and path[-1] == "categories")
        and "scope" not in path[:-1]
        and "basis" not in path
    ]
    grants = {"purposes", "recipient_classes", "categories"}
    # to take a grant takes its conditions along, and lets another ground be tried where there is one (DEC-11)
    kept = [i for i, c in enumerate(facts["consents"]) if not only_grants(c, facts)]
    path = rng.choice([p for p in found if not (p[-1] in grants and p[:1] == ("consents",) and p[1] in kept)])
    inner = facts
    for name in path[:-1]:
        inner = inner[name]
    del inner[path[-1]]
    seen[path[-1]] += 1
    compare(seen, world, before, facts)


test_missing_parts_never_open, test_missing_parts_never_open_full = law(bereft)

ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5) | st.just("V1"),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


@settings(max_examples=500, deadline=None)
@given(ANYTHING, ANYTHING, ANYTHING)
def test_anything_at_all_is_denied(facts, recipient, purpose):
    assert may_share(facts, recipient, purpose, AT).outcome == "deny"
    assert may_share(facts, *w.RECIPIENTS["un"], AT).outcome == "deny"


def test_restrictions_never_open_any_case():
    """The cases of the tables reach what invented facts rarely do."""
    seen = Counter()
    for row in CASES:
        world = w.World(json.loads(row["facts"]), json.loads(row["recipient"]), row["purpose"])
        at = datetime.date.fromisoformat(row["at_date"])
        persons = world.facts.get("persons", {})
        if not isinstance(persons, dict) or not isinstance(world.facts.get("consents"), list):
            continue
        before = decide(world, at=at)
        for name in persons:
            refusal = {"id": "C98", "subject": name, "giver": "self", "given_on": row["at_date"], "status": "refused"}
            taken = {"subject": name, "effective_on": "2000", "scope": {"all": True}}
            for part, added in (("consents", refusal), ("withdrawals", taken)):
                facts = {**world.facts, part: [*world.facts.get(part, []), added]}
                after = decide(world, facts, at=at)
                assert not opens(before, after), (row["case_id"], name, part)
                seen[part] += 1
        for instrument in world.facts["consents"]:
            # what cannot be read counts as a refusal too, and is no mere grant
            pure = "DEC-04" not in row["requirements"] and set(instrument) <= PURE
            if (
                pure
                and instrument["status"] in {"given", "renewed"}
                and instrument.get("overseas_transfer") != "refused"
                and only_grants(instrument, world.facts)
            ):
                left = [other for other in world.facts["consents"] if other is not instrument]
                after = decide(world, {**world.facts, "consents": left}, at=at)
                assert not opens(before, after), (row["case_id"], instrument["id"])
                seen["removed"] += 1
    assert min(seen[part] for part in ("consents", "withdrawals", "removed")) > 200, seen


def test_the_worlds_are_rich():
    seen = Counter()
    reasons = Counter()
    methods = Counter()

    @settings(max_examples=1500, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(rng=SEEDED)
    def look(rng):
        decision = decide(w.invent(rng))
        seen[decision.outcome] += 1
        reasons.update(decision.reasons)
        methods.update(decision.redactions.values())

    look()
    check_shares(seen, 0.05)
    assert len(reasons) > 35, reasons
    assert set(methods) == set(REDACTION_STRENGTH) - {"keep"}, methods
