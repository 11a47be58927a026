"""The reference pages under ``docs/reference``: records, value types, vocabularies, findings, written from the sources.

The pages stand only in a checkout; the package itself does not need them.
"""

from typing import Final

from nkhr_schema import vocabularies
from nkhr_schema.findings import catalogue
from nkhr_schema.models.table import RECORD_TYPES
from nkhr_schema.publish.classes import value_types
from nkhr_schema.publish.differences import known_differences
from nkhr_schema.publish.reference_differences import difference_page
from nkhr_schema.publish.reference_findings import finding_pages
from nkhr_schema.publish.reference_markdown import link, page, table
from nkhr_schema.publish.reference_models import model_pages
from nkhr_schema.publish.reference_vocabularies import vocabulary_pages
from nkhr_schema.versions import SCHEMA_VERSION, VOCABULARY_VERSION

__all__ = ["FOLDER", "pages"]

FOLDER: Final = "docs/reference"
"""Where the pages stand, relative to the root of the repository. Every file in it is generated."""


def pages() -> dict[str, str]:
    """Return every reference page: path relative to the root of the repository -> text. The same models give the same bytes."""
    found = {
        "index.md": _index(),
        "known-differences.md": difference_page(),
        **model_pages(),
        **vocabulary_pages(),
        **finding_pages(),
    }
    return {f"{FOLDER}/{path}": text for path, text in found.items()}


def _index() -> str:
    lists = {kind: len(vocabularies.names(kind)) for kind in ("codelist", "register", "scheme")}
    families = {entry.family for entry in catalogue().values()}
    rows = [
        (
            link("Records", "records/index.md"),
            "기록",
            f"{len(RECORD_TYPES)} record types and the dataset, field by field",
        ),
        (
            link("Fields of every record", "records/common.md"),
            "공통 필드",
            "identifiers, status, sensitivity, annotations",
        ),
        (
            link("Value types", "values/index.md"),
            "값 유형",
            f"{len(value_types())} objects that nest in records, and the plain forms of text and number",
        ),
        (
            link("Vocabularies", "vocabularies/index.md"),
            "어휘",
            f"{lists['codelist']} code lists, {lists['register']} registers, {lists['scheme']} schemes of other bodies",
        ),
        (
            link("Findings", "findings/index.md"),
            "발견 사항",
            f"{len(catalogue())} codes in {len(families)} families",
        ),
        (
            link("Known differences", "known-differences.md"),
            "알려진 차이",
            f"{len(known_differences())} cases in which the models are stricter than some validator",
        ),
    ]
    return page(
        "Reference / 참고 문서",
        f"Schema {SCHEMA_VERSION}, vocabularies {VOCABULARY_VERSION}. Every page here is generated; what it says is what the models"
        " and the validator do.",
        table(("Part", "한국어", "What it holds"), rows),
    )
