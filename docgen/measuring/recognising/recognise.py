"""Sheets → the components on them, section by section; what no recogniser takes is the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from docgen.measuring.model import Part, Section, Sheet
from docgen.measuring.recognising.closing import find_closing
from docgen.measuring.recognising.columns import joined
from docgen.measuring.recognising.contact import find_contact
from docgen.measuring.recognising.head import find_head
from docgen.measuring.recognising.marks import find_marks
from docgen.measuring.recognising.opening import find_opening
from docgen.measuring.recognising.page_numbers import find_page_numbers
from docgen.measuring.recognising.search import Search
from docgen.measuring.recognising.sections import APPENDIX
from docgen.measuring.recognising.tables import find_tables
from docgen.measuring.recognising.title import find_appendix_title, find_reference, find_title
from docgen.measuring.settings import load_settings

_HEAD = ("motto", "agency", "number", "place-date", "letter-subject", "national-title")


def recognise(sheets: Sequence[Sheet], sections: Sequence[Section]) -> tuple[Part, ...]:
    """Return the components of every section."""
    settings = load_settings()
    return tuple(
        part
        for number, section in enumerate(sections)
        for part in _in_section(Search(sheets, section, number, settings))
    )


def _in_section(search: Search) -> Iterator[Part]:
    yield from find_page_numbers(search)
    yield from find_marks(search)
    yield from find_tables(search)
    yield from find_contact(search)
    if search.section.kind == APPENDIX:
        yield from find_appendix_title(search)
    else:
        yield from _document(search)
    yield from search.take("body", joined(search.lines))


def _document(search: Search) -> Iterator[Part]:
    head = list(find_head(search))
    yield from head
    bottom = max(
        (line.baseline for part in head if part.component in _HEAD for line in part.lines),
        default=0.0,
    )
    yield from find_closing(search)
    has_letter = any(part.component == "letter-subject" for part in head)
    if not has_letter:
        yield from find_title(search, bottom)
    if search.number:
        yield from find_reference(search)
    yield from find_opening(search)
