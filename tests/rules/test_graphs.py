"""What rules on several records need of graphs: clusters, and the edges that lie on a ring."""

import random

from nkhr_schema.rules.graphs import Clusters, ring_edges


def reaches(edges, start, end):
    seen, waiting = set(), [start]
    while waiting:
        node = waiting.pop()
        for a, b in edges:
            if a == node and b not in seen:
                seen.add(b)
                waiting.append(b)
    return end in seen


def test_ring_edges_are_those_with_a_way_back():
    rings = ways_between = 0
    for seed in range(1500):
        chance = random.Random(seed)
        nodes = "abcdefg"[: chance.randint(2, 7)]
        edges = [(chance.choice(nodes), chance.choice(nodes)) for _ in range(chance.randint(1, 12))]
        expected = {(a, b) for a, b in edges if a != b and reaches(edges, b, a)}
        assert ring_edges(edges) == expected, (seed, edges)
        assert ring_edges(chance.sample(edges, len(edges))) == expected
        rings += bool(expected)
        on_ring = {node for edge in expected for node in edge}
        ways_between += any(a in on_ring and b in on_ring and (a, b) not in expected and a != b for a, b in edges)
    assert rings > 100
    assert ways_between > 5


def test_a_node_that_names_itself_is_no_ring():
    assert ring_edges([("a", "a"), ("a", "b")]) == set()
    assert ring_edges([("a", "a"), ("a", "b"), ("b", "a")]) == {("a", "b"), ("b", "a")}


def test_long_rings_and_chains_need_no_recursion():
    long = [(str(at), str(at + 1)) for at in range(50_000)]
    assert ring_edges(long) == set()
    assert len(ring_edges([*long, ("50000", "0")])) == 50_001


def test_clusters_are_named_alike_in_any_order():
    pairs = [("b", "c"), ("e", "f"), ("c", "a"), ("f", "g"), ("h", "h")]
    for seed in range(20):
        chance = random.Random(seed)
        shuffled = [pair if chance.random() < 0.5 else pair[::-1] for pair in chance.sample(pairs, len(pairs))]
        clusters = Clusters(shuffled)
        assert [clusters.root(name) for name in "abcdefghx"] == list("aaadeeehx")


def test_clusters_of_a_long_chain():
    clusters = Clusters((f"{at:06}", f"{at + 1:06}") for at in range(50_000))
    assert clusters.root("050000") == clusters.root("000000") == "000000"
