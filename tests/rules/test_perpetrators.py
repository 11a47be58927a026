"""Family R: involvements, posts and chains of command, where dates and identities are uncertain."""

import copy
import itertools
import random

import pytest

import nkhr_schema as nkhr
from nkhr_schema import conformance, vocabularies
from nkhr_schema.fields.edtf import Answer, overlaps, parse
from nkhr_schema.rules import command
from nkhr_schema.rules.engine import Index
from nkhr_schema.rules.facts import CommandFact, Span
from nkhr_schema.rules.knowledge import is_state_act


def findings(records, code, **envelope):
    report = nkhr.validate({**conformance.ENVELOPE, **envelope, "records": records})
    return [(f.record_id, f.pointer.split("/", 3)[-1]) for f in report.findings if f.code == code]


def case(code, at):
    return copy.deepcopy(conformance.cases_of(code)[at]["records"])


def by_type(records, kind):
    return next(record for record in records if record["type"] == kind)


def ref(kind, name):
    return nkhr.derive_id(kind, "test-perpetrators", str(name))


def dates(**period):
    return {key: value if key == "ongoing" else {"edtf": value} for key, value in period.items()}


def test_r001_acts_of_the_state_by_their_type():
    records = case("NKHR-R001", 0)
    act = by_type(records, "act")
    states = 0
    for term in vocabularies.get("violation_type"):
        act["violation_type"] = term.code
        expected = is_state_act(term.code)
        assert len(findings(records, "NKHR-R001")) == expected, term.code
        states += expected
    assert 90 < states < len(vocabularies.get("violation_type"))
    assert is_state_act("torture")
    assert is_state_act("denial_of_appeal")
    assert is_state_act("law_restricting_expression")
    assert not is_state_act("forced_marriage")


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, 1),
        ({"identity_known": True}, 0),
        ({"names": [{"full": "왕코", "script": "hang", "kind": "nickname"}]}, 0),
        ({"description": [{"text": "흉터가 있는 남자", "lang": "ko"}]}, 0),
        ({"birth": {"edtf": "1970"}}, 1),
    ],
)
def test_r002_what_makes_a_person_somebody(change, expected):
    records = case("NKHR-R002", 0)
    next(record for record in records if record["type"] == "person" and not record["identity_known"]).update(change)
    assert len(findings(records, "NKHR-R002")) == expected


@pytest.mark.parametrize(
    ("post", "act", "expected"),
    [
        ({"start": "2005", "end": "2010"}, {"start": "2007-03", "end": "2007-05"}, 0),
        ({"start": "2005", "end": "2006"}, {"start": "2007-03"}, 1),
        ({"start": "2008"}, {"start": "2007-03", "end": "2007-05"}, 1),
        ({"start": "2008"}, {"start": "2007-03"}, 0),  # the act may have gone on until then
        ({"start": "2008"}, {"start": "2007-03", "ongoing": True, "last_known": "2007-12"}, 0),
        ({"start": "2005", "end": "2007~"}, {"start": "2008-06", "end": "2008-06"}, 0),
        ({"start": "2005", "end": "2007~"}, {"start": "2009", "end": "2009"}, 1),
        ({"start": "2005", "end": "2007?"}, {"start": "2008", "end": "2008"}, 1),
        ({"start": "199X"}, {"start": "1989", "end": "1989-12"}, 1),
        ({"start": "2005", "ongoing": True}, {"start": "2020", "end": "2020"}, 0),
        ({"last_known": "2005"}, {"start": "2020", "end": "2020"}, 0),
        ({"end": "2006/2008"}, {"start": "2008-12-31", "end": "2009"}, 0),
        ({"end": "2006/2008"}, {"start": "2009", "end": "2009"}, 1),
        ({"start": "2010", "end": "2005"}, {"start": "2007", "end": "2007"}, 0),  # runs backwards: D001
        (None, {"start": "2007", "end": "2007"}, 0),
        ({"start": "2005", "end": "2006"}, None, 0),
    ],
)
def test_r004_posts_and_acts_of_uncertain_time(post, act, expected):
    records = case("NKHR-R004", 0)
    for kind, period in (("position", post), ("act", act)):
        by_type(records, kind).pop("period", None)
        if period is not None:
            by_type(records, kind)["period"] = dates(**period)
    assert len(findings(records, "NKHR-R004")) == expected


@pytest.mark.parametrize(
    ("party", "expected"),
    [("person", 1), ("organisation", 1), ("group", 1), (None, 0)],
)
def test_r004_only_the_party_itself_held_the_post(party, expected):
    records = case("NKHR-R004", 3)
    perpetrator, involvement = by_type(records, "perpetrator"), by_type(records, "involvement")
    if party == "group":
        records.append({"type": "group", "id": ref("group", 1), "kind": "group"})
    if party is None:
        del involvement["perpetrator_id"]
    else:
        held_by = by_type(records, "position")["person_id"]
        perpetrator["party_id"] = next(r["id"] for r in records if r["type"] == party and r["id"] != held_by)
    assert len(findings(records, "NKHR-R004")) == expected


