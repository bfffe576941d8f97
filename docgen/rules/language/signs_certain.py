"""Error rules over signs that the decree fixes beyond doubt: in the motto, in a notation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.rules.case import Case
from docgen.rules.language.letters import CAPITAL
from docgen.rules.language.slips import Slip, written_otherwise
from docgen.rules.model import Finding
from docgen.rules.registry import error

_MOTTO = "Độc lập - Tự do - Hạnh phúc"
_MOTTO_TYPED = r"[Đđ]ộc [Ll]ập *[-–—] *[Tt]ự [Dd]o *[-–—] *[Hh]ạnh [Pp]húc"
_NOTATION = rf"\b\d+[a-z]?/(?:\d{{4}}/)?[{CAPITAL}][^\s,;()|–—]*(?:[–—][{CAPITAL}][\w&.]*)+"


@error("ND30-II.1.b-text")
def motto(case: Case) -> Iterator[Finding]:
    """Find the motto (tiêu ngữ) typed with dashes, without spaces or with other capitals."""
    prose = case.prose
    if "hạnh phúc" not in prose.lower:
        return iter(())
    found = (match for match in re.finditer(_MOTTO_TYPED, prose.text) if match[0] != _MOTTO)
    return written_otherwise(prose, (Slip(m.start(), m.end(), _MOTTO) for m in found))


@error("ND30-II.3.c-dash")
def dash_in_a_notation(case: Case) -> Iterator[Finding]:
    """Find `15/QĐ–UBND`: a hyphen, not a dash, joins the letters of a notation."""
    prose = case.prose
    if not any(_joins_capitals(prose.text, dash) for dash in "–—"):
        return iter(())
    found = re.finditer(_NOTATION, prose.text)
    slips = (Slip(m.start(), m.end(), re.sub("[–—]", "-", m[0])) for m in found)
    return written_otherwise(prose, slips)


def _joins_capitals(text: str, dash: str) -> bool:
    """Tell whether a dash stands between two capitals: a quick look before the pattern's."""
    at = text.find(dash, 1)
    while at > 0:
        if text[at - 1].isupper() and text[at + 1 : at + 2].isupper():
            return True
        at = text.find(dash, at + 1)
    return False
