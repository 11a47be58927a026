"""Where they were held, in what order, and the way across the border and back."""

from collections.abc import Iterator

from build_case_places import CHILDREN_STATION, HOLDING_CENTRE, HOME_COUNTY, POLICE_MINISTRY
from build_case_tools import at, both, day, ko, ref, span

from nkhr_schema import CountRange, DetentionEpisode, DisplacementStage, PlaceRef
from nkhr_schema.models.annotations import AcceptedAnnotation
from nkhr_schema.models.detention import Sentence
from nkhr_schema.models.record import Record


def chain_of_four() -> Iterator[Record]:
    """Yield one woman's way through four facilities: abroad, the cells, a holding centre, a labour camp, release."""
    victim = ref("victim", "sanghui")
    yield DetentionEpisode(
        id=ref("detention_episode", "sanghui-1"),
        victim_id=victim,
        act_id=ref("act", "held-abroad"),
        facility_id=ref("location", "border-post"),
        authority_id=ref("organisation", "border-unit"),
        phase="foreign_custody",
        period=span("2018-03-02", "2018-03-14"),
        legal_basis="none_stated",
        arbitrariness_grounds=["administrative_asylum"],
        due_process=["no_lawyer", "no_appeal"],
        release_reason="handed_over",
    )
    yield DetentionEpisode(
        id=ref("detention_episode", "sanghui-2"),
        victim_id=victim,
        act_id=ref("act", "cells"),
        facility_id=ref("location", "county-cells"),
        authority_id=ref("organisation", "county-security"),
        phase="inquiry",
        period=span("2018-03-14", "2018-04-11"),
        legal_basis="illegal_border_crossing",
        arbitrariness_grounds=["exercise_of_right", "no_legal_basis"],
        due_process=["no_warrant", "incommunicado", "forced_confession"],
        conditions=["unsanitary_or_overcrowded_conditions"],
        release_reason="transferred",
        previous_id=ref("detention_episode", "sanghui-1"),
        transferred_under_escort="yes",
        cell_population=CountRange(minimum=20, maximum=25, basis="range", text="스무 명에서 스물댓 명"),
    )
    yield DetentionEpisode(
        id=ref("detention_episode", "sanghui-3"),
        victim_id=victim,
        act_id=ref("act", "holding"),
        facility_id=HOLDING_CENTRE.id,
        authority_id=POLICE_MINISTRY.id,
        phase="holding_for_transfer",
        period=span("2018-04-11", "2018-05-02"),
        legal_basis="illegal_border_crossing",
        due_process=["family_not_informed"],
        release_reason="transferred",
        previous_id=ref("detention_episode", "sanghui-2"),
        transferred_under_escort="yes",
    )
    yield DetentionEpisode(
        id=ref("detention_episode", "sanghui-4"),
        victim_id=victim,
        act_id=ref("act", "sentence"),
        facility_id=ref("location", "labour-camp"),
        authority_id=ref("organisation", "camp-administration"),
        phase="serving_sentence",
        period=span("2018-05-02", "2019-04-20"),
        legal_basis="illegal_border_crossing",
        charges=both("비법국경출입", "Unlawful crossing of the border"),
        sentence=Sentence(minimum_months=12, maximum_months=12, text="로동단련형 1년"),
        arbitrariness_grounds=["fair_trial_breach", "exercise_of_right"],
        due_process=["no_lawyer", "closed_trial"],
        conditions=["food_deprivation_in_custody", "denial_of_medical_care_in_custody"],
        release_reason="sentence_served",
        previous_id=ref("detention_episode", "sanghui-3"),
        transferred_under_escort="yes",
    )


def other_episodes() -> Iterator[Record]:
    """Yield the custody of the man who died, with a gap that was reviewed, of a group, and of the man who disappeared."""
    victim = ref("victim", "sicheol")
    yield DetentionEpisode(
        id=ref("detention_episode", "sicheol-1"),
        victim_id=victim,
        facility_id=ref("location", "border-post"),
        phase="foreign_custody",
        period=span("2018-03-02", "2018-03-14"),
        release_reason="handed_over",
    )
    yield DetentionEpisode(
        id=ref("detention_episode", "sicheol-2"),
        victim_id=victim,
        facility_id=ref("location", "county-cells"),
        phase="preliminary_examination",
        period=span("2018-03-14", day("2018-04", "사월")),
        release_reason="transferred",
        previous_id=ref("detention_episode", "sicheol-1"),
    )
    yield DetentionEpisode(
        id=ref("detention_episode", "sicheol-3"),
        victim_id=victim,
        act_id=ref("act", "sicheol-camp"),
        facility_id=ref("location", "labour-camp"),
        authority_id=ref("organisation", "camp-administration"),
        phase="administrative_labour",
        period=span("2018-06-20", "2018-11-20"),
        legal_basis="none_stated",
        conditions=["denial_of_medical_care_in_custody"],
        release_reason="died",
        previous_id=ref("detention_episode", "sicheol-2"),
        annotations=[
            AcceptedAnnotation(
                kind="accepted",
                pointer="/period/start",
                code="NKHR-T003",
                reason=ko("두 증인 모두 그사이의 장소를 모름. 5월에는 다른 곳에 있었다고만 함"),
                by_role="senior analyst",
                on=day("2026-06-18"),
            )
        ],
    )
    yield DetentionEpisode(
        id=ref("detention_episode", "returned-women-1"),
        victim_id=ref("victim", "returned-women"),
        facility_id=ref("location", "county-cells"),
        authority_id=ref("organisation", "county-security"),
        phase="inquiry",
        period=span("2018-03-14", day("2018-04", "사월")),
        release_reason="unknown",
    )
    yield DetentionEpisode(
        id=ref("detention_episode", "guseok-1"),
        victim_id=ref("victim", "guseok"),
        act_id=ref("act", "disappearance"),
        facility_id=ref("location", "county-office"),
        authority_id=ref("organisation", "county-security"),
        phase="arrest",
        period=span("2017-11-20", day("2017-11", "며칠 뒤")),
        legal_basis="family_association",
        due_process=["no_warrant", "no_reason_given", "family_not_informed"],
        release_reason="unknown",
    )


