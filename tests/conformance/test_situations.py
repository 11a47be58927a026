"""The situations that documenters meet most, each encoded as the standard says: valid, and with no finding at all."""

import pytest

import nkhr_schema as nkhr
from nkhr_schema import conformance


def of(dataset, kind, /, **wanted):
    """Return the records of a type that hold these values."""
    return [
        r for r in dataset["records"] if r["type"] == kind and all(r.get(key) == value for key, value in wanted.items())
    ]


def act_types(dataset):
    return sorted(act["violation_type"] for act in of(dataset, "act"))


def victim_not_named(dataset):
    (person,) = of(dataset, "person", identity_known=False)
    return "names" not in person and person["description"] and person["sex"] == "unknown"


def group_deported(dataset):
    (group,) = of(dataset, "group")
    assert group["size"]["minimum"] == group["size"]["maximum"] == 20
    assert len(group["known_member_ids"]) == 2
    assert len(of(dataset, "act")) == 3
    assert len(of(dataset, "link", link_type="part_of")) == 2
    return True


def dozens_shot(dataset):
    (group,) = of(dataset, "group")
    size = group["size"]
    return size["minimum"] == 24 and size["basis"] == "minimum" and "maximum" not in size and size["text"]


def perpetrator_unknown(dataset):
    (involvement,) = of(dataset, "involvement")
    if "perpetrator_id" not in involvement:
        return involvement["perpetrator_type"] == "unknown"
    (perpetrator,) = of(dataset, "perpetrator")
    return perpetrator["party_id"] == of(dataset, "organisation")[0]["id"]


def nickname(dataset):
    (person,) = of(dataset, "person", identity_known=False)
    return person["names"][0]["kind"] == "nickname" and of(dataset, "perpetrator", identification="partly")


def order_chain(dataset):
    involvements = of(dataset, "involvement")
    assert {i["involvement"] for i in involvements} == {"direct", "ordered", "failed_to_prevent"}
    return {i["id"] for i in involvements} == {claim["subject_id"] for claim in of(dataset, "claim")}


def sources_disagree(dataset):
    first, second = sorted(claim["status"] for claim in of(dataset, "claim"))
    return (first, second) in {("contested", "contested"), ("contested", "preferred"), ("preferred", "rejected")}


def changed_account(dataset):
    assert len({source["provider_id"] for source in of(dataset, "source")}) == 1
    return len(of(dataset, "source")) == 2 and of(dataset, "claim", status="superseded")


def detention_history(dataset):
    episodes = of(dataset, "detention_episode")
    assert len(episodes) == len({e["facility_id"] for e in episodes}) == len({e["act_id"] for e in episodes}) == 3
    return sum("previous_id" in episode for episode in episodes) == 2


def arrest_and_custody(dataset):
    (link,) = of(dataset, "link", link_type="precedes")
    (arrest,) = of(dataset, "act", violation_type="arbitrary_arrest")
    return link["from_id"] == arrest["id"] and arrest["period"]["start"] == arrest["period"]["end"]


def repatriation(dataset):
    (back,) = of(dataset, "act", violation_type="refoulement")
    assert of(dataset, "involvement", act_id=back["id"], perpetrator_type="foreign_official")
    assert of(dataset, "displacement_stage", stage="handover", act_id=back["id"])
    return len(of(dataset, "act")) > 1


def disappearance(dataset):
    (act,) = of(dataset, "act", violation_type="enforced_disappearance")
    assert of(dataset, "act", violation_type="disappearance_fate_concealed")
    if act["period"].get("ongoing"):
        return "last_known" in act["period"]
    assert of(dataset, "claim", subject_id=act["id"], pointer="/outcome")
    return of(dataset, "act", violation_type="secret_execution")


def death_in_custody(dataset):
    (death,) = of(dataset, "act", violation_type="death_from_denied_medical_care")
    assert of(dataset, "act", violation_type="arbitrary_detention", outcome="died")
    return death["cause_of_death"] and of(dataset, "incident")[0]["narrative"]


