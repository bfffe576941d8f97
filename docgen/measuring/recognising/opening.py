"""Recognises what opens the text: Kính gửi (ô 9a), who issues, the basis, the enacting words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from docgen.measuring.model import Line, Part
from docgen.measuring.recognising.columns import joined
from docgen.measuring.recognising.search import Search, joined_of
from docgen.measuring.recognising.title import is_centred
from docgen.measuring.settings import fold

_FIRST_LINES = 40  # among which the parts of an opening are looked for
_DASHES = ("-", "–", "+", "•")
# Points, and sizes of the letters: how far in and how low a name may go on under itself.
_HANGING = 30.0
_FEW_LINES = 4.5
_LABELLED = re.compile(r"\w+\s+\w+\s*:")
_MOST_OF_WIDTH = 0.75
# In letters: what is no longer may be an abbreviation, capitals or not.
_ABBREVIATION = 3


def find_opening(search: Search) -> Iterator[Part]:
    """Yield the components between the head and the text, as far as they are there."""
    yield from _addressees(search)
    yield from _telegram(search)
    yield from _issued_by(search)
    yield from _basis(search)
    yield from _enacting(search)


def _addressees(search: Search) -> Iterator[Part]:
    label = _near_top(search, "addressees")
    if label is None or _is_sentence(search, label):
        return
    rest = joined(_from(search, label))
    if _names_one(search, rest[0]):
        lines = [rest[0], *takewhile(lambda line: _hangs(line, rest[0]), rest[1:])]
    else:
        lines = [rest[0], *_items(search, rest[1:])]
    yield from search.take("addressees", _restored(search, lines))


def _is_sentence(search: Search, line: Line) -> bool:
    """Tell whether a line that begins with Kính gửi, and no colon after it, goes on as the text."""
    left, right = search.area
    ends = line.text.endswith((".", ";", ",")) or line.width > _MOST_OF_WIDTH * (right - left)
    return ends and not _LABELLED.match(line.text)


def _names_one(search: Search, label: Line) -> bool:
    """Tell whether a name stands behind `Kính gửi:` on its line, and no list begins there."""
    name = label.text.partition(":")[2].strip() or label.text
    return not name.startswith(_DASHES) and not search.settings.says("addressees", name)


def _hangs(line: Line, label: Line) -> bool:
    """Tell whether a line goes on with the one name behind `Kính gửi:`, under that name."""
    lines_below = (line.baseline - label.baseline) / label.size
    is_another = line.text.startswith(_DASHES) or line.bold != label.bold
    return not is_another and line.left > label.left + _HANGING and 0 < lines_below < _FEW_LINES


def _telegram(search: Search) -> Iterator[Part]:
    label = search.first(
        lambda line: (
            line.page == search.opening
            and line.text.rstrip().endswith(":")
            and fold(line.text).endswith(search.settings.words["telegram"])
            and is_centred(search, line)
        )
    )
    if label is None:
        return
    below = joined(_from(search, label))[1:]
    yield from search.take("telegram", [label, *_restored(search, list(_items(search, below)))])


def _items(search: Search, lines: Sequence[Line]) -> Iterator[Line]:
    """Yield the lines of a list of addressees: items, and lines that go on in their column."""
    left: float | None = None
    for line in lines:
        is_item = line.text.startswith(_DASHES)
        goes_on = (
            left is not None
            and line.left >= left - 1
            and not search.settings.begins("basis", line.text)
        )
        if not is_item and not goes_on:
            return
        left = line.left if is_item else left
        yield line
        if line.text.endswith(".") or line.text.endswith("./."):
            return


def _issued_by(search: Search) -> Iterator[Part]:
    """Yield the authority in capitals above the basis or the enacting words."""
    lines = search.on_opening()[:_FIRST_LINES]
    upper = list(takewhile(lambda line: line.text.isupper() and is_centred(search, line), lines))
    following = lines[len(upper) :]
    enacts = following and search.settings.begins("basis", following[0].text)
    if enacts and not search.settings.says("enacting", upper[0].text if upper else ""):
        yield from search.take("issued-by", upper)


def _basis(search: Search) -> Iterator[Part]:
    """Yield the paragraphs of the basis: from the first to the full stop, or to other letters."""
    first = _near_top(search, "basis")
    if first is None:
        return
    found: list[Line] = []
    for line in joined(_from(search, first)):
        begins = search.settings.begins("basis", line.text)
        ended = bool(found) and found[-1].text.endswith((".", ";", ",", ":"))
        if search.settings.says("enacting", line.text) or _is_all_capitals(line):
            break
        if ended and not begins:
            break
        closed = not begins or (bool(found) and found[-1].text.endswith("."))
        if found and closed and line.italic != found[-1].italic:
            break
        found.append(line)
    if _is_basis(search, found):
        yield from search.take("basis", _restored(search, found))


def _is_basis(search: Search, lines: Sequence[Line]) -> bool:
    """Tell a basis from a sentence of the text that begins like one."""
    if not lines:
        return False
    several = sum(search.settings.begins("basis", line.text) for line in lines) > 1
    enacts = any(search.settings.says("enacting", line.text) for line in search.on_opening())
    return lines[0].italic or enacts or (several and lines[0].text.endswith(";"))


def _is_all_capitals(line: Line) -> bool:
    """Tell whether a line has letters and all of them are capitals."""
    return line.text.isupper() and sum(letter.isalpha() for letter in line.text) > _ABBREVIATION


def _enacting(search: Search) -> Iterator[Part]:
    line = search.first(
        lambda line: (
            search.settings.says("enacting", line.text)
            and line.page - search.opening < 2
            and is_centred(search, line)
        )
    )
    if line is not None:
        yield from search.take("enacting", [line])


def _near_top(search: Search, component: str) -> Line | None:
    near = search.on_opening()[:_FIRST_LINES]
    return next((line for line in near if search.settings.begins(component, line.text)), None)


def _from(search: Search, first: Line) -> list[Line]:
    return [
        line
        for line in search.lines
        if (line.page, line.baseline) >= (first.page, first.baseline - 1)
    ]


def _restored(search: Search, lines: Sequence[Line]) -> list[Line]:
    """Return lines that were joined, put into the search in the place of their pieces."""
    found: list[Line] = []
    for line in lines:
        pieces = [
            piece
            for piece in search.lines
            if piece.page == line.page and abs(piece.baseline - line.baseline) < 1
        ]
        found += joined_of(search, pieces)
    return found
