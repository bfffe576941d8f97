"""Makes a document's notation (ký hiệu) from its kind, agency and unit (II.3.b)."""

from __future__ import annotations

from docgen.decree.kinds import components_of
from docgen.decree.model import Kind
from docgen.diagnostics import Message, Problems, say
from docgen.document.blanks import has_blank
from docgen.document.reading import Values


def read_notation(values: Values, kind: Kind, problems: Problems) -> str:
    """Return the notation given, or made: `TB-UBND`; for a letter `UBND-KGVX`.

    A kind that bears no number has none.
    """
    components = components_of(kind)
    if "number" not in components:
        return ""
    given = values.get("notation")
    if given is not None:
        return _without_spaces(given.text).lstrip("/")
    agency = values.get("agency")
    code = agency.get("code") if agency else None
    unit = values.get("unit")
    if agency and code is None:
        message = say("the notation needs the agency's abbreviation")
        _lacks("agency.code", "agency", message, values, problems)
    if "letter-subject" in components and unit is None:
        _lacks("unit", "kind", say("a letter's notation needs the drafting unit"), values, problems)
    parts = (code, unit) if "letter-subject" in components else (code,)
    made = [kind.abbreviation, *(part.text for part in parts if part)]
    return "-".join(part for part in made if part)


def _without_spaces(text: str) -> str:
    """Return a notation without spaces, but for those of what is to be filled in."""
    return text if has_blank(text) else "".join(text.split())


def _lacks(key: str, near: str, message: Message, values: Values, problems: Problems) -> None:
    problems.error(
        "missing",
        values.key_places.get(near, values.place),
        message,
        help=say("write {key}, or the whole notation under notation", key=key),
        citation="PL I, Phần I, II.3.b",
    )
