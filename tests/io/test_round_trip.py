"""Reading and writing: the same data give the same bytes, whichever way they go."""

import gzip
import io
import json

import pytest

import nkhr_schema as nkhr
from nkhr_schema.io.writing import to_bytes, write_records
from tests.samples import small_case


@pytest.mark.parametrize("name", ["case.json", "case.jsonl", "case.json.gz", "case.jsonl.gz", "case.ndjson"])
def test_file_round_trip(tmp_path, name):
    dataset = small_case()
    nkhr.write(dataset, tmp_path / name)
    assert nkhr.read(tmp_path / name) == dataset
    assert list(nkhr.iter_records(str(tmp_path / name))) == list(dataset.records)
    assert nkhr.validate(tmp_path / name).findings == ()
    first = (tmp_path / name).read_bytes()
    nkhr.write(nkhr.read(tmp_path / name), tmp_path / name)
    assert (tmp_path / name).read_bytes() == first
    assert [item.name for item in tmp_path.iterdir()] == [name]


@pytest.mark.parametrize("format", ["json", "jsonl"])
def test_other_sources(format):
    dataset = small_case()
    data = to_bytes(dataset, format=format)
    crlf = data.replace(b"\n", b"\r\n")
    for source in (data, bytearray(data), gzip.compress(data), b"\xef\xbb\xbf" + data, crlf, b"\n\n" + data):
        assert nkhr.read(source) == dataset
        assert nkhr.validate(source).ok
    assert nkhr.read(io.BytesIO(data)) == dataset
    assert nkhr.validate(io.BytesIO(gzip.compress(data))).ok
    assert b"null" not in data
    assert "가상인".encode() in data
    compact = json.dumps(dataset.to_dict(), separators=(",", ":")).encode()
    assert nkhr.read(compact) == dataset


def test_documents_may_have_the_records_first_or_be_a_bare_list():
    dataset = small_case()
    data = dataset.to_dict()
    turned = json.dumps({"records": data.pop("records"), **data}).encode()
    assert nkhr.read(turned) == dataset
    bare = json.dumps([record.to_dict() for record in dataset.records], indent=2).encode()
    assert nkhr.read(bare).records == dataset.records
    one = json.dumps(dataset.records[0].to_dict(), indent=2).encode()
    assert nkhr.read(one).records == dataset.records[:1]


def test_text_is_kept_as_it_came():
    dataset = small_case()
    odd = '가 a\tb\nc \\ " 😀'
    person = dataset.of_type(nkhr.Person)[0].revise(occupation_text=[nkhr.LangText(odd, "ko")])
    again = nkhr.read(to_bytes(dataset.with_records([person])))
    assert again.of_type(nkhr.Person)[0].occupation_text[0].text == odd


def test_writing_streams_and_counts():
    dataset = small_case()
    buffer = io.BytesIO()
    assert write_records(dataset.envelope(), iter(dataset.records), buffer, format="jsonl") == len(dataset.records)
    assert nkhr.read(buffer.getvalue()) == dataset


def test_a_file_is_replaced_only_when_whole(tmp_path):
    target = tmp_path / "case.jsonl"
    nkhr.write(small_case(), target)
    before = target.read_bytes()

    def breaking():
        yield from small_case().records[:2]
        raise RuntimeError

    with pytest.raises(RuntimeError):
        write_records(small_case().envelope(), breaking(), target)
    assert target.read_bytes() == before
    assert [item.name for item in tmp_path.iterdir()] == ["case.jsonl"]


def test_reading_stops_at_the_first_fault_without_its_value():
    data = to_bytes(small_case(), format="jsonl").replace(b'"female"', '"비밀"'.encode())
    with pytest.raises(nkhr.InvalidRecordError) as error:
        nkhr.read(data)
    assert [(f.code, f.line) for f in error.value.findings] == [("NKHR-V001", 2)]
    assert "비밀" not in str(error.value)


def test_reading_refuses_a_key_that_stands_twice():
    data = to_bytes(small_case(), format="jsonl").replace(b'"sex":"female"', b'"sex":"female","sex":"male"')
    with pytest.raises(nkhr.InvalidRecordError) as error:
        nkhr.read(data)
    assert [f.code for f in error.value.findings] == ["NKHR-F016"]


def test_dataset_looks_up_by_id_type_and_reference():
    dataset = small_case()
    act = dataset.of_type(nkhr.Act)[0]
    assert dataset[act.id] is act
    assert act.id in dataset
    assert dataset.get("act-01J9ZQ4W5Y7N8M2K3T6R0V1XBC") is None
    with pytest.raises(nkhr.UnknownTermError):
        dataset["act-01J9ZQ4W5Y7N8M2K3T6R0V1XBC"]
    assert dataset.of_type("act") == (act,)
    assert dataset.referring_to(act.incident_id) == (act,)
    assert [r.type for r in dataset.referring_to(act.id)] == ["involvement", "source_link"]
    assert dataset.referring_to(act.victim_id, nkhr.Act) == (act,)
    assert len(dataset.records) == 7