def test_r004_one_person_in_two_records():
    records = case("NKHR-R004", 4)
    link = by_type(records, "identity_link")
    for verdict, expected in (("same", 0), ("unclear", 0), ("different", 1)):
        link["verdict"] = verdict
        assert len(findings(records, "NKHR-R004")) == expected


@pytest.mark.parametrize(
    ("status", "expected"),
    [("asserted", 0), ("corroborated", 0), ("contested", 0), ("preferred", 0), ("superseded", 1), ("rejected", 1)],
)
def test_r005_claims_on_which_nothing_rests_any_more(status, expected):
    records = case("NKHR-R005", 0)
    by_type(records, "claim")["status"] = status
    assert len(findings(records, "NKHR-R005")) == expected


def test_r005_names_what_is_missing_and_looks_at_the_right_involvement():
    records = case("NKHR-R005", 2)
    (finding,) = [
        f for f in nkhr.validate({**conformance.ENVELOPE, "records": records}).findings if f.code[-4:] == "R005"
    ]
    assert "failure to act" in finding.message["en"]
    assert "knowledge" not in finding.message["en"]
    assert "방지·처벌 불이행" in finding.message["ko"]
    whole = case("NKHR-R005", 0)
    other = [record for record in whole if record["type"] == "involvement"][1]
    for claim in whole:
        if claim["type"] == "claim":
            claim["subject_id"] = other["id"]
    assert len(findings(whole, "NKHR-R005")) == 1


def test_r006_any_two_parts_of_two_acts_are_two_things():
    records = case("NKHR-R006", 1)
    assert len(findings(records, "NKHR-R006")) == 1
    for first, second in (("direct", "direct"), ("planned", "ordered"), ("direct", "present")):
        one, other = [record for record in records if record["type"] == "involvement"]
        one["involvement"], other["involvement"] = first, second
        assert findings(records, "NKHR-R006") == []


# -- R007: what the standard says of pairs, compared with what the rule finds ----------------------------------------------


def edtf(value):
    return None if value is None else parse(value)


def spans(chance):
    years = [None, "2000", "2001-06", "2002~", "2003-05-04", "2004", "2005", "200X"]
    start, end = chance.choice(years), chance.choice(years)
    return Span(edtf(start), edtf(end), chance.random() < 0.2, None)


def certain_circles(relations):
    """Return the relations that lie on a circle, each two of which certainly overlap: by looking at every circle."""
    found = set()
    for number in range(2, len(relations) + 1):
        for chosen in itertools.permutations(relations, number):
            if chosen[0][0] != min(name for name, _ in chosen):
                continue  # the same circle begins once
            closed = all(
                a.subordinate_id == b.superior_id
                for (_, a), (_, b) in zip(chosen, (*chosen[1:], chosen[0]), strict=True)
            )
            if not closed or len({fact.superior_id for _, fact in chosen}) < number:
                continue
            pairs = itertools.combinations([fact.span for _, fact in chosen], 2)
            if all(
                overlaps(a.start, a.end, b.start, b.end, a_ongoing=a.ongoing, b_ongoing=b.ongoing) is Answer.YES
                for a, b in pairs
            ):
                found |= {name for name, _ in chosen}
    return found


def test_r007_finds_every_certain_circle_and_no_other():
    circles = dated_circles = 0
    for seed in range(1200):
        chance = random.Random(seed)
        nodes = [ref("organisation", name) for name in "abc"[: chance.randint(2, 3)]]
        facts = {
            ref("command_relation", at): CommandFact(*chance.sample(nodes, 2), "superior_of", spans(chance))
            for at in range(chance.randint(2, 5))
        }
        index = Index(ids={name: at for at, name in enumerate(facts, 1)}, facts={"command_relation": facts})
        hits = {hit.place.record_id for hit in command.command_in_a_circle(index)}
        expected = certain_circles(list(facts.items()))
        assert hits == expected, seed
        circles += bool(expected)
        dated_circles += any(
            fact.superior_id == other.subordinate_id for fact in facts.values() for other in facts.values()
        )
    assert circles > 100
    assert dated_circles > 2 * circles


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("superior_of", "superior_of", 2),
        ("superior_of", "reports_to", 2),
        ("effective_control", "effective_control", 2),
        ("superior_of", "effective_control", 0),  # who ranks below may hold the control
        ("superior_of", "party_guidance", 0),
        ("unknown", "unknown", 0),
        ("superior_of", "unknown", 0),
    ],
)
def test_r007_hierarchies_of_their_own(one, other, expected):
    records = case("NKHR-R007", 1)
    first, second = [record for record in records if record["type"] == "command_relation"]
    first["relation"], second["relation"] = one, other
    assert len(findings(records, "NKHR-R007")) == expected


