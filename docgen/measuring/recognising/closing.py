"""Recognises the closing block: to whom it goes (ô 9b, 12), and where who signs begins."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from docgen.measuring.model import Line, Part
from docgen.measuring.recognising.columns import by_row
from docgen.measuring.recognising.filing import is_filing
from docgen.measuring.recognising.search import Search, text_width
from docgen.measuring.recognising.signers import find_signers, is_title
from docgen.measuring.settings import fold

# In letters: longer lines that begin with Nơi nhận are text.
_LONGEST_LABEL = 15
# Points: how far above the label the block begins at most, and a signer's titles beside it.
_HIGHEST_BLOCK = 300.0
_ABOVE_LABEL = 60.0
# The recipients' share of the text's width, their largest letters (pt), and how far (pt) left of
# their column's end the middle of a bold line is, which else is a signer's.
_COLUMN = 0.42
_LARGEST_RECIPIENT = 13.6
_CLEAR = 20.0
# In sizes of the letters: what parts an item's lines at most.
_LEADING = 1.6
_END = re.compile(r"\./\.?\s*$")
_DRAFTER = re.compile(r"[A-ZĐ][\w.]{0,12}\.?\s*\(?\s*\d{1,4}\s*\)?(?:\s*b(?:ản)?)?")
_CONFIRMATION = re.compile(r"xacnhan")


def find_closing(search: Search) -> Iterator[Part]:
    """Yield the recipients and the signers, as far as they are there."""
    labels = [line for line in search.lines if _is_label(search, line)]
    label = labels[-1] if labels else None
    top = _top(search, label)
    if top is None:
        return
    below = [line for line in search.lines if _order(line) > (top[0], top[1] - 1)]
    if label is not None:
        yield from search.take("recipients-label", [label])
        yield from _recipients(search, label, below)
    yield from _confirmation(search, below)
    yield from find_signers(search, [line for line in below if line in search.lines])


def _order(line: Line) -> tuple[int, float]:
    """Return by what lines follow each other: page and height."""
    return line.page, line.baseline


def _is_label(search: Search, line: Line) -> bool:
    return (
        search.settings.begins("recipients-label", line.text) and len(line.text) <= _LONGEST_LABEL
    )


def _top(search: Search, label: Line | None) -> tuple[int, float] | None:
    """Return the page and the height where the closing block begins: below the text's end."""
    ends = [line for line in search.lines if _END.search(line.text)]
    if label is None:
        return (ends[-1].page, ends[-1].baseline + 2) if ends else None
    before = [line for line in ends if _order(line) < _order(label)]
    if before and _order(before[-1]) > (label.page, label.baseline - _HIGHEST_BLOCK):
        return before[-1].page, before[-1].baseline + 2
    beside = [
        line
        for line in search.lines
        if line.page == label.page
        and line.left > label.right
        and abs(line.baseline - label.baseline) < _ABOVE_LABEL
        and is_title(line)
    ]
    return label.page, min([label.baseline, *(line.baseline for line in beside)])


def _recipients(search: Search, label: Line, below: Sequence[Line]) -> Iterator[Part]:
    """Yield the list in the label's column down to the line that names the file (Lưu)."""
    found: list[Line] = []
    middle = label.left + _COLUMN * text_width(search.sheets[label.page])
    for row in by_row(below):
        for line in row:
            is_under = _order(line) > (label.page, label.baseline + 1)
            if (
                line is not label
                and is_under
                and line.left < middle
                and line.size < _LARGEST_RECIPIENT
                and not (line.bold and line.center > middle - _CLEAR)
                and not _CONFIRMATION.match(fold(line.text))
            ):
                found.append(line)
    filed = [index for index, line in enumerate(found) if is_filing(line.text)]
    last = _end_of_item(found, filed[-1]) if filed else len(found)
    yield from search.take("recipients", found[:last])
    rest = found[last:]
    drafter = [line for line in rest[:2] if _DRAFTER.fullmatch(line.text)]
    yield from search.take("drafter", drafter)


def _end_of_item(lines: Sequence[Line], index: int) -> int:
    """Return the index after the item that begins at one: its lines go on until a full stop."""
    while not lines[index].text.endswith((".", ";")) and index + 1 < len(lines):
        following = lines[index + 1]
        close = following.baseline - lines[index].baseline < _LEADING * lines[index].size
        if not close or _DRAFTER.fullmatch(following.text):
            break
        index += 1
    return index + 1


def _confirmation(search: Search, below: Sequence[Line]) -> Iterator[Part]:
    lines = [line for line in below if line in search.lines]
    first = next((line for line in lines if _CONFIRMATION.match(fold(line.text))), None)
    if first is not None:
        rest = [line for line in lines if _order(line) >= _order(first)]
        yield from search.take("confirmation", rest)