def displacement() -> Iterator[Record]:
    """Yield the stages of the way out, back and out again."""
    river, town = "강을 건넌 곳", at(ref("location", "chinese-town"))
    home, bridge, post = at(HOME_COUNTY.id), at(ref("location", "bridge")), at(ref("location", "border-post"))
    person = ref("person", "sanghui")
    stages = [
        DisplacementStage(
            id=ref("displacement_stage", "sanghui-1"),
            person_id=person,
            sequence=1,
            stage="departure",
            reason="hunger",
            period=span(day("2017-22", "2017년 여름")),
            from_place=home,
        ),
        DisplacementStage(
            id=ref("displacement_stage", "sanghui-2"),
            person_id=person,
            sequence=2,
            stage="border_crossing",
            period=span(day("2017-08-21", "음력 윤6월 그믐", "lunar")),
            from_place=PlaceRef(text=river, precision="county"),
            to_place=town,
            means=both("밤에 걸어서 강을 건넘", "On foot through the river at night"),
            sensitivity="red",
            sensitivity_recipient_ids=[ref("organisation", "example-ngo")],
        ),
        DisplacementStage(
            id=ref("displacement_stage", "sanghui-3"),
            person_id=person,
            sequence=3,
            stage="residence_abroad",
            period=span("2017-08-21", "2018-03-02"),
            to_place=town,
            authority="CN",
        ),
        DisplacementStage(
            id=ref("displacement_stage", "sanghui-4"),
            person_id=person,
            sequence=4,
            stage="arrest_abroad",
            period=span("2018-03-02", "2018-03-02"),
            from_place=town,
            to_place=post,
            authority="CN",
            act_id=ref("act", "arrest-abroad"),
            next_custody_id=ref("detention_episode", "sanghui-1"),
        ),
        DisplacementStage(
            id=ref("displacement_stage", "sanghui-5"),
            person_id=person,
            sequence=5,
            stage="handover",
            period=span("2018-03-14", "2018-03-14"),
            from_place=post,
            to_place=bridge,
            authority="CN",
            act_id=ref("act", "return-sanghui"),
            next_custody_id=ref("detention_episode", "sanghui-2"),
        ),
        DisplacementStage(
            id=ref("displacement_stage", "sanghui-6"),
            person_id=person,
            sequence=6,
            stage="return_custody",
            period=span("2018-03-14", "2019-04-20"),
            from_place=bridge,
            to_place=at(ref("location", "county-cells")),
            authority="KP",
            next_custody_id=ref("detention_episode", "sanghui-2"),
        ),
        DisplacementStage(
            id=ref("displacement_stage", "sanghui-7"),
            person_id=person,
            sequence=7,
            stage="border_crossing",
            reason="fear_of_persecution",
            period=span(day("2019-06~", "2019년 6월쯤")),
            from_place=home,
            sensitivity="red",
            sensitivity_recipient_ids=[ref("organisation", "example-ngo")],
        ),
        DisplacementStage(
            id=ref("displacement_stage", "sanghui-8"),
            person_id=person,
            sequence=8,
            stage="resettlement",
            period=span("2019-12"),
            to_place=PlaceRef(text="대한민국", precision="country"),
            authority="KR",
        ),
        DisplacementStage(
            id=ref("displacement_stage", "returned-1"),
            person_id=ref("group", "returned-together"),
            sequence=1,
            stage="handover",
            period=span("2018-03-14", "2018-03-14"),
            from_place=post,
            to_place=bridge,
            authority="CN",
            act_id=ref("act", "return-group"),
        ),
        DisplacementStage(
            id=ref("displacement_stage", "yesi-1"),
            person_id=ref("person", "yesi"),
            sequence=1,
            stage="internal_move",
            period=span("2017-12-05"),
            from_place=home,
            to_place=at(CHILDREN_STATION.id),
            sensitivity="red",
            sensitivity_recipient_ids=[ref("organisation", "example-ngo")],
        ),
    ]
    yield from stages
