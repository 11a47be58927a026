"""What happened: the case, its three incidents, the acts and how they hang together."""

from collections.abc import Iterator

from build_case_places import CHILDREN_STATION, HOLDING_CENTRE, HOME_COUNTY
from build_case_tools import at, both, day, ko, mentions, ref, screened, span

from nkhr_schema import Act, AgeRange, Case, CountRange, Incident, Link, PlaceRef
from nkhr_schema.models.act import ForcedLabour, HealthEffect, Nutrition
from nkhr_schema.models.record import LocalCode, Record

CHINESE_TOWN = at(ref("location", "chinese-town"))
BORDER_POST = at(ref("location", "border-post"))
BRIDGE = at(ref("location", "bridge"))
CELLS = at(ref("location", "county-cells"))
LABOUR_CAMP = at(ref("location", "labour-camp"))
RETURN_DAY = span("2018-03-14", "2018-03-14")


def case_and_incidents() -> Iterator[Record]:
    """Yield the file of the organisation and the incidents that it groups."""
    yield Case(
        id=ref("case", "return"),
        title=both(
            "국경 송환과 그 뒤의 구금 (가상 사례)", "A return across the border and what followed (fictional case)"
        ),
        incident_ids=[ref("incident", key) for key in ("return", "custody", "family")],
        themes=["movement_and_repatriation", "deprivation_of_liberty", "violation_of_personal_integrity"],
        status="reviewed",
    )
    told = both(
        "2018년 3월 2일 가상진에서 공안이 여러 집을 뒤져 가상희를 비롯한 사람들을 붙잡았다. 12일 동안 변방 구류소에 "
        "있다가 3월 14일 모두 스무 명이 한 버스에 실려 국경 다리에서 보위부에 넘겨졌다. 그 가운데 예시철도 있었다. (가상)",
        "On 2 March 2018 police searched several houses in Gasang Town and seized Ga Sanghui among others. They were held "
        "at the border post for twelve days; on 14 March all twenty were driven in one bus to the border bridge and handed "
        "to state security. Ye Sicheol was one of them. (fictional)",
    )
    yield Incident(
        id=ref("incident", "return"),
        title=both("가상진에서의 체포와 20명 송환 (가상)", "Arrests in Gasang Town and return of twenty (fictional)"),
        narrative=told,
        period=span("2018-03-02", "2018-03-14"),
        place=CHINESE_TOWN,
        attribution="no_statement",
        received=day("2020-05-12"),
        annotations=[
            *(screened(f"/narrative/{number}/text") for number in range(len(told))),
            *mentions(
                "narrative",
                told,
                {
                    "가상희": ref("person", "sanghui"),
                    "Ga Sanghui": ref("person", "sanghui"),
                    "예시철": ref("person", "sicheol"),
                    "Ye Sicheol": ref("person", "sicheol"),
                },
            ),
        ],
    )
    yield Incident(
        id=ref("incident", "custody"),
        title=both("송환 뒤의 구금과 사망 (가상)", "Custody after the return, and a death (fictional)"),
        narrative=both(
            "송환된 사람들은 가상군 보위부 구류장에서 조사를 받았다. 그 뒤 일부는 집결소를 거쳐 노동단련대로 보내졌고, "
            "한 사람은 그곳에서 병으로 숨졌다. 시신은 뒷산에 묻혔고 가족에게는 알리지 않았다고 한다. (가상)",
            "Those returned were questioned in the county cells. Some were then sent to the labour camp by way of a holding "
            "centre, where one of them died of an illness. The body is said to have been buried on the hill behind it, "
            "and the family not to have been told. (fictional)",
        ),
        received=day("2020-05-12"),
        annotations=[screened("/narrative/0/text"), screened("/narrative/1/text")],
    )
    family = both(
        "가상희가 떠난 뒤 남편 허구석이 집에서 붙들려 갔고, 지금까지 소식이 없다. 어린 딸은 꽃제비 구제소로 보내졌다. (가상)",
        "After Ga Sanghui had left, her husband Heo Guseok was taken from the house and has not been heard of since. "
        "Their small daughter was put into a relief station for street children. (fictional)",
    )
    yield Incident(
        id=ref("incident", "family"),
        title=both("남은 가족이 겪은 일 (가상)", "What was done to the family that stayed (fictional)"),
        narrative=family,
        impact=both("딸은 1년 넘게 어머니와 떨어져 지냈다.", "The daughter was apart from her mother for over a year."),
        received=day("2020-05-12"),
        annotations=[
            screened("/narrative/0/text"),
            screened("/narrative/1/text"),
            *mentions(
                "narrative",
                family,
                {
                    "가상희": ref("person", "sanghui"),
                    "Ga Sanghui": ref("person", "sanghui"),
                    "허구석": ref("person", "guseok"),
                    "Heo Guseok": ref("person", "guseok"),
                },
            ),
        ],
    )


