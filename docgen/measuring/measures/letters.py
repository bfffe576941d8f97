"""Components → sizes, weight, slant and case of their letters beside the decree's styles."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.decree.model import Decree, Style
from docgen.measuring.measures.model import Measure, Quantity, Unit
from docgen.measuring.measures.ranges import written_range, written_sizes
from docgen.measuring.model import Line, Observation, Part
from docgen.measuring.settings import Settings

# The text and its tables have letters of many styles: body.py measures them.
_APART = frozenset({"body", "table", "telegram", "confirmation", "secrecy", "draft"})
_A_WORD = 4
# A number's notation has capitals of its own kind; a page number, a mark's code no letters at all.
_ANY_CASE = frozenset({"number", "page-number", "drafter", "copy-mark"})


def letter_measures(seen: Observation, decree: Decree, settings: Settings) -> Iterator[Measure]:
    """Yield the figures of the letters of every component that has a style of its own."""
    for part in seen.parts:
        component = decree.components.get(part.component)
        if component is None or component.rule or not part.lines or part.component in _APART:
            continue
        style = decree.styles[component.style]
        yield _size(part, style, settings)
        yield _weight(part, style)
        yield _slant(part, style)
        if part.component not in _ANY_CASE:
            yield _case(part, style)


def _size(part: Part, style: Style, settings: Settings) -> Measure:
    tolerance = settings.tolerances["size"]
    sizes = [line.size for line in part.lines]
    wrong = [size for size in sizes if not style.allowed.holds(size, tolerance)]
    shown = sorted(set(wrong)) or sorted(set(sizes))
    return Measure(
        part.component,
        Quantity.SIZE,
        written_sizes(shown),
        written_range(style.allowed, Unit.POINTS),
        Unit.POINTS,
        not wrong,
        style.source,
        part.lines[0].page + 1,
        part.section,
    )


def _weight(part: Part, style: Style) -> Measure:
    wrong = _first_other(part, "bold", style.bold)
    return _styled(part, Quantity.WEIGHT, "bold", "regular", style.bold, wrong, style.source)


def _slant(part: Part, style: Style) -> Measure:
    wrong = _first_other(part, "italic", style.italic)
    return _styled(part, Quantity.SLANT, "italic", "upright", style.italic, wrong, style.source)


def _case(part: Part, style: Style) -> Measure:
    wrong = _lower_line(part) if style.capitals else _all_upper(part)
    return _styled(part, Quantity.CASE, "capitals", "lower", style.capitals, wrong, style.source)


def _lower_line(part: Part) -> Line | None:
    """Return the first line with a word in small letters."""
    lines = (line for line in part.lines if _letters(line.text) >= _A_WORD)
    return next((line for line in lines if not line.text.isupper()), None)


def _all_upper(part: Part) -> Line | None:
    """Return the first line, if the whole text is in capitals: one line may be an abbreviation."""
    return part.lines[0] if part.text.isupper() and _letters(part.text) > _A_WORD else None


def _letters(text: str) -> int:
    return sum(letter.isalpha() for letter in text)


def _first_other(part: Part, quality: str, wanted: bool) -> Line | None:
    """Return the first line with a word that lacks a quality, or has it against the decree."""
    for line in part.lines:
        for piece in line.pieces:
            letters = sum(letter.isalnum() for letter in piece.text)
            is_long = letters >= _A_WORD or (letters > 0 and len(line.pieces) == 1)
            if is_long and getattr(piece.lettering, quality) != wanted:
                return line
    return None


def _styled(
    part: Part, quantity: Quantity, yes: str, no: str, wanted: bool, wrong: Line | None, source: str
) -> Measure:
    expected, other = (yes, no) if wanted else (no, yes)
    return Measure(
        part.component,
        quantity,
        other if wrong else expected,
        expected,
        Unit.WORDS,
        wrong is None,
        source,
        (wrong or part.lines[0]).page + 1,
        part.section,
    )
