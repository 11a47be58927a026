"""The base of every model: what a constructor accepts, what JSON must look like, and that no error tells a value."""

import pickle
import traceback

import pytest

from nkhr_schema import (
    Act,
    CountRange,
    InvalidRecordError,
    LangText,
    Period,
    Person,
    PersonName,
    PlaceRef,
    UncertainDate,
    UsageError,
    new_id,
)

SECRET = "박비밀"


def act(**changes):
    values = {
        "incident_id": new_id("incident"),
        "victim_id": new_id("victim"),
        "violation_type": "beating_in_custody",
        "status": "alleged",
    }
    return Act(**{**values, **changes})


def codes(error):
    return [(finding.code, finding.pointer) for finding in error.value.findings]


def test_constructor_accepts_what_reads_naturally():
    made = act(
        period=Period(start=UncertainDate("1997~", original_text="1997년경")),
        description=[LangText("맞았다", "ko")],
        methods=("beating",),
        place=None,
        purposes=[],
    )
    assert made.type == "act"
    assert made.id.startswith("act-")
    assert made.description == (LangText("맞았다", "ko"),)
    assert made.place is None
    assert "place" not in made.to_dict()
    assert "purposes" not in made.to_dict()


def test_blocks_may_be_given_as_plain_data():
    assert act(period={"start": {"edtf": "1997"}}).period == Period(start=UncertainDate("1997"))


def test_json_has_tag_and_id_always():
    text = act().to_json()
    assert text.startswith('{"type":"act","id":"act-')
    assert Act.model_validate_json(text).to_json() == text
    for missing in ("type", "id"):
        data = act().to_dict()
        del data[missing]
        with pytest.raises(InvalidRecordError):
            Act.model_validate(data)


@pytest.mark.parametrize("name", ["place", "period", "methods", "description", "sensitivity", "extensions"])
def test_null_is_refused_on_the_wire(name):
    with pytest.raises(InvalidRecordError) as error:
        Act.model_validate_json(act().to_json()[:-1] + f', "{name}": null}}')
    assert codes(error) == [("NKHR-F007", f"/{name}")]


def test_records_are_frozen():
    made = act()
    with pytest.raises(UsageError, match="revise"):
        made.status = "assessed"
    assert made.status == "alleged"


def test_revise_gives_a_validated_copy():
    made = act(place=PlaceRef(text="어느 곳"))
    changed = made.revise(status="assessed", place=None)
    assert (changed.id, changed.status, changed.place) == (made.id, "assessed", None)
    assert made.status == "alleged"
    with pytest.raises(InvalidRecordError):
        made.revise(status="perhaps")


def test_equal_records_are_equal_and_hash_by_id():
    made = act(extensions={"org.example:grade": ["A"]})
    assert made == Act.model_validate_json(made.to_json())
    assert hash(made) == hash(made.revise(status="assessed"))


def test_position_arguments():
    assert LangText("글", "ko").lang == "ko"
    assert PersonName("가상인").full == "가상인"
    with pytest.raises(UsageError):
        UncertainDate("1997", "1998")
    with pytest.raises(UsageError):
        UncertainDate("1997", edtf="1997")


def test_empty_blocks_are_refused():
    for data in ({"place": {}}, {"period": {}}, {"forced_labour": {}}, {"forced_labour": {"penalties": []}}):
        with pytest.raises(InvalidRecordError):
            act(**data)
    with pytest.raises(InvalidRecordError) as error:
        PlaceRef(uncertain=True)
    assert codes(error) == [("NKHR-F013", "")]


def test_repeated_items_are_refused():
    with pytest.raises(InvalidRecordError) as error:
        act(methods=["beating", "beating"])
    assert codes(error) == [("NKHR-F012", "/methods")]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"violation_type": SECRET}, ("NKHR-V001", "/violation_type")),
        ({"incident_id": SECRET}, ("NKHR-I001", "/incident_id")),
        ({"incident_id": new_id("person")}, ("NKHR-I003", "/incident_id")),
        ({"period": {"start": {"edtf": SECRET}}}, ("NKHR-D002", "/period/start/edtf")),
        ({"description": [{"text": SECRET + "\x07", "lang": "ko"}]}, ("NKHR-F022", "/description/0/text")),
        ({"description": SECRET}, ("NKHR-F008", "/description")),
        ({"repetitions": {"minimum": SECRET, "basis": "minimum"}}, ("NKHR-F008", "/repetitions/minimum")),
        ({SECRET: 1}, ("NKHR-F006", "")),
        ({"violation_tipe": "torture"}, ("NKHR-F006", "/violation_tipe")),
        ({"age_at_act": {"minimum": 130}}, ("NKHR-P004", "/age_at_act/minimum")),
        ({"annotations": [{"kind": SECRET, "pointer": ""}]}, ("NKHR-V001", "/annotations/0/kind")),
        (
            {"annotations": [{"kind": "missing", "pointer": "", "reason": SECRET}]},
            ("NKHR-V001", "/annotations/0/reason"),
        ),
    ],
)
def test_errors_say_where_and_never_what_stood_there(changes, expected):
    with pytest.raises(InvalidRecordError) as error:
        act(**changes)
    assert expected in codes(error)
    shown = "".join(traceback.format_exception(error.value)) + repr(error.value) + str(vars(error.value))
    raised_there = shown.split("InvalidRecordError", 1)[1]
    assert SECRET not in raised_there
    for finding in error.value.findings:
        assert finding.message["en"]
        assert finding.message["ko"]
        assert SECRET not in str(finding.to_dict())
    assert error.value.__cause__ is None


def test_error_travels_between_processes():
    with pytest.raises(InvalidRecordError) as error:
        CountRange(minimum=-1, basis="minimum")
    again = pickle.loads(pickle.dumps(error.value))
    assert str(again) == str(error.value)
    assert again.findings[0].code == "NKHR-F011"


def test_every_fault_is_reported_at_once():
    with pytest.raises(InvalidRecordError) as error:
        Person(sex="x", deceased="perhaps", identity_known="yes", birth={"edtf": "1975-13"})
    assert len(codes(error)) == 4


def test_suggestions_come_from_labels_too():
    with pytest.raises(InvalidRecordError) as error:
        act(violation_type="고문")
    assert "torture" in error.value.findings[0].hint["en"]
