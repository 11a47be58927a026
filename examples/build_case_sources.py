"""How it is known: sources, claims that disagree, evidence with its custody, assessments, legal views, interventions."""

from collections.abc import Iterator

from build_case_tools import both, day, ko, ref, sha256

from nkhr_schema import (
    Assessment,
    Claim,
    Evidence,
    Intervention,
    LangText,
    LegalCharacterisation,
    Source,
    SourceLink,
    UncertainDate,
)
from nkhr_schema.models.evidence import CustodyEvent, Support
from nkhr_schema.models.legal import LegalElement
from nkhr_schema.models.record import Record
from nkhr_schema.models.source import Interview

_REDS = ("search-of-women", "separation")
"""Acts about which the sources are kept as close as the acts themselves."""


def sources() -> Iterator[Record]:
    """Yield two interviews of one woman, two other witnesses, a document, and a report built on the first interview."""
    for session, date in ((1, "2020-05-12"), (2, "2021-06-22")):
        yield Source(
            id=ref("source", f"interview-{session}"),
            source_type="interview",
            provider_id=ref("person", "sanghui"),
            title=both(f"면담 기록 {session}차 (가상)", f"Interview, session {session} (fictional)"),
            date=UncertainDate(date),
            languages=["ko"],
            reliability="b",
            interview=Interview(
                interviewer_id=ref("person", "interviewer"),
                interviewer_role="documentation officer",
                date=UncertainDate(date),
                interpreter_present="no",
                session=session,
                protocol="example interview guide 2",
            ),
            independence_group="origin-1",
            sensitivity="amber",
        )
    yield Source(
        id=ref("source", "fellow-detainee"),
        source_type="witness_testimony",
        provider_id=ref("person", "bonsuk"),
        title=both("함께 갇혔던 사람의 증언 (가상)", "Testimony of a fellow detainee (fictional)"),
        date=UncertainDate("2020-11-17"),
        languages=["ko"],
        reliability="b",
        independence_group="origin-2",
        sensitivity="amber",
    )
    yield Source(
        id=ref("source", "insider"),
        source_type="interview",
        provider_id=ref("person", "insider"),
        title=both("전직 보위부원의 제보 (가상)", "Information from a former officer (fictional)"),
        date=UncertainDate("2022-02"),
        languages=["ko"],
        reliability="c",
        independence_group="origin-3",
        sensitivity="red",
        sensitivity_recipient_ids=[ref("organisation", "example-ngo")],
    )
    yield Source(
        id=ref("source", "judgment"),
        source_type="official_document",
        title=both("판결서 사본 (가상)", "Copy of a judgment (fictional)"),
        reference="example archive, box 3",
        date=day("2018-05-02", "주체107(2018)년 5월 2일", "juche"),
        languages=["ko-KP"],
        reliability="b",
        independence_group="origin-4",
        sensitivity="amber",
    )
    yield Source(
        id=ref("source", "report"),
        source_type="ngo_report",
        title=both("송환 실태 보고서 (가상)", "Report on returns (fictional)"),
        date=UncertainDate("2023-09"),
        languages=["ko", "en"],
        reliability="c",
        independence_group="origin-1",
        derived_from_ids=[ref("source", "interview-1")],
        sensitivity="amber",
    )


def _link(source: str, target: str, record_type: str, connection: str, **more: object) -> SourceLink:
    return SourceLink.model_validate(
        {
            "type": "source_link",
            "id": ref("source_link", f"{source}-{record_type}-{target}"),
            "source_id": ref("source", source),
            "target_id": ref(record_type, target),
            "connection": connection,
            **more,
        }
    )


