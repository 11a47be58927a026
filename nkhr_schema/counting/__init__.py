"""Counting: victims, acts, victim-acts, incidents and cases, without counting anything twice.

The five units answer five different questions and are never mixed or converted; each figure comes as low, best and high, and
with all that must be said along with it: unit, criteria, threshold of verification, version of the vocabularies, date of the
data, and what was left out and why. Source: domain model, section 5.

What the rules leave open is decided so that no figure claims more than the records do:

* One selection serves all units. The victims are those of the counted acts, the incidents those in which these happened (and
  those without any act on record), the cases those that hold these incidents.
* Acts are limited and broken down by what they say themselves: no date or place is taken over from the incident.
* Repetitions raise acts, not victim-acts. Acts through law or policy, groups of the general public or a social category, and
  organisations are acts without countable victims.
* A group is at least as large as its known members and its largest part; parts of one group are together no more than it.
  Records of one group that differ are taken as wide as they say; what one of them leaves out adds no doubt.
* Whoever is named by an act that is part of an act on a group belongs to that group, listed among its members or not.
* An act belongs to a year only if it certainly lies in it as a whole; ``spanning``, ``uncertain`` and ``unknown`` stand beside
  the years. A start without an end counts where it stands.
* Of duplicates the best verified, then the most specific, dated and placed one counts.

::

    from nkhr_schema.counting import count

    counts = count("cases.jsonl", by=("violation_type", "year"), verification="likely")
    counts.total("victims")
    print(counts.to_text("ko"))
"""

from nkhr_schema.counting.cells import Cell
from nkhr_schema.counting.counts import Counts, Excluded
from nkhr_schema.counting.run import UNIT_CHOICES, count
from nkhr_schema.counting.words import DIMENSIONS, REASONS, UNITS

__all__ = ["DIMENSIONS", "REASONS", "UNITS", "UNIT_CHOICES", "Cell", "Counts", "Excluded", "count"]
