"""Names of the record types: (English, Korean)."""

from typing import Final

__all__ = ["RECORD_TYPES"]

RECORD_TYPES: Final[dict[str, tuple[str, str]]] = {
    "case": ("case", "사례"),
    "incident": ("incident", "사건"),
    "act": ("act of violation", "침해 행위"),
    "involvement": ("involvement of a perpetrator", "관여(가해자의 가담)"),
    "person": ("person", "인물"),
    "group": ("group of persons", "집단"),
    "organisation": ("organisation", "기관·단체"),
    "victim": ("victim (role of a party)", "피해자(당사자의 역할)"),
    "perpetrator": ("perpetrator (role of a party)", "가해자(당사자의 역할)"),
    "position": ("position held", "직위"),
    "command_relation": ("chain of command", "지휘 관계"),
    "relationship": ("relationship between persons", "인적 관계"),
    "identity_link": ("same or different party", "동일성 판단"),
    "location": ("location", "장소"),
    "source": ("source of information", "출처"),
    "source_link": ("what a source speaks of", "출처 연결"),
    "claim": ("claim of a source", "주장(출처의 진술)"),
    "evidence": ("item of evidence", "증거"),
    "assessment": ("assessment", "평가"),
    "legal_characterisation": ("legal characterisation", "법적 성격 규정"),
    "detention_episode": ("episode of detention", "구금 이력"),
    "displacement_stage": ("stage of displacement", "이동 단계"),
    "link": ("link between events", "사건·행위 연결"),
    "intervention": ("intervention", "개입·조치"),
    "consent": ("consent", "동의"),
    "consent_withdrawal": ("withdrawal of consent", "동의 철회"),
    "condition_event": ("event that a condition waits for", "조건 충족 사건"),
    "legal_ground": ("legal ground other than consent", "동의 외 법적 근거"),
    "sharing_agreement": ("sharing agreement", "공유 협약"),
    "disclosure": ("disclosure", "제공 기록"),
    "dataset": ("dataset: envelope and all records", "데이터셋: 봉투와 모든 기록"),
}
