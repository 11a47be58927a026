"""What is generated from the models: JSON Schema and the index of fields. Everything generated is committed.

``python -m nkhr_schema.publish`` writes it again, and with ``--check`` tells what is out of date.
"""

from nkhr_schema.publish.differences import KnownDifference, known_differences
from nkhr_schema.publish.published import fields_json, json_schema, schema_text

__all__ = ["KnownDifference", "fields_json", "json_schema", "known_differences", "schema_text"]
