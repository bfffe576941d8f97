"""Warnings about dates of documents cited: against this one's, and their zeros (II.4.b)."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.diagnostics import say
from docgen.leading_zeros import day_in_figures, month_in_figures, with_zero
from docgen.rules.case import Case
from docgen.rules.citations import citations
from docgen.rules.dates import dates
from docgen.rules.model import Finding
from docgen.rules.registry import warning


@warning("ND30-II.4.b-later")
def cited_later(case: Case) -> Iterator[Finding]:
    """Find a document cited that is dated after this one."""
    own = case.document.date.whole
    if own is None:
        return
    for passage in case.apart_from("date", "contact"):
        for cited in citations(passage.text):
            written = cited.date and cited.date.value
            if written and written > own and cited.date:
                yield Finding(
                    passage.place(cited.date.start),
                    say(
                        "{kind} {number} is dated after this document: {date}",
                        kind=cited.kind,
                        number=cited.number,
                        date=day_in_figures(written),
                    ),
                    say("mend the one date or the other"),
                )


@warning("ND30-II.4.b-zero")
def zeros_of_a_cited_date(case: Case) -> Iterator[Finding]:
    """Find days and months of căn cứ without the zero they need, or with one they do not."""
    for passage in case.at("basis"):
        for written in dates(passage.text):
            if not written.in_words:
                continue
            for expected, span in (
                (with_zero(written.day), written.day_span),
                (month_in_figures(written.month), written.month_span),
            ):
                found = passage.text[slice(*span)]
                if found != expected:
                    yield Finding(
                        passage.place(span[0]),
                        say("write {expected}, not {found}", expected=expected, found=found),
                        say("days under 10 and months 1 and 2 have a zero before them, no others"),
                        passage.fix(*span, expected),
                    )
