"""Pages → paper and margins beside what the decree allows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from docgen.decree.model import Decree
from docgen.decree.quantities import Allowed
from docgen.lengths import POINTS
from docgen.measuring.areas import text_area
from docgen.measuring.measures.model import PAGE, Measure, Quantity, Unit
from docgen.measuring.measures.ranges import written, written_range
from docgen.measuring.model import Line, Observation, Sheet
from docgen.measuring.settings import Settings

# What stands in the margins by its nature.
_IN_MARGINS = frozenset({"page-number", "circulation", "draft", "copy-mark"})
# Times New Roman above and below the baseline, in sizes.
_ASCENT, _DESCENT = 0.891, 0.216
# So many full pages tell a bottom margin; each may leave this much, where a heading or two lines
# of a paragraph do not fit.
_FULL_PAGES = 4
_LEFT_OVER = 17 * POINTS["mm"]
_PAPER_TOLERANCE = 2.0  # points
# What is smaller (pt), and so near to the paper's upper or lower edge, is no text.
_SMALL_PRINT = 10.6
_UPPER_EDGE, _LOWER_EDGE = 12 * POINTS["mm"], 15 * POINTS["mm"]


def page_measures(seen: Observation, decree: Decree, settings: Settings) -> Iterator[Measure]:
    """Yield paper and margins; a margin that no line tells is not there."""
    for number, sheet in enumerate(seen.sheets):
        yield _paper(sheet, number, decree)
    yield from _sides(seen, decree, settings)
    yield from _top(seen, decree, settings)
    yield from _bottom(seen, decree, settings)


def _paper(sheet: Sheet, number: int, decree: Decree) -> Measure:
    width, height = sorted((sheet.width, sheet.height))
    wanted = decree.page.width, decree.page.height
    is_right = (
        abs(width - wanted[0]) <= _PAPER_TOLERANCE and abs(height - wanted[1]) <= _PAPER_TOLERANCE
    )
    return Measure(
        PAGE,
        Quantity.PAPER,
        _area(sheet.width, sheet.height),
        _area(*wanted),
        Unit.MILLIMETRES,
        is_right,
        decree.page.source,
        number + 1,
    )


def _area(width: float, height: float) -> str:
    return f"{written(width, Unit.MILLIMETRES)} × {written(height, Unit.MILLIMETRES)}"


def _sides(seen: Observation, decree: Decree, settings: Settings) -> Iterator[Measure]:
    for section in range(len(seen.sections)):
        area = text_area(seen, section)
        if area is None or seen.first("body", section) is None:
            continue
        page = _upright_page(seen, section)
        if page is None:
            continue
        width = seen.sheets[page].width
        yield _margin(Quantity.LEFT, area.left, decree, settings, page, section)
        right = _margin(Quantity.RIGHT, width - area.right, decree, settings, page, section)
        if area.is_sure or not right.is_right:
            yield right


def _upright_page(seen: Observation, section: int) -> int | None:
    pages = seen.sections[section].pages
    return next((page for page in pages if seen.sheets[page].is_upright), None)


def _margin(
    quantity: Quantity,
    found: float,
    decree: Decree,
    settings: Settings,
    page: int,
    section: int = 0,
    slack: float = 0.0,
) -> Measure:
    figure = decree.page.margins[quantity.removesuffix(" margin")]
    allowed = Allowed(figure.allowed.low, figure.allowed.high + slack)
    return Measure(
        PAGE,
        quantity,
        written(found, Unit.MILLIMETRES),
        written_range(figure.allowed, Unit.MILLIMETRES),
        Unit.MILLIMETRES,
        allowed.holds(found, settings.tolerances["length"]),
        figure.source,
        page + 1,
        section,
    )


def _top(seen: Observation, decree: Decree, settings: Settings) -> Iterator[Measure]:
    found = [
        (min(line.baseline - _ASCENT * line.size for line in lines), page)
        for page, lines in _by_page(seen)
    ]
    if found:
        top, page = min(found)
        yield _margin(Quantity.TOP, top, decree, settings, page)


def _bottom(seen: Observation, decree: Decree, settings: Settings) -> Iterator[Measure]:
    """Yield the bottom margin: at least what the lowest line leaves, at most what full pages do."""
    left: dict[int, float] = {
        page: seen.sheets[page].height - max(line.baseline + _DESCENT * line.size for line in lines)
        for page, lines in _by_page(seen)
    }
    if not left:
        return
    page = min(left, key=lambda page: left[page])
    full = [page for page in left if _goes_on(seen, page)]
    high = decree.page.margins["bottom"].allowed.high
    found = left[page] if len(full) >= _FULL_PAGES else min(left[page], high)
    yield _margin(Quantity.BOTTOM, found, decree, settings, page, slack=_LEFT_OVER)


def _goes_on(seen: Observation, page: int) -> bool:
    return any(page in section.pages[:-1] for section in seen.sections)


def _by_page(seen: Observation) -> Iterator[tuple[int, Sequence[Line]]]:
    """Yield each upright page's lines but those that stand in the margins."""
    apart = {
        id(line) for part in seen.parts if part.component in _IN_MARGINS for line in part.lines
    }
    for page, sheet in enumerate(seen.sheets):
        lines = [line for line in sheet.lines if id(line) not in apart]
        lines = [line for line in lines if not _is_small_print(line, sheet)]
        if lines and sheet.is_upright:
            yield page, lines


def _is_small_print(line: Line, sheet: Sheet) -> bool:
    """Tell whether a line is what other programs print at a page's foot or head: traces, stamps."""
    is_outside = line.baseline < _UPPER_EDGE or line.baseline > sheet.height - _LOWER_EDGE
    return line.size < _SMALL_PRINT and is_outside
