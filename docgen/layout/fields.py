"""Fills a component's text with what the document says; what is missing leaves a blank."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from docgen.decree.model import Component
from docgen.document.model import Contact, Document, Drafter, Phrase
from docgen.immutable import immutable
from docgen.leading_zeros import month_in_figures, with_zero

_FIELD = re.compile(r"\{(\w+)\}")


@immutable
class FilledText:
    """A component's text in parts, each a string or a blank's room (pt), and its source line."""

    parts: tuple[str | float, ...]
    line: int


Fields = Mapping[str, Phrase | str]


def fill(component: Component, fields: Fields) -> FilledText | None:
    """Return the component's filled text, or None when a value without a blank is missing."""
    return _fill(_text(component, fields), component.blanks, fields)


def fill_lines(component: Component, fields: Fields) -> list[FilledText]:
    """Return the component's lines, the parts that the document has joined by a comma."""
    lines = []
    for templates in component.lines:
        parts = [part for part in (_fill(text, {}, fields) for text in templates) if part]
        if parts:
            text = ", ".join("".join(map(str, part.parts)) for part in parts)
            lines.append(FilledText((text,), parts[0].line))
    return lines


def _fill(template: str, blanks: Mapping[str, float], fields: Fields) -> FilledText | None:
    parts: list[str | float] = []
    line = 0
    for index, part in enumerate(_parts(template)):
        if index % 2 == 0:
            parts.append(part)
            continue
        value = fields.get(part, "")
        if value:
            text = value if isinstance(value, str) else value.text
            line = line or (0 if isinstance(value, str) else value.place.line)
            parts.append(text)
        elif part in blanks:
            parts.append(blanks[part])
        else:
            return None
    return FilledText(tuple(part for part in parts if part), line)


def blank_names(component: Component, fields: Fields) -> list[str]:
    """Return the names of the blanks in a component's filled text, in their order."""
    named = _parts(_text(component, fields))[1::2]
    return [name for name in named if name in component.blanks and not fields.get(name)]


def _text(component: Component, fields: Fields) -> str:
    """Return the component's text, or its other one where a value of the first is missing."""
    text, other = component.text, component.otherwise
    return text if not other or _fill(text, component.blanks, fields) is not None else other


@cache
def _parts(text: str) -> tuple[str, ...]:
    return tuple(_FIELD.split(text))


def fields(document: Document) -> Fields:
    """Return the values that components' texts may name."""
    kind, date = document.kind, document.date
    contact = document.contact or Contact()
    values: dict[str, Phrase | str | None] = {
        "agency": document.agency.name,
        "parent": document.agency.parent,
        "number": document.number,
        "notation": document.notation,
        "place": document.place,
        "day": with_zero(date.day) if date.day else "",
        "month": month_in_figures(date.month) if date.month else "",
        "year": str(date.year) if date.year else "",
        "title": document.title,
        "document": kind.name,
        "sender": document.agency.name,
        "issuer": document.agency.name.text.replace("\n", " "),
        "subject": document.subject,
        "issued_by": document.issued_by,
        "enacting": kind.enacting,
        "circulation": document.circulation,
        "urgency": document.urgency,
        "secrecy": document.secrecy,
        "drafter": _drafter(document.drafter),
        "address": contact.address,
        "phone": contact.phone,
        "fax": contact.fax,
        "email": contact.email,
        "website": contact.website,
        **document.own,
    }
    return {name: value for name, value in values.items() if value}


def _drafter(drafter: Drafter | None) -> str:
    if drafter is None:
        return ""
    return f"{drafter.initials}.({drafter.copies})" if drafter.copies else f"{drafter.initials}."
