"""Rules over pages as a whole: what can be read of them, how they lie, their numbers (I.2, I.7)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.diagnostics import say
from docgen.measuring.model import Legibility, Line, Observation, Section
from docgen.measuring.recognising.sections import APPENDIX
from docgen.rules.model import Finding
from docgen.rules.printed.finding import page_of_line, parts
from docgen.rules.registry import error, warning

_FIGURES = re.compile(r"\d+")


@warning("VT-scan")
def scanned(seen: Observation) -> Iterator[Finding]:
    """Find pages that are pictures: nothing can be measured on them."""
    for page, sheet in enumerate(seen.sheets, start=1):
        if sheet.legibility is Legibility.SCAN:
            yield Finding(
                None,
                say("page {page} is a scan: there is no text on it to check", page=page),
                say("check the file that it was printed from"),
            )


@warning("VT-unmapped")
def unmapped(seen: Observation) -> Iterator[Finding]:
    """Find pages whose letters have no meaning in Unicode: nobody can search or copy them."""
    for page, sheet in enumerate(seen.sheets, start=1):
        if sheet.legibility is Legibility.UNMAPPED:
            yield Finding(
                None,
                say("page {page}: its letters cannot be read as text", page=page),
                say("export the PDF once more, with its fonts embedded"),
            )


@error("ND30-I.2-landscape")
def landscape(seen: Observation) -> Iterator[Finding]:
    """Find pages that lie on their side and have no table."""
    tables = {line.page for part in parts(seen, "table") for line in part.lines}
    for page, sheet in enumerate(seen.sheets):
        if sheet.width > sheet.height and page not in tables:
            yield Finding(
                None,
                say("page {page} lies on its side, and has no table", page=page + 1),
                say("turn it upright"),
            )


@error("ND30-I.7-first")
def number_on_the_first_page(seen: Observation) -> Iterator[Finding]:
    """Find a number on the first page."""
    for line in _numbers(seen):
        if line.page == 0:
            yield Finding(
                None,
                say("page 1 shows its number"),
                say("hide it (in Word: Different First Page)"),
            )


@error("ND30-I.7-missing")
def page_without_number(seen: Observation) -> Iterator[Finding]:
    """Find pages after the first that show no number."""
    numbered = {line.page for line in _numbers(seen)}
    first = {section.pages[0] for section in seen.sections}
    for page, sheet in enumerate(seen.sheets):
        if sheet.legibility is Legibility.TEXT and page not in numbered | first:
            yield Finding(
                None,
                say("page {page} has no number", page=page + 1),
                say("put the page number into the header, in the middle"),
            )


@error("ND30-I.7-order")
def numbers_in_order(seen: Observation) -> Iterator[Finding]:
    """Find numbers that do not count the pages, or those of their section."""
    for section in seen.sections:
        for line in _numbers(seen, section):
            counted = {page_of_line(line), line.page - section.pages[0] + 1}
            if (value := _value(line)) is not None and value not in counted:
                yield Finding(
                    None,
                    say(
                        "page {page} bears the number “{found}”",
                        page=page_of_line(line),
                        found=line.text,
                    ),
                    say("number the pages from 1 on"),
                )


@error("ND30-III.1.đ-own-numbers")
def appendix_numbers(seen: Observation) -> Iterator[Finding]:
    """Find an appendix whose pages go on with the document's numbers."""
    for section in seen.sections:
        if section.kind != APPENDIX or section.pages[0] == 0:
            continue
        for line in _numbers(seen, section):
            if _value(line) == page_of_line(line):
                yield Finding(
                    None,
                    say(
                        "page {page} of an appendix goes on with number {found}",
                        page=page_of_line(line),
                        found=line.text,
                    ),
                    say("number each appendix from 1 on"),
                )
                break


@warning("ND30-I.7-form")
def number_form(seen: Observation) -> Iterator[Finding]:
    """Find numbers with more than figures: `Trang 2/5`, `- 2 -`, Roman ones."""
    for line in _numbers(seen):
        if not _FIGURES.fullmatch(line.text):
            yield Finding(
                None,
                say(
                    "page {page} bears the number “{found}”",
                    page=page_of_line(line),
                    found=line.text,
                ),
                say(
                    "the figure alone is enough: {number}",
                    number=_value(line) or page_of_line(line),
                ),
            )


def _numbers(seen: Observation, section: Section | None = None) -> Iterator[Line]:
    for part in parts(seen, "page-number"):
        for line in part.lines:
            if section is None or line.page in section.pages:
                yield line


def _value(line: Line) -> int | None:
    match = _FIGURES.search(line.text)
    return int(match[0]) if match else None