def source_links() -> Iterator[Record]:
    """Yield how each source knows of what it speaks of."""
    for incident in ("return", "custody", "family"):
        yield _link("interview-1", incident, "incident", "victim")
    for act, connection in (
        *((act, "victim") for act in ("arrest-abroad", "held-abroad", "return-group", "return-sanghui")),
        *((act, "victim") for act in ("search-of-women", "cells", "torture", "holding", "no-counsel", "sentence")),
        *((act, "victim") for act in ("labour-group", "labour-sanghui", "hunger", "concealment")),
        *((act, "eyewitness") for act in ("sicheol-camp", "sicheol-death")),
        ("punishment-of-family", "relative"),
    ):
        yield _link("interview-1", act, "act", connection, credibility="c2")
    for act in ("arrest-guseok", "disappearance", "separation"):
        yield _link("interview-1", act, "act", "hearsay", hearsay_depth=1, credibility="c3", locator="question 31")
    yield _link("interview-1", "sicheol", "person", "eyewitness")
    yield _link("interview-1", "labour-camp", "location", "victim")
    yield _link("interview-2", "arrest-abroad", "act", "victim", credibility="c1", locator="question 4")
    for act in ("torture", "sicheol-death", "sicheol-camp", "labour-group"):
        yield _link("fellow-detainee", act, "act", "eyewitness", credibility="c2")
    yield _link("fellow-detainee", "sicheol", "person", "eyewitness")
    yield _link("fellow-detainee", "torture-superior", "involvement", "eyewitness", credibility="c3")
    yield _link("insider", "torture-ordered", "involvement", "perpetrator_insider", credibility="c3")
    yield _link("insider", "torture-superior", "involvement", "perpetrator_insider", credibility="c3")
    for act in ("sentence", "no-counsel"):
        yield _link("judgment", act, "act", "document_only", credibility="c2", locator="page 1")
    yield _link("report", "return", "incident", "organisation", locator="page 12")


def claims() -> Iterator[Record]:
    """Yield claims: two dates of one death, a changed account, the three facts on a superior, and words kept verbatim."""
    death = {"subject_id": ref("person", "sicheol"), "pointer": "/death"}
    yield Claim(
        id=ref("claim", "death-1"),
        **death,
        value={"edtf": "2018-11-20", "original_text": "2018년 11월 20일 새벽"},
        source_link_id=ref("source_link", "interview-1-person-sicheol"),
        status="preferred",
        reason=ko("숨진 날 같은 방에 있었고 날짜를 작업 일지와 함께 기억함"),
        made_on=UncertainDate("2020-05-12"),
        recorded_by_role="interviewer",
    )
    yield Claim(
        id=ref("claim", "death-2"),
        **death,
        value={"edtf": "2018-12", "original_text": "12월이었던 것 같다"},
        source_link_id=ref("source_link", "fellow-detainee-person-sicheol"),
        status="contested",
        made_on=UncertainDate("2020-11-17"),
        recorded_by_role="interviewer",
    )
    arrest = {"subject_id": ref("act", "arrest-abroad"), "pointer": "/period/start"}
    yield Claim(
        id=ref("claim", "arrest-1"),
        **arrest,
        value={"edtf": "2018-02~", "original_text": "2월쯤"},
        source_link_id=ref("source_link", "interview-1-act-arrest-abroad"),
        status="superseded",
        made_on=UncertainDate("2020-05-12"),
        recorded_by_role="interviewer",
    )
    yield Claim(
        id=ref("claim", "arrest-2"),
        **arrest,
        value={"edtf": "2018-03-02"},
        source_link_id=ref("source_link", "interview-2-act-arrest-abroad"),
        status="preferred",
        reason=ko("두 번째 면담에서 달력을 보며 날짜를 바로잡음"),
        made_on=UncertainDate("2021-06-22"),
        recorded_by_role="interviewer",
    )
    for part, source, status in (
        ("effective_control", "insider", "asserted"),
        ("knowledge", "fellow-detainee", "corroborated"),
        ("failure_to_act", "insider", "asserted"),
    ):
        yield Claim.model_validate(
            {
                "type": "claim",
                "id": ref("claim", f"superior-{part}"),
                "subject_id": ref("involvement", "torture-superior"),
                "pointer": f"/superior_responsibility/{part}",
                "value": "yes",
                "source_link_id": ref("source_link", f"{source}-involvement-torture-superior"),
                "status": status,
            }
        )
    yield Claim(
        id=ref("claim", "torture-methods"),
        subject_id=ref("act", "torture"),
        pointer="/methods",
        value=["beating_with_object", "fixed_posture", "sleep_deprivation"],
        source_link_id=ref("source_link", "interview-1-act-torture"),
        verbatim=[LangText("각목으로 때리고, 밤새 벽만 보고 서 있으라고 했습니다.", "ko")],
        status="corroborated",
        made_on=UncertainDate("2020-05-12"),
    )


