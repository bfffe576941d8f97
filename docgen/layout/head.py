"""Sets the head of the first page: ô 2, 3, 5b at the left, ô 1, 4 at the right, side by side."""

from __future__ import annotations

from docgen.decree.model import Form
from docgen.layout.components import Composer
from docgen.layout.pages import Element, Run
from docgen.layout.setting import Column
from docgen.layout.strips import Strip, placed, total_height

# The components that share a baseline: số, ký hiệu and địa danh, thời gian (II.4.c).
NUMBER, PLACE_DATE = "number", "place-date"


def set_head(composer: Composer, form: Form) -> Strip:
    """Return the head as one strip, its elements in the order of the decree's boxes."""
    left_column, right_column = columns(composer)
    left = composer.stack(form.left, left_column)
    right = composer.stack(form.right, right_column)
    number = left.get(NUMBER)
    date = right.get(PLACE_DATE) and _place_date(composer, right_column, left_column, number)

    above, below = _around(composer, form.left, NUMBER)
    upper_left = [left[name] for name in above if name in left]
    above, _ = _around(composer, form.right, PLACE_DATE)
    upper_right = [right[name] for name in above if name in right]
    row = max(total_height(upper_left), total_height(upper_right))
    row += composer.setting.decree.head["row_gap"].value
    baseline = row + max(_first_baseline(number), _first_baseline(date))

    elements = [*placed(upper_left), *placed(upper_right)]
    bottom = row
    for strip in (number, date):
        if strip is not None:
            top = baseline - _first_baseline(strip)
            elements += placed([strip], top)
            bottom = max(bottom, top + strip.height)
    lower = [left[name] for name in below if name in left]
    if lower:
        under = baseline + (number.height - _first_baseline(number) if number else 0.0)
        elements += placed(lower, under)
        bottom = max(bottom, under + total_height(lower))
    return Strip(bottom, tuple(sorted(elements, key=_reading_order)))


def columns(composer: Composer) -> tuple[Column, Column]:
    """Return the head's left and right columns; the right one is as wide as the national title."""
    setting = composer.setting
    page = setting.column
    title = setting.styles["national-title"]
    width = title.width(setting.component("national-title").text)
    right = Column(page.right - width, width)
    gutter = setting.decree.head["gutter"].value
    return Column(page.left, right.left - gutter - page.left), right


def _place_date(
    composer: Composer, right: Column, left: Column, number: Strip | None
) -> Strip | None:
    """Return place and date centred under ô 1; a long place name takes room from the left."""
    start = _right_end(number) if number else left.left
    start += composer.setting.decree.head["gutter"].value
    width = composer.width(PLACE_DATE)
    if width > right.right - start:
        return composer.text(PLACE_DATE, Column(start, right.right - start))
    centred = min(right.center - width / 2, right.right - width)
    return composer.text(PLACE_DATE, Column(max(centred, start), width))


def _right_end(strip: Strip) -> float:
    return max(run.x + run.width for run in strip.elements if isinstance(run, Run))


def _around(
    composer: Composer, names: tuple[str, ...], name: str
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the names before and after one; where it is not, marks alone come after it."""
    if name in names:
        at = names.index(name)
        return names[:at], names[at + 1 :]
    components = composer.setting.decree.components
    at = next((at for at, other in enumerate(names) if components[other].stamp), len(names))
    return names[:at], names[at:]


def _first_baseline(strip: Strip | None) -> float:
    if strip is None:
        return 0.0
    return min((run.baseline for run in strip.elements if isinstance(run, Run)), default=0.0)


def _reading_order(element: Element) -> tuple[int, str]:
    """Return the place of an element's box (`1`, `5b`) among the decree's; sorting is stable."""
    box = element.origin.box
    digits = box.rstrip("abc")
    return int(digits), box[len(digits) :]
