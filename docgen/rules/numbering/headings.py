"""Error rule: a heading whose number is not read as one is set as prose, its title with it."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.diagnostics import say
from docgen.document.body.chunks import Line, chunks
from docgen.document.body.markers import marker
from docgen.rules.case import Case
from docgen.rules.model import Finding
from docgen.rules.registry import error

_BEGINNINGS = ("Phần", "Chương", "Mục", "Tiểu", "Điều", "PHẦN", "CHƯƠNG", "MỤC", "TIỂU", "ĐIỀU")


@error("ND30-II.6.đ-heading")
def unread(case: Case) -> Iterator[Finding]:
    """Find `Chương một`, `Phần thứ hai`, `Chương IIII`, `Điều 3 Tên`, which are set as prose."""
    for body in case.bodies:
        for line, above in _suspected(body.passage.text):
            from docgen.rules.numbering.unread import unread_heading  # few texts have such a line

            found = unread_heading(line.text, above)
            if found is not None:
                yield Finding(
                    body.passage.place(line.offset),
                    say("{found} is not read as a heading: it is set as prose", found=found.label),
                    say("write {expected}", expected=found.expected)
                    if found.expected
                    else say(
                        "number phần and chương with I, II, III, IV …, mục, tiểu mục, điều with "
                        "1, 2, 3 …"
                    ),
                )


def _suspected(text: str) -> Iterator[tuple[Line, str]]:
    """Yield the lines of prose that begin like a heading, with those above in their paragraphs."""
    if not any(beginning in text for beginning in _BEGINNINGS):
        return
    for chunk in chunks(text):
        above = ""
        for line in chunk.lines:
            if line.text.startswith(_BEGINNINGS) and marker(line.text) is None:
                yield line, above
            above = line.text
