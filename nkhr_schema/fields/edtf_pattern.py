r"""One regular expression for every uncertain date this standard accepts.

The accepted forms are a part of the Extended Date/Time Format (EDTF, ISO 8601-2):

==================================  ===========================================================
``1997`` ``1997-04`` ``1997-04-15``  year, month, day of the real calendar, years 0001 to 9999
``1997-21`` to ``1997-24``           spring, summer, autumn, winter
``199X`` ``19XX`` ``XXXX``           decade, century, nothing known
``1997-XX`` ``1997-XX-XX``           month, or month and day, not known
``1997-04-XX``                       day not known
one final ``?`` ``~`` ``%``          uncertain, approximate, both
``1997/1999`` ``../1999`` ``1997/..``  some time between two such dates, before one, after one
==================================  ===========================================================

Leap years are part of the expression, so a JSON Schema that carries it refuses 30 February as the model does.

It keeps to what the engines of Rust, Python, ECMAScript (with the ``u`` flag) and PCRE read alike: explicit
classes, groups without capture, ``{n}``, ``?`` and ``|``. One thing differs: in Python ``$`` also matches
before a final line feed, so Python code uses ``re.fullmatch``. (Python validators that search with ``re`` let
``"1997\n"`` pass; the model, whose engine is Rust's, does not.)
"""

from __future__ import annotations

import re
from functools import cache

__all__ = ["EDTF_MAX_LENGTH", "EDTF_PATTERN", "accepts"]

QUALIFIER = "[?~%]?"


def any_of(*choices: str) -> str:
    """A group, without capture, that matches one of the choices."""
    return f"(?:{'|'.join(choices)})"


def optional(part: str) -> str:
    """A group, without capture, that matches the part or nothing."""
    return f"(?:{part})?"


def year() -> str:
    """0001 to 9999."""
    nonzero_hundreds = any_of("0[1-9]", "[1-9][0-9]") + "[0-9]{2}"
    return any_of(nonzero_hundreds, "00" + any_of("0[1-9]", "[1-9][0-9]"))


def leap_year() -> str:
    """Divisible by four, and by four hundred when it ends a century; 0000 is not among them."""
    fourth = any_of("0[48]", "[2468][048]", "[13579][26]")
    return any_of("[0-9]{2}" + fourth, fourth + "00")


def month_and_day() -> str:
    """What may follow the year and a hyphen, save 29 February."""
    every_month_has = any_of("0[1-9]", "1[0-9]", "2[0-8]", "XX")
    return any_of(
        any_of("0[1-9]", "1[0-2]") + optional("-" + every_month_has),
        any_of("0[13-9]", "1[0-2]") + "-" + any_of("29", "30"),
        any_of("0[13578]", "1[02]") + "-31",
        "2[1-4]",
        "XX" + optional("-XX"),
    )


def qualified_date() -> str:
    """One date with its qualifier: everything but an interval."""
    date = any_of(
        year() + optional("-" + month_and_day()),
        leap_year() + "-02-29",
        "[0-9]{2}" + any_of("[0-9]X", "XX"),
        "XXXX",
    )
    return date + QUALIFIER


def date_or_interval() -> str:
    """A date, or an interval with a date on one side at least."""
    date, open_side = qualified_date(), "[.][.]"
    return any_of(
        date + optional("/" + any_of(date, open_side)),
        open_side + "/" + date,
    )


#: What ``edtf`` may hold: anchored, ASCII, without look-around; in Python to be used with ``re.fullmatch``.
EDTF_PATTERN = f"^{date_or_interval()}$"

#: Length of the longest text that the pattern accepts, in characters: two full dates, each qualified.
EDTF_MAX_LENGTH = len("1997-04-15~/1997-04-16~")


def accepts(text: str) -> bool:
    """Whether the text, whole and as it stands, is one of the accepted forms."""
    return _compiled().fullmatch(text) is not None


@cache
def _compiled() -> re.Pattern[str]:
    # Compiling costs more than the rest of the module; who only imports the models never pays for it.
    return re.compile(EDTF_PATTERN)