def evidence() -> Iterator[Record]:
    """Yield the recording, its transcript, the scanned judgment, a drawing on paper, and a consent form."""
    office = ref("organisation", "example-ngo")
    yield Evidence(
        id=ref("evidence", "recording"),
        evidence_type="audio",
        description=both("1차 면담 녹음 (가상)", "Recording of the first interview (fictional)"),
        holder="Example Documentation Group",
        captured=UncertainDate("2020-05-12"),
        digests=[sha256("recording")],
        custody=[
            CustodyEvent(event="collected", on=UncertainDate("2020-05-12"), actor_role="interviewer", actor_id=office),
            CustodyEvent(
                event="hashed",
                on=UncertainDate("2020-05-12"),
                actor_role="evidence custodian",
                digest_after=sha256("recording"),
            ),
            CustodyEvent(
                event="transferred",
                on=UncertainDate("2020-05-14"),
                actor_role="evidence custodian",
                digest_before=sha256("recording"),
                digest_after=sha256("recording"),
            ),
        ],
        source_id=ref("source", "interview-1"),
        storage_reference="store:example-0001",
        about_ids=[ref("person", "sanghui")],
        supports=[Support(record_id=ref("act", "torture"), pointer="/methods")],
        sensitivity="amber",
    )
    yield Evidence(
        id=ref("evidence", "transcript"),
        evidence_type="testimony_record",
        description=both("면담 영문 번역 (가상)", "English translation of the interview (fictional)"),
        digests=[sha256("transcript")],
        custody=[
            CustodyEvent(
                event="translated",
                on=UncertainDate("2020-06-09"),
                actor_role="translator",
                note=ko("이름은 번호로 바꿈"),
                digest_before=sha256("recording"),
                digest_after=sha256("transcript"),
            )
        ],
        derived_from_id=ref("evidence", "recording"),
        source_id=ref("source", "interview-1"),
        storage_reference="store:example-0002",
        sensitivity="amber",
    )
    yield Evidence(
        id=ref("evidence", "judgment-scan"),
        evidence_type="judgment_document",
        description=both("판결서 사본을 찍은 사진 (가상)", "Photograph of a copy of the judgment (fictional)"),
        digests=[sha256("judgment")],
        custody=[
            CustodyEvent(event="received", on=UncertainDate("2021-03-30"), actor_role="documentation officer"),
            CustodyEvent(event="hashed", on=UncertainDate("2021-03-30"), digest_after=sha256("judgment")),
        ],
        source_id=ref("source", "judgment"),
        storage_reference="store:example-0003",
        about_ids=[ref("person", "sanghui")],
        supports=[Support(record_id=ref("act", "sentence"), pointer="/period/start")],
        sensitivity="amber",
    )
    yield Evidence(
        id=ref("evidence", "drawing"),
        evidence_type="sketch_or_map",
        description=both("증인이 그린 작업장 약도 (가상)", "Sketch of the quarry drawn by a witness (fictional)"),
        captured=UncertainDate("2020-11-17"),
        custody=[CustodyEvent(event="collected", on=UncertainDate("2020-11-17"), actor_role="interviewer")],
        source_id=ref("source", "fellow-detainee"),
        supports=[Support(record_id=ref("location", "labour-camp"))],
    )
    yield Evidence(
        id=ref("evidence", "consent-form"),
        evidence_type="physical_object",
        description=both("서명한 동의서 원본 (가상)", "Signed consent form, original (fictional)"),
        custody=[CustodyEvent(event="collected", on=UncertainDate("2023-04-18"), actor_role="case officer")],
        storage_reference="safe:example-7",
        about_ids=[ref("person", "sanghui")],
        sensitivity="amber_strict",
    )


