"""Who is in the case: fictional persons, groups and bodies, their roles, posts and ties.

Every name is made of words such as 가상 (imaginary), 가설 (hypothesis), 예시 (example), 견본 (sample), 모의 (mock).
"""

from collections.abc import Iterator

from build_case_places import HOME_COUNTY, STATE_SECURITY
from build_case_tools import at, both, day, ref, span

from nkhr_schema import (
    CountRange,
    DatedName,
    Group,
    Organisation,
    Person,
    PersonName,
    PlaceRef,
    UncertainDate,
)
from nkhr_schema.models.annotations import MissingAnnotation
from nkhr_schema.models.parties import GroupComposition
from nkhr_schema.models.record import ExternalId, Record


def _name(family: str, given: str, latin: str) -> list[PersonName]:
    return [
        PersonName(f"{family}{given}", family=family, given=given, script="hang", lang="ko", kind="official"),
        PersonName(latin, script="latn", romanisation="rr", lang="ko", kind="official"),
    ]


def persons() -> Iterator[Record]:
    """Yield the persons; what is sensitive about them says so."""
    yield Person(
        id=ref("person", "sanghui"),
        names=_name("가", "상희", "Ga Sanghui"),
        identity_known=True,
        sex="female",
        birth=day("1985-04-24", "음력 1985년 3월 5일", "lunar"),
        birth_place=PlaceRef(text="함경북도의 어느 군", precision="province"),
        home_place=at(HOME_COUNTY.id, "강에서 가까운 마을"),
        deceased="no",
        nationality=["KP", "KR"],
        marital_status="married",
        education="secondary",
        occupation="agriculture_fishery",
        statuses_as_of=UncertainDate("2017"),
        occupation_text=both("협동농장 농장원", "worker on a co-operative farm"),
        songbun="songbun_wavering",
        phones=["+82212345678"],
        sensitivity="amber",
        risk_level="high",
        external_ids=[ExternalId(scheme="example-ngo-person-number", value="F-0001", holder="example-ngo")],
        annotations=[
            MissingAnnotation(kind="missing", pointer="/ethnicity", reason="not_asked"),
            MissingAnnotation(kind="missing", pointer="/religion", reason="refused"),
        ],
    )
    yield Person(
        id=ref("person", "guseok"),
        names=_name("허", "구석", "Heo Guseok"),
        identity_known=True,
        sex="male",
        birth=UncertainDate("1983"),
        home_place=at(HOME_COUNTY.id),
        deceased="unknown",
        nationality=["KP"],
        marital_status="married",
        occupation="craft",
        statuses_as_of=UncertainDate("2017"),
        sensitivity="amber",
        risk_level="high",
    )
    yield Person(
        id=ref("person", "yesi"),
        names=_name("허", "예시", "Heo Yesi"),
        identity_known=True,
        sex="female",
        birth=day("2011-06", "주체100(2011)년 6월", "juche"),
        deceased="no",
        nationality=["KP", "KR"],
        sensitivity="red",
        sensitivity_recipient_ids=[ref("organisation", "example-ngo")],
        risk_level="high",
    )
    yield Person(
        id=ref("person", "sicheol"),
        names=_name("예", "시철", "Ye Sicheol"),
        identity_known=True,
        sex="male",
        birth=day("1976~", "1976년쯤"),
        home_place=PlaceRef(text="량강도", precision="province"),
        death=day("2018-11-20", "2018년 11월 20일 새벽"),
        deceased="yes",
        nationality=["KP"],
        sensitivity="amber",
        risk_level="moderate",
        external_ids=[ExternalId(scheme="other-ngo-list", value="X-77", holder="other-example-ngo")],
    )
    yield Person(
        id=ref("person", "sicheol-elsewhere"),
        names=_name("예", "시철", "Ye Sicheol"),
        identity_known=True,
        description=both(
            "다른 단체의 명단에 있는 동명이인 (가상)", "Namesake in the list of another organisation (fictional)"
        ),
        sex="male",
        birth=UncertainDate("1976"),
        deceased="unknown",
        sensitivity="amber",
        external_ids=[ExternalId(scheme="other-ngo-list", value="X-78", holder="other-example-ngo")],
    )
    yield Person(
        id=ref("person", "bonsuk"),
        names=_name("견", "본숙", "Gyeon Bonsuk"),
        identity_known=True,
        sex="female",
        birth=UncertainDate("1990"),
        deceased="no",
        nationality=["KP", "KR"],
        sensitivity="amber",
        risk_level="moderate",
    )
    yield Person(
        id=ref("person", "insider"),
        names=[PersonName("버드나무", script="hang", lang="ko", kind="pseudonym", sensitive=True)],
        identity_known=True,
        description=both(
            "전직 보위부원이라고 밝힌 제보자. 실명은 별도로 보관 (가상)",
            "A source who says that they worked for state security; the real name is kept apart (fictional)",
        ),
        sex="unknown",
        deceased="no",
        sensitivity="red",
        sensitivity_recipient_ids=[ref("organisation", "example-ngo")],
        risk_level="critical",
    )
    yield Person(
        id=ref("person", "interviewer"),
        names=_name("표", "본희", "Pyo Bonhui"),
        identity_known=True,
        sex="female",
        deceased="no",
        sensitivity="amber",
    )
    yield Person(
        id=ref("person", "examiner"),
        names=[PersonName("올빼미", script="hang", lang="ko", kind="nickname")],
        identity_known=False,
        description=both(
            "늘 밤에 조사하여 수감자들이 '올빼미'라고 부른 예심원 (가상)",
            "Examiner whom detainees called 'the Owl' because he always came at night (fictional)",
        ),
        sex="male",
        deceased="unknown",
    )
    yield Person(
        id=ref("person", "section-head"),
        names=_name("가", "설곤", "Ga Seolgon"),
        identity_known=True,
        sex="male",
        deceased="unknown",
        nationality=["KP"],
    )
    yield Person(
        id=ref("person", "director"),
        names=_name("모", "의장", "Mo Uijang"),
        identity_known=True,
        sex="male",
        birth=day("196X", "60년대생"),
        deceased="unknown",
        nationality=["KP"],
    )
    yield Person(
        id=ref("person", "guard"),
        identity_known=False,
        description=both(
            "목소리가 쉬고 키가 큰 여자 계호원 (가상)", "A tall woman guard with a hoarse voice (fictional)"
        ),
        sex="female",
        deceased="unknown",
    )


