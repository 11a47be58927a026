"""Family S: sources, their links and assessments. Source: NKHR standard 0.1.

Claims (S005, S006, S007, S009) stand in ``claims.py``, eyewitnesses (S010) in ``witnesses.py``.
"""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from nkhr_schema.rules.engine import Context, Hit, Index, dataset_rule, record_rule
from nkhr_schema.rules.facts import AssessmentFact

__all__ = ["acts_without_source", "counted_too_often", "hearsay_without_depth"]

_LIKELY: Final = frozenset({"likely", "confirmed", "beyond_reasonable_doubt"})
"""Levels of an assessment from ``likely`` upwards."""
_CONFIRMED: Final = frozenset({"confirmed", "beyond_reasonable_doubt"})
"""Levels from ``confirmed`` upwards."""
_DOCUMENTS: Final = frozenset({"official_document", "court_record"})
"""Types of source that confirm alone."""


@dataset_rule("NKHR-S001")
def acts_without_source(index: Index) -> Iterator[Hit]:
    """Every act has at least one source link, to itself or to its incident."""
    targets = {link.target_id for link in index.of("source_link").values()} | index.obscured
    for act_id, act in index.of("act").items():
        if act_id not in targets and act.incident_id not in targets and act.counted:
            yield Hit("", {}, index.place_of(act_id))


@record_rule("NKHR-S002", "source_link")
def hearsay_without_depth(record: Any, context: Context) -> Iterable[Hit]:
    """What was heard from others has a depth of 1 or more; a depth that nobody knows is noted as missing."""
    if record.connection != "hearsay" or (record.hearsay_depth or 0) >= 1:
        return ()
    absent = record.hearsay_depth is None
    if absent and any(note.kind == "missing" and note.pointer == "/hearsay_depth" for note in record.annotations):
        return ()
    return [Hit("/hearsay_depth")]


@record_rule("NKHR-S004", "assessment")
def level_without_rationale(record: Any, context: Context) -> Iterable[Hit]:
    """An assessment of ``likely`` or higher says why."""
    return [Hit("/rationale")] if record.rationale is None and record.level in _LIKELY else ()


class _Sources:
    """The sources behind each target, and how many origins they have."""

    def __init__(self, index: Index) -> None:
        self.index = index
        self.by_target: dict[str, list[str]] = {}
        for link in index.of("source_link").values():
            self.by_target.setdefault(link.target_id, []).append(link.source_id)

    def behind(self, assessment: AssessmentFact) -> set[str]:
        """Return the sources linked to a target or to what it is part of, and those that the assessment names."""
        found = {source for target in self._wholes(assessment.target_id) for source in self.by_target.get(target, ())}
        links = self.index.of("source_link")
        return found | {links[link_id].source_id for link_id in assessment.source_link_ids if link_id in links}

    def _wholes(self, target: str) -> Iterator[str]:
        """Yield a target, and the act and the incident that it belongs to."""
        yield target
        acts = self.index.of("act")
        part = self.index.of("involvement").get(target) or self.index.of("detention_episode").get(target)
        act_id = target if part is None else part.act_id
        if act_id is not None and act_id in acts:
            yield act_id
            yield acts[act_id].incident_id

    def all_at_hand(self, assessment: AssessmentFact) -> bool:
        """Tell whether every link and source that the assessment may rest on was read."""
        links, sources = self.index.of("source_link"), self.index.of("source")
        named = all(link_id in links for link_id in assessment.source_link_ids)
        whole = not any(target in self.index.obscured for target in self._wholes(assessment.target_id))
        return named and whole and all(source in sources for source in self.behind(assessment))

    def origins(self, sources: Iterable[str]) -> set[str]:
        """Return the independence groups of sources: a source without one stands alone, or for what it is built on."""
        known = self.index.of("source")
        found: set[str] = set()
        seen: set[str] = set()
        waiting = list(sources)
        while waiting:
            source_id = waiting.pop()
            if source_id in seen:
                continue
            seen.add(source_id)
            source = known.get(source_id)
            if source is not None and source.group is not None:
                found.add(f"group {source.group}")
            elif source is not None and source.derived_from:
                waiting += source.derived_from
            else:
                found.add(source_id)
        return found


@dataset_rule("NKHR-S003")
def confirmed_by_one(index: Index) -> Iterator[Hit]:
    """An assessment of ``confirmed`` or higher rests on two independent groups of sources, or on a document."""
    high = {key: fact for key, fact in index.of("assessment").items() if fact.level in _CONFIRMED}
    if not high:
        return
    sources, known = _Sources(index), index.of("source")
    for assessment_id, assessment in high.items():
        behind = sources.behind(assessment)
        if len(sources.origins(behind)) >= 2 or not sources.all_at_hand(assessment):
            continue
        if not any(known[source].source_type in _DOCUMENTS for source in behind):
            yield Hit("/level", {}, index.place_of(assessment_id))


@dataset_rule("NKHR-S008")
def counted_too_often(index: Index) -> Iterator[Hit]:
    """The count of independent sources is not above the number of their groups."""
    counted = {key: fact for key, fact in index.of("assessment").items() if fact.independent_source_count is not None}
    # a redacted copy may have lost links, and the count was made with them
    if not counted or (index.envelope is not None and index.envelope.derived is not None):
        return
    problem = {
        "en": "More independent sources are counted than the linked sources have origins.",
        "ko": "연결된 정보원의 독립된 출처보다 더 많은 독립 출처를 세었습니다.",
    }
    sources = _Sources(index)
    for assessment_id, assessment in counted.items():
        behind = sources.behind(assessment)
        if not behind or not sources.all_at_hand(assessment):
            continue
        if assessment.independent_source_count > len(sources.origins(behind)):
            yield Hit("/independent_source_count", {"problem": problem}, index.place_of(assessment_id))


@dataset_rule("NKHR-S008")
def derived_as_independent(index: Index) -> Iterator[Hit]:
    """A source and what is derived from it share a group; of several originals, it shares that of one."""
    problem = {
        "en": "This source is built on another one and does not share its independence group.",
        "ko": "다른 정보원을 바탕으로 한 것인데 독립성 묶음이 그 정보원과 다릅니다.",
    }
    sources = index.of("source")
    for source_id, source in sources.items():
        originals = [original for original in source.derived_from if original != source_id]
        if not originals or any(original not in sources for original in originals):
            continue
        if source.group is None or all(sources[original].group != source.group for original in originals):
            yield Hit("/independence_group", {"problem": problem}, index.place_of(source_id))
