"""Sets the head of the first page: ô 2, 3, 5b at the left, ô 1, 4 at the right, side by side."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from docgen.decree.model import Form
from docgen.layout.components import Composer
from docgen.layout.head_columns import NUMBER, PLACE_DATE, head_columns
from docgen.layout.pages import Element
from docgen.layout.strips import Strip, placed, total_height


def set_head(composer: Composer, form: Form) -> Strip:
    """Return the head as one strip, its elements in the order of the decree's boxes."""
    found = head_columns(composer, form)
    composer = found.composer
    left = composer.stack([name for name in form.left if name != NUMBER], found.left)
    right = composer.stack(form.right, found.right)
    number = composer.text(NUMBER, found.number) if NUMBER in form.left else None
    date = right.get(PLACE_DATE)

    above, below = _around(composer, form.left, NUMBER)
    above_date, _ = _around(composer, form.right, PLACE_DATE)
    upper_left, lower_left = _there(left, above), _there(left, below)
    upper_right = _there(right, above_date)
    row = max(total_height(upper_left), total_height(upper_right))
    row += composer.setting.decree.head["row_gap"].value
    level = [strip for strip in (number, date) if strip is not None]
    baseline = row + max((strip.first_baseline for strip in level), default=0.0)

    elements = [*placed(upper_left), *placed(upper_right)]
    bottom = row
    for strip in level:
        top = baseline - strip.first_baseline
        elements += placed([strip], top)
        bottom = max(bottom, top + strip.height)
    if lower_left:
        under = baseline + (number.height - number.first_baseline if number else 0.0)
        elements += placed(lower_left, under)
        bottom = max(bottom, under + total_height(lower_left))
    return Strip(bottom, tuple(sorted(elements, key=_reading_order)))


def _there(strips: Mapping[str, Strip], names: Iterable[str]) -> list[Strip]:
    return [strips[name] for name in names if name in strips]


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


def _reading_order(element: Element) -> tuple[int, str]:
    """Return the place of an element's box (`1`, `5b`) among the decree's; sorting is stable."""
    box = element.origin.box
    digits = box.rstrip("abc")
    return int(digits), box[len(digits) :]
