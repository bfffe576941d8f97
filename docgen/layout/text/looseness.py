"""Breaks a paragraph into more or fewer lines than is best: Knuth & Plass's looseness.

Where the best way has n lines, looseness q asks for n + q, or as near to it as a tolerance allows
(D. E. Knuth and M. F. Plass, "Breaking Paragraphs into Lines" (1981), page 1149).
"""

from __future__ import annotations

from collections.abc import Sequence

from docgen.decree.typesetting import LineSetup
from docgen.layout.text.paragraph_text import ParagraphText
from docgen.layout.text.styles import Segment
from docgen.layout.text.total_fit import Fitted, Measure, total_fit

_INFINITE = float("inf")


def loosened(segments: Sequence[Segment], measure: Measure, setup: LineSetup) -> Fitted:
    """Return the lines of a paragraph, `setup.looseness` more of them than is best."""
    fitted = total_fit(segments, measure, setup)
    if not setup.looseness:
        return fitted
    step = 1 if setup.looseness > 0 else -1
    text = fitted.text
    layers = _layers(text, measure, setup)
    for count in range(len(fitted.lines) + setup.looseness, len(fitted.lines), -step):
        if 0 < count < len(layers) and layers[count][-1][0] < _INFINITE:
            return _traced(layers, count, text)
    return fitted


# What reaching a breakpoint costs, and the breakpoint before it; by breakpoint.
_Layer = list[tuple[float, int]]


def _layers(text: ParagraphText, measure: Measure, setup: LineSetup) -> list[_Layer]:
    """Return for each number of lines the best way to each breakpoint by so many lines."""
    end = len(text.segments)
    layers: list[_Layer] = [[(0.0, 0), *[(_INFINITE, 0)] * end]]
    while any(cost < _INFINITE for cost, _ in layers[-1][:-1]) and len(layers) <= end:
        layer: _Layer = [(_INFINITE, 0)] * (end + 1)
        for start, (cost, _) in enumerate(layers[-1][:-1]):
            if cost == _INFINITE:
                continue
            for after in range(start + 1, end + 1):
                reached = cost + _demerits(text, start, after, measure, setup)
                layer[after] = min(layer[after], (reached, start))
        layers.append(layer)
    return layers


def _demerits(
    text: ParagraphText, start: int, end: int, measure: Measure, setup: LineSetup
) -> float:
    """Return what a line costs; infinite where it keeps to no tolerance but the emergency's."""
    room = measure.width - (0.0 if start else measure.indent)
    room -= text.rights[end] - text.lefts[start]
    gaps = (text.filled[end] - text.spaces[start]) * measure.space
    share = setup.stretch if room > 0 else setup.shrink
    ratio = room / (gaps * share) if gaps else _INFINITE
    if end == len(text.segments) and room >= 0:
        ratio = 0.0
    if not -1.0 <= ratio <= setup.tolerances[-2]:
        return _INFINITE
    return float((setup.line_penalty + 100.0 * abs(ratio) ** 3) ** 2)


def _traced(layers: Sequence[_Layer], count: int, text: ParagraphText) -> Fitted:
    ends = [len(text.segments)]
    demerits = layers[count][-1][0]
    for layer in range(count, 1, -1):
        ends.append(layers[layer][ends[-1]][1])
    return Fitted(text.lines(ends[::-1]), demerits, text)
