"""Finds the two columns of the head, in which place and date stand in the middle under ô 1."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from docgen.decree.model import Decree, Form
from docgen.immutable import immutable, replace
from docgen.layout.components import Composer
from docgen.layout.fields import blank_names
from docgen.layout.setting import Column

# The components that share a baseline: số, ký hiệu and địa danh, thời gian (II.4.c).
NUMBER, PLACE_DATE = "number", "place-date"
_TITLE = "national-title"
_NAMES = ("parent", "agency")


@immutable
class HeadColumns:
    """The head's left and right columns, that of ô 3 in the left one, at a composer's sizes."""

    composer: Composer
    left: Column
    number: Column
    right: Column


def head_columns(composer: Composer, form: Form) -> HeadColumns:
    """Return the columns of a form's head.

    The right one is as wide as the national title, and as place and date where these are wider;
    ô 1 then moves to the left with its column's middle (II.4.c: canh giữa). Where ô 2 and 3 have no
    room beside it, the head takes the smaller sizes of the decree, which mục V shows with a text of
    14 pt, then narrower blanks; where that is not enough, place and date take lines.
    """
    title, date = _title_width(composer), _date_width(composer, form)
    usual = _columns(composer, title, title)
    if date <= title and _number_width(composer, form) <= usual.left.width:
        return usual
    sizes = (composer, *_smaller(composer))
    for tried in (*sizes, *map(_with_least_blanks, sizes)):
        found = _beside(tried, form)
        if found is not None:
            return found
    return usual


def _with_least_blanks(composer: Composer) -> Composer:
    setting = composer.setting
    return replace(composer, setting=replace(setting, decree=_decree_of_least(setting.decree)))


@lru_cache(maxsize=8)
def _decree_of_least(decree: Decree) -> Decree:
    """Return the decree with the head's blanks as narrow as they may be."""
    narrow = {
        name: replace(component, blanks=component.least_blanks)
        for name, component in decree.components.items()
        if component.least_blanks
    }
    return replace(decree, components={**decree.components, **narrow})


def _smaller(composer: Composer) -> Iterator[Composer]:
    """Yield the composer at the sizes that stand with the smallest body, if its own is larger."""
    setting = composer.setting
    least = setting.decree.body.size.allowed.low
    if setting.body_size > least:
        yield replace(composer, setting=replace(setting, body_size=least))


def _beside(composer: Composer, form: Form) -> HeadColumns | None:
    """Return columns in which place and date have one line and ô 2, 3 their room, if there are.

    ô 3 stands in the middle under ô 2 (II.3.c); one without its number, whose middle nobody sees,
    only clear of the date, so that a draft has its names in the lines of the issued document.
    """
    title, date = _title_width(composer), _date_width(composer, form)
    found = _columns(composer, title, max(title, date))
    left, right = found.left, found.right
    number, own = _number_width(composer, form), left
    if number and date:
        gutter = composer.setting.decree.head["gutter"].value
        clear = right.center - date / 2 - gutter - number / 2
        own = Column(left.left, min(left.width, 2 * (clear - left.left)))
    if not blank_names(composer.setting.component(NUMBER), composer.fields):
        left = own
    least = max(composer.least_width(name) for name in _NAMES)
    fits = least <= left.width and number <= own.width
    return HeadColumns(composer, left, own, right) if fits else None


def _columns(composer: Composer, title: float, width: float) -> HeadColumns:
    """Return the columns for a right one of `width` (pt), in whose middle the title stands."""
    page = composer.setting.column
    right = Column(page.right - width, width)
    gutter = composer.setting.decree.head["gutter"].value
    left = Column(page.left, right.center - title / 2 - gutter - page.left)
    return HeadColumns(composer, left, left, right)


def _title_width(composer: Composer) -> float:
    setting = composer.setting
    return setting.styles[_TITLE].width(setting.component(_TITLE).text)


def _number_width(composer: Composer, form: Form) -> float:
    return composer.width(NUMBER) if NUMBER in form.left else 0.0


def _date_width(composer: Composer, form: Form) -> float:
    return composer.width(PLACE_DATE) if PLACE_DATE in form.right else 0.0
