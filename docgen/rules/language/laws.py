"""Rules over laws that are cited and no longer in force (layouts/language/laws.yaml)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from docgen.diagnostics import Message, say
from docgen.leading_zeros import day_in_figures
from docgen.rules.case import Case
from docgen.rules.dates import days_in
from docgen.rules.language.data import entries
from docgen.rules.language.issued import earliest_issue
from docgen.rules.model import Finding
from docgen.rules.prose import Prose, fold
from docgen.rules.registry import warning

# Whoever writes these words near a law knows that it is past.
_PAST = (
    "thay thế|bãi bỏ|hết hiệu lực|hủy bỏ|trước đây|trước ngày|tổng kết|sơ kết|thi hành từ|"
    "đã thực hiện"
)
_YEAR_AFTER = r",? (?:năm )?(\d{4})\b"
_LAW_NUMBER = r" số \d+/(\d{4})/QH\d+$"
_LONGEST_DATE = 32  # letters


@warning("VT-law-basis")
def basis_no_longer_in_force(case: Case) -> Iterator[Finding]:
    """Find a basis (căn cứ) that another document had taken the place of."""
    for start, law in _past_laws(case):
        if case.prose.key(start) == "basis":
            yield _finding(case.prose, start, law)


@warning("VT-law-text")
def text_cites_what_is_no_longer_in_force(case: Case) -> Iterator[Finding]:
    """Find such a law in the text, where nothing beside it says that it is past."""
    for start, law in _past_laws(case):
        if case.prose.key(start) != "basis" and not re.search(_PAST, _paragraph(case.prose, start)):
            yield _finding(case.prose, start, law)


def _past_laws(case: Case) -> Iterator[tuple[int, dict[str, Any]]]:
    prose, words = case.prose, case.prose.words
    issued: date | None = None
    for law in entries(case, "laws"):
        number = law["number"].lower()
        title = fold(law["title"].lower())
        if number.partition("/")[0] not in words and title.rpartition(" ")[2] not in words:
            continue
        issued = issued or earliest_issue(case)
        if issued >= law["since"]:
            yield from ((start, law) for start in _cited(prose, law, number, title))


def _cited(prose: Prose, law: dict[str, Any], number: str, title: str) -> Iterator[int]:
    yield from prose.find(number)
    if "date" in law:
        for start in prose.find(title):
            after = prose.text[start + len(title) :][:_LONGEST_DATE].split("\n")[0]
            if law["date"] in days_in(after) or _is_of_its_year(after, law):
                yield start


def _is_of_its_year(after: str, law: dict[str, Any]) -> bool:
    """Tell whether a year names the law: not one in which another took its name and its place."""
    year = re.match(_YEAR_AFTER, after)
    if year is None or int(year[1]) != law["date"].year:
        return False
    return f"/{year[1]}/" not in law["by"]


def _paragraph(prose: Prose, offset: int) -> str:
    start = prose.text.rfind("\n\n", 0, offset) + 1
    end = prose.text.find("\n\n", offset)
    return prose.text[start : end if end >= 0 else None]


def _finding(prose: Prose, start: int, law: dict[str, Any]) -> Finding:
    since: date = law["since"]
    name = law["title"] if "date" in law else f"{law['title']} số {law['number']}"
    return Finding(
        prose.place(start),
        say(
            "{law} has not been in force since {since}",
            law=f"{name} ({day_in_figures(law['date'])})" if "date" in law else name,
            since=day_in_figures(since),
        ),
        _mend(law),
    )


def _mend(law: dict[str, Any]) -> Message:
    """Say what to cite: a law by its year, for it is cited without number (II.6.b)."""
    by, source = law["by"], law["source"]
    if by == source:
        return say("cite {by}", by=by)
    return say("cite {by} ({source})", by=re.sub(_LAW_NUMBER, r" năm \1", by), source=source)
