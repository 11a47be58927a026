"""One file of a run and what came out of it: what reports over several files are made from."""

from collections.abc import Mapping
from typing import NamedTuple

from nkhr_schema.findings.report import Report

__all__ = ["Checked"]


class Checked(NamedTuple):
    """A file and its report; where it could not be read, why not."""

    name: str
    report: Report | None
    reason: str | None = None
    """For programs: ``missing``, ``folder``, ``forbidden``, ... (:class:`~nkhr_schema.errors.UnreadableError`)."""
    message: Mapping[str, str] = {}
    """The reason as a sentence in English and Korean."""
