"""Recognises the closing block: who signs (ô 7), to whom it goes (ô 9b, 12)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from docgen.measuring.columns import ONE_COLUMN
from docgen.measuring.model import Line, Part
from docgen.measuring.recognising.columns import by_row
from docgen.measuring.recognising.filing import is_filing
from docgen.measuring.recognising.search import Search, text_width
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
# Points: the room for a signature at most, and at least between titles and name.
_SIGNATURE_ROOM = 220.0
_LEAST_ROOM = 30.0
# In sizes of the letters: what parts titles from a name, an item's lines, a name from the group
# above it, another position from the name below.
_ROOM = 2.4
_LEADING = 1.6
_GROUP = 2.0
_NOTE = 3.2
# Titles are of more letters than an abbreviation, nearly all of them capitals.
_ABBREVIATION = 3
_CAPITALS = 0.8
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
    yield from _signers(search, [line for line in below if line in search.lines])


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
        and _is_title(line)
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


def _signers(search: Search, lines: Sequence[Line]) -> Iterator[Part]:
    """Yield authority, other position and name of each signer: capitals, then letters in bold."""
    authority = [line for column in _columns(lines) for line in _titles(column)]
    if not authority:
        return
    yield from search.take("authority", authority)
    names: list[Line] = []
    notes: list[Line] = []
    for column in _columns(authority):
        under = [line for line in lines if line in search.lines and _is_under(line, column)]
        if under:
            name = _name(under, column)
            names.append(name)
            notes += [line for line in under if _is_note(line, name)]
    yield from search.take("position-note", notes)
    yield from search.take("signer-name", names)


def _titles(column: Sequence[Line]) -> Iterator[Line]:
    """Yield a column's lines of capitals down to the room for the signature."""
    above: Line | None = None
    for line in column:
        if not _is_title(line) or (above and line.baseline - above.baseline > _ROOM * line.size):
            return
        yield line
        above = line


def _is_note(line: Line, name: Line) -> bool:
    return line is not name and line.bold and name.baseline - line.baseline < _NOTE * name.size


def _is_title(line: Line) -> bool:
    """Tell whether a line is a title of office: capitals, as TM., KT. and posts are written."""
    letters = [letter for letter in line.text if letter.isalpha()]
    capitals = sum(letter.isupper() for letter in letters)
    return len(letters) > _ABBREVIATION and capitals > _CAPITALS * len(letters)


def _columns(lines: Sequence[Line]) -> list[list[Line]]:
    columns: list[list[Line]] = []
    for line in lines:
        column = next(
            (one for one in columns if abs(one[0].center - line.center) < ONE_COLUMN), None
        )
        if column is None:
            columns.append([line])
        else:
            column.append(line)
    return columns


def _is_under(line: Line, column: Sequence[Line]) -> bool:
    last = column[-1]
    room = line.baseline - last.baseline if line.page == last.page else line.baseline
    return (
        line.page - last.page in (0, 1)
        and 0 < room < _SIGNATURE_ROOM
        and abs(line.center - last.center) < ONE_COLUMN
        and not line.text.startswith("(")
        and (line.bold or not line.italic)  # where one signs, forms say so in italics
    )


def _name(under: Sequence[Line], column: Sequence[Line]) -> Line:
    """Return the name: the last line of the first group that stands apart from the titles."""
    name = under[0]
    for line in under[1:]:
        if (
            line.baseline - name.baseline > _GROUP * name.size
            and name.baseline - column[-1].baseline > _LEAST_ROOM
        ):
            break
        name = line
    return name
