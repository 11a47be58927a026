"""Reference pages of records and value types: what it is, its fields, who uses it, which rules look at it."""

import json
from collections.abc import Iterable
from typing import Any, Final

from nkhr_schema.fields.block import Block
from nkhr_schema.fields.identifiers import ID_MAX_LENGTH, PREFIXES
from nkhr_schema.findings import catalogue
from nkhr_schema.models.record import Record
from nkhr_schema.publish.classes import ROOTS, value_types
from nkhr_schema.publish.reference_markdown import anchored, cell, code, link, page, paragraphs, sentence, table
from nkhr_schema.publish.reference_shape import (
    FieldEntry,
    Shape,
    Use,
    bounds,
    fields_of,
    own_fields,
    scalars,
    uses,
)

__all__ = ["english", "model_pages", "used_by"]

_COMMON: Final = "common"
"""Page of the fields that every record has."""
_HEADS: Final = ("Field", "한국어", "Type", "Presence", "Description", "Example", "Data category", "ESF")
_CODE_OWN: Final = "as_container"
_PLAIN: Final = {
    "Age": "full years",
    "CodeName": "name of a code",
    "Count": "whole number",
    "EdtfText": "date as EDTF text",
    "Extensions": "object with namespaced names",
    "Flag": "true or false",
    "HexDigest": "hexadecimal digest",
    "JsonValue": "any JSON value",
    "LanguageTag": "language tag",
    "Latitude": "degrees north",
    "Longitude": "degrees east",
    "Measure": "number",
    "Months": "months",
    "Ordinal": "whole number from 1",
    "PhoneNumber": "phone number",
    "PlaceCode": "place code",
    "Pointer": "JSON Pointer",
    "RuleCode": "code of a rule",
    "SchemeName": "name of a scheme",
    "Sha256": "SHA-256 digest",
    "Share": "number from 0 to 1",
    "Text": "text",
    "Timestamp": "time in UTC",
    "VersionNumber": "version number",
}
"""Plain type -> what to call it in a table of fields."""


def english(name: str) -> str:
    """Return the English name of a record type or field: ``detention_episode`` is ``Detention episode``."""
    return name.replace("_", " ").capitalize()


def model_pages() -> dict[str, str]:
    """Return the pages of records and value types: path below ``docs/reference`` -> text."""
    found = {"records/index.md": _records_index(), f"records/{_COMMON}.md": _common_page()}
    found.update({f"records/{tag}.md": _record_page(tag, model) for tag, model in ROOTS.items()})
    found["values/index.md"] = _values_index()
    found.update({f"values/{name}.md": _value_page(name, block) for name, block in value_types().items()})
    return found


# -- pages ---------------------------------------------------------------------------------------------------------------


def _records_index() -> str:
    rows = [
        (
            link(code(tag), f"{tag}.md"),
            cell(model.label_ko),
            code(f"{PREFIXES[tag]}-"),
            code(model.__name__),
            _summary(model),
        )
        for tag, model in ROOTS.items()
    ]
    return page(
        "Records / 기록",
        "A record is a flat JSON object with a `type` and an `id`; records refer to each other by id. The fields that every"
        f" record may have are described once, under {link('fields of every record', f'{_COMMON}.md')}.",
        table(("Type", "한국어", "Id begins with", "Class", "What it is"), rows),
    )


def _common_page() -> str:
    return page(
        "Fields of every record / 모든 기록의 공통 필드",
        "None of them is required. What the envelope of a dataset says once is not repeated on each record.",
        table(_HEADS, (_field_row(field, "records") for field in own_fields(Record))),
    )


def _record_page(tag: str, model: Any) -> str:
    more = (
        f"Beside these it may have the {link('fields of every record', f'{_COMMON}.md')}." if tag != "dataset" else ""
    )
    schema = link("JSON Schema", f"../../../nkhr_schema/publish/schemas/{tag}.schema.json")
    return page(
        f"{english(tag)} / {model.label_ko}",
        f"`{tag}` · class `{model.__name__}` · ids begin with `{PREFIXES[tag]}-` · main data category"
        f" {_category(model.main_category)} · {schema}",
        paragraphs(model.__doc__),
        "## Fields / 필드",
        table(_HEADS, (_field_row(field, "records") for field in own_fields(model))),
        more,
        "## Smallest form / 최소 예시",
        f"```json\n{_smallest(model)}\n```",
        "## Referred to by / 참조하는 필드",
        used_by(("reference", tag), "records") or "No field refers to it.",
        *_rules(tag),
    )


def _values_index() -> str:
    classes = [
        (link(code(name), f"{name}.md"), cell(_block_label(name, block)), _summary(block))
        for name, block in value_types().items()
    ]
    plain = [
        (
            anchored(name.lower(), code(name)),
            sentence(text),
            bounds(getattr(kind, "__metadata__", ())),
            _owners(("scalar", name), "values"),
        )
        for name, (kind, text) in scalars().items()
    ]
    return page(
        "Value types / 값 유형",
        "Small values nest inside records. Unless a page says otherwise each part is optional, and a part that is not known is"
        " left out: `null` is never written.",
        "## Objects / 객체",
        table(("Type", "한국어", "What it is"), classes),
        "## Plain values / 단순 값",
        table(("Type", "What it is", "Bounds", "Used by"), plain),
        "## Ids / 식별자",
        f"A prefix of three letters, a hyphen, and a ULID in capitals or a UUID in small letters; at most {ID_MAX_LENGTH}"
        " characters. The prefix fixes the record type. How ids are made and derived:"
        f" {link('ids and registers', '../../explanation/ids-and-registers.md')}.",
        table(
            ("Prefix", "Record type"),
            [(code(prefix), link(code(tag), f"../records/{tag}.md")) for tag, prefix in PREFIXES.items()],
        ),
    )


