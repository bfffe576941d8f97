"""Recognises who signs (ô 7): titles in capitals, the room for a signature, a name in bold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from docgen.measuring.columns import ONE_COLUMN
from docgen.measuring.model import Line, Part
from docgen.measuring.recognising.search import Search

# Points: the room for a signature at most, and at least between titles and name.
_SIGNATURE_ROOM = 220.0
_LEAST_ROOM = 30.0
# In sizes of the letters: what parts titles from a name, a name from the group above it, another
# position from the name below.
_ROOM = 2.4
_GROUP = 2.0
_NOTE = 3.2
# Titles are of more letters than an abbreviation, nearly all of them capitals.
_ABBREVIATION = 3
_CAPITALS = 0.8


def find_signers(search: Search, lines: Sequence[Line]) -> Iterator[Part]:
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
        if not is_title(line) or (above and line.baseline - above.baseline > _ROOM * line.size):
            return
        yield line
        above = line


def _is_note(line: Line, name: Line) -> bool:
    return line is not name and line.bold and name.baseline - line.baseline < _NOTE * name.size


def is_title(line: Line) -> bool:
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
