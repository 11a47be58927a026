"""Findings: the data has a fault. They are returned, never raised, and they never repeat a value of a record.

:class:`Finding` is one fault, :class:`Report` all faults of one run with what was counted, and
:mod:`nkhr_schema.findings.catalogue` the list of every code with its texts in English and Korean.
"""

from nkhr_schema.findings.catalogue import Entry, catalogue, entry, make
from nkhr_schema.findings.finding import Finding, Severity
from nkhr_schema.findings.report import Report

__all__ = ["Entry", "Finding", "Report", "Severity", "catalogue", "entry", "make"]
