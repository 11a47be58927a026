"""Warnings that a person has looked at and accepted with a reason.

An annotation of kind ``accepted`` names the code of a warning and a field. It takes away the warnings with this code at that
field or anywhere below it, on the record that carries the annotation and on no other; the pointer ``""`` means the whole
record. An error is never accepted: it says that the record is not valid, and a reason does not make it so.
Source: NKHR standard 0.1.
"""

from collections.abc import Iterable

from nkhr_schema.findings import Finding, Severity

__all__ = ["Accepted", "without_accepted"]

Accepted = set[tuple[int, str, str]]
"""(number of the record, code, pointer into the record) of each annotation; the number is that of the finding."""


def without_accepted(findings: Iterable[Finding], accepted: Accepted, prefix: str | None) -> tuple[list[Finding], int]:
    """Return the findings that nobody has accepted, and the number of those that somebody has.

    ``prefix`` is what stands before the position of a record in the pointers of a JSON document (``/records/``), ``None``
    where pointers lead into the record itself.
    """
    kept: list[Finding] = []
    count = 0
    for finding in findings:
        if finding.severity is Severity.WARNING and _is_accepted(finding, accepted, prefix):
            count += 1
        else:
            kept.append(finding)
    return kept, count


def _is_accepted(finding: Finding, accepted: Accepted, prefix: str | None) -> bool:
    number = finding.line or finding.position
    if not number:
        return False  # about the file or its envelope, which have no annotations
    pointer = finding.pointer
    if prefix is not None and finding.line is None:
        pointer = pointer.removeprefix(f"{prefix}{number - 1}")
    while (number, finding.code, pointer) not in accepted:
        if not pointer:
            return False
        pointer = pointer.rpartition("/")[0]
    return True
