"""Rules over a notation (ký hiệu) that is typed rather than made (II.3.b, annex III)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.diagnostics import say
from docgen.document.blanks import has_blank
from docgen.rules.case import Case
from docgen.rules.model import Finding
from docgen.rules.passages import Passage
from docgen.rules.registry import error


@error("ND30-II.3.b-year")
def year_in_notation(case: Case) -> Iterator[Finding]:
    """Find the year that only normative documents carry: `2026/QĐ-UBND`."""
    for passage in _notations(case):
        if match := re.match(r"\s*(\d{4})\s*/", passage.text):
            yield Finding(
                passage.place(match.start(1)),
                say("the notation has a year in it: {year}", year=match[1]),
                say("only legal normative documents carry it; take {year}/ away", year=match[1]),
                passage.fix(match.start(), match.end(), ""),
            )


def _notations(case: Case) -> Iterator[Passage]:
    return (passage for passage in case.at("notation") if not has_blank(passage.text))
