"""Builds ``case.json``: one coherent fictional case that uses every record type.

Run it from anywhere: ``python examples/build_case.py``. The file is the same each time.
"""

from collections.abc import Iterator
from pathlib import Path

import build_case_consent as consent
import build_case_custody as custody
import build_case_events as events
import build_case_involvements as involvements
import build_case_people as people
import build_case_places as places
import build_case_roles as roles
import build_case_sources as sources
from build_case_tools import ref

from nkhr_schema import Dataset, LangText, UncertainDate, derive_id, write
from nkhr_schema.models.dataset import Publisher, Tombstone
from nkhr_schema.models.record import Record

TARGET = Path(__file__).with_name("case.json")


def records() -> Iterator[Record]:
    """Yield every record of the case, what happened first and the registers last."""
    yield from events.case_and_incidents()
    yield from events.return_acts()
    yield from events.custody_acts()
    yield from events.family_acts()
    yield from events.links()
    yield from involvements.order_chain()
    yield from involvements.others()
    yield from people.persons()
    yield from people.groups()
    yield from people.organisations()
    yield from roles.roles()
    yield from roles.posts()
    yield from roles.ties()
    yield from custody.chain_of_four()
    yield from custody.other_episodes()
    yield from custody.displacement()
    yield from sources.sources()
    yield from sources.source_links()
    yield from sources.claims()
    yield from sources.evidence()
    yield from sources.judgements()
    yield from sources.interventions()
    yield from consent.consents()
    yield from consent.changes()
    yield from consent.grounds()
    yield from consent.sharing()
    yield from places.places()
    yield from places.register_records()


def dataset() -> Dataset:
    """Return the case as a dataset; one person's record was removed at their request and left only a tombstone."""
    return Dataset(
        id=derive_id("dataset", "example-ngo", "case"),
        title=LangText("가상 사례: 국경 송환과 그 뒤 (fictional case; every person in it is invented)", "ko"),
        publisher=Publisher(
            name="Example Documentation Group (fictional)", organisation_id=ref("organisation", "example-ngo")
        ),
        created_at="2026-11-20T09:00:00Z",
        languages=["ko", "en"],
        jurisdiction="KR",
        adult_age=18,
        deleted=[Tombstone(id=ref("person", "removed-on-request"), deleted_on=UncertainDate("2026-02-11"))],
        records=tuple(records()),
    )


def main() -> None:
    """Write the file."""
    write(dataset(), TARGET)


if __name__ == "__main__":
    main()
