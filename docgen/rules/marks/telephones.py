"""Warning about mobile numbers with a figure too many or too few."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.diagnostics import say
from docgen.rules.case import Case
from docgen.rules.model import Finding
from docgen.rules.registry import warning

# 03, 05, 07, 08, 09 are mobile; 080 are the lines of state bodies, of eight figures and more.
_MOBILE = r"0(?:[3579]\d|8[1-9])(?:[ .-]?\d){3,9}(?![\d/])(?![ .-]\d)"
_TOLD = (
    rf"\b(?:điện thoại|di động|s?đt|đường dây nóng|hotline)\b[^\d\n]{{0,20}}(?P<number>{_MOBILE})"
)
_LENGTH = 10  # since 15/11/2018, when those of eleven became ten


@warning("VT-telephone")
def wrong_length(case: Case) -> Iterator[Finding]:
    """Find `0912.345.67` behind the word điện thoại: a mobile number has ten figures."""
    prose = case.prose
    for match in re.finditer(_TOLD, prose.text, re.IGNORECASE):
        count = len(re.sub(r"\D", "", match["number"]))
        if count != _LENGTH:
            yield Finding(
                prose.place(match.start("number")),
                say(
                    "a mobile number has ten figures, not {count}: {number}",
                    count=count,
                    number=match["number"],
                ),
            )
