"""Rules over the numbering of the text: chapters, articles, clauses, points (II.6.đ)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from docgen.decree.model import PERSONAL_LETTER
from docgen.diagnostics import say
from docgen.measuring.kinds import kind_of
from docgen.measuring.model import Observation
from docgen.measuring.paragraphs import Paragraph, paragraphs_of
from docgen.rules.model import Finding
from docgen.rules.printed.finding import page_of_line, parts, to_be_written
from docgen.rules.registry import error, warning

_HEADING = re.compile(r"(phần|chương|mục|tiểu mục)\s+([IVXLC]+|\d+)\b[.:]?\s*(.*)", re.IGNORECASE)
_ROMAN = ("phần", "chương")
# An article put in between others bears a letter: Điều 5a. It is not counted.
_ARTICLE = re.compile(r"Điều\s+(?P<number>\d+)(?P<letter>[a-zđ]?)\b\s*(?P<sign>[.:]?)")
_CLAUSE = re.compile(r"\d{1,2}[)/]\s")
_POINT = re.compile(r"[a-zđ][./]\s")
_LONG = 60


@error("ND30-II.6.đ-printed-heading-number")
def heading_number(seen: Observation) -> Iterator[Finding]:
    """Find parts and chapters in Arabic figures, sections in Roman ones."""
    for paragraph, match in _headings(seen):
        is_roman = not match[2].isdigit()
        wants_roman = match[1].lower() in _ROMAN
        if is_roman != wants_roman:
            yield _of(paragraph, "Chương I" if wants_roman else "Mục 1")


@error("ND30-II.6.đ-printed-heading")
def heading_style(seen: Observation) -> Iterator[Finding]:
    """Find labels of chapters that are not bold, centred and in small letters."""
    for paragraph, match in _headings(seen):
        line = paragraph.first
        if not line.bold or line.italic or not paragraph.is_centred or match[1].isupper():
            yield _of(paragraph, f"{match[1].capitalize()} {match[2]}")


@error("ND30-II.6.đ-printed-heading-title")
def heading_title(seen: Observation) -> Iterator[Finding]:
    """Find titles of chapters that are not in bold capitals, centred under the label."""
    for section in range(len(seen.sections)):
        for label, title in pairwise(paragraphs_of(seen, section)):
            match = _HEADING.fullmatch(label.text)
            if match is None or match[3] or _ARTICLE.match(title.text):
                continue
            if not (title.text.isupper() and title.first.bold and title.is_centred):
                yield _of(title, title.text.upper())


@error("ND30-II.6.đ-printed-article")
def article_style(seen: Observation) -> Iterator[Finding]:
    """Find articles whose label is not bold, or is italic."""
    for paragraph, _ in _articles(seen):
        lettering = paragraph.first.pieces[0].lettering
        if not lettering.bold or lettering.italic:
            yield Finding(
                None,
                say(
                    "page {page}: “{text}” is not upright and bold",
                    page=page_of_line(paragraph.first),
                    text=paragraph.text[:_LONG],
                ),
                say("make it bold"),
            )


@error("ND30-II.6.đ-printed-article-period")
def article_period(seen: Observation) -> Iterator[Finding]:
    """Find articles without a full stop after their number."""
    for paragraph, match in _articles(seen):
        if match["sign"] != ".":
            yield _of(paragraph, f"Điều {match['number']}{match['letter']}.")


@warning("ND30-II.6.đ-printed-article-order")
def article_order(seen: Observation) -> Iterator[Finding]:
    """Find articles that do not follow each other: one is missing or stands twice."""
    for section in range(len(seen.sections)):
        found = [
            (paragraph, int(match["number"]))
            for paragraph, match in _articles(seen)
            if paragraph in paragraphs_of(seen, section) and not match["letter"]
        ]
        for (_, before), (paragraph, number) in pairwise(found):
            if number != before + 1:
                yield _of(paragraph, f"Điều {before + 1}.")


@warning("ND30-II.6.đ-printed-clause")
def clause_mark(seen: Observation) -> Iterator[Finding]:
    """Find clauses numbered `1)` or `1/`."""
    for paragraph in _paragraphs(seen):
        if match := _CLAUSE.match(paragraph.text):
            yield _of(paragraph, f"{match[0].strip()[:-1]}.")


@error("ND30-II.6.đ-printed-point")
def point_mark(seen: Observation) -> Iterator[Finding]:
    """Find points lettered `a.` or `a/`."""
    for paragraph in _paragraphs(seen):
        if match := _POINT.match(paragraph.text):
            yield _of(paragraph, f"{match[0][0]})")


@warning("VT-printed-end")
def end_of_text(seen: Observation) -> Iterator[Finding]:
    """Find a text that does not end in `./.`."""
    if kind_of(seen) == PERSONAL_LETTER:
        return
    for part in parts(seen, "body"):
        is_signed = seen.first("authority", part.section) is not None
        if is_signed and not any(line.text.endswith("./.") for line in part.lines[-3:]):
            yield Finding(
                None,
                say(
                    "page {page}: the text does not end in “./.”", page=page_of_line(part.lines[-1])
                ),
                say("end it in “./.”, as every sample form of annex III does"),
            )


def _paragraphs(seen: Observation) -> Iterator[Paragraph]:
    for section in range(len(seen.sections)):
        yield from paragraphs_of(seen, section)


def _headings(seen: Observation) -> Iterator[tuple[Paragraph, re.Match[str]]]:
    for paragraph in _paragraphs(seen):
        match = _HEADING.fullmatch(paragraph.text)
        if match and len(paragraph.text) < _LONG and (not match[3] or match[3].isupper()):
            yield paragraph, match


def _articles(seen: Observation) -> Iterator[tuple[Paragraph, re.Match[str]]]:
    for paragraph in _paragraphs(seen):
        match = _ARTICLE.match(paragraph.text)
        # `Điều 5 Luật Đất đai quy định …` is a sentence.
        if match and (match["sign"] or paragraph.first.pieces[0].lettering.bold):
            yield paragraph, match


def _of(paragraph: Paragraph, wanted: str) -> Finding:
    return to_be_written(paragraph.text[:_LONG], wanted, page_of_line(paragraph.first))
