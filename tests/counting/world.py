"""Small fictional worlds to count: records made in a few words, with the ids that come of themselves."""

from nkhr_schema import Assessment, Case, CaseBuilder, IdentityLink, Link, Period
from nkhr_schema.counting import count

DATA_DATE = "2026-11-24T00:00:00Z"


class World:
    """Adds records and counts them. Everything in it is fictional."""

    def __init__(self):
        self.case = CaseBuilder("Example Documentation Group (fictional)")
        self.incident = self.case.incident("가상 사건")
        self._victims = {}

    def person(self, sex="female", **more):
        return self.case.person("가상인", sex=sex, **more)

    def group(self, minimum=None, maximum=None, *, best=None, kind="group", members=(), part_of=(), **more):
        """A group of a size between two bounds; a bound that is left out is open."""
        bounds = {"minimum": minimum, "maximum": maximum, "best": best}
        if any(value is not None for value in bounds.values()):
            more["size"] = {"basis": "estimate", **{key: value for key, value in bounds.items() if value is not None}}
        return self.case.group(
            "가상 집단",
            kind=kind,
            known_member_ids=[member.id for member in members],
            subset_of_ids=[whole.id for whole in part_of],
            **more,
        )

    def exactly(self, number, **more):
        return self.group(number, number, **more)

    def victim(self, party):
        if party.id not in self._victims:
            self._victims[party.id] = self.case.victim(party)
        return self._victims[party.id]

    def act(self, party, violation_type="torture", *, incident=None, **more):
        incident = incident or self.incident
        return self.case.act(violation_type, victim=self.victim(party), incident=incident, **more)

    def link(self, one, other, link_type):
        return self.case.add(Link(from_id=one.id, to_id=other.id, link_type=link_type))

    def identity(self, one, other, verdict="same"):
        return self.case.add(IdentityLink(a_id=one.id, b_id=other.id, verdict=verdict))

    def assess(self, target, level, date=None, **more):
        values = {"date": {"edtf": date}} if date else {}
        return self.case.add(Assessment(target_id=target.id, level=level, **values, **more))

    def file(self, *incidents, **more):
        return self.case.add(Case(incident_ids=[incident.id for incident in incidents], **more))

    def dataset(self, **more):
        return self.case.dataset("가상 자료", created_at=DATA_DATE, **more)

    def count(self, by=(), **more):
        return count(self.dataset(), by=by, **more)


def figures(counts, unit, *codes):
    """Low, best and high of a cell."""
    cell = counts.get(unit, *codes)
    return cell.low, cell.best, cell.high


def table(counts, unit):
    """Every cell of a unit but the total: code, or codes -> low, best, high."""
    cells = {cell.codes: (cell.low, cell.best, cell.high) for cell in counts.cells if cell.unit == unit and cell.codes}
    return {codes[0] if len(codes) == 1 else codes: found for codes, found in cells.items()}


def excluded(counts, subject=None):
    """Reason -> number, of one subject or all."""
    return {item.reason: item.number for item in counts.excluded if subject in (None, item.subject)}


def ongoing(start, **more):
    return Period(start={"edtf": start}, ongoing=True, **more)
