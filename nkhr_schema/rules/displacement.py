"""Family T, displacement: the order of the stages, and what comes after a handover. Source: NKHR standard 0.1."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Final

from nkhr_schema.rules.engine import Hit, Index, dataset_rule
from nkhr_schema.rules.facts import StageFact
from nkhr_schema.rules.facts.notes import explains
from nkhr_schema.rules.overlap import EVER, NEVER, bounds

__all__ = ["numbered_in_order"]

_SAME_NUMBER: Final = {
    "en": "Another stage of this person has the same number.",
    "ko": "같은 사람의 다른 단계에도 같은 순서 번호가 있습니다.",
}
_TOO_EARLY: Final = {
    "en": "This stage begins before a stage with a lower number ({other}).",
    "ko": "번호가 더 작은 단계({other})보다 먼저 시작됩니다.",
}


@dataset_rule("NKHR-T009")
def numbered_in_order(index: Index) -> Iterator[Hit]:
    """The numbers of a person's stages differ, and none certainly begins before a stage with a lower number begins."""
    stages: Mapping[str, StageFact] = index.of("displacement_stage")
    persons: dict[str, list[tuple[int, str]]] = {}
    for stage_id, stage in stages.items():
        persons.setdefault(stage.person_id, []).append((stage.sequence, stage_id))
    for numbered in persons.values():
        times = Counter(number for number, _ in numbered)
        latest = ahead = (EVER, "")  # the latest beginning so far, and that of the lower numbers
        current = 0
        for number, stage_id in sorted(numbered):
            if number != current:
                ahead, current = latest, number
            if times[number] > 1:
                yield Hit("/sequence", {"problem": _SAME_NUMBER}, index.place_of(stage_id))
            first, last = _begins(stages[stage_id])
            if last < ahead[0]:
                problem = {lang: text.format(other=ahead[1]) for lang, text in _TOO_EARLY.items()}
                yield Hit("/period", {"problem": problem}, index.place_of(stage_id))
            latest = max(latest, (first, stage_id))


def _begins(stage: StageFact) -> tuple[int, int]:
    """Return the first and the last day that a stage may begin; it begins no later than it ends."""
    first, last = bounds(stage.span.start)
    last = min(last, bounds(stage.span.end)[1])
    return (first, last) if first <= last else (EVER, NEVER)  # dates that contradict each other settle nothing


@dataset_rule("NKHR-T010")
def handover_and_then_nothing(index: Index) -> Iterator[Hit]:
    """A handover is followed by custody, or its act says how it ended."""
    stages: Mapping[str, StageFact] = index.of("displacement_stage")
    acts = index.of("act")
    custody: dict[str, int] = {}
    for stage in stages.values():
        if stage.stage == "return_custody":
            custody[stage.person_id] = max(stage.sequence, custody.get(stage.person_id, 0))
    for stage_id, stage in stages.items():
        if stage.stage != "handover" or stage.next_custody_id is not None:
            continue
        if custody.get(stage.person_id, 0) > stage.sequence or explains(stage.notes, "/next_custody_id"):
            continue
        act = acts.get(stage.act_id) if stage.act_id is not None else None
        if act is None or act.outcome is None:
            yield Hit("/next_custody_id", {}, index.place_of(stage_id))
