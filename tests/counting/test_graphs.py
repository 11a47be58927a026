"""What is the same and what is part of what, and figures within bounds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nkhr_schema.counting.graphs import Clusters, parents_first, ring_edges
from nkhr_schema.counting.ranges import NONE, Range, stated

NODES = st.sampled_from("abcdefg")
EDGES = st.lists(st.tuples(NODES, NODES), max_size=14)


def reachable(edges, start):
    found, waiting = set(), [start]
    while waiting:
        here = waiting.pop()
        for part, whole in edges:
            if part == here and whole not in found:
                found.add(whole)
                waiting.append(whole)
    return found


@given(EDGES, st.randoms(use_true_random=False))
def test_clusters_are_the_parts_that_hang_together_whatever_the_order(pairs, random):
    clusters, shuffled = Clusters(), list(pairs)
    random.shuffle(shuffled)
    for one, other in shuffled:
        clusters.join(one, other)
    both = [*pairs, *((other, one) for one, other in pairs)]
    for node in "abcdefg":
        assert clusters.root(node) == min({node} | reachable(both, node))


@given(EDGES)
def test_every_ring_is_found_and_nothing_where_there_is_none(edges):
    found = ring_edges(edges)
    proper = {edge for edge in edges if edge[0] != edge[1]}
    in_rings = {(part, whole) for part, whole in proper if part in reachable(proper, whole)}
    assert in_rings <= set(found) <= proper
    assert bool(found) == bool(in_rings)


def test_a_way_into_a_ring_and_out_of_it_is_no_ring():
    assert ring_edges([("a", "b"), ("b", "c"), ("c", "b"), ("c", "d"), ("x", "y")]) == [("b", "c"), ("c", "b")]


@given(EDGES)
def test_parents_come_first(edges):
    edges = {(max(edge), min(edge)) for edge in edges if edge[0] != edge[1]}
    parents = {}
    for part, whole in edges:
        parents.setdefault(part, set()).add(whole)
    order = parents_first(parents)
    assert sorted(order) == sorted({node for edge in edges for node in edge})
    assert all(order.index(whole) < order.index(part) for part, whole in edges)


NUMBERS = st.none() | st.integers(0, 30)


@given(NUMBERS, NUMBERS, NUMBERS, st.integers(1, 2))
def test_what_a_source_states_is_in_order_however_it_contradicts_itself(minimum, best, maximum, without_minimum):
    found = stated(minimum, best, maximum, without_minimum=without_minimum)
    known = [number for number in (found.low, found.best, found.high) if number is not None]
    assert known == sorted(known)
    assert (found.high is None) == (maximum is None)


@given(st.lists(st.tuples(NUMBERS, NUMBERS, NUMBERS), max_size=4))
def test_sums(bounds):
    parts = [stated(*numbers, without_minimum=2) for numbers in bounds]
    total = Range.total(parts)
    assert total.low == sum(part.low for part in parts)
    assert (total.best is None) == any(part.best is None for part in parts)
    assert (total.high is None) == any(part.high is None for part in parts)
    assert total.plus(NONE) == total


@pytest.mark.parametrize(
    ("figure", "changed"),
    [
        (Range(2, 5, 9).less(3), Range(0, 2, 6)),
        (Range(2, None, None).less(3), Range(0, None, None)),
        (Range(2, 5, 9).at_least(6), Range(6, 6, 9)),
        (Range(2, None, 5).at_least(5), Range(5, 5, 5)),
        (Range(2, None, None).at_least(5), Range(5, None, None)),
        (Range(8, 10, 20).at_most(Range(5, None, 12)), Range(5, 10, 12)),
        (Range(8, None, None).at_most(Range(9, 9, 9)), Range(8, None, 9)),
    ],
    ids=str,
)
def test_what_is_known_beside_a_figure(figure, changed):
    assert figure == changed
