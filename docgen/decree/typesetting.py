"""The craft's own parameters, of layouts/typesetting.yaml, as values."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LineSetup:
    """Parameters of total-fit line breaking (Knuth & Plass 1981); shares are of a space's width."""

    stretch: float
    shrink: float
    tolerances: tuple[float, ...]
    line_penalty: float
    contrast_demerits: float
    runt_share: float
    runt_demerits: float


@dataclass(frozen=True, slots=True)
class PageBreaks:
    """Costs of page breaks, how far gaps grow (a share), and how many lines stay together."""

    emptiness: float
    least_filled: float
    forbidden: float
    inside_paragraph: float
    before_table_row: float
    lone_table_row: float
    after_colon: float
    gap_growth: float
    uneven_foot: float
    widow_lines: int
    heading_lines: int
    closing_lines: int


@dataclass(frozen=True, slots=True)
class Step:
    """By how much a figure (pt, or a factor) gives way at once, and what that costs."""

    step: float
    cost: float


@dataclass(frozen=True, slots=True)
class FitSetup:
    """What gives way when a document is fitted to fewer pages, and when it is without asking."""

    steps: Mapping[str, Step]
    most_pages: int
    lonely_lines: int


@dataclass(frozen=True, slots=True)
class LongWords:
    """From how many letters on a word may be cut, and after which of them."""

    from_length: int
    after: str


@dataclass(frozen=True, eq=False)
class Typesetting:
    """Everything of typesetting.yaml; `together` are pairs of words that no line end parts.

    `blank_ground` is the colour behind what is still to be filled in.
    """

    lines: LineSetup
    pages: PageBreaks
    fit: FitSetup
    together: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]
    names: re.Pattern[str]
    long_words: LongWords
    blank_ground: str
