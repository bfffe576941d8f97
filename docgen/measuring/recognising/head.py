"""Recognises the head of a document: ô 1 to 4 and 5b, in two columns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from docgen.measuring.model import Evidence, Line, Part, Stroke
from docgen.measuring.recognising.columns import by_row, cut, cut_at, is_level, joined, stacked
from docgen.measuring.recognising.search import Search
from docgen.measuring.recognising.typed_rules import is_typed_rule, strokes_of, typed_under
from docgen.measuring.settings import Settings, fold

_TITLE = "CỘNG H"
_BEGINNING = len("conghoaxahoi")
_MOTTO_DISTANCE = 60.0
_HEAD_HEIGHT = 150.0
_CLEAR = 20.0
_NUMBER = re.compile(r"s[ốôo]\s*(?::|\d|[.…_]|/|$)", re.IGNORECASE)
# What a notation may go on in: capitals, figures and signs, no spaces.
_NOTATION = re.compile(r"[\dA-ZĐ/-][\w/.&-]*")
_NEXT_LINE = 1.6
_CLOSE = 2.5
_ASIDE = 60.0
_DATE = re.compile(r"ng[àa]y\b|th[áa]ng.*n[ăa]m", re.IGNORECASE)
# A long place begins far to the left where no number stands there.
_PLACE = re.compile(r"[^(),;]+,\s*ng[àa]y\b")
_REST = re.compile(r"ng[àa]y\b|th[áa]ng\b|n[ăa]m\b|\d{1,4}\b", re.IGNORECASE)
_YEAR = re.compile(r"n[ăa]m[\s.…_]*\d{4}$|^\d{4}$", re.IGNORECASE)


def find_head(search: Search) -> Iterator[Part]:
    """Yield the components of a section's head, as far as they are there."""
    _part_columns(search)
    titles = _title(search)
    if not titles:
        return
    title = titles[0]
    yield from search.take("national-title", titles)
    yield from _motto(search, title)
    _part_number_and_date(search, title)
    number, date = _number(search, title), _date(search, title)
    yield from search.take("number", number)
    yield from search.take("place-date", date)
    bottom = min(
        (line.baseline for line in (*number, *date)), default=title.baseline + _HEAD_HEIGHT
    )
    yield from _agency(search, title, bottom)
    if number:
        yield from _letter_subject(search, number[-1])


def _title(search: Search) -> list[Line]:
    """Return the national title: one line, or those that a narrow column breaks it into."""
    words = search.settings.words["national-title"][0]
    for first in search.on_opening():
        if not fold(first.text).startswith(words[:_BEGINNING]):
            continue
        found = [first]
        for line in stacked(first, search.on_opening())[1:]:
            if fold("".join(one.text for one in found)) == words:
                break
            found.append(line)
        if fold("".join(one.text for one in found)) == words:
            return found
        return [first]
    return []


def joined_of(search: Search, lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return lines with those of one baseline as one, which takes their place in the search."""
    if len(lines) < 2:
        return tuple(lines)
    taken = {id(line) for line in lines}
    found = joined(lines)
    search.lines = [line for line in search.lines if id(line) not in taken] + list(found)
    return found


def _part_columns(search: Search) -> None:
    """Cut the line that holds the national title behind the agency's name, close to it."""
    for index, line in enumerate(search.lines):
        is_title = search.settings.words["national-title"][0][:_BEGINNING] in fold(line.text)
        if line.page != search.opening or not is_title:
            continue
        parts = cut(line, _TITLE)
        if parts is not None:
            search.lines[index : index + 1] = parts
        return


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


def _motto(search: Search, title: Line) -> Iterator[Part]:
    words = search.settings.words["motto"][0]
    motto = search.first(
        lambda line: (
            line.page == title.page
            and 0 < line.baseline - title.baseline < _MOTTO_DISTANCE
            and (words in fold(line.text) or fold(line.text).startswith(words[:6]))
        )
    )
    if motto is None:
        return
    rule = search.rule_under([motto])
    yield from search.take("motto", [motto])
    typed = typed_under(search, motto)
    drawn = [*rule, *strokes_of(typed)]
    yield from search.take("motto-rule", typed, drawn, evidence=Evidence.POSITION)


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
    under = [line for line in search.lines if abs(line.center - first.center) < _ASIDE]
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
    return line.left > title.left - _ASIDE or begins


def _follows(line: Line, above: Line) -> bool:
    return line.baseline - above.baseline < 1.5 * above.size


def _is_in_head(line: Line, title: Line) -> bool:
    return line.page == title.page and 0 < line.baseline - title.baseline < _HEAD_HEIGHT


def _agency(search: Search, title: Line, bottom: float) -> Iterator[Part]:
    """Yield the superior and the issuing agency's names, and the rule under them."""
    lines = [
        line
        for line in search.lines
        if line.page == title.page
        and line.center < title.left
        and title.baseline - 30 < line.baseline < bottom - 1
    ]
    names = list(_close([line for line in lines if not is_typed_rule(line)]))
    typed = [line for line in lines if is_typed_rule(line)]
    above = _superior(names, search.settings)
    own = names[len(above) :]
    rule: list[Stroke] = search.rule_under(own)
    yield from search.take("parent", above, evidence=Evidence.POSITION)
    yield from search.take("agency", own, evidence=Evidence.POSITION)
    drawn = [*rule, *strokes_of(typed)]
    yield from search.take("agency-rule", typed, drawn, evidence=Evidence.POSITION)


def _close(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield lines down to a gap: what follows is no name any more."""
    for index, line in enumerate(lines):
        if index and line.baseline - lines[index - 1].baseline > _CLOSE * line.size:
            return
        yield line


def _superior(names: Sequence[Line], settings: Settings) -> list[Line]:
    """Return the lines of the superior agency: not bold above bold, or above `SỞ …`, `PHÒNG …`."""
    if not names:
        return []
    light = list(takewhile(lambda line: not line.bold, names))
    if light and len(light) < len(names):
        return light
    for index, line in enumerate(names[1:], start=1):
        if settings.begins("subordinate", line.text) and not _goes_on(names[index - 1], line):
            return list(names[:index])
    return []


def _goes_on(above: Line, line: Line) -> bool:
    """Tell whether a line ends in a word that the next one must follow."""
    return fold(above.text).endswith(("va", "cua", "thuoc"))


def _letter_subject(search: Search, number: Line) -> Iterator[Part]:
    first = search.first(
        lambda line: (
            line.page == number.page
            and 0 < line.baseline - number.baseline < 40
            and abs(line.center - number.center) < _ASIDE
            and search.settings.begins("letter-subject", line.text)
        )
    )
    if first is None:
        return
    under = [
        line
        for line in search.lines
        if abs(line.center - number.center) < _ASIDE and line.baseline > first.baseline
    ]
    yield from search.take("letter-subject", stacked(first, under))
