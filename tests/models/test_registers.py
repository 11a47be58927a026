"""Records of register entries: same id for everybody, nothing lost, nothing too fine."""

import pytest

from nkhr_schema import CaseBuilder, Location, Organisation, UsageError, validate, vocabularies
from nkhr_schema.models.references import references_of
from nkhr_schema.models.registers import entry_of, record_of, records_of

REGISTERS = ("facilities", "institutions", "admin_divisions")
ENTRIES = [entry for name in REGISTERS for entry in vocabularies.get(name) if entry.register_id]


def entry(register, code):
    return vocabularies.get(register)[code]


def test_every_entry_gives_a_record_that_says_who_it_is():
    assert len(ENTRIES) > 480
    for each in ENTRIES:
        record = each.as_record()
        assert record.id == each.register_id
        assert record == record_of(each)
        assert record.created_at is None
        assert isinstance(record, Organisation if each.vocabulary == "institutions" else Location)
        assert entry_of(record) == each.canonical


def test_nothing_of_an_entry_is_lost():
    for each in ENTRIES:
        text = record_of(each).to_json()
        canonical = each.canonical
        for word in (
            canonical.label_ko,
            canonical.status,
            canonical.status_note,
            canonical.definition,
            canonical.scope_note,
            canonical.source,
            *canonical.aliases,
            *(name.text for name in canonical.names),
            *(value for key, value in canonical.extra.items() if key != "operator"),
        ):
            assert word.replace('"', '\\"') in text, (each.code, word)


def test_what_records_refer_to_comes_with_them():
    records = records_of(*ENTRIES)
    ids = {record.id for record in records}
    assert len(ids) == len(records) == len({each.register_id for each in ENTRIES})
    seen = 0
    for at, record in enumerate(records):
        for reference in references_of(record):
            assert reference.target_id in {earlier.id for earlier in records[:at]}
            seen += 1
    assert seen > 600
    assert validate(list(records)).findings == ()


@pytest.mark.parametrize(
    ("register", "code", "expected"),
    [
        (
            "facilities",
            "kwanliso_15_yodok",
            {
                "location_type": "political_prison_camp",
                "country": "KP",
                "province": "iso_3166_2:KP-08",
                "county": "pcode:KP0317",
                "closed": "unknown",
                "export_precision": "county",
                "register_code": "facilities:kwanliso_15_yodok",
            },
        ),
        ("facilities", "kwanliso_22_hoeryong", {"closed": "yes"}),
        ("facilities", "kyohwaso_1_kaechon", {"closed": "no"}),
        ("facilities", "kyohwaso_daehung", {"county": None, "export_precision": "province"}),
        (
            "admin_divisions",
            "iso_3166_1:KP",
            {"location_type": "place_other", "province": None, "parent_id": None, "export_precision": "country"},
        ),
        (
            "admin_divisions",
            "pcode:KP0203",
            {"province": "iso_3166_2:KP-09", "county": "pcode:KP0203", "export_precision": "county", "closed": None},
        ),
        # the city is the special city, and has its id
        ("admin_divisions", "pcode:KP0201", {"province": "iso_3166_2:KP-13", "county": None}),
        ("institutions", "ministry_of_state_security", {"organisation_type": "security_service"}),
        ("institutions", "cabinet", {"organisation_type": "state_organ"}),
        ("institutions", "china_public_security", {"organisation_type": "foreign_authority", "parent_id": None}),
    ],
)
def test_fields(register, code, expected):
    record = entry(register, code).as_record()
    assert {name: getattr(record, name) for name in expected} == expected


def test_a_branch_belongs_to_its_prison_and_a_prison_to_its_county():
    branch = entry("facilities", "kyohwaso_9_hamhung_songwon").as_record()
    prison = entry("facilities", "kyohwaso_9_hamhung").as_record()
    assert branch.parent_id == prison.id
    assert prison.parent_id == entry("admin_divisions", "pcode:KP0307").register_id


def test_the_operator_is_the_institution_of_the_register():
    record = entry("facilities", "kwanliso_15_yodok").as_record()
    assert [run.organisation_id for run in record.operated_by] == [
        entry("institutions", "ministry_of_state_security").register_id
    ]


def test_names_have_their_time_and_the_present_one_comes_first():
    names = entry("institutions", "ministry_of_state_security").as_record().names
    assert [(n.text, n.period.start.edtf) for n in names[:1]] == [("국가보위성", "2016-06-29")]
    former = [n for n in names if n.text == "국가안전보위부" and n.period]
    assert [(n.period.start.edtf, n.period.end.edtf) for n in former] == [("1993", "2016")]


def test_a_kind_that_was_concluded_says_so():
    for code, expected in (("kyuchaldae", "police"), ("group_109", "party"), ("hospital", "state_organ")):
        record = entry("institutions", code).as_record()
        assert record.organisation_type == expected
        assert [(note.kind, note.pointer) for note in record.annotations] == [("inferred", "/organisation_type")]


def test_foreign_numbers_are_external_ids():
    record = entry("facilities", "kwanliso_15_yodok").as_record()
    assert [(x.scheme, x.holder) for x in record.external_ids] == [("nkpd", "Korea Future")]


@pytest.mark.parametrize(("register", "code"), [("laws", "criminal_law"), ("institutions", "broker")])
def test_entries_that_are_no_records(register, code):
    with pytest.raises(UsageError, match="no record type"):
        record_of(entry(register, code))


@pytest.mark.parametrize(
    "code", [None, "facilities:nowhere", "laws:criminal_law", "kwanliso_15_yodok", "admin_divisions:pcode:KP9999"]
)
def test_a_place_of_no_register_has_no_entry(code):
    place = Location(
        names=[{"text": "가상의 집 (가상)", "lang": "ko"}], location_type="victims_home", register_code=code
    )
    assert entry_of(place) is None


def test_a_record_that_was_changed_is_still_of_its_entry():
    each = entry("facilities", "kwanliso_15_yodok")
    assert entry_of(each.as_record().revise(closed="yes")) == each


def test_the_builder_brings_what_a_register_record_refers_to():
    case = CaseBuilder("Example Documentation Group (fictional)")
    prison = case.add(entry("facilities", "kyohwaso_1_kaechon").as_record())
    assert validate(case.dataset()).ok
    assert prison in case.dataset().records
    # a record of one's own takes the place of one that was only brought along
    own = entry("institutions", "ministry_of_social_security").as_record().revise(sensitivity="clear")
    case.add(own)
    assert case.dataset()[own.id] == own
    with pytest.raises(UsageError):
        case.add(own.revise(sensitivity="green"))
