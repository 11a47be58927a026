"""Family E: items of evidence, their digests and their custody. Source: NKHR standard 0.1; Berkeley Protocol."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, Final

from nkhr_schema.rules.engine import Context, Hit, Index, dataset_rule, record_rule

__all__ = ["copy_without_original", "custody_out_of_order", "digest_length", "file_without_digest"]

_LENGTHS: Final = {"sha256": 64, "sha512": 128, "sha1": 40, "md5": 32}
"""Algorithm -> number of hexadecimal digits of its digests."""


@record_rule("NKHR-E001", "evidence")
def digest_length(record: Any, context: Context) -> Iterator[Hit]:
    """A digest has the length of its algorithm. That it is lower-case hexadecimal is found by structure."""
    for at, digest in enumerate(record.digests):
        if len(digest.hex) != _LENGTHS[digest.algorithm]:
            yield _wrong_length(f"/digests/{at}/hex", digest.algorithm)
    for at, event in enumerate(record.custody):
        for name in ("digest_before", "digest_after"):
            digest = getattr(event, name)
            if digest is not None and len(digest.hex) != _LENGTHS[digest.algorithm]:
                yield _wrong_length(f"/custody/{at}/{name}/hex", digest.algorithm)


def _wrong_length(pointer: str, algorithm: str) -> Hit:
    return Hit(pointer, {"algorithm": algorithm, "length": str(_LENGTHS[algorithm])})


@record_rule("NKHR-E002", "evidence")
def file_without_digest(record: Any, context: Context) -> Iterable[Hit]:
    """An item that is kept as a file has a digest, of its own or in one of its custody events."""
    if record.storage_reference is None or record.digests or record.evidence_type == "physical_object":
        return ()
    if any(event.digest_before or event.digest_after for event in record.custody):
        return ()
    return [Hit("/digests")]


@record_rule("NKHR-E003", "evidence")
def custody_out_of_order(record: Any, context: Context) -> Iterator[Hit]:
    """Custody events are listed in the order of time: none lies certainly before one that is listed ahead of it."""
    reached: date | None = None
    for at, event in enumerate(record.custody):
        if event.on is None:
            continue
        first, last = event.on.earliest, event.on.latest
        if first is not None and last is not None and first > last:
            continue  # an interval that runs backwards settles nothing
        if reached is not None and last is not None and last < reached:
            yield Hit(f"/custody/{at}/on")
        elif first is not None and (reached is None or first > reached):
            reached = first


@dataset_rule("NKHR-E004")
def copy_without_original(index: Index) -> Iterator[Hit]:
    """An item that was copied, translated or redacted names its original, unless it is itself named as an original."""
    items = index.of("evidence")
    originals = {item.derived_from_id for item in items.values()}
    for item_id, item in items.items():
        if item.lacks_original and item_id not in originals and item_id not in index.obscured:
            yield Hit("/derived_from_id", {}, index.place_of(item_id))