def return_acts() -> Iterator[Record]:
    """Yield the arrest abroad, the custody there and the return: of the group, and of two of its members."""
    incident = ref("incident", "return")
    yield Act(
        id=ref("act", "arrest-abroad"),
        incident_id=incident,
        violation_type="arbitrary_arrest",
        victim_id=ref("victim", "sanghui"),
        description=both("체류 증명이 없다는 이유로 숙소에서 붙잡혔다.", "Seized at her lodging for want of papers."),
        period=span("2018-03-02", "2018-03-02"),
        place=CHINESE_TOWN,
        outcome="alive_in_custody",
        status="under_review",
    )
    yield Act(
        id=ref("act", "held-abroad"),
        incident_id=incident,
        violation_type="detention_pending_return",
        victim_id=ref("victim", "sanghui"),
        period=span("2018-03-02", "2018-03-14"),
        place=BORDER_POST,
        outcome="displaced",
        status="alleged",
    )
    yield Act(
        id=ref("act", "return-group"),
        incident_id=incident,
        violation_type="refoulement",
        victim_id=ref("victim", "returned-together"),
        description=both(
            "스무 명이 버스로 국경 다리까지 실려 가 넘겨졌다.",
            "Twenty people were driven to the bridge and handed over.",
        ),
        period=RETURN_DAY,
        place=BORDER_POST,
        end_place=BRIDGE,
        outcome="alive_in_custody",
        status="under_review",
        state_position="denied",
    )
    for key in ("sanghui", "sicheol"):
        yield Act(
            id=ref("act", f"return-{key}"),
            incident_id=incident,
            violation_type="refoulement",
            victim_id=ref("victim", key),
            period=RETURN_DAY,
            place=BORDER_POST,
            end_place=BRIDGE,
            outcome="alive_in_custody",
            status="under_review",
        )


