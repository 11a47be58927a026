"""The three version numbers, in the one place where they are written down. Source: NKHR standard 0.1."""

LIBRARY_VERSION = "0.1.0"
"""Of the library: semantic versioning."""
SCHEMA_VERSION = "0.1"
"""Of the schema: MAJOR.MINOR."""
VOCABULARY_VERSION = "2026.11"
"""Of the vocabularies: year and month."""
