"""Small fictional records that tests begin with."""

from nkhr_schema import CaseBuilder, Dataset, UncertainDate


def small_case() -> Dataset:
    """Return a person, victim, incident, act, unknown perpetrator, source and its link: a small sound dataset (fictional)."""
    case = CaseBuilder("Example Documentation Group (fictional)", lang="ko")
    birth = UncertainDate("1975~", original_text="1975년쯤")
    victim = case.victim(case.person("가상인", sex="female", birth=birth))
    incident = case.incident("구류장에서의 구타 (가상)")
    act = case.act(
        "beating_in_custody", victim=victim, incident=incident, start="2007-03", description="몽둥이로 맞았다"
    )
    case.involvement(act, "police")
    case.source("interview", "면담 1 (가상)", about=act, connection="victim", date="2015-06")
    return case.dataset("예시 자료 (가상)", created_at="2026-11-24T09:30:00Z")
