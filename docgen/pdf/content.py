"""Elements of a page → the operators that draw them, as one string of bytes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from docgen.layout.pages import BLACK, Brace, Element, Frame, Image, Page, Rule, Run
from docgen.pdf.fonts import FontBook
from docgen.pdf.images import ImageBook
from docgen.pdf.objects import number

# How far a Bézier curve's handles reach for a quarter of an ellipse.
_QUARTER = 0.5523


@dataclass(slots=True)
class PageContent:
    """Draws one page; remembers the state that operators leave behind, to set it only once."""

    page: Page
    fonts: FontBook
    images: ImageBook
    _state: dict[str, str] = field(default_factory=lambda: {"Tw": "0", "rg": BLACK, "RG": BLACK})

    def operators(self) -> bytes:
        """Return the page's content stream."""
        return b"\n".join([part for element in self.page.elements for part in self._draw(element)])

    def _draw(self, element: Element) -> Iterator[bytes]:
        match element:
            case Run():
                yield from self._run(element)
            case Rule():
                yield self._stroke(element.color, element.thickness)
                yield self._path((element.x, element.y, "m"), (element.x2, element.y2, "l")) + b" S"
            case Frame():
                yield self._stroke(element.color, element.thickness)
                bottom = self._up(element.y + element.height)
                yield _operands(element.x, bottom, element.width, element.height) + b" re S"
            case Brace():
                yield self._stroke(element.color, element.thickness)
                yield from self._brace(element)
            case Image():
                resource = self.images.resource(element.path)
                bottom = self._up(element.y + element.height)
                matrix = _operands(element.width, 0, 0, element.height, element.x, bottom)
                yield b"q " + matrix + b" cm /" + resource.encode("ascii") + b" Do Q"

    def _run(self, run: Run) -> Iterator[bytes]:
        yield from self._change("rg", run.color, _color(run.color) + " rg")
        spacing = f"{run.word_space:.4f}"
        yield b"BT"
        yield from self._change("Tw", spacing, f"{spacing} Tw")
        yield b"1 0 0 1 " + _operands(run.x, self._up(run.baseline)) + b" Tm"
        for font, operand in self.fonts.shown(run.face, run.text):
            selection = f"/{font.resource} {number(run.size)} Tf"
            yield from self._change("Tf", selection, selection)
            yield operand + b"TJ"
        yield b"ET"

    def _stroke(self, color: str, thickness: float) -> bytes:
        """Return what sets a line's colour and thickness, where they change."""
        parts = [
            *self._change("RG", color, _color(color) + " RG"),
            *self._change("w", number(thickness), f"{number(thickness)} w"),
        ]
        return b" ".join(parts)

    def _brace(self, brace: Brace) -> Iterator[bytes]:
        """Yield a right curly brace: four quarters of ellipses and the straight parts between."""
        left, right = brace.x, brace.x + brace.width
        middle = (left + right) / 2
        top, bottom = brace.y, brace.y + brace.height
        waist = (top + bottom) / 2
        bend = min(brace.width, brace.height / 4)
        yield self._path((left, top, "m"))
        yield self._curve((left, top), (middle, top + bend), (middle, top))
        yield self._path((middle, waist - bend, "l"))
        yield self._curve((middle, waist - bend), (right, waist), (middle, waist))
        yield self._curve((right, waist), (middle, waist + bend), (middle, waist))
        yield self._path((middle, bottom - bend, "l"))
        yield self._curve((middle, bottom - bend), (left, bottom), (middle, bottom))
        yield b"S"

    def _curve(
        self, start: tuple[float, float], end: tuple[float, float], corner: tuple[float, float]
    ) -> bytes:
        """Return a quarter of an ellipse from start to end that bends towards a corner."""
        first = [s + (c - s) * _QUARTER for s, c in zip(start, corner, strict=True)]
        second = [e + (c - e) * _QUARTER for e, c in zip(end, corner, strict=True)]
        points = (first, second, end)
        return _operands(*(v for x, y in points for v in (x, self._up(y)))) + b" c"

    def _path(self, *steps: tuple[float, float, str]) -> bytes:
        return b" ".join(
            _operands(x, self._up(y)) + b" " + operator.encode("ascii") for x, y, operator in steps
        )

    def _up(self, y: float) -> float:
        """Return a height above the page's foot, as PDF counts, for one below its head."""
        return self.page.height - y

    def _change(self, key: str, value: str, operator: str) -> Iterator[bytes]:
        if self._state.get(key) != value:
            self._state[key] = value
            yield operator.encode("ascii")


def _operands(*values: float) -> bytes:
    return " ".join(map(number, values)).encode("ascii")


def _color(color: str) -> str:
    parts = (int(color[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return " ".join(f"{part:.4g}" for part in parts)
