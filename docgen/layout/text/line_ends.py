"""Where lines of a text may end besides its spaces, and at which spaces they may not."""

from __future__ import annotations

from functools import lru_cache

from docgen.decree.typesetting import Typesetting, WordBreaks
from docgen.immutable import distinct
from docgen.layout.text.phrases import Phrases, phrases_of


@distinct
class LineEnds:
    """Lines end inside words by `breaks`, and inside `phrases` at their links or not at all."""

    breaks: WordBreaks
    phrases: Phrases
    part_at_links: bool


@lru_cache(maxsize=8)
def paragraph_ends(setup: Typesetting) -> LineEnds:
    """Return where the lines of a paragraph may end."""
    return LineEnds(setup.word_breaks, phrases_of(setup), part_at_links=True)


@lru_cache(maxsize=8)
def cell_ends(setup: Typesetting) -> LineEnds:
    """Return where the lines of a table's cell may end: its phrases stay whole."""
    return LineEnds(setup.word_breaks, phrases_of(setup), part_at_links=False)


@lru_cache(maxsize=8)
def name_ends(setup: Typesetting) -> LineEnds:
    """Return where the lines of what is centred or listed may end: its words stay whole, too."""
    return LineEnds(setup.name_breaks, phrases_of(setup), part_at_links=False)
