"""Records in the formats of other libraries, made for this benchmark. Every person, body and place in them is fictional."""

from typing import Any

__all__ = ["FHIR", "FOLLOW_THE_MONEY", "STIX"]

_KO = "가상의 글이다. 이 기록에 나오는 사람과 기관과 장소는 모두 지어낸 것이며 실제와 아무 관계가 없다."
_EN = "A fictional text: every person, body and place in this record was made up for measuring and does not exist."

FOLLOW_THE_MONEY: tuple[dict[str, Any], ...] = (
    {
        "id": "fict-person-1",
        "schema": "Person",
        "properties": {
            "name": ["Ga-sang Hong", "홍가상", "Hong Ga Sang"],
            "alias": ["Hong G. S.", "가상이"],
            "birthDate": ["1971-03-04", "1971"],
            "birthPlace": ["가상시 지어동", "Gasang"],
            "nationality": ["kp", "KP", "North Korea"],
            "country": ["kp"],
            "gender": ["female"],
            "position": ["서기관 (가상)", "Clerk (fictional)"],
            "address": ["1 Example Street, Gasang", "가상시 예시로 1"],
            "email": ["hong@example.org"],
            "phone": ["+82 2 2100 0000"],
            "idNumber": ["F-000123"],
            "website": ["https://example.org/people/1"],
            "sourceUrl": ["https://example.org/source/1"],
            "summary": [_EN, _KO],
            "notes": [_KO],
            "modifiedAt": ["2026-11-24T09:30:00Z"],
        },
    },
    {
        "id": "fict-company-1",
        "schema": "Company",
        "properties": {
            "name": ["Example Trading Corporation (fictional)", "예시무역회사 (가상)"],
            "alias": ["ETC", "예시무역"],
            "jurisdiction": ["kp"],
            "country": ["kp", "cn"],
            "incorporationDate": ["1998-05", "1998-05-12"],
            "registrationNumber": ["000-123-456"],
            "address": ["2 Example Street, Gasang", "가상시 예시로 2"],
            "website": ["https://example.org/companies/1"],
            "email": ["office@example.org"],
            "phone": ["+82 2 2100 0001"],
            "sector": ["Mining", "광업"],
            "status": ["active"],
            "summary": [_EN, _KO],
            "description": [_KO, _EN],
            "sourceUrl": ["https://example.org/source/2"],
            "modifiedAt": ["2026-11-24T09:30:00Z"],
        },
    },
    {
        "id": "fict-event-1",
        "schema": "Event",
        "properties": {
            "name": ["Fictional event", "가상의 사건"],
            "startDate": ["2003-02", "2003-02-11"],
            "endDate": ["2003-08"],
            "location": ["가상시 구류장", "Gasang detention room"],
            "country": ["kp"],
            "involved": ["fict-person-1"],
            "organizer": ["fict-company-1"],
            "keywords": ["detention", "구금"],
            "summary": [_EN, _KO],
            "description": [_KO, _EN, _KO + " " + _EN],
            "sourceUrl": ["https://example.org/source/3"],
            "recordId": ["E-17"],
            "modifiedAt": ["2026-11-24T09:30:00Z"],
        },
    },
)

_STIX_TIMES = {"spec_version": "2.1", "created": "2026-11-24T09:30:00.000Z", "modified": "2026-11-24T09:30:00.000Z"}
_STIX_SOURCES = [
    {"source_name": "example", "description": _EN, "url": "https://example.org/source/1", "external_id": "E-17"},
    {"source_name": "예시", "description": _KO, "external_id": "E-18"},
]
_IDENTITY = "identity--6b5f0d0e-3c1a-4f7e-9a44-0d6f2b1c7e10"
_LOCATION = "location--6b5f0d0e-3c1a-4f7e-9a44-0d6f2b1c7e11"
_ACTOR = "threat-actor--6b5f0d0e-3c1a-4f7e-9a44-0d6f2b1c7e12"

