"""Rules over the capital that begins a sentence or a line (annex II, I)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.diagnostics import say
from docgen.rules.case import Case
from docgen.rules.language.data import entries
from docgen.rules.language.letters import SMALL
from docgen.rules.language.slips import Slip, written_otherwise
from docgen.rules.model import Finding
from docgen.rules.prose import Prose
from docgen.rules.registry import warning

# From a word's second letter on, and not from each of its letters: one word may be a whole text.
_NEXT_SENTENCE = rf"(?<=(?<![{SMALL}])[{SMALL}])([{SMALL}]+)[.?!] +([{SMALL}])(?=[{SMALL}]* )"
# What may stand before the first word of a line: a dash, a number, a letter, an article. Without
# its full stop a number may be a figure or a day: `3.500 người`, `20.11 là`.
_LINE = (
    r"(?:[ \t]*(?:[-–+•]|\d{1,3}(?:\.\d{1,3})*\.|[a-zđ]\)|[IVX]+\.|Điều \d+\.)[ ]+)*(?:\*\*)?"
    rf"([{SMALL}])(?=[{SMALL}]+ )"
)
_LINES = ("basis", "to", "recipients", "recipients.to", "attachment.subject")
_BODIES = ("body", "appendices.body", "attachment.body")


@warning("ND30-PL2.I-sentence")
def small_sentence(case: Case) -> Iterator[Finding]:
    """Find a sentence that begins small after a full stop, a question or exclamation mark."""
    return written_otherwise(case.prose, _sentences(case), say("a sentence begins with a capital"))


@warning("ND30-PL2.I-line")
def small_line(case: Case) -> Iterator[Finding]:
    """Find a paragraph, or an item of a list, that begins small."""
    return written_otherwise(case.prose, _lines(case), say("a new line begins with a capital"))


def _sentences(case: Case) -> Iterator[Slip]:
    text = case.prose.text
    abbreviations: set[str] | None = None
    for match in re.finditer(_NEXT_SENTENCE, text):
        abbreviations = abbreviations or set(entries(case, "abbreviations"))
        word = re.search(r"\w+$", text[max(0, match.start() - 12) : match.end(1)])
        if word is not None and word[0].lower() not in abbreviations:
            yield _capital(match.start(2), case.prose)


def _lines(case: Case) -> Iterator[Slip]:
    for passage, start, text in case.prose.spans():
        if passage.key in _BODIES:
            yield from _paragraphs(case.prose, start, text)
        elif passage.key in _LINES and (match := re.match(_LINE, text)):
            yield _capital(start + match.start(1), case.prose)


def _paragraphs(prose: Prose, start: int, text: str) -> Iterator[Slip]:
    before = "."
    for paragraph in re.finditer(r"[^\n]+(?:\n[^\n]+)*", text):
        # What follows a comma goes on, whatever parts it: a table, a formula.
        if not before.endswith(",") and (match := re.match(_LINE, paragraph[0])):
            yield _capital(start + paragraph.start() + match.start(1), prose)
        before = paragraph[0].rstrip()


def _capital(offset: int, prose: Prose) -> Slip:
    """Return the slip of the word that begins at an offset."""
    word = re.compile(r"\w+").match(prose.text, offset)
    end = word.end() if word else offset + 1
    return Slip(offset, end, prose.text[offset].upper() + prose.text[offset + 1 : end])