def judgements() -> Iterator[Record]:
    """Yield how far things are verified, and what they may be in law; the two are kept apart."""
    yield Assessment(
        id=ref("assessment", "torture"),
        target_id=ref("act", "torture"),
        level="likely",
        standard_text=ko("믿을 만한 합리적 근거"),
        rationale=ko("서로 모르는 두 사람이 방법과 시기를 같게 진술함"),
        assessor_role="senior analyst",
        date=UncertainDate("2026-06-18"),
        source_link_ids=[
            ref("source_link", "interview-1-act-torture"),
            ref("source_link", "fellow-detainee-act-torture"),
        ],
        independent_source_count=2,
    )
    yield Assessment(
        id=ref("assessment", "sentence"),
        target_id=ref("act", "sentence"),
        level="confirmed",
        rationale=ko("진술이 판결서 사본의 날짜와 형기에 들어맞음"),
        assessor_role="senior analyst",
        date=UncertainDate("2026-06-18"),
        source_link_ids=[
            ref("source_link", "interview-1-act-sentence"),
            ref("source_link", "judgment-act-sentence"),
        ],
        independent_source_count=2,
    )
    author = ko("가상인권기록단체 법률팀 (가상)")
    yield LegalCharacterisation(
        id=ref("legal_characterisation", "torture-cah"),
        act_ids=[ref("act", "torture")],
        crime="cah_torture",
        instrument="rome_statute",
        article="7(1)(f)",
        elements=[
            LegalElement(
                text=ko("구금 중인 사람에게 심한 고통을 가함"),
                met="yes",
                claim_ids=[ref("claim", "torture-methods")],
            )
        ],
        contextual_elements=[
            LegalElement(text=ko("민간인 주민에 대한 광범위하거나 체계적인 공격"), met="unknown"),
            LegalElement(text=ko("공격에 대한 인식"), met="unknown"),
        ],
        standard="possible",
        author=author,
        date=UncertainDate("2026-07"),
        position="proposed",
        jurisdictional_claim=False,
    )
    yield LegalCharacterisation(
        id=ref("legal_characterisation", "torture-iccpr"),
        act_ids=[ref("act", "torture"), ref("act", "no-counsel")],
        crime="treaty_violation",
        instrument="iccpr",
        article="7, 14(3)(d)",
        state="KP",
        standard="likely",
        author=author,
        date=UncertainDate("2026-07"),
        position="proposed",
    )
    yield LegalCharacterisation(
        id=ref("legal_characterisation", "return-refugee"),
        act_ids=[ref("act", "return-group")],
        crime="treaty_violation",
        instrument="refugee_convention",
        article="33",
        state="CN",
        standard="possible",
        author=author,
        date=UncertainDate("2026-07"),
        position="proposed",
    )


def interventions() -> Iterator[Record]:
    """Yield what was done for those concerned: a submission that waits for an answer, and counselling."""
    yield Intervention(
        id=ref("intervention", "working-group"),
        target_ids=[ref("person", "guseok"), ref("act", "disappearance")],
        intervention_type="wgeid_submission",
        actor_id=ref("organisation", "example-ngo"),
        date=UncertainDate("2022-03-15"),
        addressed_to=ko("유엔 강제적·비자발적 실종 실무그룹"),
        outcome="pending",
        reference="EX-0000",
    )
    yield Intervention(
        id=ref("intervention", "counselling"),
        target_ids=[ref("person", "sanghui")],
        intervention_type="psychosocial_support",
        actor_id=ref("organisation", "example-ngo"),
        date=UncertainDate("2020-07-08"),
        outcome="favourable",
        outcome_date=UncertainDate("2021-02"),
    )
