"""Texts of ``nkhr vocab``."""

from typing import Final

__all__ = ["COLUMNS", "KINDS", "STATUSES", "TEXTS"]

TEXTS: Final[dict[str, tuple[str, str]]] = {
    "vocab.about": (
        (
            "Look up the vocabularies: every list, the codes of one list with labels in both languages, one code in full, or every "
            "code in which a word stands."
        ),
        (
            "어휘를 찾아봅니다. 모든 목록, 한 목록의 코드와 두 언어의 명칭, 코드 하나의 자세한 내용, 또는 낱말이 들어 있는 모든 코드를 "
            "보여 줍니다."
        ),
    ),
    "vocab.list": ("Name of a list, for example violation_type.", "목록 이름, 예를 들어 violation_type."),
    "vocab.code": (
        "Code, label or alias of that list: shows it in full.",
        "그 목록의 코드, 명칭 또는 별칭. 자세한 내용을 보여 줍니다.",
    ),
    "vocab.search": (
        "Find codes by a word in code, labels, aliases or definition; in LIST, or in every list.",
        "코드, 명칭, 별칭, 정의에 들어 있는 낱말로 찾습니다. LIST를 쓰면 그 목록에서, 쓰지 않으면 모든 목록에서 찾습니다.",
    ),
    "vocab.format": (
        "text for people (default), json or csv for programs.",
        "text는 사람이 읽는 형식(기본값), json과 csv는 프로그램용 형식입니다.",
    ),
    "vocab.examples": (
        (
            "nkhr vocab\n"
            "nkhr vocab violation_type\n"
            "nkhr vocab violation_type forced_abortion\n"
            "nkhr vocab --search abortion\n"
            "nkhr vocab facilities --format csv > facilities.csv"
        ),
        (
            "nkhr vocab\n"
            "nkhr vocab violation_type\n"
            "nkhr vocab violation_type forced_abortion\n"
            "nkhr vocab --search 낙태\n"
            "nkhr vocab facilities --format csv > facilities.csv"
        ),
    ),
    # wrong use
    "vocab.unknown_list": (
        "there is no list of this name{nearest}; `nkhr vocab` shows them all, and --search WORD looks for a code in every one.",
        "이런 이름의 목록은 없습니다{nearest}. 전체 목록은 `nkhr vocab`으로, 낱말이 든 코드는 --search로 찾을 수 있습니다.",
    ),
    "vocab.unknown_code": (
        "the list {list} has no such code{nearest}; `nkhr vocab {list} --search WORD` looks inside labels too.",
        "{list} 목록에 이런 코드가 없습니다{nearest}. `nkhr vocab {list} --search 낱말`로 명칭 속까지 찾을 수 있습니다.",
    ),
    "vocab.nearest": ("; nearest: {names}", "(가까운 것: {names})"),
    "vocab.several": (
        "several codes of {list} are called so: {names}. Give one of them.",
        "{list} 목록에서 여러 코드가 이렇게 불립니다: {names}. 그 가운데 하나를 쓰세요.",
    ),
    "vocab.bare_place_code": (
        "a place code names its scheme, because KP01 and KP-01 are different places: write iso_3166_2:KP-01 or pcode:KP01.",
        "KP01과 KP-01은 서로 다른 곳이므로 장소 코드에는 체계를 함께 씁니다. iso_3166_2:KP-01 또는 pcode:KP01처럼 쓰세요.",
    ),
    "vocab.code_or_search": ("give either CODE or --search, not both.", "CODE와 --search 가운데 하나만 쓰세요."),
    "vocab.empty_search": ("--search needs a word.", "--search에는 낱말이 필요합니다."),
    # what is shown
    "vocab.none": ("Nothing found.", "찾은 것이 없습니다."),
    "vocab.head_list": ("LIST", "목록"),
    "vocab.head_kind": ("KIND", "종류"),
    "vocab.head_terms": ("CODES", "코드 수"),
    "vocab.head_title": ("TITLE", "제목"),
    "vocab.head_code": ("CODE", "코드"),
    "vocab.head_en": ("ENGLISH", "영어"),
    "vocab.head_ko": ("KOREAN", "한국어"),
    "vocab.head_status": ("STATUS", "상태"),
    "vocab.total": ("{count:,} codes", "코드 {count:,}개"),
    "vocab.unverified": ("unverified", "미확인"),
    "vocab.list_line": ("List", "목록"),
    "vocab.status_line": ("Status", "상태"),
    "vocab.label_en": ("English", "영어"),
    "vocab.label_ko": ("Korean", "한국어"),
    "vocab.definition": ("Definition", "정의"),
    "vocab.scope_note": ("How to use it", "사용법"),
    "vocab.aliases": ("Also called", "다른 이름"),
    "vocab.names": ("Names over time", "시기별 이름"),
    "vocab.broader": ("Broader", "상위 용어"),
    "vocab.narrower": ("Narrower", "하위 용어"),
    "vocab.notation": ("Notation", "표기"),
    "vocab.replaced_by": ("Replaced by", "대체 코드"),
    "vocab.deprecated_in": ("Deprecated in", "폐기된 판"),
    "vocab.since": ("Since version", "도입 판"),
    "vocab.record_id": ("Record id", "기록 식별자"),
    "vocab.crosswalk": ("Corresponds to", "대응"),
    "vocab.source": ("Source", "출처"),
    "vocab.label_ko_source": ("Source of Korean", "한국어 출처"),
}

