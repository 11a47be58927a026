"""Other libraries that validate records of their own kind, by the byte of their own records.

The records are made for this benchmark and fictional: a few kinds each, of about the length of ours, with texts in Korean and
English as ours have.
"""

import json
from collections.abc import Callable, Sequence
from typing import Any

from benchmarks import parsers
from benchmarks.corpus import Corpus
from benchmarks.pairs import Ratio, Say, Work, per_byte, pieces, ratios
from benchmarks.peer_records import FHIR, FOLLOW_THE_MONEY, STIX
from benchmarks.speed import whole

__all__ = ["PEERS", "line_of", "measure"]

_LINES = 20
"""How many of its own records a peer is given in a round."""


def _followthemoney() -> Work:
    from followthemoney import model

    def work(lines: Sequence[bytes]) -> None:
        for line in lines:
            model.get_proxy(json.loads(line), cleaned=False)

    return work


def _stix2() -> Work:
    import stix2  # type: ignore[import-untyped]

    def work(lines: Sequence[bytes]) -> None:
        for line in lines:
            stix2.parse(json.loads(line))

    return work


def _fhir() -> Work:
    from fhir.resources.observation import Observation
    from fhir.resources.organization import Organization
    from fhir.resources.patient import Patient

    kinds: dict[str, Any] = {kind.__name__: kind for kind in (Patient, Observation, Organization)}

    def work(lines: Sequence[bytes]) -> None:
        # the kind of each record is known from its order, so that nothing is parsed twice
        for at, line in enumerate(lines):
            kinds[FHIR[at % len(FHIR)]["resourceType"]].model_validate_json(line)

    return work


PEERS: dict[str, tuple[Callable[[], Work], Sequence[dict[str, Any]]]] = {
    "followthemoney, with cleaning": (_followthemoney, FOLLOW_THE_MONEY),
    "stix2": (_stix2, STIX),
    "fhir.resources": (_fhir, FHIR),
}
"""Name -> what makes the worker, and the records that it is given over and over."""


def line_of(record: dict[str, Any]) -> bytes:
    """Return a record of a peer as a line of JSON."""
    return json.dumps(record, ensure_ascii=False, separators=(",", ":")).encode()


def measure(corpus: Corpus, rounds: int, say: Say) -> dict[str, tuple[Ratio, Ratio]]:
    """Return, for each peer, its time a byte over that of structure alone, and over that of all of validation.

    A peer that is not installed is left out.
    """
    chunks = pieces(corpus.lines, rounds)
    structure, everything = per_byte(parsers.structure, chunks), per_byte(whole(corpus), chunks)
    found = {}
    for name, (make, records) in PEERS.items():
        try:
            work = make()
        except ImportError:
            say(f"{name} is not installed")
            continue
        say(name)
        lines = [line_of(record) for record in records]
        own = per_byte(work, [lines * max(1, _LINES // len(lines))] * rounds)
        found[name] = (ratios(rounds, own, structure), ratios(rounds, own, everything))
    return found
