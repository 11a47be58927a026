"""Edge values by hand: for each type a place to put a value, what is accepted there and what is refused."""

from tests.parity.edges import annotations, blocks, codes, dates, identifiers, numbers, texts, wholes
from tests.parity.edges.group import Group

GROUPS: tuple[Group, ...] = tuple(
    value
    for module in (dates, identifiers, texts, numbers, codes, blocks, annotations, wholes)
    for value in vars(module).values()
    if isinstance(value, Group)
)