KINDS: Final[dict[str, tuple[str, str]]] = {
    "codelist": ("code list", "코드 목록"),
    "register": ("register", "등록부"),
    "scheme": ("scheme", "분류 체계"),
}
"""Kind of a list -> (English, Korean)."""

STATUSES: Final[dict[str, tuple[str, str]]] = {
    "active": ("active", "사용 중"),
    "current": ("current", "현행"),
    "deprecated": ("deprecated", "폐기"),
    "withdrawn": ("withdrawn", "폐지"),
    "operating": ("operating", "운영 중"),
    "closed": ("closed", "폐쇄"),
    "unconfirmed": ("unconfirmed", "확인되지 않음"),
    "disputed": ("disputed", "다툼 있음"),
    "party": ("party", "당사국"),
    "not_party": ("not a party", "비당사국"),
    "unknown": ("unknown", "알 수 없음"),
}
"""Status of a term or an entry -> (English, Korean)."""

COLUMNS: Final[dict[str, tuple[str, str]]] = {
    "adopted": ("Adopted", "채택"),
    "adopted_by": ("Adopted by", "채택 기관"),
    "admin1": ("Province", "도·직할시"),
    "admin2": ("County or city", "시·군·구역"),
    "amended": ("Amended", "개정"),
    "article": ("Article", "조항"),
    "branch": ("Branch", "부문"),
    "broad_match": ("Broader category", "상위 분류"),
    "deposited": ("Deposited", "기탁일"),
    "entity": ("Entity", "개체"),
    "esf_datatype": ("Data type", "자료형"),
    "field_name": ("Field name", "필드 이름"),
    "field_number": ("Field number", "필드 번호"),
    "huri_code": ("Code in the list", "목록 안의 코드"),
    "instrument": ("Instrument", "조약"),
    "iso_3166_2": ("ISO 3166-2", "ISO 3166-2"),
    "iso_name": ("Name in ISO", "ISO 이름"),
    "jurisdiction": ("Jurisdiction", "관할 국가"),
    "kind": ("Kind", "종류"),
    "known_until": ("Known until", "확인 기한"),
    "label_mr": ("McCune-Reischauer", "매큔-라이샤워 표기"),
    "label_rr": ("Revised Romanisation", "국어의 로마자 표기"),
    "legal_basis": ("Legal basis", "법적 근거"),
    "level": ("Level", "단계"),
    "list_name": ("List name", "목록 이름"),
    "list_no": ("List number", "목록 번호"),
    "max_penalty": ("Heaviest penalty", "최고 형벌"),
    "microthesaurus_no": ("Micro-thesaurus", "마이크로시소러스"),
    "multi_valued": ("Several values", "여러 값"),
    "nkpd_id": ("Id at NKPD", "NKPD 식별자"),
    "number": ("Number", "번호"),
    "operator": ("Run by", "운영 기관"),
    "party_from": ("In force from", "발효일"),
    "party_until": ("In force until", "효력 종료일"),
    "pcode": ("P-code", "P-코드"),
    "published_count": ("Published count", "발표된 수"),
    "required": ("Required", "필수"),
    "same_as": ("Same as", "같은 것"),
    "scheme": ("Scheme", "체계"),
    "source_key": ("Key at the source", "출처의 키"),
    "state": ("State", "국가"),
    "status_note": ("On the status", "상태 설명"),
    "type": ("Type", "유형"),
    "type_code": ("Type", "유형"),
    "usual_level": ("Usual level", "통상 단계"),
    "usual_operator": ("Usually run by", "통상 운영 기관"),
    "valid_from": ("From", "시작"),
    "valid_to": ("To", "끝"),
    "vocab_number": ("Number in the list", "목록 안의 번호"),
    "vocabulary": ("Vocabulary", "어휘"),
    "withdrawn_on": ("Withdrawn on", "폐지일"),
}
"""Columns that only some lists have -> (English, Korean)."""