def custody_acts() -> Iterator[Record]:
    """Yield the custody after the return, station by station, and what was done there."""
    incident = ref("incident", "custody")
    sanghui, sicheol = ref("victim", "sanghui"), ref("victim", "sicheol")
    yield Act(
        id=ref("act", "search-of-women"),
        incident_id=incident,
        violation_type="forced_nudity_and_body_search",
        victim_id=ref("victim", "returned-women"),
        period=RETURN_DAY,
        place=CELLS,
        status="alleged",
        sensitivity="red",
        sensitivity_recipient_ids=[ref("organisation", "example-ngo")],
    )
    yield Act(
        id=ref("act", "cells"),
        incident_id=incident,
        violation_type="incommunicado_detention",
        victim_id=sanghui,
        period=span("2018-03-14", "2018-04-11"),
        place=CELLS,
        outcome="alive_in_custody",
        status="alleged",
    )
    torture_text = both(
        "예심 과정에서 각목으로 맞고 밤새 벽을 보고 서 있어야 했다.",
        "During the examination she was hit with a wooden bar and made to stand facing the wall all night.",
    )
    yield Act(
        id=ref("act", "torture"),
        incident_id=incident,
        violation_type="torture",
        victim_id=sanghui,
        description=torture_text,
        period=span(day("2018-03-20~", "3월 20일쯤부터"), day("2018-03-27~", "일주일쯤")),
        place=CELLS,
        methods=["beating_with_object", "fixed_posture", "sleep_deprivation"],
        purposes=["information", "punishment"],
        stated_reason=both("남조선 사람을 만났는지 대라고 했다.", "She was to say whether she had met South Koreans."),
        physical_effects=[HealthEffect(condition="fracture", text=ko("왼쪽 무릎뼈에 금이 감"))],
        mental_effects=[HealthEffect(condition="psychological", text=ko("밤에 불을 끄지 못함"))],
        outcome="injured",
        repetitions=CountRange(minimum=3, basis="minimum", text="적어도 세 차례의 조사"),
        status="assessed",
        state_position="no_statement",
        sensitivity="amber",
        local_codes=[
            LocalCode(scheme="example-ngo-violations", code="B-07", label="조사 중 고문", pointer="/violation_type")
        ],
        extensions={"org.example:form": {"sheet": 4, "box": "B"}},
        annotations=[screened("/description/0/text"), screened("/description/1/text")],
    )
    yield Act(
        id=ref("act", "holding"),
        incident_id=incident,
        violation_type="pretrial_detention_without_review",
        victim_id=sanghui,
        period=span("2018-04-11", "2018-05-02"),
        place=at(HOLDING_CENTRE.id),
        outcome="alive_in_custody",
        status="alleged",
    )
    yield Act(
        id=ref("act", "no-counsel"),
        incident_id=incident,
        violation_type="denial_of_legal_counsel",
        victim_id=sanghui,
        description=both("재판에서 말할 기회도 변호인도 없었다.", "At the trial she had neither a say nor a lawyer."),
        period=span("2018-05-02", "2018-05-02"),
        place=PlaceRef(text="가상군 재판소", precision="county"),
        legal_instrument=both("형법의 비법국경출입 조항", "The article on unlawful crossing of the border"),
        status="under_review",
    )
    yield Act(
        id=ref("act", "sentence"),
        incident_id=incident,
        violation_type="arbitrary_detention",
        victim_id=sanghui,
        period=span("2018-05-02", "2019-04-20"),
        place=LABOUR_CAMP,
        outcome="released_after_sentence",
        status="assessed",
    )
    for key, victim in (("group", ref("victim", "quarry-workers")), ("sanghui", sanghui)):
        yield Act(
            id=ref("act", f"labour-{key}"),
            incident_id=incident,
            violation_type="forced_labour_in_detention",
            victim_id=victim,
            period=span(day("2018-05", "5월부터"), day("2019-04", "다음 해 4월까지")),
            place=LABOUR_CAMP,
            forced_labour=ForcedLabour(
                labour_type="stone_breaking",
                hours_per_day=13,
                quota=ko("한 조가 하루에 돌 두 대 차"),
                pay=ko("없음"),
                penalties=["ration_cut", "term_extension"],
            ),
            status="alleged",
        )
    yield Act(
        id=ref("act", "hunger"),
        incident_id=incident,
        violation_type="food_deprivation_in_custody",
        victim_id=sanghui,
        period=span("2018-05", "2019-03"),
        place=LABOUR_CAMP,
        physical_effects=[HealthEffect(condition="malnutrition")],
        nutrition=Nutrition(
            ration=ko("통옥수수 한 줌과 소금국"),
            grams_per_day_minimum=150,
            grams_per_day_maximum=300,
            weight_before_kg=54,
            weight_after_kg=38.5,
        ),
        status="alleged",
    )
    yield Act(
        id=ref("act", "sicheol-camp"),
        incident_id=incident,
        violation_type="arbitrary_detention",
        victim_id=sicheol,
        period=span("2018-06-20", "2018-11-20"),
        place=LABOUR_CAMP,
        outcome="died",
        status="under_review",
    )
    yield Act(
        id=ref("act", "sicheol-death"),
        incident_id=incident,
        violation_type="death_from_denied_medical_care",
        victim_id=sicheol,
        description=both(
            "고열이 여러 날 이어졌으나 약을 받지 못했다.", "He had a high fever for days and was given no medicine."
        ),
        period=span("2018-11-20", "2018-11-20"),
        place=LABOUR_CAMP,
        age_at_act=AgeRange(minimum=42, maximum=44, basis="stated", counting="korean"),
        victim_conditions=["chronic_illness"],
        outcome="died",
        cause_of_death="untreated_illness",
        status="under_review",
    )


