"""Families T and N with many records: answers for a collection equal those for pairs, and work grows in proportion."""

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

import nkhr_schema as nkhr
from nkhr_schema.fields.edtf import parse
from nkhr_schema.fields.edtf_order import Answer, overlaps
from nkhr_schema.rules.chains import chain_is_a_chain, custody_after_death, ranks, two_facilities_at_once
from nkhr_schema.rules.custody import ill_treatment_outside_custody
from nkhr_schema.rules.displacement import numbered_in_order
from nkhr_schema.rules.engine import Index
from nkhr_schema.rules.facts import PlaceFact, Span
from nkhr_schema.rules.facts.custody import episode_fact, stage_fact
from nkhr_schema.rules.facts.events import act_fact, intervention_fact
from nkhr_schema.rules.interventions import intervention_too_early
from nkhr_schema.rules.overlap import Overlaps, core
from nkhr_schema.rules.sentences import sentence_and_time_served

_EPISODE = episode_fact(nkhr.DetentionEpisode(victim_id=nkhr.derive_id("victim", "test", "a")))


def episode(**values):
    return _EPISODE._replace(**values)


EDTF = (
    "2001-03-05",
    "2001-03-06",
    "2001-03",
    "2001",
    "2001~",
    "2001-04",
    "2002",
    "200X",
    "2001/2002",
    "../2001",
    "2003/..",
)
dates = st.one_of(st.none(), st.sampled_from(EDTF).map(parse))
spans = st.builds(Span, dates, dates, st.booleans(), st.none()).filter(lambda span: not (span.ongoing and span.end))
entries = st.lists(st.tuples(spans, st.sampled_from("abc")), min_size=1, max_size=12)


def certainly(one, other):
    answer = overlaps(one.start, one.end, other.start, other.end, a_ongoing=one.ongoing, b_ongoing=other.ongoing)
    return answer is Answer.YES


@given(entries, spans)
def test_many_periods_are_compared_as_two_are(collection, asked):
    certain = core(asked)
    known = [(core(span), owner, f"{number:02}", span) for number, (span, owner) in enumerate(collection)]
    sound = [(part, owner, number) for part, owner, number, _ in known if part is not None]
    assert all(core(span) is not None or not certainly(span, span) for span, _ in collection)
    if certain is None or not sound:
        return
    by_number = {number: span for _, _, number, span in known}
    for owner in (None, "a"):
        answer = Overlaps(sound).of(certain, owner)
        expected = {number for _, other, number in sound if other != owner and certainly(by_number[number], asked)}
        assert answer in expected if expected else answer is None


@given(entries)
def test_two_days_in_common_are_more_than_one(collection):
    sound = [(core(span), owner, f"{number:02}") for number, (span, owner) in enumerate(collection) if core(span)]
    for part, owner, _ in sound:
        if Overlaps(sound).of(part, owner, days=2) is not None:
            assert Overlaps(sound).of(part, owner) is not None


@given(st.dictionaries(st.sampled_from("abcdefgh"), st.one_of(st.none(), st.sampled_from("abcdefghx"))))
def test_ranks_are_the_number_of_steps_back(previous):
    episodes = {key: episode(previous_id=before) for key, before in previous.items()}
    got = ranks(episodes)
    for key in episodes:
        way = [key]
        while (before := previous[way[-1]]) in episodes and before not in way:
            way.append(before)
        leads_back = before in way
        assert got.get(key) == (None if leads_back else (way[-1], len(way) - 1))


@pytest.mark.parametrize("ids", [("det-a", "det-b", "det-c"), ("det-c", "det-b", "det-a")])
def test_t005_names_the_nearest_death_in_the_chain(ids):
    first, then, last = ids
    index = Index(ids=dict.fromkeys(ids, 1))
    index.facts["detention_episode"] = {
        first: episode(release_reason="died"),
        then: episode(release_reason="died", previous_id=first),
        last: episode(previous_id=then),
    }
    told = {hit.place.record_id: hit.params["other"] for hit in custody_after_death(index)}
    assert told == {then: first, last: then}


def history(size):
    """Return the worst that one person can have: a long chain of custody that overlaps, many acts, many stages."""
    index = Index()
    lasting = Span(parse("1990"), parse("2010"), False, None)
    episodes = {
        f"det-{n}": episode(
            span=lasting,
            facility_id=f"loc-{n % 7}",
            previous_id=f"det-{n - 1}" if n else None,
            release_reason="died" if n % 2 else "transferred",
            sentence=(900, 900, False),
        )
        for n in range(size)
    }
    person = nkhr.derive_id("person", "test", "a")
    stage = stage_fact(nkhr.DisplacementStage(person_id=person, sequence=1, stage="departure"))
    act = nkhr.Act(
        incident_id=nkhr.derive_id("incident", "test", "a"),
        violation_type="beating_in_custody",
        victim_id=nkhr.derive_id("victim", "test", "a"),
        status="alleged",
    )
    beating = act_fact(act)._replace(span=lasting, place=PlaceFact("loc-1", has_text=False))
    index.facts["detention_episode"] = episodes
    index.facts["displacement_stage"] = {f"dsp-{n}": stage._replace(span=lasting, sequence=n + 1) for n in range(size)}
    targets = [nkhr.derive_id("incident", "test", "a")]
    appeal = intervention_fact(nkhr.Intervention(target_ids=targets, intervention_type="publicity"))
    appeal = appeal._replace(date=parse("1980"))
    index.facts["intervention"] = {f"itv-{n}": appeal for n in range(size)}
    index.facts["act"] = {f"act-{n}": beating for n in range(size)}
    index.ids = {key: n for facts in index.facts.values() for n, key in enumerate(facts, 1)}
    return index


@pytest.mark.parametrize(
    "rule",
    [
        chain_is_a_chain,
        two_facilities_at_once,
        custody_after_death,
        sentence_and_time_served,
        ill_treatment_outside_custody,
        numbered_in_order,
        intervention_too_early,
    ],
)
def test_work_grows_with_the_number_of_records_and_not_with_its_square(rule):
    few, many = lines_run(rule, 500), lines_run(rule, 4_000)
    # eight times as many would be 64 times the work if each were compared with each
    assert few > 500
    assert few * 6 < many < few * 12


def lines_run(rule, size):
    """Count the lines of Python that a rule runs: unlike time, the same on every machine and under any load."""
    index = history(size)
    count = 0

    def trace(frame, event, arg):
        nonlocal count
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        list(rule(index))
    finally:
        sys.settrace(before)
    return count
