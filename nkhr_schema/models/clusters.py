"""Ids that mean one thing: records of one person, acts told twice. Used by rules and by counting.

Joining takes time in proportion to the number of links, and gives the same result in whatever order they come.
"""

from collections.abc import Iterable

__all__ = ["Clusters", "Edge"]

Edge = tuple[str, str]
"""Where a link comes from and where it leads."""


class Clusters:
    """Ids that mean one thing. A cluster is named by its smallest id; an id that nobody joined is its own cluster."""

    def __init__(self, pairs: Iterable[Edge] = ()) -> None:
        self._above: dict[str, str] = {}
        for one, other in pairs:
            self.join(one, other)

    def root(self, member: str) -> str:
        """Return the name of the cluster."""
        above = self._above
        root = member
        while (higher := above.get(root)) is not None:
            root = higher
        while member != root:  # next time the way is one step
            above[member], member = root, above[member]
        return root

    def join(self, one: str, other: str) -> None:
        """Take two ids as one thing."""
        first, second = sorted((self.root(one), self.root(other)))
        if first != second:
            self._above[second] = first
