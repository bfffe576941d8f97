"""Sets an item of a list of addressees or recipients: a dash and its text hanging beside it."""

from __future__ import annotations

from collections.abc import Sequence

from docgen.layout.pages import Origin
from docgen.layout.setting import Column, Setting
from docgen.layout.strips import Strip
from docgen.layout.tagging import with_label
from docgen.layout.text.ragged import hanging
from docgen.layout.text.style_variants import apart
from docgen.layout.text.styles import TextStyle
from docgen.layout.text.words import Fragment


def dashed(
    setting: Setting,
    fragments: Sequence[Fragment],
    column: Column,
    style: TextStyle,
    origin: Origin,
) -> list[Strip]:
    """Return an item's lines; `origin` is its text's, and the dash is tagged as its label."""
    assert origin.tag is not None
    # A style of its own keeps the dash in a run of its own, which its tag needs.
    first, *rest = hanging(setting, "-", fragments, column, apart(style), origin)
    return [first._replace(elements=with_label(first.elements, origin.tag)), *rest]