def groups() -> Iterator[Record]:
    """Yield the groups: exactly twenty, some of these, dozens, and a family."""
    yield Group(
        id=ref("group", "returned-together"),
        description=both(
            "2018년 3월 14일 같은 버스로 송환된 20명 (가상)",
            "The twenty people returned on the same bus on 14 March 2018 (fictional)",
        ),
        kind="group",
        size=CountRange(minimum=20, maximum=20, basis="exact", text="모두 스무 명"),
        known_member_ids=[ref("person", "sanghui"), ref("person", "sicheol")],
        composition=[
            GroupComposition(sex="female", count=CountRange(minimum=12, maximum=12, basis="exact")),
            GroupComposition(age_category="child", count=CountRange(minimum=2, maximum=3, basis="range")),
        ],
    )
    yield Group(
        id=ref("group", "returned-women"),
        description=both("함께 송환된 여성 12명 (가상)", "The twelve women among those returned (fictional)"),
        kind="group",
        size=CountRange(minimum=12, maximum=12, basis="exact"),
        known_member_ids=[ref("person", "sanghui")],
        subset_of_ids=[ref("group", "returned-together")],
    )
    yield Group(
        id=ref("group", "quarry-workers"),
        description=both(
            "돌산 작업장에서 함께 일한 수감자들 (가상)", "Detainees who worked together in the quarry (fictional)"
        ),
        kind="group",
        size=CountRange(minimum=24, basis="minimum", text="수십 명"),
        known_member_ids=[ref("person", "sanghui"), ref("person", "sicheol")],
    )
    yield Group(
        id=ref("group", "family"),
        description=both("한 가족 세 사람 (가상)", "Three members of one family (fictional)"),
        kind="family",
        size=CountRange(minimum=3, maximum=3, basis="exact"),
        known_member_ids=[ref("person", "sanghui"), ref("person", "guseok"), ref("person", "yesi")],
        sensitivity="red",
        sensitivity_recipient_ids=[ref("organisation", "example-ngo")],
    )


def organisations() -> Iterator[Record]:
    """Yield the fictional bodies; real ministries come from the register."""
    yield Organisation(
        id=ref("organisation", "example-ngo"),
        names=[DatedName("가상인권기록단체 (가상)", "ko"), DatedName("Example Documentation Group (fictional)", "en")],
        organisation_type="ngo",
        period=span("2003"),
    )
    yield Organisation(
        id=ref("organisation", "example-repository"),
        names=[
            DatedName("가상 국제 책임규명 보존소 (가상)", "ko"),
            DatedName("Example Accountability Repository (fictional)", "en"),
        ],
        organisation_type="international_body",
    )
    yield Organisation(
        id=ref("organisation", "county-security"),
        names=[DatedName("가상군 보위부 (가상)", "ko"), DatedName("Gasang County state security (fictional)", "en")],
        organisation_type="security_service",
        parent_id=STATE_SECURITY.id,
    )
    yield Organisation(
        id=ref("organisation", "camp-administration"),
        names=[
            DatedName("가상 제99호 노동단련대 관리부 (가상)", "ko"),
            DatedName("Administration of Gasang labour training camp No. 99 (fictional)", "en"),
        ],
        organisation_type="detention_facility",
    )
    yield Organisation(
        id=ref("organisation", "border-unit"),
        names=[DatedName("가상 변방부대 (가상)", "ko"), DatedName("Gasang border defence unit (fictional)", "en")],
        organisation_type="foreign_authority",
    )
