"""The public face: what can be imported, and what an import costs."""

import subprocess
import sys

import pytest

import nkhr_schema as nkhr
from nkhr_schema import models

RECORD_CLASSES = [
    "Case", "Incident", "Act", "Involvement", "Person", "Group", "Organisation", "Victim", "Perpetrator", "Position",
    "CommandRelation", "Relationship", "IdentityLink", "Location", "Source", "SourceLink", "Claim", "Evidence", "Assessment",
    "LegalCharacterisation", "DetentionEpisode", "DisplacementStage", "Link", "Intervention", "Consent",
    "ConsentWithdrawal", "ConditionEvent", "LegalGround", "SharingAgreement", "Disclosure",
]  # fmt: skip


@pytest.mark.parametrize("name", [*RECORD_CLASSES, "Dataset"])
def test_every_record_type_is_importable_from_the_face(name):
    assert getattr(nkhr, name).__name__ == name
    assert name in dir(nkhr)
    assert name in models.__all__


def test_table_names_the_thirty_record_types():
    assert [name for _, name in models.RECORD_CLASSES.values()] == RECORD_CLASSES


def test_every_public_name_exists():
    assert len(nkhr.__all__) > 20
    for name in nkhr.__all__:
        assert getattr(nkhr, name) is not None, name


def test_unknown_name_is_an_attribute_error():
    with pytest.raises(AttributeError):
        nkhr.nothing_of_this_name  # noqa: B018


def loaded_after(code):
    run = subprocess.run(
        [sys.executable, "-c", f"import sys\n{code}\nprint(*sorted(sys.modules))"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    return set(run.stdout.split())


def test_importing_the_package_loads_nothing():
    loaded = loaded_after("import nkhr_schema")
    assert not loaded & {
        "pydantic",
        "csv",
        "json",
        "re",
        "phonenumbers",
        "pycountry",
        "jsonschema",
        "rich",
    } - loaded_after("pass")
    assert "nkhr_schema.models" not in loaded


def test_one_model_loads_no_other_family_and_nothing_heavy():
    loaded = loaded_after("from nkhr_schema import Location")
    assert "nkhr_schema.models.location" in loaded
    assert not loaded & {"nkhr_schema.models.consent", "nkhr_schema.models.act", "nkhr_schema.rules"}
    assert not loaded & {"phonenumbers", "pycountry", "jsonschema", "rich", "hypothesis", "pytest"}


def test_vocabularies_need_no_pydantic():
    loaded = loaded_after(
        "from nkhr_schema import vocabularies\nvocabularies.get('violation_type')['torture'].label('ko')"
    )
    assert "pydantic" not in loaded
