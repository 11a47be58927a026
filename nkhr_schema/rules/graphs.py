"""What is one thing, and what leads back to itself: two structures that rules on several records need.

Everything here takes time in proportion to the number of links, needs no recursion, and gives the same result in whatever
order they come.
"""

from collections.abc import Iterable, Iterator, Mapping

from nkhr_schema.models.clusters import Clusters, Edge

__all__ = ["Clusters", "Edge", "ring_edges"]


def ring_edges(edges: Iterable[Edge]) -> set[Edge]:
    """Return the edges that lie on a ring: from their far end a way leads back to where they come from.

    An edge from a node to itself is none: that a record names itself is the finding I005.
    """
    found = {edge for edge in edges if edge[0] != edge[1]}
    following: dict[str, list[str]] = {}
    for start, end in found:
        following.setdefault(start, []).append(end)
    component = _components(following)
    return {edge for edge in found if component[edge[0]] == component[edge[1]]}


def _components(following: Mapping[str, list[str]]) -> dict[str, int]:
    """Return the number of the strongly connected component of each node (Tarjan's algorithm, without recursion)."""
    order: dict[str, int] = {}
    lowest: dict[str, int] = {}
    component: dict[str, int] = {}
    open_nodes: list[str] = []
    for origin in following:
        way: list[tuple[str, Iterator[str]]] = []
        new: str | None = None if origin in order else origin
        while new is not None or way:
            if new is not None:
                order[new] = lowest[new] = len(order)
                open_nodes.append(new)
                way.append((new, iter(following.get(new, ()))))
                new = None
            node, ends = way[-1]
            for end in ends:
                if end not in order:
                    new = end
                    break
                if end not in component:
                    lowest[node] = min(lowest[node], order[end])
            if new is not None:
                continue
            way.pop()
            if way:
                lowest[way[-1][0]] = min(lowest[way[-1][0]], lowest[node])
            if lowest[node] == order[node]:
                while True:
                    member = open_nodes.pop()
                    component[member] = order[node]
                    if member == node:
                        break
    return component
