"""The places of the case: a few fictional ones, and entries of the registers by ``as_record()``.

The gravest acts are placed in facilities that do not exist. Register entries stand for plain stations of a way only.
"""

from collections.abc import Iterator

from build_case_tools import ref

from nkhr_schema import DatedName, Location, Period, UncertainDate, vocabularies
from nkhr_schema.models.location import Operation
from nkhr_schema.models.record import Record
from nkhr_schema.models.registers import records_of

_FACILITIES = vocabularies.get("facilities")
_INSTITUTIONS = vocabularies.get("institutions")
_DIVISIONS = vocabularies.get("admin_divisions")

HOLDING_CENTRE = _FACILITIES["nkpd_north_hamgyong_provincial_mps_holding_centre_nongpo"].as_record()
CHILDREN_STATION = _FACILITIES["nkpd_hoeryong_city_kkotjebi_relief_station"].as_record()
HOME_COUNTY = _DIVISIONS["pcode:KP0203"].as_record()
PROVINCE = _DIVISIONS["iso_3166_2:KP-09"].as_record()
STATE_SECURITY = _INSTITUTIONS["ministry_of_state_security"].as_record()
POLICE_MINISTRY = _INSTITUTIONS["ministry_of_social_security"].as_record()


def register_records() -> Iterator[Record]:
    """Yield the register entries that the case uses, and those that these refer to."""
    yield from records_of(
        _FACILITIES["nkpd_north_hamgyong_provincial_mps_holding_centre_nongpo"],
        _FACILITIES["nkpd_hoeryong_city_kkotjebi_relief_station"],
        _INSTITUTIONS["ministry_of_state_security"],
        _DIVISIONS["pcode:KP0203"],
    )


def places() -> Iterator[Record]:
    """Yield the fictional places."""
    yield Location(
        id=ref("location", "chinese-town"),
        names=[
            DatedName("가상진 (가상의 중국 소도시)", "ko"),
            DatedName("Gasang Town (fictional town in China)", "en"),
        ],
        location_type="place_other",
        country="CN",
        export_precision="country",
    )
    yield Location(
        id=ref("location", "border-post"),
        names=[
            DatedName("가상 변방 구류소 (가상)", "ko"),
            DatedName("Gasang border detention post (fictional)", "en"),
        ],
        location_type="detention_in_china",
        country="CN",
        parent_id=ref("location", "chinese-town"),
        operated_by=[Operation(organisation_id=ref("organisation", "border-unit"))],
        export_precision="country",
    )
    yield Location(
        id=ref("location", "bridge"),
        names=[DatedName("가상 국경 다리 (가상)", "ko"), DatedName("Gasang border bridge (fictional)", "en")],
        location_type="border_crossing_handover",
        country="KP",
        province="iso_3166_2:KP-09",
        parent_id=PROVINCE.id,
        export_precision="province",
    )
    yield Location(
        id=ref("location", "county-cells"),
        names=[
            DatedName("가상군 보위부 구류장 (가상)", "ko"),
            DatedName("Gasang County state security cells (fictional)", "en"),
        ],
        location_type="detention_centre_mss",
        country="KP",
        province="iso_3166_2:KP-09",
        parent_id=PROVINCE.id,
        operated_by=[Operation(organisation_id=ref("organisation", "county-security"))],
        period=Period(start=UncertainDate("1999")),
        closed="unknown",
        export_precision="province",
    )
    yield Location(
        id=ref("location", "county-office"),
        names=[
            DatedName("가상군 보위부 청사 (가상)", "ko"),
            DatedName("Gasang County state security office (fictional)", "en"),
        ],
        location_type="security_office",
        country="KP",
        province="iso_3166_2:KP-09",
        parent_id=PROVINCE.id,
        operated_by=[Operation(organisation_id=ref("organisation", "county-security"))],
        export_precision="province",
    )
    before, since = Period(end=UncertainDate("2015")), Period(start=UncertainDate("2015"))
    yield Location(
        id=ref("location", "labour-camp"),
        names=[
            DatedName("가상 제99호 노동단련대 (가상)", "ko", period=since),
            DatedName("Gasang labour training camp No. 99 (fictional)", "en", period=since),
            DatedName("가상 제98호 노동단련대 (가상)", "ko", period=before),
            DatedName("Gasang labour training camp No. 98 (fictional)", "en", period=before),
        ],
        aliases=[DatedName("돌산 작업장 (가상)", "ko"), DatedName("Stone Hill works (fictional)", "en")],
        location_type="labour_training_camp",
        country="KP",
        province="iso_3166_2:KP-09",
        ri="가상리",
        parent_id=PROVINCE.id,
        operated_by=[
            Operation(
                organisation_id=ref("organisation", "camp-administration"),
                period=Period(start=UncertainDate("2015")),
            )
        ],
        period=Period(start=UncertainDate("2009"), ongoing=True, last_known=UncertainDate("2021")),
        closed="no",
        export_precision="province",
    )
