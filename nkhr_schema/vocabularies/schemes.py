"""Countries and languages: lists of others that are built from pycountry when first asked for.

Source: ISO 3166-1, ISO 3166-3 and ISO 639 as carried by pycountry, with its own Korean translations.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, get_args

__all__ = ["country_codes", "country_rows", "language_rows"]

# the short names that everybody uses are no translation of the official ones
_SHORT_NAMES: Final = {"KP": ("북한",), "KR": ("한국", "남한")}


def country_codes() -> tuple[str, ...]:
    """Return every two-letter country code, current and withdrawn, as pycountry knows them, in alphabetical order."""
    import pycountry

    current = {country.alpha_2 for country in pycountry.countries}
    return tuple(sorted(current | {country.alpha_2 for country in pycountry.historic_countries}))


def country_rows() -> list[dict[str, str]]:
    """Return one row a country code of this vocabulary version.

    The codes are those of the generated alias, so that the list and the schema agree whichever release of pycountry
    is installed; pycountry gives the names. A code that was given twice (``CS``) names its latest bearer and lists the
    others among the aliases; one that is in use again (``SK``) names the present country.
    """
    import pycountry

    from nkhr_schema.vocabularies.term_codes import Country

    current, former = _korean("iso3166-1"), _korean("iso3166-3")
    withdrawn: dict[str, list[tuple[str, str, str]]] = {}
    for old in pycountry.historic_countries:
        withdrawn.setdefault(old.alpha_2, []).append((old.withdrawal_date, old.name, former(old.name)))
    rows: list[dict[str, str]] = []
    for code in get_args(Country):
        bearers = sorted(withdrawn.get(code, ()), reverse=True)
        row = {"code": code, "label_en": code, "label_ko": "", "status": "withdrawn"}
        if (country := pycountry.countries.get(alpha_2=code)) is not None:
            common = getattr(country, "common_name", None)
            official = getattr(country, "official_name", None)
            row |= {"label_en": country.name, "label_ko": current(country.name), "status": "active"}
            names = [country.alpha_3, *(x for name in (common, official) if name for x in (name, current(name)))]
        else:
            names = []
            if bearers:
                date, row["label_en"], row["label_ko"] = bearers.pop(0)
                row["withdrawn_on"] = date
        names += _SHORT_NAMES.get(code, ())
        names += [name for _, english, korean in bearers for name in (english, korean)]
        taken = ("", row["label_en"], row["label_ko"])
        row["aliases"] = "|".join(dict.fromkeys(name for name in names if name not in taken))
        rows.append(row)
    return rows


def language_rows() -> list[dict[str, str]]:
    """Return one row a language: its primary BCP 47 subtag, two letters where there are two, else three."""
    import pycountry

    korean = _korean("iso639-3")
    return [
        {
            "code": getattr(language, "alpha_2", language.alpha_3),
            "label_en": language.name,
            "label_ko": korean(language.name),
            "aliases": language.alpha_3 if hasattr(language, "alpha_2") else "",
        }
        for language in pycountry.languages
    ]


def _korean(domain: str) -> Callable[[str], str]:
    """Return a function that translates a name, or gives an empty text where there is no translation."""
    import gettext

    import pycountry

    translate = gettext.translation(domain, pycountry.LOCALES_DIR, languages=["ko"], fallback=True).gettext
    return lambda name: "" if (korean := translate(name)) == name else korean
