"""Turns a page's elements into PDF's operators, a string of them for each element."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from docgen.layout.pages import (
    BLACK,
    Brace,
    Element,
    Field,
    Frame,
    Ground,
    Image,
    Page,
    Rule,
    Run,
    SignatureField,
    Tag,
    TextField,
)
from docgen.pdf.fonts import Fonts
from docgen.pdf.images import Images
from docgen.pdf.numbers import decimal, decimals, usual_decimal


def page_content(
    page: Page, fonts: Fonts, images: Images, going_on: Iterable[Tag] = ()
) -> list[str]:
    """Return what draws each element of a page, one character a byte.

    Each string is whole: it may be bracketed (`BDC … EMC`), but must follow the ones before it,
    whose font, colours and line width it takes over. `going_on` are the tags of texts that the
    next page goes on with.
    """
    pen = _Pen(page.height, fonts, images)
    joined = _joined(page.elements, going_on)
    return [
        pen.draw_run(element, " " if index in joined else "")
        if isinstance(element, Run)
        else pen.draw(element)
        for index, element in enumerate(page.elements)
    ]


def shared_tags(page: Page, following: Page | None) -> tuple[Tag, ...]:
    """Return the tags of the texts that the following page goes on with: several in a table."""
    if following is None:
        return ()
    begun = {element.origin.tag for element in page.elements}
    tags = dict.fromkeys(element.origin.tag for element in following.elements)
    return tuple(tag for tag in tags if tag is not None and tag in begun)


def _joined(elements: Sequence[Element], going_on: Iterable[Tag]) -> set[int]:
    """Return the indexes of the lines' last runs that their paragraph goes on from.

    They end in a space. Nobody sees it, but who is read the text, or copies it, needs it between
    the lines' words.
    """
    found = set()
    baselines = dict.fromkeys(going_on, -1.0)  # of the line that comes next in each text
    for index in range(len(elements) - 1, -1, -1):
        element = elements[index]
        if not isinstance(element, Run) or element.origin.tag is None:
            continue
        tag, baseline = element.origin.tag, element.baseline
        if baselines.get(tag, baseline) != baseline:
            found.add(index)
        baselines[tag] = baseline
    return found


class _Pen:
    """Draws elements on a page `height` points high and knows what the last one has left set."""

    def __init__(self, height: float, fonts: Fonts, images: Images) -> None:
        self._height = height
        self._fonts = fonts
        self._images = images
        # The graphics state that each page begins with.
        self._fill = self._stroke = BLACK
        self._thickness = 1.0
        self._word_space = "0.000"
        self._font = ("", 0.0, 0)

    def draw(self, element: Rule | Frame | Brace | Image | Ground | Field) -> str:
        """Return what draws an element that is no text."""
        match element:
            case Rule():
                return self._draw_rule(element)
            case Frame():
                return self._draw_frame(element)
            case Brace():
                return self._draw_brace(element)
            case Image():
                return self._draw_image(element)
            case Ground():
                return self._draw_ground(element)
            case TextField() | SignatureField():
                return ""  # a field's own appearance shows what is in it

    def draw_run(self, run: Run, ending: str) -> str:
        """Return what draws a run; `ending` is text that it goes on with."""
        x, baseline, text, face, size, _, _, word_space, color, *_ = run
        if not text:
            return ""
        parts, spaces, rest = self._fonts.show(face, text + ending)
        setup = "" if color == self._fill else self._set_fill(color)
        if spaces:
            # What PDF's rounded widths take from the run, its spaces give back.
            setup += self._set_word_space(word_space + rest * size / 1000 / spaces)
        shown = ""
        for encoding, strings in parts:
            # The font stays set from run to run: only a change of it stands inside BT … ET.
            if (face, size, encoding) != self._font:
                shown += self._set_font(face, size, encoding)
            shown += f"[({strings})] TJ " if ")" in strings else f"({strings}) Tj "
        return f"{setup}BT {usual_decimal(x)} {self._height - baseline:.3f} Td {shown}ET"

    def _set_font(self, face: str, size: float, encoding: int) -> str:
        self._font = (face, size, encoding)
        return f"/{self._fonts.name(face, encoding)} {usual_decimal(size)} Tf "

    def _set_word_space(self, space: float) -> str:
        written = f"{space:.3f}"
        if written == self._word_space:
            return ""
        self._word_space = written
        return f"{written} Tw "

    def _draw_rule(self, rule: Rule) -> str:
        start = decimals(rule.x, self._height - rule.y)
        end = decimals(rule.x2, self._height - rule.y2)
        return f"{self._set_line(rule)}{start} m {end} l S"

    def _draw_frame(self, frame: Frame) -> str:
        bottom = self._height - frame.y - frame.height
        box = decimals(frame.x, bottom, frame.width, frame.height)
        return f"{self._set_line(frame)}{box} re S"

    def _draw_brace(self, brace: Brace) -> str:
        """Draw two stems in the middle, bent away from the lines held and together at the tip."""
        left, middle, right = brace.x, brace.x + brace.width / 2, brace.x + brace.width
        top = self._height - brace.y
        bottom = top - brace.height
        tip = (top + bottom) / 2
        bend = min(brace.width / 2, brace.height / 4)
        points = (
            f"{decimals(left, top)} m {_curve(middle, top, middle, top - bend)}",
            f"{decimals(middle, tip + bend)} l {_curve(middle, tip, right, tip)}",
            f"{_curve(middle, tip, middle, tip - bend)} {decimals(middle, bottom + bend)} l",
            f"{_curve(middle, bottom, left, bottom)} S",
        )
        return f"{self._set_line(brace)}{' '.join(points)}"

    def _draw_image(self, image: Image) -> str:
        """Draw the picture's unit square, stretched over its box."""
        picture = self._images.use(image)
        bottom = self._height - image.y - image.height
        box = decimals(image.width, 0, 0, image.height, image.x, bottom)
        return f"q {box} cm {picture.turn}/{picture.name} Do Q"

    def _draw_ground(self, ground: Ground) -> str:
        bottom = self._height - ground.y - ground.height
        box = decimals(ground.x, bottom, ground.width, ground.height)
        setup = "" if ground.color == self._fill else self._set_fill(ground.color)
        return f"{setup}{box} re f"

    def _set_line(self, line: Rule | Frame | Brace) -> str:
        setup = ""
        if line.color != self._stroke:
            self._stroke = line.color
            setup += f"{_rgb(line.color)} RG "
        if line.thickness != self._thickness:
            self._thickness = line.thickness
            setup += f"{decimal(line.thickness)} w "
        return setup

    def _set_fill(self, color: str) -> str:
        self._fill = color
        return f"{_rgb(color)} rg "


def _curve(control_x: float, control_y: float, end_x: float, end_y: float) -> str:
    """Return the curve from the current point to the end, bent towards the control point."""
    return f"{decimals(control_x, control_y, end_x, end_y)} v"


def _rgb(color: str) -> str:
    """Return the operands of a colour written "#rrggbb"."""
    return decimals(*(part / 255 for part in bytes.fromhex(color.removeprefix("#"))))
