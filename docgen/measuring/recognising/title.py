"""Recognises what follows the head: ô 5a, or an appendix's label, title and reference."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from docgen.decree.model import PERSONAL_LETTER
from docgen.lengths import POINTS
from docgen.measuring.kinds import kind_named
from docgen.measuring.model import Line, Part
from docgen.measuring.recognising.columns import joined
from docgen.measuring.recognising.search import Search, joined_of
from docgen.measuring.recognising.typed_rules import is_typed_rule, strokes_of, typed_under
from docgen.measuring.settings import fold

_OFF_CENTRE = 12 * POINTS["mm"]
# In sizes of the letters: how far below each other lines of a name stand at most, and a subject's.
_LEADING = 1.9
_SUBJECT_LEADING = 2.2
# What may stand between the head and a name.
_LINES_ABOVE = 2
# How far the subject may stand from the name's middle, farther if it is bold as the text is not;
# how clear of the margin it must be.
_ASIDE, _ASIDE_BOLD = 4 * POINTS["mm"], 40 * POINTS["mm"]
# What is no subject: a reference in brackets, the label of a part or a chapter.
_OTHER = re.compile(r"\(|(?:phần|chương|mục|tiểu mục)\s+(?:[IVXLC]+|\d+)$", re.IGNORECASE)
_CLEAR = 2 * POINTS["mm"]
# Among so many letters of a reference stands the word that it is known by: `(Ban hành kèm theo`.
_BEGINNING = 24


def find_title(search: Search, bottom: float) -> Iterator[Part]:
    """Yield the kind's name and the subject below `bottom` (points) on the first page."""
    lines = [line for line in search.on_opening() if line.baseline > bottom]
    name = next((line for line in lines if _is_name(search, line)), None)
    if name is None or not _is_near(name, lines):
        return
    names = [name, *takewhile(lambda line: not _is_about(search, line), _same_style(name, lines))]
    yield from search.take("kind-name", names)
    rule = search.rule_under(names)
    below = [line for line in lines if line.baseline > names[-1].baseline]
    if rule and (not below or rule[0].y < below[0].baseline - below[0].size):
        yield from search.take("kind-name-rule", strokes=rule)
        return
    subject = list(_subject(search, names[-1], below))
    rule = search.rule_under(subject)
    typed = typed_under(search, subject[-1]) if subject else []
    yield from search.take("subject", subject)
    drawn = [*rule, *strokes_of(typed)]
    yield from search.take("subject-rule", typed, drawn)


def find_appendix_title(search: Search) -> Iterator[Part]:
    """Yield an appendix's label, title and the document that it comes with."""
    lines = search.on_opening()
    label = next(
        (line for line in lines if search.settings.begins("appendix-label", line.text)), None
    )
    if label is None:
        return
    yield from search.take("appendix-label", [label])
    below = [line for line in lines if line.baseline > label.baseline]
    title = list(
        takewhile(lambda line: is_centred(search, line) and not _is_reference(search, line), below)
    )
    yield from search.take("appendix-title", title)
    yield from find_reference(search)


def find_reference(search: Search) -> Iterator[Part]:
    """Yield the words in brackets that tell which document a section comes with, and their rule."""
    lines = search.on_opening()
    first = next((line for line in lines if _is_reference(search, line)), None)
    if first is None:
        return
    reference: list[Line] = []
    for line in lines:
        if line.baseline < first.baseline - 1:
            continue
        reference.append(line)
        if line.text.endswith(")"):
            break
    found = joined_of(search, reference)
    rule = search.rule_under(found)
    yield from search.take("appendix-reference", found)
    yield from search.take("appendix-rule", strokes=rule)


def is_centred(search: Search, line: Line, off: float = _OFF_CENTRE) -> bool:
    """Tell whether a line stands in the middle of the text area, `off` points or less from it."""
    left, right = search.area
    middle = (left + right) / 2
    return abs(line.center - middle) < off and line.left > left + _CLEAR


def _is_reference(search: Search, line: Line) -> bool:
    begins = fold(line.text)[:_BEGINNING]
    words = search.settings.words["appendix-reference"]
    return line.text.startswith("(") and any(word in begins for word in words)


def _is_name(search: Search, line: Line) -> bool:
    is_known = kind_named(line.text) is not None
    return is_centred(search, line) and line.text.isupper() and (is_known or line.bold)


def _is_near(name: Line, lines: Sequence[Line]) -> bool:
    """Tell whether a name stands at the beginning: nothing but a line or two is above it."""
    return len([line for line in lines if line.baseline < name.baseline - 1]) <= _LINES_ABOVE


def _same_style(name: Line, lines: Sequence[Line]) -> list[Line]:
    """Return the lines that a name of more than one goes on in."""
    found = [name]
    for line in lines:
        step = line.baseline - found[-1].baseline
        if step <= 0:
            continue
        like = line.text.isupper() and line.bold == name.bold and step < _LEADING * name.size
        if not like or abs(line.center - name.center) > _OFF_CENTRE:
            break
        found.append(line)
    return found[1:]


def _is_about(search: Search, line: Line) -> bool:
    """Tell whether a line begins a subject by its words, be they in capitals."""
    return search.settings.begins("letter-subject", line.text)


def _subject(search: Search, name: Line, below: Sequence[Line]) -> Iterator[Line]:
    """Yield the centred lines close under the name, down to a rule, capitals or another style."""
    above = name
    rule: float | None = None
    for line in joined(below):
        step = line.baseline - above.baseline
        aside = _ASIDE_BOLD if line.bold else _ASIDE
        if step > _SUBJECT_LEADING * line.size or abs(line.center - name.center) > aside:
            return
        if not line.bold and line.left < search.area[0] + _CLEAR:
            return
        if search.settings.begins("addressees", line.text) or _OTHER.match(line.text):
            return
        if above is name and not line.bold and kind_named(name.text) == PERSONAL_LETTER:
            return  # a letter has none: its text follows
        is_title = line.text.isupper() and not (above is name and _is_about(search, line))
        if (rule is not None and line.baseline > rule) or is_title:
            return
        if is_typed_rule(line):
            return
        if above is not name and line.bold != above.bold:
            return
        source = next((one for one in below if one.baseline == line.baseline), line)
        yield source
        above = line
        strokes = search.rule_under([line])
        rule = strokes[0].y if strokes else None
