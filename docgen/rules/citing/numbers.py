"""Warnings about numbers of documents cited, against their kind and their date (II.6.a, b)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from docgen.decree.kinds import kind_slugs, load_kind
from docgen.diagnostics import say
from docgen.document.blanks import has_blank
from docgen.leading_zeros import day_in_figures
from docgen.rules.case import Case
from docgen.rules.citations import Citation, citations
from docgen.rules.language.data import entries
from docgen.rules.model import Finding
from docgen.rules.passages import Passage
from docgen.rules.registry import warning

_NUMBER = r"\d+[a-z]?/(?:(?P<year>\d{4})/)?(?P<letters>[^\W\d_]+)"


@warning("VT-citation-year")
def another_year(case: Case) -> Iterator[Finding]:
    """Find a date of another year than the number's: `30/2020/NĐ-CP ngày 05 tháng 3 năm 2021`."""
    for passage, cited, number in _cited(case):
        written = cited.date and cited.date.value
        if number["year"] and written and cited.date and written.year != int(number["year"]):
            yield Finding(
                passage.place(cited.date.start),
                say(
                    "{number} is of {year}, and is dated {date}",
                    number=cited.number,
                    year=number["year"],
                    date=day_in_figures(written),
                ),
                say("mend the number or the date"),
            )


@warning("VT-citation-kind")
def notation_of_another_kind(case: Case) -> Iterator[Finding]:
    """Find a notation that belongs to another kind: `Quyết định số 12/KH-UBND`."""
    letters: Mapping[str, str] = {}
    for passage, cited, number in _cited(case):
        letters = letters or _letters(case)
        own = letters.get(cited.kind)
        if own and number["letters"] != own and number["letters"] in letters.values():
            yield Finding(
                passage.place(cited.start),
                say("{number} is no number of a {kind}", number=cited.number, kind=cited.kind),
                say("mend the kind, or the notation, which begins with {letters}", letters=own),
            )


def _letters(case: Case) -> Mapping[str, str]:
    """Return the letters that notations of each kind begin with: annex III, then other law."""
    kinds = (load_kind(slug) for slug in kind_slugs())
    other = {entry["kind"]: entry["letters"] for entry in entries(case, "notations")}
    return {kind.name: kind.abbreviation for kind in kinds if kind.abbreviation} | other


def _cited(case: Case) -> Iterator[tuple[Passage, Citation, re.Match[str]]]:
    for passage in case.at("basis", "body", "attachment.body"):
        if has_blank(passage.text):
            continue
        for cited in citations(passage.text):
            if number := re.match(_NUMBER, cited.number):
                yield passage, cited, number
