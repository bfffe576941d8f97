"""Reads the word spaces of a PDF's justified lines, and tells how even they are.

Spaces are gaps between letters as pdfplumber finds them: not every engine writes a space.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from pathlib import Path
from typing import Any

import pdfplumber

from bench.sheet import WIDTH, Sheet

# Liberation Serif's space, of the font size.
NATURAL = 0.25
_LEAST_GAP = 0.1  # of the font size: kerning is less, the narrowest word space twice that
_LEAST_SPACES = 3
_CLOSE = 1.5  # points that a justified line may end off the margins: LibreOffice rounds widths
_WIDE = 1.5


@dataclass(frozen=True, slots=True)
class Evenness:
    """How far lines' word spaces (mean of a line, pt) are from the natural one."""

    lines: int
    deviation: float
    widest: float
    narrowest: float
    wide_share: float


def evenness(spaces: Sequence[float], size: float) -> Evenness:
    """Return the root mean square deviation of the lines' word spaces, worst line and share."""
    natural = NATURAL * size
    squares = [(space - natural) ** 2 for space in spaces]
    return Evenness(
        lines=len(spaces),
        deviation=math.sqrt(sum(squares) / len(squares)),
        widest=max(spaces),
        narrowest=min(spaces),
        wide_share=sum(space > _WIDE * natural for space in spaces) / len(spaces),
    )


def justified_spaces(pdf: Path, sheet: Sheet) -> list[float]:
    """Return the mean word space (pt) of each line of the text that fills the measure."""
    with pdfplumber.open(pdf) as document:
        return [
            space
            for page in document.pages
            for line in _lines(page.chars)
            if (space := _space(line, sheet)) is not None
        ]


def _lines(letters: Sequence[Any]) -> Iterator[list[Any]]:
    """Yield the visible letters on each baseline, from left to right."""
    visible = [letter for letter in letters if letter["text"].strip()]
    visible.sort(key=lambda letter: (_baseline(letter), letter["x0"]))
    for _, line in groupby(visible, key=_baseline):
        yield list(line)


def _baseline(letter: Any) -> float:
    return -round(float(letter["matrix"][5]))


def _space(line: Sequence[Any], sheet: Sheet) -> float | None:
    """Return a line's mean word space; None for a line that is not justified."""
    left, right = sheet.margins.left, WIDTH - sheet.margins.right
    begins = min(abs(line[0]["x0"] - left), abs(line[0]["x0"] - left - sheet.indent)) < _CLOSE
    if not (begins and abs(line[-1]["x1"] - right) < _CLOSE):
        return None
    gaps = [after["x0"] - before["x1"] for before, after in pairwise(line)]
    spaces = [gap for gap in gaps if gap > _LEAST_GAP * sheet.size]
    return sum(spaces) / len(spaces) if len(spaces) >= _LEAST_SPACES else None