def _value_page(name: str, block: type[Block]) -> str:
    demands = []
    if block.any_of:
        demands.append(f"At least one of {', '.join(map(code, block.any_of))} must be there.")
    if block.together:
        demands.append(f"{', '.join(map(code, block.together))} stand together or not at all.")
    if block.by_position:
        demands.append(f"In Python {', '.join(map(code, block.by_position))} may be given by position.")
    return page(
        f"{name} / {_block_label(name, block)}",
        paragraphs(block.__doc__),
        " ".join(demands),
        "## Parts / 구성",
        table(_HEADS, (_field_row(field, "values") for field in own_fields(block))),
        "## Used by / 사용하는 필드",
        used_by(("block", name), "values"),
    )


# -- parts of pages ------------------------------------------------------------------------------------------------------


def _block_label(name: str, block: type[Block]) -> str:
    """Return the Korean name of a value type: its own, else that of the field that alone holds it."""
    if block.label_ko:
        return block.label_ko
    labels = {_class(use.owner).field_notes()[use.field].label_ko for use in uses().get(("block", name), ())}
    return " · ".join(sorted(labels))


def _summary(block: type[Block]) -> str:
    return sentence((block.__doc__ or "").split("\n\n")[0])


def _class(name: str) -> type[Block]:
    classes: dict[str, type[Block]] = {"Record": Record, **value_types()}
    classes.update({root.__name__: root for root in ROOTS.values()})
    return classes[name]


def _field_row(field: FieldEntry, place: str) -> tuple[str, ...]:
    note = field.about
    return (
        anchored(field.name, code(field.name)),
        cell(note.label_ko),
        ("list of: " if field.is_list else "") + _words(field.shape, place),
        _presence(field),
        cell(note.description),
        code(json.dumps(note.example, ensure_ascii=False)),
        "that of the field it stands in" if note.category == _CODE_OWN else _category(note.category),
        ", ".join(note.esf),
    )


def _presence(field: FieldEntry) -> str:
    words = "required" if field.required else "optional"
    if not field.is_list:
        return words
    return f"{words}, one or more" if field.not_empty else f"{words}, any number"


def _category(name: str) -> str:
    return link(code(name), f"../vocabularies/data_category.md#{name}")


def _words(shape: Shape, place: str) -> str:
    """Return what a value is in plain words, with links; ``place`` is the folder of the page."""
    if shape.kind == "constant":
        return f"always {code(shape.names[0])}"
    if shape.kind == "code":
        name = shape.names[0]
        return f"code of {link(code(name), f'../vocabularies/{name}.md')}{shape.note}"
    if shape.kind == "reference":
        return "id of " + _record_list(shape.names, place)
    if shape.kind == "number":
        return "number " + shape.note.replace(",", "")
    if shape.kind == "records":
        return f"any {link('record', '../records/index.md')}"
    if shape.kind == "scalar":
        name = shape.names[0]
        return link(_PLAIN[name], f"{_folder('values', place)}index.md#{name.lower()}")
    return " or ".join(link(code(name), f"{_folder('values', place)}{name}.md") for name in shape.names)


def _record_list(names: tuple[str, ...], place: str) -> str:
    every = set(PREFIXES) - {"dataset"}
    if len(names) > len(every) - 2:
        missing = sorted(every - set(names))
        but = f" but {', '.join(map(code, missing))}" if missing else ""
        target = f"{_folder('records', place)}index.md"
        return f"any {link('record', target)}{but}"
    return ", ".join(link(code(name), f"{_folder('records', place)}{name}.md") for name in names)


def _folder(wanted: str, place: str) -> str:
    return "" if wanted == place else f"../{wanted}/"


def _owners(key: tuple[str, str], place: str) -> str:
    """Return the classes, not the fields, that use something: for types that nearly everything uses."""
    owners = dict.fromkeys(use.owner for use in uses().get(key, ()))
    return ", ".join(link(code(owner), _page_of(owner, place)) for owner in owners)


def used_by(key: tuple[str, str], place: str) -> str:
    """Return the fields that use a type, list or record, as a list with links; empty where there is none."""
    return "\n".join(f"* {_use(use, place)}" for use in uses().get(key, ()))


def _use(use: Use, place: str) -> str:
    name = f"{use.owner}.{use.field}" if use.owner != "Record" else f"every record: {use.field}"
    return link(code(name), f"{_page_of(use.owner, place)}#{use.field}")


def _page_of(owner: str, place: str) -> str:
    if owner in value_types():
        return f"{_folder('values', place)}{owner}.md"
    tags = {"Record": _COMMON, **{root.__name__: tag for tag, root in ROOTS.items()}}
    return f"{_folder('records', place)}{tags[owner]}.md"


def _rules(tag: str) -> Iterable[str]:
    entries = [entry for entry in catalogue().values() if tag in entry.records]
    if not entries:
        return
    yield "## Rules / 규칙"
    yield f"Rules on this type in particular. Others hold for every record: {link('findings', '../findings/index.md')}."
    yield table(
        ("Code", "Severity", "Title", "한국어"),
        [
            (
                link(entry.code, f"../findings/{entry.family}.md#{entry.code.lower()}"),
                entry.severity.code,
                cell(entry.title["en"]),
                cell(entry.title["ko"]),
            )
            for entry in entries
        ],
    )


def _smallest(model: Any) -> str:
    """Return a record that holds what is required and nothing else, made of the examples of its fields."""
    notes = model.field_notes()
    content = {field.name: notes[field.name].example for field in fields_of(model) if field.required}
    return json.dumps(content, ensure_ascii=False, indent=2)
