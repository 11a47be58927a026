"""Slots that the public face fills in, so that a low layer can offer what a higher layer makes.

A register entry can give a ready-made record (``entry.as_record()``), yet the vocabularies must not import the
models. The face of the package knows both and connects them here.
"""

TYPE_CHECKING = False  # as typing.TYPE_CHECKING, without loading typing
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

record_maker: "Callable[[Any], Any] | None" = None
