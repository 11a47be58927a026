"""What part they have: victims and alleged perpetrators, posts and command, family and other ties."""

from collections.abc import Iterator

from build_case_places import STATE_SECURITY
from build_case_tools import both, day, ref, span

from nkhr_schema import (
    CommandRelation,
    IdentityLink,
    Perpetrator,
    PlaceRef,
    Position,
    Relationship,
    UncertainDate,
    Victim,
)
from nkhr_schema.models.record import LocalCode, Record


def roles() -> Iterator[Record]:
    """Yield who is a victim and who an alleged perpetrator."""
    yield Victim(
        id=ref("victim", "sanghui"),
        party_id=ref("person", "sanghui"),
        status="resettled",
        status_as_of=UncertainDate("2026-09"),
        whereabouts=PlaceRef(text="대한민국", precision="country"),
        vulnerabilities=["defector_relative"],
        needs=both("무릎 치료와 심리 상담", "Treatment of the knee, and counselling"),
        wishes=both(
            "남편의 생사를 알고 싶고, 이름은 공개하지 말아 달라고 함",
            "Wants to know what became of her husband, and does not want her name made public",
        ),
        protection_notes=both("고향에 친척이 남아 있음", "Relatives remain in her home area"),
        sensitivity="amber",
        local_codes=[LocalCode(scheme="example-ngo-status", code="S-4", label="정착 완료", pointer="/status")],
    )
    yield Victim(
        id=ref("victim", "guseok"),
        party_id=ref("person", "guseok"),
        status="missing",
        status_as_of=UncertainDate("2026-09"),
        sensitivity="amber",
    )
    yield Victim(
        id=ref("victim", "yesi"),
        party_id=ref("person", "yesi"),
        status="resettled",
        status_as_of=UncertainDate("2026-09"),
        vulnerabilities=["unaccompanied_child"],
        sensitivity="red",
        sensitivity_recipient_ids=[ref("organisation", "example-ngo")],
    )
    yield Victim(
        id=ref("victim", "sicheol"),
        party_id=ref("person", "sicheol"),
        status="died",
        status_as_of=UncertainDate("2018-11"),
        vulnerabilities=["chronic_illness"],
        sensitivity="amber",
    )
    for group in ("returned-together", "returned-women", "quarry-workers", "family"):
        yield Victim(id=ref("victim", group), party_id=ref("group", group))
    for person, identification, corroborated in (
        ("examiner", "partly", True),
        ("section-head", "named", True),
        ("director", "named", False),
    ):
        yield Perpetrator.model_validate(
            {
                "type": "perpetrator",
                "id": ref("perpetrator", person),
                "party_id": ref("person", person),
                "identification": identification,
                "accountability": "unknown",
                "official_capacity": True,
                "corroborated": corroborated,
            }
        )
    yield Perpetrator(
        id=ref("perpetrator", "guard"),
        party_id=ref("person", "guard"),
        identification="described_only",
        description=both("목소리가 쉰 여자 계호원 (가상)", "The woman guard with the hoarse voice (fictional)"),
        accountability="unknown",
        official_capacity=True,
    )
    for body in ("county-security", "camp-administration", "border-unit"):
        yield Perpetrator(
            id=ref("perpetrator", body),
            party_id=ref("organisation", body),
            identification="institution_only",
            official_capacity=True,
        )


def posts() -> Iterator[Record]:
    """Yield the posts and who stood above whom."""
    for person, korean, english, period in (
        ("examiner", "예심원", "preliminary examiner", span(day("2016~", "2016년쯤"), "2019")),
        ("section-head", "예심과장", "head of the examination section", span("2015", "2019")),
        ("director", "부장", "director", span("2016", "2021")),
    ):
        yield Position(
            id=ref("position", person),
            person_id=ref("person", person),
            organisation_id=ref("organisation", "county-security"),
            title=both(korean, english),
            period=period,
        )
    yield CommandRelation(
        id=ref("command_relation", "director-head"),
        superior_id=ref("person", "director"),
        subordinate_id=ref("person", "section-head"),
        relation="effective_control",
        period=span("2016", "2019"),
    )
    yield CommandRelation(
        id=ref("command_relation", "head-examiner"),
        superior_id=ref("person", "section-head"),
        subordinate_id=ref("person", "examiner"),
        relation="superior_of",
        period=span("2016", "2019"),
    )
    yield CommandRelation(
        id=ref("command_relation", "ministry-county"),
        superior_id=STATE_SECURITY.id,
        subordinate_id=ref("organisation", "county-security"),
        relation="superior_of",
    )


def ties() -> Iterator[Record]:
    """Yield family and other ties, and a reviewed pair of namesakes."""
    for one, other, kind in (
        ("sanghui", "guseok", "spouse"),
        ("sanghui", "yesi", "parent"),
        ("guseok", "yesi", "parent"),
        ("bonsuk", "sanghui", "fellow_detainee"),
    ):
        yield Relationship.model_validate(
            {
                "type": "relationship",
                "id": ref("relationship", f"{one}-{other}"),
                "from_id": ref("person", one),
                "to_id": ref("person", other),
                "relationship_type": kind,
            }
        )
    yield IdentityLink(
        id=ref("identity_link", "sicheol"),
        a_id=ref("person", "sicheol"),
        b_id=ref("person", "sicheol-elsewhere"),
        verdict="different",
        method="two reviewers, independently; home and trade differ",
        confidence=0.9,
        decided_by_role="senior analyst",
        date=UncertainDate("2026-07-07"),
    )
