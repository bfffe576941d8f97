"""Sets the head of the first page: ô 2, 3, 5b at the left, ô 1, 4 at the right, side by side."""

from __future__ import annotations

from docgen.decree.model import Form
from docgen.layout.components import Composer
from docgen.layout.head_columns import NUMBER, PLACE_DATE, head_columns
from docgen.layout.pages import Element, Run
from docgen.layout.strips import Strip, placed, total_height


def set_head(composer: Composer, form: Form) -> Strip:
    """Return the head as one strip, its elements in the order of the decree's boxes."""
    found = head_columns(composer, form)
    composer = found.composer
    left = composer.stack([name for name in form.left if name != NUMBER], found.left)
    right = composer.stack(form.right, found.right)
    number = composer.text(NUMBER, found.number) if NUMBER in form.left else None
    date = right.get(PLACE_DATE)

    upper_left = [left[name] for name in _before(form.left, NUMBER) if name in left]
    upper_right = [right[name] for name in _before(form.right, PLACE_DATE) if name in right]
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
    lower = [left[name] for name in _after(form.left, NUMBER) if name in left]
    if lower:
        under = baseline + (number.height - _first_baseline(number) if number else 0.0)
        elements += placed(lower, under)
        bottom = max(bottom, under + total_height(lower))
    return Strip(bottom, tuple(sorted(elements, key=_reading_order)))


def _before(names: tuple[str, ...], name: str) -> tuple[str, ...]:
    return names[: names.index(name)] if name in names else names


def _after(names: tuple[str, ...], name: str) -> tuple[str, ...]:
    return names[names.index(name) + 1 :] if name in names else ()


def _first_baseline(strip: Strip | None) -> float:
    if strip is None:
        return 0.0
    return min((run.baseline for run in strip.elements if isinstance(run, Run)), default=0.0)


def _reading_order(element: Element) -> tuple[int, str]:
    """Return the place of an element's box (`1`, `5b`) among the decree's; sorting is stable."""
    box = element.origin.box
    digits = box.rstrip("abc")
    return int(digits), box[len(digits) :]
