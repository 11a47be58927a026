"""Running a table of cases against the decision: what was expected, what came out. Source: section 10.

The table of the standard, ``decision_cases.csv``, comes with the package. A case passes when outcome and redactions are
equal, the set of reasons is equal, and every expected obligation is there.
"""

from __future__ import annotations

import csv
import datetime
import io
import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Any, Final

from nkhr_schema.consent.decision import PolicyDecision
from nkhr_schema.consent.engine import may_share
from nkhr_schema.consent.policy import STANDARD, Policy
from nkhr_schema.errors import UnreadableError, UsageError

__all__ = ["CASE_COLUMNS", "CaseFailure", "CaseReport", "check_cases"]

CASE_COLUMNS: Final = (
    *("case_id", "facts", "recipient", "purpose", "at_date"),
    *("expected_outcome", "expected_reasons", "expected_redactions", "expected_obligations"),
)
"""Columns that a table must have. Others, such as title and explanation, are for readers."""

_LARGEST_CELL: Final = 16_000_000


@dataclass(frozen=True, slots=True)
class CaseFailure:
    """A case that did not come out as expected: its id and title, and each difference in a sentence of codes."""

    case_id: str
    title: str
    differences: tuple[str, ...]

    def to_dict(self) -> dict[str, Any]:
        """Return the failure as plain JSON data."""
        return {"case_id": self.case_id, "title": self.title, "differences": list(self.differences)}


@dataclass(frozen=True, slots=True)
class CaseReport:
    """How many cases were run, and which failed. An empty table is no success."""

    total: int
    failures: tuple[CaseFailure, ...] = ()

    @property
    def ok(self) -> bool:
        """True when there were cases and all of them passed."""
        return self.total > 0 and not self.failures

    @property
    def passed(self) -> int:
        """Number of cases that came out as expected."""
        return self.total - len(self.failures)

    def to_dict(self) -> dict[str, Any]:
        """Return the report as plain JSON data."""
        return {
            "ok": self.ok,
            "total": self.total,
            "passed": self.passed,
            "failures": [failure.to_dict() for failure in self.failures],
        }

    def to_text(self) -> str:
        """Return the report for a terminal."""
        lines = [f"{failure.case_id} {failure.title}: {'; '.join(failure.differences)}" for failure in self.failures]
        return "\n".join([*lines, f"{self.passed} of {self.total} cases came out as expected."])


def check_cases(path: str | os.PathLike[str] | None = None, *, policy: Policy = STANDARD) -> CaseReport:
    """Run a table of cases; without a path, the one of the standard.

    Raises:
        UnreadableError: the file cannot be opened, or is no CSV in UTF-8.
        UsageError: a column of :data:`CASE_COLUMNS` is missing.
    """
    failures: list[CaseFailure] = []
    total = 0
    for row in _rows(_text(path)):
        total += 1
        differences = _check(row, policy)
        if differences:
            failures.append(CaseFailure(row["case_id"], row.get("title", ""), tuple(differences)))
    return CaseReport(total, tuple(failures))


def _text(path: str | os.PathLike[str] | None) -> str:
    if path is None:
        return resources.files("nkhr_schema.consent").joinpath("decision_cases.csv").read_text(encoding="utf-8")
    try:
        return Path(path).read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise UnreadableError("There is no file with cases at this path.", reason="missing") from None
    except UnicodeDecodeError:
        raise UnreadableError("The file with cases is no text in UTF-8.", reason="binary") from None
    except (OSError, ValueError):
        raise UnreadableError("The file with cases cannot be opened.") from None


def _rows(text: str) -> Iterator[dict[str, str]]:
    limit = csv.field_size_limit(_LARGEST_CELL)  # one cell holds all facts of a case
    try:
        reader = csv.DictReader(io.StringIO(text, newline=""), strict=True)
        missing = [name for name in CASE_COLUMNS if name not in (reader.fieldnames or ())]
        if missing:
            raise UsageError(f"A table of cases has these columns too: {', '.join(missing)}.")
        for row in reader:
            yield {name: value if isinstance(value, str) else "" for name, value in row.items() if name is not None}
    except csv.Error:
        raise UnreadableError("The file with cases is no CSV by RFC 4180.") from None
    finally:
        csv.field_size_limit(limit)


def _check(row: Mapping[str, str], policy: Policy) -> list[str]:
    try:
        facts, recipient = json.loads(row["facts"]), json.loads(row["recipient"])
        redactions = json.loads(row["expected_redactions"] or "{}")
        at = datetime.date.fromisoformat(row["at_date"])
    except (ValueError, RecursionError):
        return ["facts, recipient and expected_redactions are JSON, and at_date is a date"]
    if not isinstance(redactions, dict):
        return ["expected_redactions is a JSON object"]
    return _differences(row, redactions, may_share(facts, recipient, row["purpose"], at, policy=policy))


def _differences(row: Mapping[str, str], redactions: Mapping[str, str], decision: PolicyDecision) -> list[str]:
    found = []
    if decision.outcome != row["expected_outcome"]:
        found.append(f"outcome {row['expected_outcome']} expected, got {decision.outcome}")
    expected = _codes(row["expected_reasons"])
    found += [f"reason {code} is missing" for code in sorted(expected - set(decision.reasons))]
    found += [f"reason {code} was not expected" for code in sorted(set(decision.reasons) - expected)]
    for name in sorted({*redactions, *decision.redactions}):
        wanted, got = redactions.get(name, "keep"), decision.redactions.get(name, "keep")
        if wanted != got:
            found.append(f"{name}: {wanted} expected, got {got}")
    duties = _codes(row["expected_obligations"])
    found += [f"obligation {code} is missing" for code in sorted(duties - set(decision.obligations))]
    return found


def _codes(cell: str) -> set[str]:
    return {part.strip() for part in cell.split(";") if part.strip()}
