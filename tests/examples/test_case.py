"""The case: it is what its script gives, uses everything, speaks both languages, and nothing is found in it."""

import importlib
import re
from pathlib import Path

import pytest

import nkhr_schema as nkhr
from nkhr_schema import (
    Act,
    Claim,
    Consent,
    DetentionEpisode,
    Disclosure,
    Group,
    Involvement,
    LegalGround,
    Link,
    Location,
    Perpetrator,
    Person,
    Victim,
)
from nkhr_schema.io.writing import to_bytes
from nkhr_schema.models import RECORD_CLASSES
from nkhr_schema.models.references import references_of
from nkhr_schema.models.registers import entry_of

EXAMPLES = Path(__file__).parents[2] / "examples"
CASE = EXAMPLES / "case.json"


@pytest.fixture(scope="module")
def built():
    return importlib.import_module("build_case")


@pytest.fixture(scope="module")
def case():
    return nkhr.read(CASE)


def texts(value, path=""):
    """Yield every list of texts with languages."""
    if isinstance(value, dict):
        for key, item in value.items():
            if isinstance(item, list) and item and isinstance(item[0], dict) and {"text", "lang"} <= item[0].keys():
                yield f"{path}/{key}", item
            yield from texts(item, f"{path}/{key}")
    elif isinstance(value, list):
        for item in value:
            yield from texts(item, path)


def follow(record, pointer):
    value = record.to_dict()
    for part in pointer.split("/")[1:]:
        value = value[int(part)] if isinstance(value, list) else value[part]
    return value


def test_the_file_is_what_the_script_gives(built):
    assert CASE.read_bytes() == to_bytes(built.dataset()) == to_bytes(built.dataset())


def test_nothing_is_found_in_it():
    report = nkhr.validate(CASE)
    assert report.records_read > 200
    assert [finding.to_text() for finding in report.findings] == []
    assert report.not_fully_checked == 0


def test_every_record_type_is_used(case):
    assert {record.type for record in case.records} == set(RECORD_CLASSES)


def test_it_says_that_it_is_fictional(case):
    assert "가상" in case.title.text
    assert "fictional" in case.title.text
    titles = [
        text.text for kind in ("case", "incident", "source") for record in case.of_type(kind) for text in record.title
    ]
    assert len(titles) >= 20
    assert all("가상" in title or "fictional" in title for title in titles)


def test_texts_for_readers_are_in_both_languages(case):
    seen = 0
    for record in case.records:
        for pointer, items in texts(record.to_dict()):
            if pointer.endswith("/verbatim") or entry_of(record):
                continue  # what somebody said is not translated, nor is what the registers say
            seen += 1
            assert {item["lang"] for item in items} == {"ko", "en"}, (record.type, pointer)
    assert seen > 50


def test_no_register_name_and_no_coordinate_is_changed(case):
    named = [record for record in case.of_type(Location) if record.register_code]
    assert len(named) >= 4
    for record in named:
        register, _, code = record.register_code.partition(":")
        assert record == nkhr.vocabularies.get(register)[code].as_record()
    assert all(record.latitude is None for record in case.of_type(Location))


def test_a_group_of_twenty_with_two_members_whose_acts_are_part_of_its_own(case):
    group = next(group for group in case.of_type(Group) if group.size and group.size.maximum == 20)
    victim = next(victim for victim in case.of_type(Victim) if victim.party_id == group.id)
    whole = next(act for act in case.of_type(Act) if act.victim_id == victim.id)
    parts = {link.from_id for link in case.of_type(Link) if link.to_id == whole.id and link.link_type == "part_of"}
    assert len(group.known_member_ids) == len(parts) == 2
    assert {case[case[part].victim_id].party_id for part in parts} == set(group.known_member_ids)
    assert any(group.id in other.subset_of_ids for other in case.of_type(Group))


def test_dozens_are_at_least_twenty_four(case):
    sizes = [group.size for group in case.of_type(Group) if group.size and group.size.basis == "minimum"]
    assert [(size.minimum, size.maximum) for size in sizes] == [(24, None)]
    assert "수십" in sizes[0].text


def test_the_order_chain_has_three_links_and_three_claims_on_the_superior(case):
    chain = [i for i in case.of_type(Involvement) if i.liability]
    assert [i.involvement for i in chain] == ["direct", "ordered", "failed_to_prevent"]
    assert len({i.act_id for i in chain}) == 1
    claimed = {claim.pointer for claim in case.of_type(Claim) if claim.subject_id == chain[-1].id}
    assert claimed == {
        f"/superior_responsibility/{part}" for part in ("effective_control", "knowledge", "failure_to_act")
    }


