"""Reads a PDF back with pdfplumber, a reader that is not ours: its lines of text and its rules."""

from __future__ import annotations

import io
from dataclasses import dataclass
from itertools import groupby
from typing import Any

import pdfplumber

MM = 72 / 25.4
# What rounding to hundredths of a point in the file can move.
CLOSE = 0.06


@dataclass(frozen=True)
class TextLine:
    """The letters on one baseline of one column; lengths in points, y down from the page's top."""

    text: str
    left: float
    right: float
    baseline: float
    sizes: frozenset[float]
    faces: frozenset[str]

    @property
    def center(self) -> float:
        return (self.left + self.right) / 2

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def size(self) -> float:
        (size,) = self.sizes
        return size

    @property
    def face(self) -> str:
        (face,) = self.faces
        return face


@dataclass(frozen=True)
class RuleLine:
    """A drawn horizontal line."""

    left: float
    right: float
    y: float

    @property
    def length(self) -> float:
        return self.right - self.left

    @property
    def center(self) -> float:
        return (self.left + self.right) / 2


@dataclass(frozen=True)
class FrameBox:
    """A drawn rectangle that is not filled."""

    left: float
    right: float
    top: float
    bottom: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top


@dataclass(frozen=True)
class ReadPage:
    """What the reader finds on a page."""

    width: float
    height: float
    lines: tuple[TextLine, ...]
    rules: tuple[RuleLine, ...]
    frames: tuple[FrameBox, ...]

    def line(self, text: str) -> TextLine:
        """Return the one line with this text."""
        (found,) = [line for line in self.lines if line.text == text]
        return found

    def starting(self, text: str) -> TextLine:
        """Return the first line that begins with this text."""
        return next(line for line in self.lines if line.text.startswith(text))

    def rule_under(self, line: TextLine) -> RuleLine:
        """Return the nearest rule below a line that stands in its column."""
        below = [
            rule
            for rule in self.rules
            if 0 < rule.y - line.baseline < 12 and line.left <= rule.center <= line.right
        ]
        return min(below, key=lambda rule: rule.y)


def read_pages(pdf: bytes) -> list[ReadPage]:
    """Return the pages of a PDF as pdfplumber sees them."""
    with pdfplumber.open(io.BytesIO(pdf)) as document:
        return [_page(page) for page in document.pages]


def _page(page: Any) -> ReadPage:
    chars = sorted(page.chars, key=lambda char: (round(_baseline(page, char), 1), char["x0"]))
    lines = [
        line
        for _, group in groupby(chars, key=lambda char: round(_baseline(page, char), 1))
        for line in _columns(page, list(group))
    ]
    rules = [
        RuleLine(rule["x0"], rule["x1"], rule["top"])
        for rule in page.lines
        if abs(rule["top"] - rule["bottom"]) < 0.01
    ]
    frames = [
        FrameBox(box["x0"], box["x1"], box["top"], box["bottom"])
        for box in page.rects
        if box["stroke"] and not box["fill"]
    ]
    return ReadPage(
        float(page.width), float(page.height), tuple(lines), tuple(rules), tuple(frames)
    )


def _baseline(page: Any, char: Any) -> float:
    return float(page.height - char["matrix"][5])


def _columns(page: Any, chars: list[Any]) -> list[TextLine]:
    """Cut the letters of one baseline where a gap wider than a justified space parts them."""
    groups: list[list[Any]] = [[]]
    for char in chars:
        last = groups[-1]
        if last and char["x0"] - last[-1]["x1"] > 8:
            groups.append([])
        groups[-1].append(char)
    return [_line(page, group) for group in groups if "".join(c["text"] for c in group).strip()]


def _line(page: Any, chars: list[Any]) -> TextLine:
    letters = [char for char in chars if char["text"].strip()]
    return TextLine(
        text="".join(char["text"] for char in chars).strip(),
        left=letters[0]["x0"],
        right=letters[-1]["x1"],
        baseline=_baseline(page, letters[0]),
        sizes=frozenset(round(char["size"], 2) for char in letters),
        faces=frozenset(_face(char["fontname"]) for char in letters),
    )


def _face(fontname: str) -> str:
    return fontname.split("+")[-1].partition("-")[2].lower() or "regular"
