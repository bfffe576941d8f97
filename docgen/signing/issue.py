"""A number and a date → the blanks of a PDF filled in with them, and nothing else changed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from docgen.diagnostics import Diagnostic, DocumentProblems, UnreadableSource, say
from docgen.immutable import immutable, replace
from docgen.leading_zeros import month_in_figures, with_zero
from docgen.signing.files import (
    Update,
    read,
    text_fields,
    told_as_unreadable,
    update,
    written,
)
from docgen.signing.filling import check_font, fill
from docgen.signing.integrity import refuse_broken
from docgen.signing.issue_refusals import (
    NUMBER,
    another_date,
    refusals_to_issue,
    warnings_of_issue,
)
from docgen.signing.state import state_of

_NUMBER = re.compile(r"0*([1-9][0-9]{0,8})([a-zđA-ZĐ]?(?:[-/.][0-9a-zđA-ZĐ]+)*)")


@immutable
class Issued:
    """A PDF with its blanks filled in, and what stands in each of them now."""

    data: bytes
    texts: Mapping[str, str]
    warnings: tuple[Diagnostic, ...] = ()


def issue(data: bytes, name: str, number: str | None, day: date | None) -> Issued:
    """Return a PDF with its number and date (số, thời gian ban hành) filled in where it has blanks.

    Raises UnreadableSource, DocumentProblems.
    """
    texts = _texts(number, day)
    reader = read(data, name)
    with told_as_unreadable(name):
        state = state_of(reader)
        problems = tuple(refusals_to_issue(state, texts, name))
        problems = problems or tuple(another_date(reader, day, name))
        if problems:
            raise DocumentProblems(problems)
        refuse_broken(data, name)
        issued = _filled_in(update(data, name), texts, name)
        return replace(issued, warnings=tuple(warnings_of_issue(state, name)))


def _filled_in(writer: Update, texts: Mapping[str, str], name: str) -> Issued:
    filled = {}
    for field, _, reference in text_fields(writer):
        if field in texts:
            check_font(writer, reference.get_object(), name)
            fill(writer, reference, texts[field], name)
            filled[field] = texts[field]
    return Issued(written(writer), filled)


def _texts(number: str | None, day: date | None) -> dict[str, str]:
    """Return what is filled in by field, as the decree writes it (II.3.c, II.4.b)."""
    texts = {NUMBER: _number(number)} if number is not None else {}
    if day is not None:
        month = month_in_figures(day.month)
        texts |= {"day": with_zero(day.day), "month": month, "year": str(day.year)}
    return texts


def _number(text: str) -> str:
    match = _NUMBER.fullmatch(text.strip())
    if match is None:
        raise UnreadableSource.because(
            "number",
            None,
            say("{text} is not a document's number", text=text),
            say("write a positive integer, such as 15, or 15a"),
        )
    return f"{with_zero(int(match[1]))}{match[2]}"
