"""Who did it: one involvement for each link of a chain of orders, and one where nobody is known."""

from collections.abc import Iterator

from build_case_tools import both, ref

from nkhr_schema import Involvement
from nkhr_schema.models.involvement import SuperiorResponsibility
from nkhr_schema.models.record import Record


def order_chain() -> Iterator[Record]:
    """Yield the three who answer for the torture: who did it, who ordered it, who failed to prevent it."""
    act = ref("act", "torture")
    yield Involvement(
        id=ref("involvement", "torture-direct"),
        act_id=act,
        perpetrator_id=ref("perpetrator", "examiner"),
        perpetrator_type="state_security",
        involvement="direct",
        liability="individual_perpetration",
        position_id=ref("position", "examiner"),
        description=both("직접 때리고 세워 두었다.", "Hit her and made her stand, in person."),
        accountability="unknown",
    )
    yield Involvement(
        id=ref("involvement", "torture-ordered"),
        act_id=act,
        perpetrator_id=ref("perpetrator", "section-head"),
        perpetrator_type="state_security",
        involvement="ordered",
        liability="ordering",
        position_id=ref("position", "section-head"),
        description=both("자백을 받아 내라고 지시했다.", "Gave the order to get a confession."),
        accountability="unknown",
    )
    yield Involvement(
        id=ref("involvement", "torture-superior"),
        act_id=act,
        perpetrator_id=ref("perpetrator", "director"),
        perpetrator_type="state_security",
        involvement="failed_to_prevent",
        liability="civilian_superior",
        superior_responsibility=SuperiorResponsibility(effective_control="yes", knowledge="yes", failure_to_act="yes"),
        position_id=ref("position", "director"),
        accountability="unknown",
    )


def others() -> Iterator[Record]:
    """Yield the rest: bodies where only the body is known, a guard known by looks, and persons of whom nothing is known."""
    for act, perpetrator, kind, part in (
        ("arrest-abroad", "border-unit", "foreign_official", "direct"),
        ("held-abroad", "border-unit", "foreign_official", "direct"),
        ("return-group", "border-unit", "foreign_official", "direct"),
        ("return-group", "county-security", "state_security", "assisted"),
        ("return-sanghui", "border-unit", "foreign_official", "direct"),
        ("return-sicheol", "border-unit", "foreign_official", "direct"),
        ("search-of-women", "guard", "prison_staff", "direct"),
        ("cells", "county-security", "state_security", "direct"),
        ("holding", None, "police", "unknown"),
        ("no-counsel", None, "judicial_official", "unknown"),
        ("sentence", "camp-administration", "prison_staff", "direct"),
        ("labour-group", "camp-administration", "prison_staff", "direct"),
        ("labour-sanghui", "camp-administration", "prison_staff", "direct"),
        ("hunger", "camp-administration", "prison_staff", "direct"),
        ("sicheol-camp", "camp-administration", "prison_staff", "direct"),
        ("sicheol-death", None, "unknown", "unknown"),
        ("arrest-guseok", "county-security", "state_security", "direct"),
        ("disappearance", "county-security", "state_security", "direct"),
        ("concealment", "county-security", "state_security", "direct"),
        ("punishment-of-family", None, "unknown", "unknown"),
        ("separation", None, "local_official", "suspected"),
    ):
        values = {
            "type": "involvement",
            "id": ref("involvement", f"{act}-{perpetrator or 'unknown'}"),
            "act_id": ref("act", act),
            "perpetrator_type": kind,
            "involvement": part,
        }
        if perpetrator:
            values["perpetrator_id"] = ref("perpetrator", perpetrator)
        yield Involvement.model_validate(values)