def test_perpetrators_are_known_to_all_degrees(case):
    assert {p.identification for p in case.of_type(Perpetrator)} == {
        "named",
        "partly",
        "described_only",
        "institution_only",
    }
    partly = next(p for p in case.of_type(Perpetrator) if p.identification == "partly")
    assert [name.kind for name in case[partly.party_id].names] == ["nickname"]
    assert any(i.perpetrator_id is None for i in case.of_type(Involvement))


def test_claims_disagree_and_change(case):
    by_field = {}
    for claim in case.of_type(Claim):
        by_field.setdefault((claim.subject_id, claim.pointer), []).append(claim)
    statuses = sorted(sorted(claim.status for claim in claims) for claims in by_field.values() if len(claims) > 1)
    assert statuses == [["contested", "preferred"], ["preferred", "superseded"]]
    for (subject, pointer), claims in by_field.items():
        for claim in claims:
            if claim.status == "preferred":
                assert claim.reason
                assert claim.value == follow(case[subject], pointer)


def test_a_chain_of_four_facilities(case):
    episodes = {episode.id: episode for episode in case.of_type(DetentionEpisode)}
    lengths = []
    for episode in episodes.values():
        chain = [episode]
        while chain[-1].previous_id:
            chain.append(episodes[chain[-1].previous_id])
        lengths.append(
            (len(chain), len({e.facility_id for e in chain}), chain[0].release_reason, bool(chain[0].sentence))
        )
    assert max(lengths) == (4, 4, "sentence_served", True)
    assert {e.phase for e in episodes.values()} >= {"arrest", "foreign_custody", "inquiry", "serving_sentence"}


def test_a_disappearance_goes_on(case):
    lasting = {act.violation_type: act for act in case.of_type(Act) if act.period and act.period.ongoing}
    assert set(lasting) == {"enforced_disappearance", "disappearance_fate_concealed"}
    assert all(act.period.last_known for act in lasting.values())
    assert lasting["disappearance_fate_concealed"].victim_indirect


def test_a_death_in_custody_has_custody_and_cause(case):
    death = next(act for act in case.of_type(Act) if act.cause_of_death)
    custody = [
        e for e in case.of_type(DetentionEpisode) if e.victim_id == death.victim_id and e.release_reason == "died"
    ]
    assert len(custody) == 1
    assert case[case[death.victim_id].party_id].deceased == "yes"


def test_calendars_other_than_the_gregorian_keep_their_words(case):
    text = CASE.read_text(encoding="utf-8")
    assert '"calendar": "lunar"' in text
    years = re.findall(r'"edtf": "([0-9]{4})[^"]*",\s+"original_text": "주체([0-9]+)', text)
    assert len(years) >= 2
    assert all(int(year) == int(juche) + 1911 for year, juche in years)


def test_consent_has_conditions_refusals_a_child_and_grounds(case):
    consents = case.of_type(Consent)
    conditions = {condition.code for consent in consents for condition in consent.conditions}
    assert conditions >= {"embargo_until", "recontact_before_use", "generalise_place"}
    assert any(consent.purposes_refused and consent.recipient_classes_refused for consent in consents)
    child = next(consent for consent in consents if consent.giver == "parent")
    assert (child.assent, child.supersedes_id) == ("given", None)
    assert any(consent.supersedes_id for consent in consents)
    assert "missing" in {case_victim.status for case_victim in case.of_type(Victim)}
    assert len(case.of_type(LegalGround)) >= 3
    assert {disclosure.outcome for disclosure in case.of_type(Disclosure)} == {"redact", "deny"}


def test_mentions_lie_on_the_name_of_the_person(case):
    seen = 0
    for record in case.records:
        for note in record.annotations:
            if note.kind == "mention":
                word = follow(record, note.pointer)[note.start : note.end]
                assert word in [name.full for name in case[note.person_id].names]
                seen += 1
    assert seen >= 8


def test_nobody_is_named_outside_their_own_record_without_a_mention(case):
    names = {name.full for person in case.of_type(Person) for name in person.names}
    assert len(names) >= 12
    for record in case.records:
        if record.type == "person":
            continue
        named = {name for name in names if name in record.to_json()}
        marked = {follow(record, n.pointer)[n.start : n.end] for n in record.annotations if n.kind == "mention"}
        assert named <= marked, record.type


def test_annotations_of_every_kind_but_redacted(case):
    kinds = {note.kind for record in case.records for note in record.annotations}
    assert kinds >= {"missing", "accepted", "mention", "screened"}


def test_the_tombstone_is_not_among_the_records(case):
    assert len(case.deleted) == 1
    assert case.deleted[0].id not in case
    assert not any(r.target_id == case.deleted[0].id for record in case.records for r in references_of(record))


def test_foreign_content_is_kept(case):
    assert any(record.external_ids for record in case.records)
    assert any(record.local_codes for record in case.records)
    assert any("org.example:form" in (record.extensions or {}) for record in case.records)
