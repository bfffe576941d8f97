"""The craft's own parameters, of layouts/typesetting.yaml, as values."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property

from docgen.decree.quantities import Figure
from docgen.immutable import distinct, immutable


@immutable
class Rivers:
    """What a river is: spaces under each other in so many `lines`, apart by `drift` spaces at most.

    `demerits` are what each line from the last of those on costs.
    """

    lines: int
    drift: float
    demerits: float


@immutable
class Hanging:
    """The shares of their width by which signs hang out at a line's left and right end."""

    left: Mapping[str, float]
    right: Mapping[str, float]


@immutable
class LineSetup:
    """Parameters of total-fit line breaking (Knuth & Plass 1981); shares are of a space's width.

    A line without a space is as loose as one of `spaces_if_none` that leaves the same room.
    """

    stretch: float
    shrink: float
    tolerances: tuple[float, ...]
    spaces_if_none: float
    line_penalty: float
    inside_word_penalty: float
    inside_phrase_penalty: float
    contrast_demerits: float
    runt_share: float
    runt_demerits: float
    rivers: Rivers
    looseness: int
    hanging: Hanging


@immutable
class PageBreaks:
    """Costs of page breaks, shares of gaps and of pages, and how many lines stay together."""

    emptiness: float
    hole: float
    least_filled: tuple[float, ...]
    forbidden: float
    inside_paragraph: float
    before_table_row: float
    lone_table_row: float
    inside_table_row: float
    after_colon: float
    gap_growth: float
    uneven_foot: float
    widow_lines: int
    heading_lines: int
    closing_lines: int
    heading_gaps: float
    long_opening: float


@immutable
class TableSetup:
    """The white in points between a cell's edge and its text, and by how much it shrinks at once.

    Only that at a cell's sides shrinks. `longest_word` and `prose_share` are shares of the page's
    width, `highest_header` is one of its height. What is signed on paper, where a head has one of
    the words `signed_heads`, has `signed_width` points.
    """

    padding: Figure
    padding_step: float
    longest_word: float
    prose_lines: float
    prose_share: float
    highest_header: float
    signed_heads: frozenset[str]
    signed_width: float


@immutable
class ClosingSetup:
    """When nơi nhận runs on to another page, and what a group of it leaves its names.

    `highest` and `highest_part` are shares of a page's height, of the block and of a group's part;
    `least_names` is one of the column. The brace's width and the gap at either side are points.
    """

    highest: float
    highest_part: float
    least_names: float
    brace_width: float
    brace_gap: float


@immutable
class Step:
    """By how much a figure (pt, or a factor) gives way at once, and what that costs."""

    step: float
    cost: float


@immutable
class FitSetup:
    """What gives way when a document is fitted to fewer pages, and when it is without asking."""

    steps: Mapping[str, Step]
    most_pages: int
    lonely_lines: int


@distinct
class WordBreaks:
    """Where a line may end inside a word.

    After a letter of `after` between two words of `least_letters` at least; in words of `long_from`
    letters and more (addresses, codes) also after one of `long_after`. In what matches `row`, a row
    of dots to write on, after any but the first and the last `row_ends` dots; what goes over the
    margin at its end, up to the share `row_surplus` of the measure, is left out.
    """

    after: str
    least_letters: int
    long_from: int
    long_after: str
    row: str
    row_ends: int
    row_surplus: float


@distinct
class Compounds:
    """Words of two syllables, and `particles`, which stand with the next word; in small letters."""

    words: frozenset[str]
    particles: frozenset[str]


@immutable
class WordPair:
    """Two neighbouring words of a phrase; at a link of a long one a line may end, at a penalty.

    Each is an expression that matches from the word's beginning, without groups of its own.
    """

    first: str
    second: str
    is_link: bool


@immutable
class LinkForm:
    """A form of address: no text without `sign` has it; `prefix` makes what it finds a URI."""

    sign: str
    prefix: str
    written: str

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """What finds it, compiled for the first text that has the sign."""
        return re.compile(self.written)


@distinct
class Typesetting:
    """Everything of typesetting.yaml; `together` are pairs of words that belong together.

    `names` and `compounds` stay whole in centred lines.
    `word_breaks` hold for the text, `name_breaks` for what is centred, whose words stay whole.
    `blank_ground` is the colour behind what is still to be filled in.
    """

    lines: LineSetup
    pages: PageBreaks
    tables: TableSetup
    closing: ClosingSetup
    fit: FitSetup
    together: tuple[WordPair, ...]
    names: re.Pattern[str]
    compounds: Compounds
    word_breaks: WordBreaks
    name_breaks: WordBreaks
    links: tuple[LinkForm, ...]
    blank_ground: str
