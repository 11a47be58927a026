"""Hostile and broken input: each gives a finding or a clear error, never a traceback, never a hang."""

import gzip
import io
import json
import time

import pytest

import nkhr_schema as nkhr
from nkhr_schema import UnreadableError, UsageError
from nkhr_schema.io.raw import MAX_RECORD_BYTES
from tests.samples import small_case

LINES = [line.encode() for line in small_case().iter_lines()]
ENVELOPE, PERSON, VICTIM, INCIDENT, ACT, INVOLVEMENT, SOURCE, LINK = LINES


def with_line(line, at=1):
    return b"\n".join([*LINES[:at], line, *LINES[at:]]) + b"\n"


def found(data, **options):
    report = nkhr.validate(data, **options)
    return [(finding.code, finding.line) for finding in report.findings], report


def test_the_sample_is_clean():
    codes, report = found(b"\n".join(LINES))
    assert codes == []
    assert report.ok
    assert report.records_read == 7
    assert report.counts["act"] == 1


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (b'{"type":"person","id":', "NKHR-F001"),
        (b"not json at all", "NKHR-F001"),
        (b"[1,2,3]", "NKHR-F002"),
        (b'"text"', "NKHR-F002"),
        (b"17", "NKHR-F002"),
        (b"null", "NKHR-F002"),
        (b"{}", "NKHR-F004"),
        (b'{"type":null}', "NKHR-F007"),
        (b'{"type":["person"]}', "NKHR-F003"),
        (b'{"type":"persn"}', "NKHR-F003"),
        (PERSON[:-1] + b',"sex":"male"}', "NKHR-F016"),
        (PERSON[:-1] + b',"sex" :"male"}', "NKHR-F016"),
        (PERSON[:-1] + b',"s\\u0065x":"male"}', "NKHR-F016"),
        (PERSON[:-1] + b',"extensions":{"a:b":{"x":1,"x":2}}}', "NKHR-F016"),
        (ACT[:-1] + b',"repetitions":{"basis":"exact","minimum":NaN}}', "NKHR-F017"),
        (ACT[:-1] + b',"nutrition":{"weight_before_kg":NaN}}', "NKHR-F017"),
        (ACT[:-1] + b',"extensions":{"a:b":Infinity}}', "NKHR-F018"),
        (ACT[:-1] + b',"nutrition":{"weight_before_kg":1e999}}', "NKHR-F018"),
        (ACT[:-1] + b',"repetitions":{"basis":"exact","minimum":99999999999999999999999999}}', "NKHR-F018"),
        (b"[" * 100_000, "NKHR-F019"),
        (b'{"a":' * 100_000, "NKHR-F019"),
        (ACT[:-1] + b',"extensions":{"a:b":' + b"[" * 100_000 + b"]" * 100_000 + b"}}", "NKHR-F019"),
        (PERSON[:-1] + b',"occupation_text":[{"lang":"ko","text":"\\ud800"}]}', "NKHR-F020"),
        (b'{"type":"person","x":"' + b"a" * (MAX_RECORD_BYTES + 10) + b'"}', "NKHR-F021"),
        (PERSON[:-1] + b',"occupation_text":[{"lang":"ko","text":"a\\u202eb"}]}', "NKHR-F022"),
        (PERSON[:-1] + ',"occupation_text":[{"lang":"ko","text":"\u1100\u1161\uc218"}]}'.encode(), "NKHR-F023"),
        (PERSON[:-1] + b',"occupation_text":[{"lang":"ko","text":"\\u1100\\u1161"}]}', "NKHR-F023"),
        (PERSON[:-1] + b',"occupation_text":[{"lang":"ko","text":"\xff\xfe"}]}', "NKHR-F024"),
        (PERSON[:-1] + ',"occupation_text":[{"lang":"ko","text":"농장원"}]}'.encode("cp949"), "NKHR-F024"),
        (ENVELOPE, "NKHR-F027"),
    ],
)  # fmt: skip
def test_a_broken_line_is_found_and_does_not_stop_the_run(line, code):
    begin = time.monotonic()
    codes, report = found(with_line(line, at=3))
    assert (code, 4) in codes, codes
    # a broken line leaves nothing behind: what follows is still read (a repeated id of the sample's own person is expected)
    assert report.counts["source"] == 1
    assert {line for code, line in codes if code != "NKHR-I002"} <= {4}
    assert time.monotonic() - begin < 20


