"""The families of findings: the letter of a code and what its family is about."""

from collections.abc import Mapping
from typing import Final

__all__ = ["FAMILIES"]

FAMILIES: Final[Mapping[str, Mapping[str, str]]] = {
    "F": {"en": "Structure and form", "ko": "구조와 형식"},
    "I": {"en": "Identity and references", "ko": "식별자와 참조"},
    "V": {"en": "Vocabulary", "ko": "어휘"},
    "D": {"en": "Dates", "ko": "날짜"},
    "P": {"en": "Persons and age", "ko": "인물과 나이"},
    "C": {"en": "Groups and counts", "ko": "집단과 수"},
    "L": {"en": "Places", "ko": "장소"},
    "R": {"en": "Perpetrators", "ko": "가해자"},
    "T": {"en": "Detention and displacement", "ko": "구금과 이동"},
    "S": {"en": "Sources and claims", "ko": "정보원과 주장"},
    "E": {"en": "Evidence", "ko": "증거"},
    "X": {"en": "Law", "ko": "법적 판단"},
    "G": {"en": "Consent and protection", "ko": "동의와 보호"},
    "N": {"en": "Interventions", "ko": "개입"},
}
"""Letter -> title in English and Korean, in the order of the standard."""
