"""Builds ``registers.jsonl``: every facility and institution of the registers, and the divisions in which they lie.

Run it from anywhere: ``python examples/build_registers.py``. The file is the same each time.
"""

from pathlib import Path

from nkhr_schema import Dataset, LangText, derive_id, vocabularies, write
from nkhr_schema.models.dataset import Publisher
from nkhr_schema.models.registers import records_of

TARGET = Path(__file__).with_name("registers.jsonl")


def dataset() -> Dataset:
    """Return the registers of facilities and institutions as a dataset; what they refer to comes first."""
    entries = [
        entry
        for name in ("institutions", "facilities")
        for entry in vocabularies.get(name)
        if entry.register_id is not None  # kinds of people ("broker") are no bodies
    ]
    return Dataset(
        id=derive_id("dataset", "nkhr-register", "facilities and institutions"),
        title=LangText("구금시설과 국가기관 등록부 / Registers of places of detention and of State bodies", "ko"),
        publisher=Publisher(name="The nkhr_schema contributors"),
        created_at="2026-11-01T00:00:00Z",
        languages=["ko", "en"],
        records=records_of(*entries),
    )


def main() -> None:
    """Write the file."""
    write(dataset(), TARGET)


if __name__ == "__main__":
    main()
