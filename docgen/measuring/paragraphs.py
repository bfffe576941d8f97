"""Lines of the text → its paragraphs, told by indents, gaps and short last lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from statistics import mode

from docgen.immutable import immutable
from docgen.lengths import POINTS
from docgen.measuring.areas import Area, is_upright, text_area
from docgen.measuring.model import Line, Observation

# A line of Times New Roman at single spacing, in sizes.
SINGLE = 1.149
_INDENTED = 3 * POINTS["mm"]
# How far from the middle a centred line may be: more, where the right margin is not known.
_CENTRED, _ABOUT_CENTRED = 2.5 * POINTS["mm"], 5 * POINTS["mm"]
_BEYOND_INDENT = 14 * POINTS["mm"]
# Points: what parts paragraphs besides the step of their lines; how near an edge a line is at it.
_GAP = 2.5
_SAME_EDGE = 2.0
_SPACE = 0.4  # sizes: a space before a word, at least
_LABEL = re.compile(
    r"(?:(?:Phần|Chương|Mục|Tiểu mục|Điều)\s+[\dIVXLC]+[a-zđ]?[.:]?"
    r"|[IVX]+\.|\d+(?:\.\d+)*[.)/]|[a-zđ][).]|[-–+•*])(?:\s|$)"
)
# What practice letters above them, `A. TÌNH HÌNH`, where the whole text is in capitals.
_PART = re.compile(r"[A-ZĐ]\.\s")


@immutable
class Paragraph:
    """Lines that belong together; `is_centred` ones stand in the middle of the text area."""

    lines: tuple[Line, ...]
    is_centred: bool = False

    @property
    def first(self) -> Line:
        """Its first line."""
        return self.lines[0]

    @property
    def last(self) -> Line:
        """Its last line."""
        return self.lines[-1]

    @property
    def is_labelled(self) -> bool:
        """Whether it begins with a number, a letter or a dash, as headings and items do."""
        return _is_labelled(self.text)

    @property
    def text(self) -> str:
        """Its text."""
        return " ".join(line.text for line in self.lines)


@lru_cache(maxsize=64)
def paragraphs_of(seen: Observation, section: int = 0) -> tuple[Paragraph, ...]:
    """Return the paragraphs of a section's text, in order."""
    part, area = seen.first("body", section), text_area(seen, section)
    if part is None or area is None:
        return ()
    upright = [line for line in part.lines if is_upright(seen, line)]
    lines = sorted(upright, key=lambda line: (line.page, line.baseline))
    usual = _usual_step(lines, area)
    return tuple(_group(lines, area, usual))


def _is_labelled(text: str) -> bool:
    return bool(_LABEL.match(text)) or (text.isupper() and bool(_PART.match(text)))


def _usual_step(lines: Sequence[Line], area: Area) -> float:
    """Return the step, in sizes, from line to line inside paragraphs; single spacing if unknown."""
    steps = [
        round((line.baseline - above.baseline) / line.size, 2)
        for above, line in pairwise(lines)
        if line.page == above.page
        and abs(line.left - area.left) < _SAME_EDGE
        and area.right - above.right < _SAME_EDGE
        and line.baseline > above.baseline
    ]
    return mode(steps) if steps else SINGLE


def _group(lines: Iterable[Line], area: Area, usual: float) -> Iterator[Paragraph]:
    held: list[Line] = []
    for line in lines:
        if held and _begins(line, held, area, usual):
            yield Paragraph(tuple(held), _is_centred(held[0], area))
            held = []
        held.append(line)
    if held:
        yield Paragraph(tuple(held), _is_centred(held[0], area))


def _begins(line: Line, held: Sequence[Line], area: Area, usual: float) -> bool:
    above = held[-1]
    if _is_centred(line, area) or _is_centred(above, area):
        return True
    if _has_room(above, line, area):
        return True
    if line.page != above.page:
        # A line that goes on begins farther left than the first one, which is in as far.
        is_in = len(held) == 1 or line.left > above.left + _SAME_EDGE
        return line.left - area.left > _INDENTED and is_in
    if line.baseline - above.baseline > max(usual, SINGLE) * line.size + _GAP:
        return True
    is_deeper = line.left > above.left + _SAME_EDGE and line.left - area.left > _INDENTED
    return is_deeper and (len(held) > 1 or _is_labelled(line.text))


def _is_centred(line: Line, area: Area) -> bool:
    """Tell whether a line stands in the middle, farther in than paragraphs begin.

    A title in capitals may be nearly as wide as the text.
    """
    middle = (area.left + area.right) / 2
    off = _CENTRED if area.is_sure else _ABOUT_CENTRED
    is_title = line.bold and line.text.isupper()
    clear = _SAME_EDGE if is_title else _BEYOND_INDENT
    return abs(line.center - middle) < off and line.left - area.left > clear


def _has_room(above: Line, line: Line, area: Area) -> bool:
    """Tell whether the line's first word would have found room at the end of the line above."""
    first, _, _ = line.text.partition(" ")
    word = line.width * len(first) / max(len(line.text), 1)
    return area.right - above.right > word + _SPACE * line.size