def family_acts() -> Iterator[Record]:
    """Yield what was done to the husband and the daughter, and the silence since."""
    incident = ref("incident", "family")
    yield Act(
        id=ref("act", "arrest-guseok"),
        incident_id=incident,
        violation_type="arbitrary_arrest",
        victim_id=ref("victim", "guseok"),
        period=span("2017-11-20", "2017-11-20"),
        place=at(HOME_COUNTY.id, "집에서"),
        outcome="alive_in_custody",
        status="alleged",
    )
    yield Act(
        id=ref("act", "disappearance"),
        incident_id=incident,
        violation_type="enforced_disappearance",
        victim_id=ref("victim", "guseok"),
        period=span("2017-11-20", last_known=day("2017-24", "그해 겨울")),
        place=at(ref("location", "county-office")),
        outcome="missing",
        status="under_review",
        state_position="no_statement",
    )
    yield Act(
        id=ref("act", "concealment"),
        incident_id=incident,
        violation_type="disappearance_fate_concealed",
        victim_id=ref("victim", "sanghui"),
        victim_indirect=True,
        description=both(
            "출소 뒤 여러 번 물었으나 그런 사람은 없다는 말만 들었다.",
            "After her release she asked several times and was only told that there was no such person.",
        ),
        period=span("2019-05", last_known="2026-09"),
        place=at(ref("location", "county-office")),
        status="under_review",
    )
    yield Act(
        id=ref("act", "punishment-of-family"),
        incident_id=incident,
        violation_type="collective_punishment",
        victim_id=ref("victim", "family"),
        period=span(day("2017-11", "11월 하순")),
        discrimination_grounds=["family_status"],
        status="alleged",
    )
    yield Act(
        id=ref("act", "separation"),
        incident_id=incident,
        violation_type="child_separation",
        victim_id=ref("victim", "yesi"),
        period=span("2017-12-05", "2019-04-25"),
        place=at(CHILDREN_STATION.id),
        age_at_act=AgeRange(minimum=6, maximum=6, basis="computed", counting="international"),
        outcome="alive_free",
        status="alleged",
        sensitivity="red",
        sensitivity_recipient_ids=[ref("organisation", "example-ngo")],
    )


def links() -> Iterator[Record]:
    """Yield how the acts hang together; a member's own act is part of the act against the group."""
    for first, kind, second in (
        ("arrest-abroad", "precedes", "held-abroad"),
        ("held-abroad", "precedes", "return-sanghui"),
        ("return-sanghui", "part_of", "return-group"),
        ("return-sicheol", "part_of", "return-group"),
        ("return-sanghui", "precedes", "cells"),
        ("cells", "precedes", "holding"),
        ("holding", "precedes", "sentence"),
        ("labour-sanghui", "part_of", "labour-group"),
        ("sicheol-camp", "precedes", "sicheol-death"),
        ("arrest-guseok", "precedes", "disappearance"),
        ("disappearance", "causes", "concealment"),
    ):
        yield Link.model_validate(
            {
                "type": "link",
                "id": ref("link", f"{first}-{second}"),
                "from_id": ref("act", first),
                "to_id": ref("act", second),
                "link_type": kind,
            }
        )
