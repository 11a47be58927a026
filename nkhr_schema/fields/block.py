"""The one base of every model: frozen, closed, without null, silent about values.

Four decisions are made here, once, for every record and every value type:

* **Absent, never null.** An optional field is written ``T | None = None``. The ``None`` is for Python only: it is taken
  out of the core schema, so that neither JSON input nor the published JSON Schema knows a null.
* **The tag is always on the wire.** ``type`` (and the id of a record) may be left out in a Python constructor, which fills it
  in, and are required everywhere else.
* **Constructors accept what reads naturally**: the main part by position (``UncertainDate("1997~")``), lists or tuples,
  ``None`` or an empty list for absent.
* **No value in an error or a log.** A constructor raises :class:`~nkhr_schema.errors.InvalidRecordError`, whose findings
  say what is wrong and where, and never what stood there; ``repr`` names the fields that are set and shows only ids.

The constructor work is done in the metaclass, because an ``__init__`` of our own would run for every object that is read
from JSON and cost more than reading it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Self, TypeVar, cast

from pydantic import BaseModel, ConfigDict, Field, GetCoreSchemaHandler, GetJsonSchemaHandler, ValidationError
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from nkhr_schema.errors import InvalidRecordError, UsageError

__all__ = ["AUTO", "About", "Block", "Many", "OneOrMore", "about"]

T = TypeVar("T")

AUTO: Any = None
"""Default of a field that a Python constructor fills in (``type``, ``id``, ...) and that JSON must have."""

_DONE = "nkhr_schema"


class _Hidden:
    """Stands for a value in ``repr``."""

    def __repr__(self) -> str:
        return "..."


@dataclass(frozen=True, slots=True)
class About:
    """What a field is, for the people and programs that read the standard.

    ``label_ko`` is the Korean name; the English one is made from the field's name. ``description`` is a sentence that a
    field researcher understands, ``example`` a value as it stands in JSON, ``category`` the data category (consent list
    ``data_category``) that decides what redaction does with it, or ``as_container`` for a part of a value type, which has
    the category of the field it stands in. ``esf`` names the field numbers of the HURIDOCS Events Standard Formats.
    """

    label_ko: str
    description: str
    example: Any
    category: str
    esf: tuple[str, ...] = ()
    since: str = "0.1"


def about(
    label_ko: str, description: str, example: Any, category: str = "as_container", *, esf: str = "", since: str = "0.1"
) -> About:
    """Return the note on a field; to be put into ``Annotated[...]``. ``esf`` is written ``"2111, 2121"``."""
    numbers = tuple(number.strip() for number in esf.split(",") if number.strip())
    return About(label_ko, description, example, category, numbers, since)


def _without_nulls(schema: CoreSchema) -> CoreSchema:
    """Take the null branch out of each field, and the default out of those that the constructor fills in."""
    inner = cast("dict[str, Any]", schema)
    body = inner["schema"]
    fields = {}
    for name, part in body["fields"].items():
        value = part["schema"]
        if value["type"] == "default":
            content = value["schema"]
            if content["type"] == "nullable":
                value = {**value, "schema": content["schema"]}
            elif value.get("default", ...) is None:  # AUTO: the constructor fills it in, so it is always there
                value = content
        fields[name] = {**part, "schema": value}
    metadata = {**inner.get("metadata", {}), _DONE: True}
    return cast("CoreSchema", {**inner, "schema": {**body, "fields": fields}, "metadata": metadata})


def _is_done(schema: CoreSchema) -> bool:
    """Tell whether this is the schema of a finished class, as it comes when the class stands in another one."""
    inner: Any = schema
    while inner["type"] != "model" and "schema" in inner:
        inner = inner["schema"]
    return bool(inner["type"] != "model" or _DONE in inner.get("metadata", {}))


if TYPE_CHECKING:
    from pydantic._internal._model_construction import ModelMetaclass as _ModelMetaclass
else:
    _ModelMetaclass = type(BaseModel)  # it has no public name


def _is_empty_list(value: Any) -> bool:
    return isinstance(value, list | tuple) and not value


class _Constructor(_ModelMetaclass):
    """Makes constructors accept what reads naturally, at no cost to reading JSON."""

    if not TYPE_CHECKING:

        def __call__(cls, *args, **values):
            if args:
                if len(args) > len(cls.by_position):
                    raise UsageError(f"{cls.__name__} takes at most {len(cls.by_position)} values by position.")
                for name, value in zip(cls.by_position, args, strict=False):
                    if name in values:
                        raise UsageError(f"{cls.__name__} got {name} twice.")
                    values[name] = value
            values = {name: value for name, value in values.items() if value is not None and not _is_empty_list(value)}
            cls.fill_in(values)
            try:
                return super().__call__(**values)
            except ValidationError as error:
                raise cls.refusal(error) from None


class Block(BaseModel, metaclass=_Constructor):
    """Base of every value type and record. See the module for what it decides."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False, hide_input_in_errors=True)

    label_ko: ClassVar[str] = ""
    """Korean name of a record or shared value type. A value type that one field alone holds goes by the label of that field."""

    by_position: ClassVar[tuple[str, ...]] = ()
    """Fields that the constructor also accepts by position."""

    shown: ClassVar[tuple[str, ...]] = ()
    """Fields whose values ``repr`` shows; all others are named only."""
    any_of: ClassVar[tuple[str, ...]] = ()
    """Fields of which at least one must be present; empty where that does not matter."""
    together: ClassVar[tuple[str, ...]] = ()
    """Fields that are present all or none."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler, /) -> CoreSchema:
        schema = handler(source)
        if _is_done(schema):
            return schema
        schema = _without_nulls(schema)
        if cls.any_of:
            schema = core_schema.no_info_after_validator_function(_has_any, schema)
        if cls.together:
            schema = core_schema.no_info_after_validator_function(_has_all_or_none, schema)
        return schema

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler, /) -> dict[str, Any]:
        result = handler.resolve_ref_schema(handler(schema))
        if cls.any_of:
            if set(cls.any_of) == set(cls.model_fields):
                result["minProperties"] = 1
            else:
                # `properties` beside `required` keeps validators content that refuse a name they have not seen declared
                result["anyOf"] = [{"properties": {name: True}, "required": [name]} for name in cls.any_of]
        if cls.together:
            result["dependentRequired"] = {name: [x for x in cls.together if x != name] for name in cls.together}
        return result

    @classmethod
    def fill_in(cls, values: dict[str, Any]) -> None:
        """Complete the keyword arguments of a constructor in place."""

    @classmethod
    def refusal(cls, error: ValidationError) -> InvalidRecordError:
        """Return the exception that says what pydantic found, without the values."""
        from nkhr_schema.fields.structure import findings_of

        return InvalidRecordError(cls.__name__, findings_of(error, cls))

    if not TYPE_CHECKING:
        # every classmethod that validates raises our exception, because pydantic's carries the input

        @classmethod
        def model_validate(cls, obj, **options):
            try:
                return super().model_validate(obj, **options)
            except ValidationError as error:
                raise cls.refusal(error) from None

        @classmethod
        def model_validate_json(cls, json_data, **options):
            try:
                return super().model_validate_json(json_data, **options)
            except ValidationError as error:
                raise cls.refusal(error) from None

        def __setattr__(self, name, value):
            # pydantic's own refusal would carry the value
            raise UsageError(f"{type(self).__name__} cannot be changed; revise({name}=...) returns a changed copy.")

        def model_dump(self, **options):
            return super().model_dump(**{"exclude_defaults": True, **options})

        def model_dump_json(self, **options):
            return super().model_dump_json(**{"exclude_defaults": True, **options})

    def __repr_args__(self) -> "Iterator[tuple[str | None, Any]]":
        # a record ends up in logs and in the output of failing tests; what it says must not
        for name in type(self).model_fields:
            if name in self.model_fields_set:
                yield name, getattr(self, name) if name in self.shown else _Hidden()

    def to_dict(self) -> dict[str, Any]:
        """Return plain JSON data in the order of the fields; absent fields and empty lists are left out."""
        return self.model_dump(mode="json", exclude_defaults=True)

    def to_json(self, *, indent: int | None = None) -> str:
        """Return JSON text in the order of the fields; absent fields and empty lists are left out."""
        return self.model_dump_json(indent=indent, exclude_defaults=True)

    def revise(self, **changes: Any) -> Self:
        """Return a validated copy with these fields changed; ``None`` takes a field out.

        Raises :class:`~nkhr_schema.errors.InvalidRecordError`.
        """
        values = {name: getattr(self, name) for name in type(self).model_fields}
        return type(self)(**{**values, **changes})

    @classmethod
    def field_notes(cls) -> Mapping[str, About]:
        """Return what is known of each field, by name."""
        found = {}
        for name, info in cls.model_fields.items():
            for item in info.metadata:
                if isinstance(item, About):
                    found[name] = item
        return found


def _has_any(block: Block) -> Block:
    if block.model_fields_set.isdisjoint(block.any_of):
        raise PydanticCustomError("nothing_given", "At least one part is needed.")
    return block


def _has_all_or_none(block: Block) -> Block:
    if 0 < len(block.model_fields_set.intersection(block.together)) < len(block.together):
        raise PydanticCustomError("not_together", "These parts stand together or not at all.")
    return block


class _NoRepeats:
    """Refuses a list in which an item stands twice; says so to the validator and to the JSON Schema alike."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(_no_repeats, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {**handler(schema), "uniqueItems": True}


def _no_repeats(items: tuple[Any, ...]) -> tuple[Any, ...]:
    if len(items) > 1 and len(set(items)) != len(items):
        raise PydanticCustomError("repeated_item", "An item stands in the list twice.")
    return items


if TYPE_CHECKING:
    Many = Sequence[T]
    """A list without repeats, empty when absent. Any sequence is accepted; a tuple is kept."""
    OneOrMore = Sequence[T]
    """A list without repeats and with at least one item."""
else:

    class Many:
        """A list without repeats, empty when absent. Any sequence is accepted; a tuple is kept."""

        def __class_getitem__(cls, item):
            return Annotated[tuple[item, ...], _NoRepeats()]

    class OneOrMore:
        """A list without repeats and with at least one item."""

        def __class_getitem__(cls, item):
            return Annotated[tuple[item, ...], Field(min_length=1), _NoRepeats()]
