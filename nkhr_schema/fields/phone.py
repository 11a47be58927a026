"""Phone numbers: read in any notation, written as E.164."""

from nkhr_schema.errors import UsageError

__all__ = ["format_phone", "is_possible_phone", "parse_phone"]


def parse_phone(text: str, country: str | None = None) -> str:
    """Return a phone number as E.164 text (``+82212345678``), to be put into ``Person.phones``.

    ``country`` (ISO 3166-1 alpha-2) is needed for numbers without a country code; ``+850`` numbers of the DPRK are read
    like any other. Raises :class:`~nkhr_schema.errors.UsageError`, without the number, when it is none.
    """
    import phonenumbers

    try:
        number = phonenumbers.parse(text, country)
    except phonenumbers.NumberParseException:
        raise UsageError(
            "Not a phone number that can be read; write it with its country code, or name the country."
        ) from None
    if not phonenumbers.is_possible_number(number):
        raise UsageError("No phone number of that country has this many digits.")
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def is_possible_phone(e164: str) -> bool:
    """Tell whether an E.164 number can exist by the numbering plan of its country."""
    import phonenumbers

    try:
        return phonenumbers.is_possible_number(phonenumbers.parse(e164))
    except phonenumbers.NumberParseException:
        return False


def format_phone(e164: str) -> str:
    """Return an E.164 number as people write it: ``+82 2-1234-5678``."""
    import phonenumbers

    return phonenumbers.format_number(phonenumbers.parse(e164), phonenumbers.PhoneNumberFormat.INTERNATIONAL)
