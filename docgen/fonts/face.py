"""One face of the family: how wide its letters stand, kerned, and the glyphs they are drawn by."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from itertools import pairwise

from docgen.fonts.prepared import NOTDEF, GlyphRecord, Kerning, PreparedFace
from docgen.usual_letters import NO_BREAK_SPACE, is_usual, usual_letters

_REMEMBERED_TEXTS = 10_000
"""How many texts a face remembers; words repeat, and memory must not grow without end."""


class Face:
    """A face, in font units: `units_per_em` of them make the size, `descent` is negative.

    `style` is "regular", "bold", "italic" or "bold-italic", `name` the PostScript name, `digest`
    the SHA-256 of the TTF file, `italic_angle` in degrees, counter-clockwise from the vertical.
    A letter that the face lacks is as wide as .notdef; a no-break space is as wide as a space.
    """

    def __init__(self, prepared: PreparedFace) -> None:
        self.description = description = prepared.description
        self.style = description.style
        self.name = description.name
        self.family = description.family
        self.units_per_em = description.units_per_em
        self.ascent = description.ascent
        self.descent = description.descent
        self.line_gap = description.line_gap
        self.bbox = description.bbox
        self.cap_height = description.cap_height
        self.italic_angle = description.italic_angle
        self.stem_v = description.stem_v
        self.digest = description.digest
        self._prepared = prepared
        self._advances = _Advances(prepared)
        self._kerns = _Kerns(prepared.kerning)
        self._widths: dict[str, int] = {}
        self._kerned: dict[str, tuple[int, ...]] = {}

    def has(self, character: str) -> bool:
        """Tell whether the face can set a character."""
        return character in self._advances

    @cached_property
    def has_usual_letters(self) -> bool:
        """Whether the face has every letter that texts are usually written with."""
        return self._advances.keys() >= {*usual_letters()}

    def missing(self, text: str) -> tuple[str, ...]:
        """Return the letters of a text that the face lacks, in order, each once.

        A newline is a line break and no letter.
        """
        if self.has_usual_letters and is_usual(text):
            return ()
        lacking = {*text} - self._advances.keys() - {"\n"}
        if not lacking:
            return ()
        return tuple(dict.fromkeys(letter for letter in text if letter in lacking))

    def advance(self, character: str) -> int:
        """Return the advance of a character in font units."""
        return self._advances[character]

    @cached_property
    def alike(self) -> Mapping[int, str]:
        """What `str.translate` makes one figure with of those that are as wide and kerned as it.

        What it makes of a text is as wide, and kerned in the same places. 0 stays apart. Numbers
        are what is new in texts: nothing is remembered of them but what is alike.
        """
        first: dict[tuple[int, int, int], str] = {}
        table = {}
        for figure in "123456789":
            look = (self.advance(figure), *self._kerns.groups(figure))
            table[ord(figure)] = first.setdefault(look, figure)
        return table

    def measure(self, text: str) -> int:
        """Return the kerned advance of a text in font units."""
        width = self._widths.get(text)
        if width is None:
            text = text.translate(self.alike)
            kerns = tuple(map(self._kerns.__getitem__, pairwise(text)))
            width = sum(map(self._advances.__getitem__, text)) + sum(kerns)
            self._remember(text, width, kerns)
        return width

    def kerns(self, text: str) -> tuple[int, ...]:
        """Return the kern in font units after each letter but the last; none if all are 0."""
        text = text.translate(self.alike)
        self.measure(text)
        return self._kerned.get(text, ())

    def pieces(self, text: str) -> tuple[tuple[str, int], ...]:
        """Return a text cut at its kerns: each piece with the kern in font units that follows it.

        The last piece has 0; a text without kerns is one piece.
        """
        pieces, start = [], 0
        for end, kern in enumerate(self.kerns(text), start=1):
            if kern:
                pieces.append((text[start:end], kern))
                start = end
        return (*pieces, (text[start:], 0))

    def glyph(self, character: str) -> GlyphRecord:
        """Return the glyph of a character; .notdef if the face lacks it."""
        if character not in self._advances:
            character = NOTDEF
        return self._prepared.glyph(" " if character == NO_BREAK_SPACE else character)

    def _remember(self, text: str, width: int, kerns: tuple[int, ...]) -> None:
        if len(self._widths) >= _REMEMBERED_TEXTS:
            self._widths.clear()
            self._kerned.clear()
        self._widths[text] = width
        if any(kerns):
            self._kerned[text] = kerns


class _Advances(dict[str, int]):
    """The advance of each character of a face, and .notdef's for every other one."""

    def __init__(self, prepared: PreparedFace) -> None:
        super().__init__(zip(prepared.characters, prepared.advances, strict=True))
        self._notdef = self.pop(NOTDEF)
        if " " in self:
            self[NO_BREAK_SPACE] = self[" "]

    def __missing__(self, character: str) -> int:
        return self._notdef


class _Kerns(dict[tuple[str, str], int]):
    """The kern of each pair of characters met so far, looked up by groups the first time."""

    def __init__(self, kerning: Kerning) -> None:
        super().__init__()
        self._matrix = kerning.kerns
        self._rows = _places(kerning.left, len(kerning.right))
        self._columns = _places(kerning.right, 1)

    def groups(self, character: str) -> tuple[int, int]:
        """Return what tells a character's groups, at the left of a pair and at the right."""
        return self._rows.get(character, -1), self._columns.get(character, -1)

    def __missing__(self, pair: tuple[str, str]) -> int:
        row, column = self._rows.get(pair[0]), self._columns.get(pair[1])
        kern = 0 if row is None or column is None else self._matrix[row + column]
        self[pair] = kern
        return kern


def _places(groups: Iterable[str], width: int) -> dict[str, int]:
    """Return how far into the matrix each character's group leads."""
    return {character: index * width for index, group in enumerate(groups) for character in group}
