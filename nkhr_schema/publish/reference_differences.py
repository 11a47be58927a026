"""Reference page of the known differences between the models and the published schemas."""

from nkhr_schema.publish.differences import known_differences
from nkhr_schema.publish.reference_markdown import cell, code, link, page, table

__all__ = ["difference_page"]

_LONGEST = 400
"""Examples that are longer are cut: what matters stands at their beginning."""


def difference_page() -> str:
    """Return the page."""
    parts = []
    for known in known_differences():
        example = known.example if len(known.example) <= _LONGEST else known.example[:_LONGEST] + " ..."
        validators = ", ".join(map(code, known.accepted_by))
        parts += [
            f"## {known.id.replace('_', ' ').capitalize()}",
            table(("English", "한국어"), [(cell(known.en), cell(known.ko))]),
            f"Refused by the library; accepted by {validators}, given the schema of {link(code(known.schema), f'records/{known.schema}.md')}:",
            f"```text\n{example}\n```",
        ]
    return page(
        "Known differences / 알려진 차이",
        "What the models accept every validator accepts. The other way round there are these exceptions, each held by a test."
        f" Background: {link('models and JSON Schema', '../explanation/parity.md')}.",
        *parts,
    )
