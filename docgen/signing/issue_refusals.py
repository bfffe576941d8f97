"""The state of a file, a number and a date → why they must not be filled in, if they must not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from pyhanko.pdf_utils.reader import PdfFileReader

from docgen.diagnostics import Diagnostic, Severity, say
from docgen.document.model import IssueDate
from docgen.leading_zeros import day_in_figures, month_in_figures, with_zero
from docgen.signing.printed_date import differs, printed_date
from docgen.signing.refusals import closed, draft, refusal
from docgen.signing.state import State

NUMBER = "number"


def refusals_to_issue(state: State, texts: Mapping[str, str], name: str) -> Iterator[Diagnostic]:
    """Yield why a file must not be filled in with these texts, which go by field."""
    if state.is_draft:
        yield draft(name)
    elif state.is_closed:
        yield closed(name)
    else:
        yield from _nothing_to_fill(state, texts, name)


def _nothing_to_fill(state: State, texts: Mapping[str, str], name: str) -> Iterator[Diagnostic]:
    filled = [f"{field} {state.texts[field]}" for field in texts if state.texts.get(field)]
    if filled:
        yield refusal(
            "issued-already",
            say("in {path} is filled in already: {fields}", path=name, fields=", ".join(filled)),
            say("a number is given once; to give another, begin from the file before it"),
            "NĐ 30/2020, Điều 15.1",
        )
    elif not texts.keys() & state.texts.keys():
        yield refusal(
            "no-blank",
            say("{path} has no blank for this", path=name),
            say("its number and date are printed already, or it was not built by docgen"),
        )
    elif NUMBER in texts and NUMBER not in state.texts:
        yield refusal(
            "no-blank",
            say("{path} has no blank for a number: it has one already", path=name),
            say("leave out --number"),
        )


def another_date(reader: PdfFileReader, day: date | None, name: str) -> Iterator[Diagnostic]:
    """Yield that the announcement has another date: filled in in part, it would be neither."""
    printed = printed_date(reader)
    if day is not None and differs(day, printed):
        yield refusal(
            "another-date",
            say(
                "the announcement of {path} says {printed}; the date given is {date}",
                path=name,
                printed=_numbers(printed),
                date=day_in_figures(day),
            ),
            say("give a date that agrees, or build the document again without it"),
            "NĐ 30/2020, Điều 15.1",
        )


def warnings_of_issue(state: State, name: str) -> Iterator[Diagnostic]:
    """Yield what is unusual about a file that is filled in."""
    if not state.is_signed:
        yield Diagnostic(
            "not-signed-yet",
            Severity.WARNING,
            None,
            say("nobody has signed {path} yet", path=name),
            say("a number is given after the signature of the person responsible"),
            "NĐ 30/2020, Điều 15.2",
        )


def _numbers(printed: IssueDate) -> str:
    parts = (
        with_zero(printed.day) if printed.day else "",
        month_in_figures(printed.month) if printed.month else "",
        str(printed.year or ""),
    )
    return "/".join(part for part in parts if part)
