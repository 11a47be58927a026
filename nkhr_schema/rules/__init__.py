"""Rules: what a sound record obeys beyond its structure. One function a rule, one file a family.

Importing the package registers every family. To add a rule, write its function into the file of its family and its row
into the catalogue (``nkhr_schema/findings/data``); to add a family, add its file here.
"""

from nkhr_schema.rules import identity, vocabulary
from nkhr_schema.rules.engine import Context, Hit, Index, Place, collectors_for, dataset_rules, rule_codes, rules_for

__all__ = [
    "Context",
    "Hit",
    "Index",
    "Place",
    "collectors_for",
    "dataset_rules",
    "identity",
    "rule_codes",
    "rules_for",
    "vocabulary",
]
