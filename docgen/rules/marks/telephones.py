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
    rf"\b(?:điện thoại|di động|s?đt|đường dây nóng|hotline)\b"
    rf"(?P<between>[^\d\n]{{0,20}})(?P<number>{_MOBILE})"
)
# Other numbers of a person or thing.
_OTHER = re.compile(r"\b(?:mã|định danh|căn cước|cccd|cmnd|tài khoản|stk|imei)\b", re.IGNORECASE)
# A whole number, and another figure behind it.
_WHOLE = re.compile(r"\d(?:[ .-]?\d){9}[ -]")
_LENGTH = 10  # since 15/11/2018, when those of eleven became ten


@warning("VT-telephone")
def wrong_length(case: Case) -> Iterator[Finding]:
    """Find `0912.345.67` behind the word điện thoại: a mobile number has ten figures."""
    prose = case.prose
    for match in re.finditer(_TOLD, prose.text, re.IGNORECASE):
        count = len(re.sub(r"\D", "", match["number"]))
        is_other = _OTHER.search(match["between"]) or _WHOLE.match(match["number"])
        if count != _LENGTH and not is_other:
            yield Finding(
                prose.place(match.start("number")),
                say(
                    "a mobile number has ten figures, not {count}: {number}",
                    count=count,
                    number=match["number"],
                ),
            )