def abortion_and_infanticide(dataset):
    types = act_types(dataset)
    if types == ["forced_abortion"]:
        return len(of(dataset, "victim")) == 1
    (killing,) = of(dataset, "act", violation_type="infanticide")
    return len(of(dataset, "victim")) == 2 and len(of(dataset, "act", victim_id=killing["victim_id"])) == 1


def child(dataset):
    (act,) = of(dataset, "act", sensitivity="red")
    assert "age_at_act" not in act
    return of(dataset, "consent", giver="parent") and of(dataset, "person", sensitivity="red")[0]["birth"]


def family(dataset):
    assert act_types(dataset).count("detention_in_political_prison_camp") == 3
    return of(dataset, "act", violation_type="collective_punishment")


def law(dataset):
    (group,) = of(dataset, "group", kind="general_public")
    return "size" not in group and of(dataset, "act")[0]["legal_instrument"]


def trafficked(dataset):
    assert len({i["perpetrator_id"] for i in of(dataset, "involvement")}) == len(of(dataset, "perpetrator")) == 4
    return {"trafficking_for_forced_marriage", "forced_marriage", "refoulement"} < set(act_types(dataset))


def witness_suffered(dataset):
    (source,) = of(dataset, "source")
    assert of(dataset, "victim", party_id=source["provider_id"])
    return {link["connection"] for link in of(dataset, "source_link")} == {"victim", "eyewitness"}


def removal(dataset):
    gone = {stone["id"] for stone in dataset["deleted"]}
    assert {"per", "src"} <= {identifier[:3] for identifier in gone}
    return not gone & {record["id"] for record in dataset["records"]} and of(dataset, "act")


SITUATIONS = {
    "victim_not_named": victim_not_named,
    "group_deported_two_named": group_deported,
    "dozens_were_shot": dozens_shot,
    "perpetrator_unknown": perpetrator_unknown,
    "perpetrator_known_by_nickname": nickname,
    "order_chain": order_chain,
    "sources_disagree": sources_disagree,
    "same_witness_changed_account": changed_account,
    "detention_history": detention_history,
    "arrest_and_custody": arrest_and_custody,
    "repatriation": repatriation,
    "enforced_disappearance": disappearance,
    "death_in_custody": death_in_custody,
    "forced_abortion_and_infanticide": abortion_and_infanticide,
    "child": child,
    "punishment_of_a_family": family,
    "law_or_order": law,
    "trafficked_woman_repatriated": trafficked,
    "witness_also_suffered": witness_suffered,
    "person_asks_for_removal": removal,
}
"""Every row of the table of situations, and what shows that a case is recorded as the row says."""


CASES = [
    pytest.param(name, case, id=f"{name}-{at}")
    for name in SITUATIONS
    for at, case in enumerate(conformance.cases_of(name, "situations"))
]


def test_every_situation_has_its_file():
    assert set(conformance.codes("situations")) == set(SITUATIONS)
    assert len(SITUATIONS) == 20


@pytest.mark.parametrize(("name", "case"), CASES)
def test_situation(name, case):
    dataset = conformance.dataset_of(case)
    report = nkhr.validate(dataset)
    assert [(finding.code, finding.pointer) for finding in report.findings] == []
    assert report.ok
    assert case["valid"]
    assert case["schema_valid"]
    assert case["findings"] == []
    assert report.records_read == len(case["records"]) > 3
    assert set(case["description"]) == {"en", "ko"}
    assert SITUATIONS[name](dataset)


@pytest.mark.parametrize(("name", "case"), CASES)
def test_situation_in_any_order(name, case):
    dataset = conformance.dataset_of(case)
    backwards = {**dataset, "records": dataset["records"][::-1]}
    assert nkhr.validate(backwards).findings == ()
