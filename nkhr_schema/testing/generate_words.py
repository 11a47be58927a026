"""Invented names and texts for generated records, in Korean and English. No real person, place or body is meant.

Family names are the Korean words for "imaginary", "example", "mock" and "specimen", which nobody bears, so that a
generated record is never taken for a real one.
"""

from collections.abc import Callable, Sequence
from typing import Final, TypeVar

__all__ = ["LANGUAGES", "Random", "organisation_name", "person_name", "pick", "place_words", "sentence", "title"]

T = TypeVar("T")

Random = Callable[[], float]
"""Gives a number from 0, below 1."""

LANGUAGES: Final = ("ko", "ko", "ko", "ko", "en", "en", "ko-KP", "ko-KR", "zh-Hans", "und", "en-GB", "es-419", "ja")
"""Language tags, the frequent ones more than once."""

_FAMILIES: Final = (("가상", "Kasang"), ("예시", "Yesi"), ("모의", "Moui"), ("견본", "Kyonbon"))
_SYLLABLES: Final = (
    ("하", "ha"),
    ("늘", "nul"),
    ("솔", "sol"),
    ("별", "pyol"),
    ("달", "tal"),
    ("빛", "pit"),
    ("강", "kang"),
    ("들", "tul"),
    ("새", "sae"),
    ("봄", "pom"),
    ("온", "on"),
    ("누", "nu"),
    ("리", "ri"),
    ("샘", "saem"),
    ("결", "kyol"),
    ("산", "san"),
)
_PLACES: Final = ("가상군", "예시시", "모의리", "견본구", "솔별군", "하늘리", "새봄동")
_BODIES: Final = ("보위부(가상)", "안전부(예시)", "협동농장(가상)", "기록모임(예시)", "탄광(가상)")
_KOREAN: Final = (
    ("목격자는", "피해자는", "이웃 주민은", "함께 있던 사람은", "면담한 사람은", "가족은"),
    ("새벽에", "그해 봄에", "밤늦게", "조사를 받는 동안", "이듬해까지", "며칠 뒤"),
    ("가상군의 구류장에서", "국경 근처에서", "작업장에서", "마을 회의에서", "집에서", "이송되는 길에"),
    (
        "끌려가는 것을 보았다고",
        "여러 차례 맞았다고",
        "이름을 부르지 못하게 했다고",
        "밥을 받지 못했다고",
        "소식이 끊겼다고",
    ),
    ("말했다.", "진술했다.", "전했다.", "기억했다.", "적었다.", "했다 😶."),
)
_ENGLISH: Final = (
    ("The witness", "A neighbour", "The relative", "One of those held there", "The interviewer", "A second source"),
    ("said that", "remembered that", "had heard that", "wrote (p. 7) that", "was certain that", "doubted that"),
    ("the guards", "two men in plain clothes", "an officer", "the head of the work team", "nobody in the village"),
    ("took them away", "asked about the border", "spoke of it again", "struck the detainees", "kept the papers"),
    ("before dawn.", "in the spring of that year.", 'and said "come along".', "at the river crossing.", "for weeks."),
)
_PURPOSES_KO: Final = ("기록", "면담", "사건", "자료", "진술", "조사")
_PURPOSES_EN: Final = ("record", "interview", "incident", "statement", "file", "review")


def pick(random: Random, items: Sequence[T]) -> T:
    """Return one of the items."""
    return items[int(random() * len(items))]


def person_name(random: Random) -> dict[str, tuple[str, str]]:
    """Return an invented name, ``{"hang": (family, given), "latn": (family, given)}``."""
    family = pick(random, _FAMILIES)
    first, second = pick(random, _SYLLABLES), pick(random, _SYLLABLES)
    return {
        "hang": (family[0], first[0] + second[0]),
        "latn": (family[1], (first[1] + second[1]).capitalize()),
    }


def place_words(random: Random) -> str:
    """Return words for an invented place."""
    return f"{pick(random, _PLACES)} {pick(random, ('강가', '역 앞', '국경 근처', '탄광 마을', '읍내'))}"


def organisation_name(random: Random) -> str:
    """Return the name of an invented body or facility."""
    return f"{pick(random, _PLACES)} {pick(random, _BODIES)}"


def title(random: Random, lang: str = "ko") -> str:
    """Return a few words without personal content."""
    number = int(random() * 900) + 100
    if lang.startswith("ko"):
        return f"{pick(random, _PURPOSES_KO)} {number}호(가상)"
    return f"Fictional {pick(random, _PURPOSES_EN)} {number}"


def sentence(random: Random, lang: str = "ko") -> str:
    """Return an invented sentence in Korean, or in English for every other language."""
    parts = _KOREAN if lang.startswith("ko") else _ENGLISH
    return " ".join(pick(random, part) for part in parts)
