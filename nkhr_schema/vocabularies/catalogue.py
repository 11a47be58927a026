"""Which lists there are, and getting one of them. A list is read when it is first asked for, and kept."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any, Final, Literal, overload

from nkhr_schema.errors import UnknownTermError, UsageError
from nkhr_schema.vocabularies.registers import Register
from nkhr_schema.vocabularies.schemes import country_rows, language_rows
from nkhr_schema.vocabularies.tables import FOLDERS, index, read_table
from nkhr_schema.vocabularies.terms import Term
from nkhr_schema.vocabularies.vocabulary import Vocabulary

__all__ = ["get", "names"]

RegisterName = Literal["admin_divisions", "facilities", "institutions", "laws", "dprk_terms", "treaties"]

_BUILT: Final[dict[str, Callable[[], list[dict[str, str]]]]] = {"country": country_rows, "language": language_rows}


@overload
def get(name: RegisterName) -> Register: ...
@overload
def get(name: str) -> Vocabulary[Term]: ...
def get(name: str) -> Vocabulary[Any]:
    """Return the list of this name: ``get("violation_type")["forced_abortion"].label("ko")``.

    Registers come as :class:`~nkhr_schema.vocabularies.Register`. Raises
    :class:`~nkhr_schema.errors.UnknownTermError` with the nearest names when there is no such list.
    """
    if name not in index():
        raise UnknownTermError(_no_such_list(name))
    return _load(name)


def names(kind: str | None = None) -> tuple[str, ...]:
    """Return the names of the lists, all or of one kind: ``codelist``, ``register`` or ``scheme``.

    Raises :class:`~nkhr_schema.errors.UsageError` for another kind.
    """
    if kind is not None and kind not in FOLDERS:
        raise UsageError(f"Kinds of lists are: {', '.join(FOLDERS)}.")
    return tuple(name for name, info in index().items() if kind in (None, info.kind))


@cache
def _load(name: str) -> Vocabulary[Any]:
    info = index()[name]
    rows = _BUILT[name]() if name in _BUILT else read_table(FOLDERS[info.kind], f"{name}.csv")
    return Register(info, rows) if info.kind == "register" else Vocabulary(info, rows)


def _no_such_list(name: str) -> str:
    import difflib

    near = difflib.get_close_matches(name[:100].lower(), index(), 3)
    hint = f"nearest: {', '.join(near)}" if near else "names() gives the lists there are"
    return f"There is no such list; {hint}."
