"""Error rules over căn cứ that are laws: name and date, and nothing more (II.6.a)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.diagnostics import say
from docgen.rules.basis.items import BASED_ON
from docgen.rules.case import Case
from docgen.rules.model import Finding
from docgen.rules.registry import error

_LAW = rf"{BASED_ON}(?:các )?(?:Luật|Bộ luật|Pháp lệnh)\b"
# Not `Luật số 35/2018/QH14`: a law that amends others has no other name.
_NUMBER = (
    rf"{_LAW}[^;]*?(?<!Luật)(?<!Luật số)"
    r"(?P<found>,?\s+(?:số:?\s*)?\d+/\d{4}/(?:QH|UBTVQH|PL)\w*)"
)
_ISSUER = (
    rf"{_LAW}[^;]*?(?:\d{{4}}|QH\d+)(?P<found>,?\s+(?:của|do)\s+"
    r"(?:Quốc hội|[ỦU]y ban Thường vụ Quốc hội|Uỷ ban Thường vụ Quốc hội)\b"
    r"(?: nước Cộng h(?:òa|oà) xã hội chủ nghĩa Việt Nam)?)"
)


@error("ND30-II.6.a-law-number")
def law_with_number(case: Case) -> Iterator[Finding]:
    """Find a law's number: `Căn cứ Luật Lưu trữ số 33/2024/QH15`."""
    for passage in case.at("basis"):
        if match := re.match(_NUMBER, passage.text):
            yield Finding(
                passage.place(match.start("found") + 1),
                say(
                    "a law is named without its number: {number}", number=match["found"].strip(" ,")
                ),
                say("take it away: name and date are enough"),
                passage.fix(match.start("found"), match.end("found"), ""),
            )


@error("ND30-II.6.a-law-issuer")
def law_with_issuer(case: Case) -> Iterator[Finding]:
    """Find who made a law: `… ngày 21 tháng 6 năm 2024 của Quốc hội`."""
    for passage in case.at("basis"):
        if match := re.match(_ISSUER, passage.text):
            yield Finding(
                passage.place(match.start("found") + 1),
                say(
                    "a law is named without who made it: {found}", found=match["found"].strip(" ,")
                ),
                say("take it away: name and date are enough"),
                passage.fix(match.start("found"), match.end("found"), ""),
            )
