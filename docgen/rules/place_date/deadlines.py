"""Warnings about dates to come that are past when the document is issued."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.diagnostics import say
from docgen.immutable import replace
from docgen.leading_zeros import day_in_figures
from docgen.rules.case import Case
from docgen.rules.dates import WrittenDate, dates
from docgen.rules.kind_traits import load_traits
from docgen.rules.model import Finding
from docgen.rules.passages import Passage
from docgen.rules.place_date.asked_until import is_asked_until, lead_of
from docgen.rules.registry import warning

# A day of years ago parts what is old from what is new.
_MOST_YEARS_PAST = 1
_EFFECT = re.compile(r"có hiệu lực(?: thi hành)?(?: kể)? từ\s+(?:ngày\s+)?$", re.IGNORECASE)
_MEETING, _LAST_DAY = "time", "valid_until"
# How a key may hold a day before which the form says the word ngày; or as 30 tháng 4 năm 2026.
_ISO_DAY = r"^(\d{4})-(\d{1,2})-(\d{1,2})$"


@warning("VT-deadline-past")
def past_deadline(case: Case) -> Iterator[Finding]:
    """Find a deadline, a meeting or an end of validity before the day of issue."""
    issued = case.document.date.whole
    if issued is None or case.document.kind.slug in load_traits().of_the_past:
        return
    for passage, written in _dates(case):
        if not written.value or written.value >= issued:
            continue
        is_of_old = issued.year - written.value.year > _MOST_YEARS_PAST
        is_deadline = not is_of_old and is_asked_until(passage.text, written)
        if passage.key in (_MEETING, _LAST_DAY) or is_deadline:
            yield Finding(
                passage.place(written.start),
                say(
                    "{date} is past when the document is issued, on {issued}",
                    date=day_in_figures(written.value),
                    issued=day_in_figures(issued),
                ),
                say("mend the one date or the other"),
            )


@warning("VT-effect-earlier")
def effect_before_issue(case: Case) -> Iterator[Finding]:
    """Find a document that comes into force before it is issued."""
    issued = case.document.date.whole
    for passage, written in _dates(case):
        in_force = _EFFECT.search(lead_of(passage.text, written))
        if issued and in_force and written.value and written.value < issued:
            yield Finding(
                passage.place(written.start),
                say(
                    "the document comes into force on {date}, before it is issued, on {issued}",
                    date=day_in_figures(written.value),
                    issued=day_in_figures(issued),
                ),
                say("mend the one date or the other"),
            )


def _dates(case: Case) -> Iterator[tuple[Passage, WrittenDate]]:
    for passage in case.at("body", "attachment.body", _MEETING):
        for written in dates(passage.text):
            yield passage, written
    for passage in case.at(_LAST_DAY):
        text = re.sub(_ISO_DAY, r"\3/\2/\1", passage.text.strip())
        for written in dates(text if "/" in text else f"ngày {text}"):
            yield passage, replace(written, start=0)
