"""A body's numbered paragraphs → which ordinals may follow, and which one stands there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from docgen.document.model import NUMBERED_LEVELS, Block, Heading, Level, Paragraph
from docgen.document.numbering import PART_LETTERS, POINT_LETTERS, from_roman, roman
from docgen.immutable import immutable
from docgen.rules.bodies import Body, text_of
from docgen.rules.remembering import remembered

_DEPTH = {level: depth for depth, level in enumerate(NUMBERED_LEVELS)}
# Where mục stand above the first letter, each has letters of its own.
_LETTERS_IN_MUC = {
    **_DEPTH,
    Level.ROMAN: _DEPTH[Level.LETTERED],
    Level.LETTERED: _DEPTH[Level.ROMAN],
}
# Levels that count on when an outer level begins anew; they may begin anew as well.
_GO_ON = frozenset({Level.CHAPTER, Level.LETTERED, Level.ARTICLE, Level.CLAUSE, Level.ROMAN})
# Levels that plain text between two numbers lets begin anew.
_INTERRUPTIBLE = frozenset({Level.CLAUSE, Level.POINT})
# Levels whose text tells where counting begins anew.
_READ = frozenset({Level.PLAIN, Level.DASH, Level.PLUS})
# What practice sets above the numbered levels: `A. Tình hình`, `Phần thứ nhất`.
_UPPER = re.compile(r"[A-ZĐ]\.\s|Phần thứ \w+", re.IGNORECASE)
# The small Roman figures that are letters of the alphabet, too, and what stands beside them.
_NEIGHBOURS = {"i)": ("ii)", "ii."), "v)": ("iv)", "vi)"), "x)": ("ix)", "xi)")}
_ROMAN = frozenset({Level.PART, Level.CHAPTER, Level.ROMAN})


@immutable
class Counted:
    """A numbered paragraph or heading: its ordinal, and those that may stand there."""

    block: Paragraph | Heading
    ordinal: int
    expected: tuple[int, ...]

    @property
    def fits(self) -> bool:
        """Tell whether the ordinal is one of those expected."""
        return self.ordinal in self.expected

    def written(self, ordinal: int) -> str:
        """Return a label of this level with another ordinal: `Điều 4`, `khoản 2`, `c)`."""
        level = self.block.level
        if level is Level.POINT:
            return f"{POINT_LETTERS[ordinal - 1]})" if ordinal <= len(POINT_LETTERS) else "…"
        if level is Level.LETTERED:
            return f"{PART_LETTERS[ordinal - 1]}." if ordinal <= len(PART_LETTERS) else "…"
        number = roman(ordinal) if level in _ROMAN else str(ordinal)
        head = self.block.label.rstrip(".").rpartition(" ")[0]
        return f"{head} {number}" if head else f"{number}."


class _Count:
    """Where the counting of one level stands, and where it stood when an outer one began anew."""

    __slots__ = ("before", "interrupted", "last", "mended")

    def __init__(self) -> None:
        self.last: int | None = None
        self.before: int | None = None
        self.mended: int | None = None
        self.interrupted = False

    def begin_anew(self) -> None:
        if self.last is not None:
            self.before = self.last
        self.last, self.mended, self.interrupted = None, None, False

    def take(self, ordinal: int, expected: tuple[int, ...]) -> None:
        """Count an ordinal; where it is wrong, the next may follow what should have stood there."""
        self.mended = None if ordinal in expected else expected[0]
        self.last, self.interrupted = ordinal, False

    def expected(self, level: Level) -> tuple[int, ...]:
        if self.last is not None:
            follow = [self.last + 1]
            if self.mended is not None:
                follow.append(self.mended + 1)
            if self.interrupted and level in _INTERRUPTIBLE:
                follow.append(1)
            return tuple(follow)
        if self.before is not None and level in _GO_ON:
            return (1, self.before + 1)
        return (1,)


class _Counter:
    """Where the counting of every level stands."""

    def __init__(self) -> None:
        self.counts: dict[Level, _Count] = {}
        self.depths = _DEPTH

    def take(self, block: Paragraph | Heading, ordinal: int) -> Counted:
        level = block.level
        if level is Level.LETTERED and level not in self.counts and Level.ROMAN in self.counts:
            self.depths = _LETTERS_IN_MUC
        count = self.counts.setdefault(level, _Count())
        counted = Counted(block, ordinal, count.expected(level))
        count.take(ordinal, counted.expected)
        for inner, other in self.counts.items():
            if self.depths[inner] > self.depths[level] and inner is not Level.ARTICLE:
                other.begin_anew()
        return counted

    def interrupt(self, *levels: Level) -> None:
        for level in levels or tuple(self.counts):
            self.counts.setdefault(level, _Count()).interrupted = True

    def begin_anew(self, *levels: Level) -> None:
        for level in levels or tuple(self.counts):
            if level is not Level.ARTICLE:
                self.counts.setdefault(level, _Count()).begin_anew()


@remembered
def counted(body: Body) -> tuple[Counted, ...]:
    """Return the numbered blocks of a body with the ordinals that may stand there.

    Plain text between two of them lets the counting begin anew. What stands inside “…” is quoted
    from another document, with that one's numbers; labels such as `Điều 5a` are not counted.
    """
    return tuple(_counted(body.blocks, "“" in body.passage.text))


def _counted(blocks: Sequence[Block], has_quotes: bool) -> Iterator[Counted]:
    counter = _Counter()
    depth = 0
    for at, block in enumerate(blocks):
        if not isinstance(block, Paragraph | Heading):
            counter.interrupt()
            continue
        inside = depth > 0
        text = text_of(block) if has_quotes or block.level in _READ else ""
        depth = max(0, depth + text.count("“") - text.count("”"))
        if inside:
            continue
        ordinal = _ordinal(block)
        if ordinal is not None and not _is_roman_item(block, blocks, at):
            yield counter.take(block, ordinal)
        elif block.level is Level.SUBCLAUSE:
            counter.begin_anew(Level.POINT)
        elif block.level in (Level.DASH, Level.PLUS):
            leads = text.rstrip().endswith(":")
            counter.interrupt(Level.POINT, *([Level.CLAUSE] if leads else []))
        elif block.level is Level.PLAIN and _is_upper(text):
            counter.begin_anew()
        elif block.level is Level.PLAIN:
            counter.interrupt()


def _is_roman_item(block: Paragraph | Heading, blocks: Sequence[Block], at: int) -> bool:
    """Tell `i)`, `v)`, `x)` of a series i), ii), iii) below the decree's levels from a điểm."""
    if block.level is not Level.POINT or block.label not in _NEIGHBOURS:
        return False
    near = [*blocks[max(0, at - 1) : at], *blocks[at + 1 : at + 2]]
    return any(
        isinstance(other, Paragraph) and text_of(other).startswith(_NEIGHBOURS[block.label])
        for other in near
    )


def _is_upper(text: str) -> bool:
    """Tell whether plain text is a heading of practice's own, above the numbered levels."""
    return bool(_UPPER.match(text)) or (len(text) > 3 and text.isupper())


def _ordinal(block: Paragraph | Heading) -> int | None:
    if block.level not in _DEPTH or block.level is Level.SUBCLAUSE:
        return None
    written = block.label.rstrip(".)").rpartition(" ")[2]
    if block.level is Level.POINT:
        return POINT_LETTERS.index(written) + 1
    if block.level is Level.LETTERED:
        return PART_LETTERS.index(written) + 1
    return int(written) if written.isdigit() else from_roman(written)
