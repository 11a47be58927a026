"""Where records to be counted come from, read one at a time. Figures over half a file would be false: a fault stops it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from typing import cast

from nkhr_schema.counting.facts import Facts
from nkhr_schema.errors import UsageError
from nkhr_schema.io.opening import BytesSource
from nkhr_schema.io.reading import iter_items
from nkhr_schema.models.dataset import Dataset
from nkhr_schema.models.record import Record

__all__ = ["CountSource", "gather", "items_of"]

CountSource = BytesSource | Dataset | Iterable[Record | Dataset]
"""A path (``-`` is standard input), bytes, a binary file object, a dataset, or an iterable of records or datasets."""

_EVERY = 4096
_WRONG = "Give a path, bytes, a binary file object, a dataset, or an iterable of records or datasets."


def gather(sources: Iterable[CountSource], progress: Callable[[int], None] | None) -> Facts:
    """Return what counting needs of all the records of all the sources.

    Raises :class:`~nkhr_schema.errors.InvalidRecordError` at the first fault of structure,
    :class:`~nkhr_schema.errors.UnreadableError` when there is nothing to read from, and
    :class:`~nkhr_schema.errors.UsageError` for what is no source.
    """
    facts = Facts()
    for source in sources:
        for item in items_of(source):
            if isinstance(item, Dataset):
                facts.add_envelope(item)
            for record in item.records if isinstance(item, Dataset) else (item,):
                facts.add(record)
                if progress is not None and not facts.records_read % _EVERY:
                    progress(facts.records_read)
    if progress is not None:
        progress(facts.records_read)
    return facts


def items_of(source: CountSource) -> Iterator[Dataset | Record]:
    """Yield what a source holds: records, and each envelope without its records or each dataset with them.

    Raises as :func:`gather`.
    """
    items: Iterable[object]
    if isinstance(source, Dataset):
        items = (source,)
    elif isinstance(source, str | bytes | bytearray | memoryview | os.PathLike) or hasattr(source, "read"):
        items = iter_items(cast("BytesSource", source))
    elif isinstance(source, Iterable):
        items = source
    else:
        raise UsageError(_WRONG)
    for item in items:
        if not isinstance(item, Dataset | Record):
            raise UsageError(_WRONG)
        yield item
