"""Letters → the families and colours they are printed in, beside those that the decree names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from docgen.decree.model import Decree
from docgen.measuring.measures.model import PAGE, Measure, Quantity, Unit
from docgen.measuring.model import Observation, Piece
from docgen.measuring.settings import FontNames, Settings

_SOURCE = "I.4"
_BLACK = "black"
# Marks are red, a copy's and a draft's are not the decree's text; a few letters tell nothing.
_COLOURED = frozenset({"secrecy", "urgency", "circulation", "draft", "copy-mark"})
_DARK = 0x30  # of 255: as dark as black looks
_FEW = 2


def ink_measures(seen: Observation, decree: Decree, settings: Settings) -> Iterator[Measure]:
    """Yield each family of letters in the document, and each colour, with their first page."""
    families: Counter[str] = Counter()
    colors: Counter[str] = Counter()
    pages: dict[str, int] = {}
    for piece, page, component in _pieces(seen):
        letters = len(piece.text.replace(" ", ""))
        families[piece.lettering.family] += letters
        pages.setdefault(piece.lettering.family, page)
        if component not in _COLOURED:
            color = _named(piece.lettering.color)
            colors[color] += letters
            pages.setdefault(color, page)
    for family, count in families.items():
        if count > _FEW and not _is_symbol(family, settings.fonts):
            named, *_ = settings.fonts.named
            yield _measure(Quantity.FONT, family, named, _is_named(seen, family, settings), pages)
    for color, count in colors.items():
        if count > _FEW:
            yield _measure(Quantity.COLOUR, color, _BLACK, color == _BLACK, pages)


def _pieces(seen: Observation) -> Iterator[tuple[Piece, int, str]]:
    for part in seen.parts:
        for line in part.lines:
            for piece in line.pieces:
                yield piece, line.page, part.component


def _is_named(seen: Observation, family: str, settings: Settings) -> bool:
    return family in settings.fonts.named or (
        not seen.is_foreign and family in settings.fonts.alike
    )


def _is_symbol(family: str, fonts: FontNames) -> bool:
    return family.startswith(fonts.symbols)


def _named(color: str) -> str:
    """Return `black` for every colour that a printer's black covers, else the colour itself."""
    parts = bytes.fromhex(color.removeprefix("#"))
    return _BLACK if max(parts) <= _DARK else color


def _measure(
    quantity: Quantity, found: str, expected: str, is_right: bool, pages: dict[str, int]
) -> Measure:
    return Measure(PAGE, quantity, found, expected, Unit.WORDS, is_right, _SOURCE, pages[found] + 1)
