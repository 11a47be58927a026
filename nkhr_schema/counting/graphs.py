"""What is the same, and what is part of what: the two structures that keep anything from being counted twice.

Everything here takes time in proportion to the number of links, and gives the same result in whatever order they come.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet

from nkhr_schema.models.clusters import Clusters, Edge

__all__ = ["Clusters", "Edge", "parents_first", "ring_edges"]


def ring_edges(edges: Iterable[Edge]) -> list[Edge]:
    """Return the edges that remain when all that leads into no ring, or out of none, has been taken away.

    Empty for sound data, in which nothing is part of itself. The remaining edges are the rings, and the ways between
    two rings.
    """
    remaining = {edge for edge in edges if edge[0] != edge[1]}
    for side in (0, 1):
        ends: dict[str, set[Edge]] = {}
        starts: dict[str, set[Edge]] = {}
        for edge in remaining:
            starts.setdefault(edge[side], set()).add(edge)
            ends.setdefault(edge[1 - side], set()).add(edge)
        loose = deque(node for node in starts if node not in ends)
        while loose:
            for edge in starts.pop(loose.popleft(), ()):
                remaining.discard(edge)
                far = edge[1 - side]
                ends[far].discard(edge)
                if not ends[far]:
                    loose.append(far)
    return sorted(remaining)


def parents_first(parents: Mapping[str, AbstractSet[str]]) -> list[str]:
    """Return the nodes so that each stands behind all it is part of; the links must have no ring."""
    children: dict[str, list[str]] = {}
    waiting: dict[str, int] = {}
    for node, above in parents.items():
        waiting[node] = len(above)
        for parent in above:
            children.setdefault(parent, []).append(node)
    ready = deque(sorted({*parents, *children} - {node for node, number in waiting.items() if number}))
    order: list[str] = []
    while ready:
        node = ready.popleft()
        order.append(node)
        for child in sorted(children.get(node, ())):
            waiting[child] -= 1
            if not waiting[child]:
                ready.append(child)
    return order