def test_fifty_megabytes_on_one_line():
    codes, report = found(with_line(b'{"type":"person","description":"' + b"x" * 50_000_000, at=2))
    assert codes == [("NKHR-F021", 3)]
    assert report.records_read == 8


def test_fifty_megabytes_as_one_document():
    codes, _ = found(b'{\n"type":"dataset",\n"records":[\n{"x":"' + b"x" * 50_000_000)
    assert next(code for code, _ in codes) in ("NKHR-F021", "NKHR-F028")


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "NKHR-F025"),
        (b"\n\n  \n", "NKHR-F025"),
        (b"\xef\xbb\xbf", "NKHR-F025"),
        ("가".encode("utf-16"), "NKHR-F024"),
        ('{"type":"dataset"}'.encode("utf-16-le"), "NKHR-F024"),
        ('{"type":"dataset"}'.encode("utf-32"), "NKHR-F024"),
        (b"\x00\x01\x02\x03" * 100, "NKHR-F024"),
        (gzip.compress(b"\n".join(LINES))[:-20], "NKHR-F028"),
        (b"\x1f\x8b" + b"rubbish" * 9, "NKHR-F028"),
    ],
)
def test_whole_inputs_that_cannot_be_read(data, code):
    codes, report = found(data)
    assert code in [found for found, _ in codes]
    assert not report.ok


def test_what_is_no_input_at_all(tmp_path):
    with pytest.raises(UnreadableError, match="folder"):
        nkhr.validate(tmp_path)
    with pytest.raises(UnreadableError, match="no file"):
        nkhr.validate(tmp_path / "missing.jsonl")
    (tmp_path / "picture.json").write_bytes(b"\x89PNG\r\n\x1a\n" + b"\x00" * 50)
    with pytest.raises(UnreadableError, match="binary"):
        nkhr.validate(tmp_path / "picture.json")
    with pytest.raises(UsageError):
        nkhr.validate(io.StringIO("{}"))
    with pytest.raises(UsageError):
        nkhr.validate(17)


@pytest.mark.parametrize("at", [20, 60, 200, 400, 900, 1200])
def test_a_document_cut_short(at):
    from nkhr_schema.io.writing import to_bytes

    whole = to_bytes(small_case())
    assert found(whole)[0] == []
    codes, _ = found(whole[:at])
    assert "NKHR-F028" in [code for code, _ in codes]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        (b"    },\n    {", b"    }\n    {", "NKHR-F001"),
        (b'"records": [', b'"records": [ ,', "NKHR-F001"),
        (b'"type": "dataset",', b'"type": "dataset"', "NKHR-F001"),
        (b'"type": "dataset"', b'"type" "dataset"', "NKHR-F001"),
        (b'"type": "dataset"', b'type: "dataset"', "NKHR-F001"),
        (b"\n  ]\n}\n", b"\n  ]\n}\n}", "NKHR-F001"),
    ],
)
def test_a_document_with_broken_punctuation(old, new, code):
    from nkhr_schema.io.writing import to_bytes

    whole = to_bytes(small_case())
    assert old in whole
    codes, report = found(whole.replace(old, new, 1))
    assert code in [found for found, _ in codes]
    assert not report.ok


def test_nothing_but_brackets():
    codes, _ = found(b"[\n" * 100_000)
    assert codes
    codes, _ = found(b'{"type":"dataset","records":[\n' + b"[" * 100_000)
    assert codes


def test_pointer_of_a_document_leads_into_the_document():
    document = json.loads(json.dumps(small_case().to_dict()))
    document["records"][3]["violation_type"] = "beeting_in_custody"
    report = nkhr.validate(json.dumps(document, indent=1).encode())
    (finding,) = report.findings
    assert (finding.code, finding.pointer, finding.position) == ("NKHR-V001", "/records/3/violation_type", 4)
    assert "beating_in_custody" in finding.hint["en"]
    assert finding.record_id == document["records"][3]["id"]
