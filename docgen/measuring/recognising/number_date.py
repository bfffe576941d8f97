"""Recognises số, ký hiệu (ô 3) and địa danh, thời gian (ô 4), which share a row of the head."""

from __future__ import annotations

import re
from itertools import takewhile

from docgen.measuring.model import Line
from docgen.measuring.recognising.columns import by_row, cut_at, is_level, joined, stacked
from docgen.measuring.recognising.search import Search, joined_of

HEAD_HEIGHT = 150.0
"""How far below the national title a head goes at most, in points."""

ASIDE = 60.0
"""How far to a side of what it belongs to a line of the head may stand, in points."""

_CLEAR = 20.0  # points: how far left of the national title a line begins that holds both
# In capitals and without a notation it is part of a name: BỆNH VIỆN TÂM THẦN / SỐ 2 ĐỒNG NAI.
_NUMBER = re.compile(r"(?!(?-i:SỐ)\s+\d+(?:\s[^\d/]*)?$)s[ốôo]\s*(?::|\d|[.…_]|/|$)", re.IGNORECASE)
# What a notation may go on in: capitals, figures and signs, no spaces.
_NOTATION = re.compile(r"[\dA-ZĐ/-][\w/.&-]*")
_NEXT_LINE = 1.6  # sizes of the letters
_DATE = re.compile(r"ng[àa]y\b|th[áa]ng.*n[ăa]m", re.IGNORECASE)
# A long place begins far to the left where no number stands there.
_PLACE = re.compile(r"[^(),;]+,\s*ng[àa]y\b")
_REST = re.compile(r"ng[àa]y\b|th[áa]ng\b|n[ăa]m\b|\d{1,4}\b", re.IGNORECASE)
_YEAR = re.compile(r"n[ăa]m[\s.…_]*\d{4}$|^\d{4}$", re.IGNORECASE)


def number_and_date(search: Search, title: Line) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """Return the lines of both, as far as they are there, for a head with a national title."""
    _part_number_and_date(search, title)
    return _number(search, title), _date(search, title)


def _part_number_and_date(search: Search, title: Line) -> None:
    """Cut the line that holds both where the place begins: in italics, or behind a wide gap."""
    for index, line in enumerate(search.lines):
        holds_both = line.left < title.left - _CLEAR and _DATE.search(line.text)
        if not (_is_in_head(line, title) and holds_both):
            continue
        starts = range(1, len(line.pieces))
        cuts = [at for at in starts if _DATE.search("".join(p.text for p in line.pieces[at:]))]
        begins = next((at for at in cuts if line.pieces[at].text.lstrip()[:1].isupper()), None)
        if begins is not None:
            search.lines[index : index + 1] = cut_at(line, begins)
        return


def _number(search: Search, title: Line) -> tuple[Line, ...]:
    first = search.first(
        lambda line: (
            _is_in_head(line, title)
            and line.left < title.center
            and bool(_NUMBER.match(line.text))
            and line.left < title.left
        )
    )
    if first is None:
        return ()
    pieces = [
        line
        for line in search.lines
        if is_level(line, first)
        and first.left <= line.left
        and (line is first or line.center < title.left)
    ]
    return (*joined_of(search, pieces), *_rest_of_number(search, first))


def _rest_of_number(search: Search, first: Line) -> list[Line]:
    """Return the lines that a notation too long for its column goes on in."""
    under = [line for line in search.lines if abs(line.center - first.center) < ASIDE]
    goes_on = stacked(first, under, _NEXT_LINE)[1:]
    return list(takewhile(lambda line: bool(_NOTATION.fullmatch(line.text)), goes_on))


def _date(search: Search, title: Line) -> tuple[Line, ...]:
    """Return place and date: one line, or those that a narrow column breaks it into."""
    # Below a reference in brackets (mẫu 1.3) stands the other document's date.
    head = takewhile(lambda line: not line.text.startswith("("), search.lines)
    right = [line for line in head if _is_in_head(line, title) and _may_be_date(line, title)]
    date: list[Line] = []
    place: list[Line] = []
    for row in by_row(right):
        (line,) = joined(row)
        if not date and not _DATE.search(line.text):
            place = row if line.text.endswith(",") else []
            continue
        if not date and place and _follows(line, place[0]):
            date += joined_of(search, place)
        if date and not (_follows(line, date[-1]) and _REST.match(line.text)):
            break
        date += joined_of(search, row)
        if _YEAR.search(line.text):
            break
    return tuple(date)


def _may_be_date(line: Line, title: Line) -> bool:
    begins = line.italic and _PLACE.match(line.text) is not None
    return line.left > title.left - ASIDE or begins


def _follows(line: Line, above: Line) -> bool:
    return line.baseline - above.baseline < 1.5 * above.size


def _is_in_head(line: Line, title: Line) -> bool:
    return line.page == title.page and 0 < line.baseline - title.baseline < HEAD_HEIGHT
