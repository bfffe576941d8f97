"""A page of pypdfium2 → its letters: where each stands, and how it looks."""

from __future__ import annotations

import ctypes
import math
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from docgen.immutable import immutable
from docgen.measuring.model import Lettering
from docgen.measuring.reading.colors import color_of
from docgen.measuring.reading.fonts import Font, font_of
from docgen.measuring.reading.view import View

_LEVEL = math.radians(1)
_NAME_ROOM = 256


@immutable
class Letter:
    """A letter from its left to its right edge, in points from the page's top left corner.

    `after_space` tells that the file has a space before it.
    """

    left: float
    right: float
    baseline: float
    text: str
    lettering: Lettering
    after_space: bool = False


@immutable
class Letters:
    """A page's letters, and how many cannot be seen or have no meaning in Unicode."""

    seen: tuple[Letter, ...]
    hidden: int
    unmapped: int


@immutable
class _Look:
    """What the letters of one text object share."""

    lettering: Lettering
    is_hidden: bool
    is_level: bool


def letters_of(page: Any, view: View) -> Letters:
    """Return the letters of a page, in the order in which the file draws them.

    Spaces are no letters. Letters that do not run from left to right are left out.
    """
    from pypdfium2 import raw

    seen: list[Letter] = []
    hidden = unmapped = 0
    after_space = False
    text_page = page.get_textpage()
    try:
        for index, look in _drawn(raw, text_page, view):
            letter = _letter(raw, text_page, index)
            if raw.FPDFText_HasUnicodeMapError(text_page, index) > 0 or _is_no_letter(letter):
                unmapped += 1
            if letter.isspace() or letter == "\0":
                after_space = True
                continue
            if look.is_hidden:
                hidden += 1
            elif look.is_level:
                left, right, baseline = _place(raw, text_page, index, view)
                seen.append(Letter(left, right, baseline, letter, look.lettering, after_space))
            after_space = False
    finally:
        text_page.close()
    return Letters(tuple(seen), hidden, unmapped)


def _letter(raw: Any, text_page: Any, index: int) -> str:
    """Return a letter; PDFium gives a control for a hyphen that a line ends in."""
    if raw.FPDFText_IsHyphen(text_page, index) == 1:
        return "-"
    return chr(raw.FPDFText_GetUnicode(text_page, index))


def _is_no_letter(letter: str) -> bool:
    """Tell what stands for a glyph that the file gives no meaning: a control, a private code."""
    return unicodedata.category(letter) in ("Cc", "Co", "Cn") and letter not in "\t\n\r"


def _drawn(raw: Any, text_page: Any, view: View) -> Iterator[tuple[int, _Look]]:
    """Yield the letters that the file has, without what PDFium adds, and their text's look."""
    looks: dict[int | None, _Look] = {}
    for index in range(raw.FPDFText_CountChars(text_page)):
        if raw.FPDFText_IsGenerated(text_page, index):
            continue
        text_object = raw.FPDFText_GetTextObject(text_page, index)
        key = ctypes.cast(text_object, ctypes.c_void_p).value
        if key not in looks:
            looks[key] = _look(raw, text_page, index, text_object, view)
        yield index, looks[key]


def _look(raw: Any, text_page: Any, index: int, text_object: Any, view: View) -> _Look:
    matrix = raw.FS_MATRIX()
    raw.FPDFText_GetMatrix(text_page, index, matrix)
    size = raw.FPDFText_GetFontSize(text_page, index) * math.hypot(matrix.c, matrix.d)
    font = _font(raw, text_object)
    mode = raw.FPDFTextObj_GetTextRenderMode(text_object)
    across, down = view.direction(matrix.a, matrix.b)
    slant = matrix.a * matrix.c + matrix.b * matrix.d
    leans = slant > 0.1 * math.hypot(matrix.a, matrix.b) * math.hypot(matrix.c, matrix.d)
    is_stroked = mode == raw.FPDF_TEXTRENDERMODE_FILL_STROKE
    return _Look(
        Lettering(
            font.family,
            round(size, 2),
            font.bold or is_stroked,
            font.italic or leans,
            color_of(raw.FPDFText_GetFillColor, text_page, index),
        ),
        mode in (raw.FPDF_TEXTRENDERMODE_INVISIBLE, raw.FPDF_TEXTRENDERMODE_CLIP),
        across > 0 and abs(math.atan2(down, across)) < _LEVEL,
    )


def _font(raw: Any, text_object: Any) -> Font:
    font = raw.FPDFTextObj_GetFont(text_object)
    name = ctypes.create_string_buffer(_NAME_ROOM)
    raw.FPDFFont_GetBaseFontName(font, name, _NAME_ROOM)
    angle = ctypes.c_int(0)
    raw.FPDFFont_GetItalicAngle(font, angle)
    flags, weight = raw.FPDFFont_GetFlags(font), raw.FPDFFont_GetWeight(font)
    return _known_font(name.value.decode("utf-8", "replace"), flags, weight, angle.value)


_known_font = lru_cache(maxsize=256)(font_of)


def _place(raw: Any, text_page: Any, index: int, view: View) -> tuple[float, float, float]:
    """Return a letter's left and right edge and its baseline."""
    x, y = ctypes.c_double(), ctypes.c_double()
    raw.FPDFText_GetCharOrigin(text_page, index, x, y)
    box = raw.FS_RECTF()
    raw.FPDFText_GetLooseCharBox(text_page, index, box)
    left, baseline = view.point(x.value, y.value)
    corners = (view.point(box.left, box.bottom)[0], view.point(box.right, box.top)[0])
    return left, max(*corners, left), baseline
