"""Finds the least visible choice by which a flow fits on so many pages."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from functools import cached_property

from docgen.document.model import Typography
from docgen.immutable import immutable
from docgen.layout.fitting.choices import Choice, line_changing, tightening
from docgen.layout.flow import Flow
from docgen.layout.pages import Figures
from docgen.layout.pagination import cut
from docgen.layout.setting import Setting
from docgen.layout.strips import Strip

SetFlow = Callable[[Setting], Flow]


@immutable
class Trial:
    """A choice and the flow that it gives."""

    choice: Choice
    flow: Flow

    @cached_property
    def pages(self) -> list[Sequence[Strip]]:
        """The flow, cut."""
        setting = self.choice.setting
        strips, heights = self.flow.strips, self.flow.heights
        return cut(strips, heights, setting.typesetting.pages, setting.memory)

    def fits(self, limit: int) -> bool:
        """Tell whether the flow takes at most so many pages."""
        return len(self.pages) <= limit


def search(natural: Trial, set_flow: SetFlow, own: Typography, limit: int) -> Trial:
    """Return the cheapest trial that fits on `limit` pages, or the tightest of all if none does.

    The tightest is tried first, so that what cannot be fitted costs one more setting only.
    """
    try_out = _Tries(set_flow, natural)
    choices = line_changing(natural.choice.setting, own)
    best = try_out(_tightest(choices[-1], own))
    if not best.fits(limit):
        return best
    for loose in choices:
        if loose.cost >= best.choice.cost:
            break
        trial = _tightened(try_out(loose), try_out, own, limit)
        if trial.fits(limit) and trial.choice.cost < best.choice.cost:
            best = trial
    return best


class _Tries:
    """Choice → trial, each setting's flow made once."""

    def __init__(self, set_flow: SetFlow, natural: Trial) -> None:
        self._set_flow = set_flow
        self._flows: dict[Figures, Flow] = {natural.choice.setting.figures: natural.flow}

    def __call__(self, choice: Choice) -> Trial:
        figures = choice.setting.figures
        if figures not in self._flows:
            self._flows[figures] = self._set_flow(choice.setting)
        return Trial(choice, self._flows[figures])


def _tightest(loose: Choice, own: Typography) -> Choice:
    *_, tightest = [loose], *tightening(loose, own)
    return tightest[-1]


def _tightened(loose: Trial, try_out: _Tries, own: Typography, limit: int) -> Trial:
    """Return the first of a choice's spacings that fits, or the tightest."""
    if loose.fits(limit):
        return loose
    for choices in tightening(loose.choice, own):
        tight = try_out(choices[-1])
        if tight.fits(limit):
            return _loosest(loose, tight, choices, try_out, limit)
        loose = tight
    return loose


def _loosest(
    loose: Trial, tight: Trial, choices: list[Choice], try_out: _Tries, limit: int
) -> Trial:
    """Return the first choice on the way from loose to tight that fits, by bisection.

    Between the two all heights change evenly, so that only the choice found is set.
    """

    def seems_to_fit(choice: Choice) -> bool:
        return Trial(choice, between(loose.flow, tight.flow, choice.share)).fits(limit)

    for choice in choices[bisect_left(choices, True, key=seems_to_fit) : -1]:
        trial = try_out(choice)
        if trial.fits(limit):
            return trial
    return tight


def between(loose: Flow, tight: Flow, share: float) -> Flow:
    """Return the heights of a flow at a share of the way to a tighter one, without its elements."""
    strips = [
        Strip(
            first.height + share * (last.height - first.height),
            before=first.before + share * (last.before - first.before),
            cost=first.cost,
            repeat=first.repeat,
            growth=first.growth + share * (last.growth - first.growth),
            ending=first.ending,
        )
        for first, last in zip(loose.strips, tight.strips, strict=True)
    ]
    return Flow(strips, loose.heights, loose.closing)
