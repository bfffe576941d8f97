"""A setting → what may take its place inside the decree's ranges: tighter ones and their costs."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import product

from docgen.decree.quantities import Figure
from docgen.decree.typesetting import Step
from docgen.document.model import Typography
from docgen.immutable import immutable, replace
from docgen.layout.setting import Setting

_SPACINGS = ("paragraph_spacing", "line_spacing")


@immutable
class Choice:
    """A setting, how much of the change to it a reader sees, and its share of the way to the last.

    `share` counts along the choices it stands among, from 0 to 1.
    """

    setting: Setting
    cost: float = 0.0
    share: float = 1.0


def line_changing(setting: Setting, own: Typography) -> list[Choice]:
    """Return the choices of size and margins, which break lines anew, the cheapest first.

    What the document states itself (`own`) stays; the first choice is the setting as it is.
    """
    choices = [
        Choice(replace(setting, body_size=size, margins=margins), size_cost + margins_cost)
        for (size, size_cost), (margins, margins_cost) in product(
            _sizes(setting, own), _margins(setting, own)
        )
    ]
    return sorted(choices, key=lambda choice: choice.cost)


def tightening(loose: Choice, own: Typography) -> Iterator[list[Choice]]:
    """Yield, spacing by spacing, the choices down to its least: lines keep their words in all.

    The cheapest spacing comes first; each begins where the one before ends.
    """
    steps = loose.setting.typesetting.fit.steps
    free = [name for name in _SPACINGS if getattr(own, name) is None]
    start = loose
    for name in sorted(free, key=lambda name: steps[name].cost):
        choices = list(_spaced(start, name, steps[name]))
        if choices:
            yield choices
            start = choices[-1]


def _spaced(start: Choice, name: str, step: Step) -> Iterator[Choice]:
    value: float = getattr(start.setting, name)
    figure: Figure = getattr(start.setting.decree.body, name)
    values = _values(value, figure.allowed.low, step.step)
    for count, tighter in enumerate(values, 1):
        # replace takes the name as a keyword, so that one function serves all spacings.
        changed = replace(start.setting, **{name: tighter})
        share = (value - tighter) / (value - values[-1])
        yield Choice(changed, start.cost + count * step.cost, share)


def _sizes(setting: Setting, own: Typography) -> list[tuple[float, float]]:
    """Return the sizes of the body, each with its cost."""
    size, step = setting.body_size, setting.typesetting.fit.steps["size"]
    low = size if own.size is not None else setting.decree.body.size.allowed.low
    tighter = _values(size, low, step.step)
    return [(size, 0.0), *((value, count * step.cost) for count, value in enumerate(tighter, 1))]


def _margins(setting: Setting, own: Typography) -> list[tuple[dict[str, float], float]]:
    """Return the margins, all that the document leaves open narrowed together, with their costs."""
    step = setting.typesetting.fit.steps["margins"]
    lows = {
        side: figure.allowed.low
        for side, figure in setting.decree.page.margins.items()
        if side not in own.margins
    }
    widest = max((setting.margins[side] - low for side, low in lows.items()), default=0.0)
    return [
        (_narrowed(setting, lows, count * step.step), count * step.cost)
        for count in range(len(_values(widest, 0.0, step.step)) + 1)
    ]


def _narrowed(setting: Setting, lows: dict[str, float], by: float) -> dict[str, float]:
    """Return the margins, those of `lows` narrowed `by` points but not below their least."""
    margins = dict(setting.margins)
    for side, low in lows.items():
        margins[side] = max(min(low, margins[side]), margins[side] - by)
    return margins


def _values(value: float, low: float, step: float) -> Sequence[float]:
    """Return the values below `value` by steps, as people write them, down to `low` itself."""
    count = math.ceil((value - low) / step - 1e-6)
    return [max(low, round(value - index * step, 4)) for index in range(1, count + 1)]
