"""Recognises the head of a document: ô 1 to 4 and 5b, in two columns."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from itertools import takewhile

from docgen.measuring.model import Line, Part, Stroke
from docgen.measuring.recognising.columns import cut, stacked
from docgen.measuring.recognising.number_date import ASIDE, HEAD_HEIGHT, number_and_date
from docgen.measuring.recognising.search import Search
from docgen.measuring.recognising.typed_rules import is_typed_rule, strokes_of, typed_under
from docgen.measuring.settings import Settings, fold

_TITLE = "CỘNG H"
# Points below the national title and the number, above the title: where what belongs to them is.
_MOTTO_DISTANCE = 60.0
_SUBJECT_DISTANCE = 40.0
_AGENCY_HEIGHT = 30.0
# As many letters of the motto tell it where a narrow column breaks it.
_MOTTO_BEGINNING = 6
_CLOSE = 2.5  # sizes of the letters: how far below each other the lines of a name stand at most
# One behind the kind, and one between the agencies.
_HYPHENS_OF_SEVERAL = 2
# Words that another must follow.
_FOLLOWED = (("và",), ("của",), ("thuộc",))


def find_head(search: Search) -> Iterator[Part]:
    """Yield the components of a section's head, as far as they are there."""
    _part_columns(search)
    titles = _title(search)
    if not titles:
        return
    title = titles[0]
    yield from search.take("national-title", titles)
    yield from _motto(search, title)
    number, date = number_and_date(search, title)
    yield from search.take("number", number)
    yield from search.take("place-date", date)
    bottom = min((line.baseline for line in (*number, *date)), default=title.baseline + HEAD_HEIGHT)
    yield from _agency(search, title, bottom, is_joint=_is_joint(number))
    if number:
        yield from _letter_subject(search, number[-1])


def _title(search: Search) -> list[Line]:
    """Return the national title: one line, or those that a narrow column breaks it into."""
    words = search.settings.words["national-title"][0]
    for first in search.on_opening():
        if not fold(first.text).startswith(search.settings.national_title):
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


def _part_columns(search: Search) -> None:
    """Cut the line that holds the national title behind the agency's name, close to it."""
    for index, line in enumerate(search.lines):
        is_title = search.settings.national_title in fold(line.text)
        if line.page != search.opening or not is_title:
            continue
        parts = cut(line, _TITLE)
        if parts is not None:
            search.lines[index : index + 1] = parts
        return


def _motto(search: Search, title: Line) -> Iterator[Part]:
    words = search.settings.words["motto"][0]
    motto = search.first(
        lambda line: (
            line.page == title.page
            and 0 < line.baseline - title.baseline < _MOTTO_DISTANCE
            and (words in fold(line.text) or fold(line.text).startswith(words[:_MOTTO_BEGINNING]))
        )
    )
    if motto is None:
        return
    rule = search.rule_under([motto])
    yield from search.take("motto", [motto])
    typed = typed_under(search, motto)
    drawn = [*rule, *strokes_of(typed)]
    yield from search.take("motto-rule", typed, drawn)


def _agency(search: Search, title: Line, bottom: float, *, is_joint: bool) -> Iterator[Part]:
    """Yield the superior and the issuing agency's names, and the rule under them."""
    lines = [
        line
        for line in search.lines
        if line.page == title.page
        and line.center < title.left
        and title.baseline - _AGENCY_HEIGHT < line.baseline < bottom - 1
    ]
    names = list(_close([line for line in lines if not is_typed_rule(line)]))
    typed = [line for line in lines if is_typed_rule(line)]
    above = [] if is_joint and names and names[0].bold else _superior(names, search.settings)
    own = names[len(above) :]
    rule: list[Stroke] = search.rule_under(own)
    yield from search.take("parent", above)
    yield from search.take("agency", own)
    drawn = [*rule, *strokes_of(typed)]
    yield from search.take("agency-rule", typed, drawn)


def _close(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield lines down to a gap: what follows is no name any more."""
    for index, line in enumerate(lines):
        if index and line.baseline - lines[index - 1].baseline > _CLOSE * line.size:
            return
        yield line


def _is_joint(number: Sequence[Line]) -> bool:
    """Tell whether several agencies issue together, none over another: `KH-SCT-CAT`."""
    notation = "".join(line.text for line in number).rpartition("/")[2]
    return notation.count("-") >= _HYPHENS_OF_SEVERAL


def _superior(names: Sequence[Line], settings: Settings) -> list[Line]:
    """Return the lines of the superior agency: not bold above bold, or above `SỞ …`, `PHÒNG …`."""
    if not names:
        return []
    light = list(takewhile(lambda line: not line.bold, names))
    if light and len(light) < len(names):
        return light
    for index, line in enumerate(names[1:], start=1):
        above, own = _words(names[index - 1]), _words(line)
        begins = not settings.names["subordinate"].isdisjoint((own[:1], own[:2]))
        if begins and not _goes_on(above, own, settings):
            return list(names[:index])
    return []


def _goes_on(above: tuple[str, ...], own: tuple[str, ...], settings: Settings) -> bool:
    """Tell whether a line ends in a word that the next one must follow, or inside one."""
    inside = settings.names["compounds"] - settings.names["subordinate"]
    across = above[-1:] + own[:1]
    return above[-1:] in _FOLLOWED or across in settings.names["compounds"] or own[:2] in inside


def _words(line: Line) -> tuple[str, ...]:
    return tuple(unicodedata.normalize("NFC", line.text).casefold().replace(",", " ").split())


def _letter_subject(search: Search, number: Line) -> Iterator[Part]:
    first = search.first(
        lambda line: (
            line.page == number.page
            and 0 < line.baseline - number.baseline < _SUBJECT_DISTANCE
            and abs(line.center - number.center) < ASIDE
            and search.settings.begins("letter-subject", line.text)
        )
    )
    if first is None:
        return
    under = [
        line
        for line in search.lines
        if abs(line.center - number.center) < ASIDE and line.baseline > first.baseline
    ]
    # Kính gửi far to the left begins under it.
    own = takewhile(
        lambda line: not search.settings.begins("addressees", line.text), stacked(first, under)
    )
    yield from search.take("letter-subject", list(own))