STIX: tuple[dict[str, Any], ...] = (
    {
        "type": "identity",
        "id": _IDENTITY,
        **_STIX_TIMES,
        "name": "예시 기록 단체 (가상)",
        "description": _KO + " " + _EN,
        "roles": ["publisher", "holder"],
        "identity_class": "organization",
        "sectors": ["non-profit", "government"],
        "contact_information": "office@example.org, 2 Example Street, Gasang (fictional)",
        "labels": ["fictional", "가상"],
        "confidence": 70,
        "lang": "ko",
        "external_references": _STIX_SOURCES,
    },
    {
        "type": "location",
        "id": _LOCATION,
        **_STIX_TIMES,
        "created_by_ref": _IDENTITY,
        "name": "가상시 구류장",
        "description": _KO + " " + _EN,
        "region": "eastern-asia",
        "country": "KP",
        "administrative_area": "가상도",
        "city": "가상시",
        "street_address": "예시로 1",
        "latitude": 39.5,
        "longitude": 126.25,
        "precision": 20000.0,
        "labels": ["fictional", "가상"],
        "confidence": 40,
        "external_references": _STIX_SOURCES,
    },
    {
        "type": "threat-actor",
        "id": _ACTOR,
        **_STIX_TIMES,
        "created_by_ref": _IDENTITY,
        "name": "가상의 가해 기관",
        "description": _KO + " " + _EN,
        "threat_actor_types": ["nation-state"],
        "aliases": ["Fictional bureau", "예시국"],
        "first_seen": "1998-05-12T00:00:00.000Z",
        "last_seen": "2015-02-01T00:00:00.000Z",
        "roles": ["director", "agent"],
        "goals": ["made up for measuring", "측정용"],
        "resource_level": "government",
        "primary_motivation": "dominance",
        "labels": ["fictional", "가상"],
        "confidence": 40,
        "external_references": _STIX_SOURCES,
    },
    {
        "type": "report",
        "id": "report--6b5f0d0e-3c1a-4f7e-9a44-0d6f2b1c7e13",
        **_STIX_TIMES,
        "created_by_ref": _IDENTITY,
        "name": "가상의 보고서",
        "description": _KO + " " + _EN + " " + _KO,
        "report_types": ["threat-report"],
        "published": "2026-11-24T09:30:00.000Z",
        "object_refs": [_IDENTITY, _LOCATION, _ACTOR],
        "labels": ["fictional", "가상"],
        "confidence": 70,
        "lang": "ko",
        "external_references": _STIX_SOURCES,
    },
)

_CODED = {
    "coding": [{"system": "https://example.org/codes", "code": "b-07", "display": "가상의 코드"}],
    "text": "Fictional code",
}
_NOTE = [{"time": "2026-11-24T09:30:00Z", "text": _KO}, {"authorString": "Interviewer (fictional)", "text": _EN}]

FHIR: tuple[dict[str, Any], ...] = (
    {
        "resourceType": "Patient",
        "id": "fict-1",
        "meta": {"versionId": "1", "lastUpdated": "2026-11-24T09:30:00Z", "source": "https://example.org/source/1"},
        "active": True,
        "identifier": [
            {
                "use": "official",
                "system": "https://example.org/ids",
                "value": "F-000123",
                "period": {"start": "1998-05"},
            },
            {"use": "secondary", "system": "https://example.org/cases", "value": "K-1234"},
        ],
        "name": [
            {"use": "official", "family": "홍", "given": ["가상"], "text": "홍가상"},
            {"use": "usual", "family": "Hong", "given": ["Ga-sang"], "text": "Hong Ga-sang"},
        ],
        "telecom": [
            {"system": "phone", "value": "+82221000000", "use": "mobile", "rank": 1},
            {"system": "email", "value": "hong@example.org", "use": "home"},
        ],
        "gender": "female",
        "birthDate": "1971-03",
        "address": [
            {
                "use": "home",
                "line": ["예시로 1"],
                "city": "가상시",
                "country": "KP",
                "period": {"start": "1998", "end": "2003-02"},
            }
        ],
        "maritalStatus": _CODED,
        "contact": [
            {
                "relationship": [_CODED],
                "name": {"family": "홍", "given": ["예시"]},
                "telecom": [{"system": "phone", "value": "+82221000001"}],
            }
        ],
        "communication": [{"language": {"coding": [{"system": "urn:ietf:bcp:47", "code": "ko"}]}, "preferred": True}],
    },
    {
        "resourceType": "Observation",
        "id": "fict-2",
        "status": "final",
        "identifier": [{"system": "https://example.org/ids", "value": "O-17"}],
        "category": [_CODED],
        "code": _CODED,
        "subject": {"reference": "Patient/fict-1", "display": "홍가상 (가상)"},
        "effectivePeriod": {"start": "2003-02-11", "end": "2003-08"},
        "issued": "2026-11-24T09:30:00Z",
        "performer": [{"reference": "Organization/fict-3", "display": "예시 기록 단체 (가상)"}],
        "valueString": _KO,
        "interpretation": [_CODED],
        "note": _NOTE,
        "bodySite": _CODED,
        "method": _CODED,
        "component": [
            {"code": _CODED, "valueQuantity": {"value": 7.5, "unit": "kg"}},
            {"code": _CODED, "valueCodeableConcept": _CODED},
        ],
    },
    {
        "resourceType": "Organization",
        "id": "fict-3",
        "active": True,
        "identifier": [
            {"system": "https://example.org/ids", "value": "ORG-3", "period": {"start": "1998-05-12"}},
            {"system": "https://example.org/registers", "value": "000-123-456", "use": "official"},
        ],
        "type": [_CODED, _CODED],
        "name": "예시 기록 단체 (가상)",
        "alias": ["Example Documentation Group (fictional)", "예시 단체"],
        "description": _EN + " " + _KO,
        "contact": [
            {
                "purpose": _CODED,
                "name": [{"family": "홍", "given": ["예시"]}],
                "telecom": [
                    {"system": "phone", "value": "+82221000001", "use": "work"},
                    {"system": "email", "value": "office@example.org"},
                ],
                "address": {"line": ["예시로 2"], "city": "가상시", "country": "KR"},
            }
        ],
        "partOf": {"reference": "Organization/fict-4", "display": "상위 기관 (가상)"},
        "endpoint": [{"reference": "Endpoint/fict-5"}],
    },
)
