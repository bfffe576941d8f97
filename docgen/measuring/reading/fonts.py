"""The font of a PDF's text → its family, weight and slant, as its name and descriptor tell them."""

from __future__ import annotations

import re

from docgen.immutable import immutable

_SUBSET = re.compile(r"^[A-Z]{6}\+")
_BOLD = re.compile(r"bold|black|heavy|demi", re.IGNORECASE)
_ITALIC = re.compile(r"italic|oblique|(?<=[a-z])It$|-It$", re.IGNORECASE)
_FAMILY = re.compile(r"((?:VNI-)?[^-,]+?)(?:PS)?(?:MT)?(?:[-,].*)?$")
_WORDS = re.compile(r"(?<=[a-z])(?=[A-Z])")
_ITALIC_FLAG, _BOLD_FLAG = 1 << 6, 1 << 18
_BOLD_WEIGHT = 600


@immutable
class Font:
    """A font's family in words (Times New Roman), and whether its letters are bold or italic."""

    family: str
    bold: bool
    italic: bool


def font_of(name: str, flags: int = 0, weight: int = 0, angle: int = 0) -> Font:
    """Return what a font is by its PostScript name and, where that says nothing, its descriptor.

    `flags` are a font descriptor's (ISO 32000-1, table 123), `angle` its italic angle.
    """
    bare = _SUBSET.sub("", name)
    found = _FAMILY.match(bare)
    family = found[1] if found else bare
    by_weight = family == bare and not _BOLD.search(bare) and weight >= _BOLD_WEIGHT
    flags = max(flags, 0)
    return Font(
        _WORDS.sub(" ", family),
        bool(_BOLD.search(bare)) or bool(flags & _BOLD_FLAG) or by_weight,
        bool(_ITALIC.search(bare)) or bool(flags & _ITALIC_FLAG) or angle not in (0, -1),
    )
