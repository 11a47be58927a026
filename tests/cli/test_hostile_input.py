"""Whatever a file holds: the right exit code, no traceback, within seconds."""

import gzip
import json
import time

import pytest

ENVELOPE = (
    b'{"type":"dataset","id":"dat-01J9ZQ4W5Y7N8M2K3T6R0V1XBC","schema_version":"0.1",'
    b'"vocabulary_version":"2026.11","created_at":"2026-11-24T09:30:00Z"}\n'
)
PERSON = (
    b'{"type":"person","id":"per-01J9ZQ4W5Y7N8M2K3T6R0V1XBC","identity_known":true,"sex":"female","deceased":"no"}\n'
)

CASES = {
    "empty": (b"", 1, "NKHR-F025"),
    "white space": (b" \n\n\t\n", 1, "NKHR-F025"),
    "byte order mark alone": (b"\xef\xbb\xbf", 1, "NKHR-F025"),
    "words": (b"hello world\n", 1, "NKHR-F001"),
    "html": (b"<html><body>not found</body></html>", 1, "NKHR-F001"),
    "csv": (b"name,sex\nx,female\n", 1, "NKHR-F001"),
    "zip": (b"PK\x03\x04" + bytes(200), 3, ""),
    "pdf": (b"%PDF-1.7\n" + bytes(range(256)), 3, ""),
    "zero bytes": (bytes(4096), 1, "NKHR-F024"),
    "noise": (bytes(range(256)) * 50, 1, "NKHR-F024"),
    "high bytes": (b"\xff\xfe\xfd" * 1000, 1, "NKHR-F0"),
    "utf-16": (PERSON.decode().encode("utf-16"), 1, "NKHR-F024"),
    "utf-16 without mark": (PERSON.decode().encode("utf-16-le"), 1, "NKHR-F024"),
    "utf-32": (PERSON.decode().encode("utf-32"), 1, "NKHR-F024"),
    "cp949": ('{"type":"person","id":"가상"}'.encode("cp949"), 1, "NKHR-F0"),
    "broken utf-8": (PERSON.replace(b"no", b"\xed\xa0\x80"), 1, "NKHR-F0"),
    "long line": (b'{"a":"' + b"x" * 50_000_000 + b'"}\n' + PERSON, 1, "NKHR-F021"),
    "long line without end": (b"x" * 50_000_000, 1, "NKHR-F0"),
    "long white space": (b" " * 20_000_000 + PERSON, 0, "NKHR-F026"),
    "nested arrays": (ENVELOPE + b"[" * 100_000 + b"]" * 100_000, 1, "NKHR-F0"),
    "nested arrays alone": (b"[" * 100_000 + b"]" * 100_000, 1, "NKHR-F0"),
    "nested arrays without end": (b"[" * 100_000, 1, "NKHR-F0"),
    "nested objects": (b'{"a":' * 100_000 + b"1" + b"}" * 100_000, 1, "NKHR-F0"),
    "nested in a field": (PERSON[:-2] + b',"x":' + b"[" * 100_000 + b"]" * 100_000 + b"}", 1, "NKHR-F0"),
    "lone surrogate": (PERSON.replace(b'"no"', b'"\\ud800"'), 1, "NKHR-F020"),
    "lone surrogate as key": (PERSON.replace(b'"deceased"', b'"\\ud800"'), 1, "NKHR-F0"),
    "huge number": (PERSON[:-2] + b',"x":' + b"9" * 100_000 + b"}", 1, "NKHR-F0"),
    "huge exponent": (PERSON[:-2] + b',"x":1e999999999}', 1, "NKHR-F0"),
    "escape sequences": (PERSON[:-2] + b',"\\u001b[31m":"\\u001b[31m\\u202e"}', 1, "NKHR-F0"),
    "many small faults": (ENVELOPE + b"{}\n" * 20_000, 1, "NKHR-F004"),
    "many keys": (b"{" + b",".join(b'"k%d":1' % n for n in range(50_000)) + b"}", 1, "NKHR-F0"),
    "one key many times": (b"{" + b",".join([b'"k":1'] * 50_000) + b"}", 1, "NKHR-F0"),
    "truncated gzip": (gzip.compress(ENVELOPE + PERSON * 1000)[:-40], 1, "NKHR-F028"),
    "gzip header alone": (b"\x1f\x8b\x08\x00", 1, "NKHR-F0"),
    "broken gzip": (b"\x1f\x8b\x08\x00" + bytes(range(200)), 1, "NKHR-F028"),
    "gzip of nothing": (gzip.compress(b""), 1, "NKHR-F025"),
    "gzip bomb": (gzip.compress(b"[" * 30_000_000), 1, "NKHR-F0"),
    "document without end": (ENVELOPE.strip()[:-1] + b',"records":[' + PERSON, 1, "NKHR-F0"),
    "carriage returns": ((ENVELOPE + PERSON).replace(b"\n", b"\r\n"), 0, ""),
    "byte order mark": (b"\xef\xbb\xbf" + ENVELOPE + PERSON, 0, ""),
}


@pytest.mark.parametrize("case", CASES)
def test_hostile(nkhr, tmp_path, case):
    content, code, finding = CASES[case]
    path = tmp_path / "input.jsonl"
    path.write_bytes(content)
    began = time.monotonic()
    result = nkhr("validate", path, "--limit", "20", "--lang", "ko")
    assert result.code == code
    assert finding in result.out
    assert "\x1b" not in result.out
    assert (result.err == "") == (code != 3)
    piped = nkhr("validate", "-", "--format", "json", stdin=content)
    assert piped.code == code
    json.loads(piped.out)
    assert time.monotonic() - began < 20


def test_a_fault_does_not_hide_what_follows(nkhr, tmp_path):
    path = tmp_path / "input.jsonl"
    path.write_bytes(ENVELOPE + CASES["long line"][0] + b"[" * 100_000 + b"\n" + b'{"type":"persn"}\n')
    result = nkhr("validate", path)
    assert result.code == 1
    assert f"{path}:2" in result.out
    assert f"{path}:4" in result.out
    assert "person 1" in result.out
    assert f"{path}:5" in result.out