def test_r007_large_hierarchies():
    held = Span(parse("2000"), parse("2010"), False, None)
    number = 20_000
    facts = {
        ref("command_relation", at): CommandFact(ref("person", at), ref("person", at + 1), "superior_of", held)
        for at in range(number)
    }
    index = Index(ids={name: at for at, name in enumerate(facts, 1)}, facts={"command_relation": facts})
    assert list(command.command_in_a_circle(index)) == []
    name = ref("command_relation", 0)
    facts[name] = facts[name]._replace(superior_id=ref("person", number))
    assert len(list(command.command_in_a_circle(index))) == number


# -- R008 ------------------------------------------------------------------------------------------------------------------


def abroad(**fields):
    """Return a return by the home police, with a body that its perpetrator may be or belong to."""
    records = case("NKHR-R008", 1)
    body = {
        "type": "organisation",
        "id": ref("organisation", 1),
        "names": [{"text": "가상 기관 (가상)", "lang": "ko"}],
        "organisation_type": "police",
        **fields,
    }
    return records, by_type(records, "involvement"), body


def role(party_id):
    return {"type": "perpetrator", "id": ref("perpetrator", 1), "party_id": party_id, "identification": "named"}


@pytest.mark.parametrize(
    ("fields", "more", "expected"),
    [
        ({}, [], 1),
        ({"organisation_type": "foreign_authority"}, [], 0),
        ({"parent_id": ref("organisation", 2)}, [("foreign_authority", 2)], 0),
        ({"parent_id": ref("organisation", 2)}, [("state_organ", 2)], 1),
        ({"parent_id": ref("organisation", 2)}, [], 0),  # what stands above it is not at hand
    ],
)
@pytest.mark.parametrize("by_post", [False, True])
def test_r008_bodies_of_another_state(fields, more, expected, by_post):
    records, involvement, body = abroad(**fields)
    above = [{**body, "id": ref("organisation", n), "organisation_type": kind} for kind, n in more]
    for record in above:
        record.pop("parent_id", None)
    if by_post:
        officer = {**by_type(records, "person"), "id": ref("person", 1), "sex": "male"}
        officer["names"] = [{"full": "모의관", "script": "hang", "lang": "ko"}]
        post = {"type": "position", "id": ref("position", 1), "person_id": officer["id"], "organisation_id": body["id"]}
        records += [officer, post]
        perpetrator = role(officer["id"])
    else:
        perpetrator = role(body["id"])
    involvement["perpetrator_id"] = perpetrator["id"]
    assert len(findings([*records, body, *above, perpetrator], "NKHR-R008")) == expected


def test_r008_a_body_that_stands_abroad_may_be_a_foreign_one():
    records, involvement, body = abroad()
    involvement["perpetrator_id"] = role(body["id"])["id"]
    foreign = next(record["id"] for record in records if record["type"] == "location" and record["country"] == "CN")
    home = next(record["id"] for record in records if record["type"] == "location" and record["country"] == "KP")
    for place, expected in (({"location_id": foreign}, 0), ({"location_id": home}, 1), ({"text": "어느 곳"}, 1)):
        body["place"] = place
        assert len(findings([*records, body, role(body["id"])], "NKHR-R008")) == expected


@pytest.mark.parametrize(("country", "expected"), [("CN", 1), ("LA", 1), ("KP", 0), (None, 0)])
def test_r008_only_what_is_certainly_done_abroad(country, expected):
    records, _, _ = abroad()
    start = by_type(records, "act")["place"]["location_id"]
    where = next(record for record in records if record["id"] == start)
    del where["country"]
    if country is not None:
        where["country"] = country
    assert len(findings(records, "NKHR-R008")) == expected


def test_r008_one_foreign_involvement_is_enough_and_none_at_all_is_r001():
    records, involvement, _ = abroad()
    second = {**involvement, "id": ref("involvement", 2), "perpetrator_type": "foreign_official"}
    assert len(findings(records, "NKHR-R008")) == 1
    assert findings([*records, second], "NKHR-R008") == []
    assert findings([second, *records], "NKHR-R008") == []
    records.remove(involvement)
    assert findings(records, "NKHR-R008") == []
    assert len(findings(records, "NKHR-R001")) == 1


def test_r008_a_redacted_copy_does_not_tell_whose_police_it_was():
    records, _, _ = abroad()
    assert findings(records, "NKHR-R008", derived={"policy_version": "1", "at": "2026-11-24T09:30:00Z"}) == []
