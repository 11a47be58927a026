"""Every requirement has its gate, and every gate matters."""

import ast
import inspect
from pathlib import Path

import pytest

from nkhr_schema import consent, vocabularies
from nkhr_schema.consent import codes
from nkhr_schema.consent.cases import _check
from nkhr_schema.consent.gates import GATES
from nkhr_schema.consent.policy import STANDARD
from nkhr_schema.consent.requirements import NOT_HERE, implemented
from tests.consent.test_cases import CASES

FOLDER = Path(consent.__file__).parent
FAMILIES = {
    "CON": 26,
    "WDR": 6,
    "LEG": 9,
    "RSK": 3,
    "SRC": 3,
    "PRP": 2,
    "LBL": 1,
    "SUB": 2,
    "MAT": 1,
    "AGR": 13,
    "DEC": 16,
    "RED": 11,
}
"""Family of requirements -> how many there are, sections 2 to 8."""
REQUIREMENTS = {f"{family}-{number:02}" for family, count in FAMILIES.items() for number in range(1, count + 1)}
ELSEWHERE = {"AUD-01", "AUD-05"}
"""Requirements of other sections that the decision helps with."""


def test_every_requirement_is_carried_out_or_says_why_not():
    done = set(implemented())
    assert len(REQUIREMENTS) == 93
    assert done | set(NOT_HERE) == REQUIREMENTS | ELSEWHERE
    assert not done & set(NOT_HERE)
    assert all(reason for reason in NOT_HERE.values())


def test_requirements_name_functions_that_exist():
    sources = {path.stem: ast.parse(path.read_text(encoding="utf-8")) for path in FOLDER.glob("*.py")}
    functions = {node.name for tree in sources.values() for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
    for requirement, names in implemented().items():
        assert set(names) <= functions, requirement


def test_gates_say_what_they_do():
    assert len(GATES) > 40
    for gate in GATES.values():
        assert gate.__doc__, gate
        assert gate.requirements, gate
        assert gate.requirements[0] in repr(gate)


def shut_off(gate):
    """What a gate answers that has nothing to object."""
    returns = inspect.signature(gate.function).return_annotation
    return {"Restrictions": (), "Reasons": frozenset(), "frozenset[ReasonCode]": frozenset()}.get(returns, {})


@pytest.mark.parametrize("name", sorted(GATES))
def test_no_gate_can_be_taken_away_unnoticed(name, monkeypatch):
    gate = GATES[name]
    nothing = shut_off(gate)
    monkeypatch.setattr(gate, "function", lambda *args, **kwargs: nothing)
    assert any(_check(row, STANDARD) for row in CASES), name


@pytest.mark.parametrize(
    ("group", "vocabulary"),
    [
        ("SPECIAL_CATEGORIES", "data_category"),
        ("EMERGENCY_CATEGORIES", "data_category"),
        ("UNBOUND_CATEGORIES", "data_category"),
        ("SHARED_EVENT_CATEGORIES", "data_category"),
        ("SHELL_CATEGORIES", "data_category"),
        ("IDENTIFYING_CATEGORIES", "data_category"),
        ("GOVERNMENT_CLASSES", "recipient_class"),
        ("PUBLIC_CLASSES", "recipient_class"),
        ("EMERGENCY_CLASSES", "recipient_class"),
        ("PUBLISHING_PURPOSES", "purpose"),
        ("ACCOUNTABILITY_PURPOSES", "purpose"),
        ("DEAD_OR_MISSING_GROUNDS", "legal_basis"),
        ("RELATIVES", "consent_giver_relation"),
        ("SECURITY_LEVELS", "security_level"),
        ("REQUIRED_SECURITY", "risk_level"),
        ("ONWARD_STRICTNESS", "onward_transfer_rule"),
        ("REDACTION_STRENGTH", "redaction_method"),
    ],
)
def test_groups_hold_codes_of_the_lists(group, vocabulary):
    members = set(getattr(codes, group))
    assert members
    assert members <= {term.code for term in vocabularies.get(vocabulary)}


def test_strength_is_the_order_of_the_requirements():
    order = ["keep", "pseudonymise_hmac", "generalise_date_year", "generalise_place_province"]
    order += ["generalise_event", "mask", "drop"]
    assert sorted(codes.REDACTION_STRENGTH, key=codes.REDACTION_STRENGTH.__getitem__) == order


FORBIDDEN = {"time", "os", "pathlib", "random", "socket", "urllib", "logging", "importlib"}


def test_the_decision_knows_no_clock_and_no_file():
    allowed = {"cases.py", "requirements.py"}
    looked = 0
    for path in FOLDER.glob("*.py"):
        if path.name in allowed:
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.Import | ast.ImportFrom):
                names = [node.module] if isinstance(node, ast.ImportFrom) else [alias.name for alias in node.names]
                assert not {name.split(".")[0] for name in names} & FORBIDDEN, path.name
            if isinstance(node, ast.Attribute):
                assert node.attr not in {"today", "now", "utcnow"}, path.name
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                assert node.func.id not in {"open", "print", "input", "eval", "exec", "globals"}, path.name
        looked += 1
    assert looked > 20
