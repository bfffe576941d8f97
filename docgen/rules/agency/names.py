"""Error rules over the names of the issuing agency and its superior (II.2.a)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.diagnostics import say
from docgen.rules.case import Case
from docgen.rules.model import Finding
from docgen.rules.registry import error

_FULL = {
    "UBND": "Ủy ban nhân dân",
    "HĐND": "Hội đồng nhân dân",
    "UBMTTQ": "Ủy ban Mặt trận Tổ quốc",
}
# An ampersand stands in companies' names; in a state body's it is an abbreviation: Sở GD&ĐT.
_ABBREVIATED = re.compile(
    rf"\b(?:{'|'.join(_FULL)})\b|(?<=^Sở )[A-ZĐ]+&[A-ZĐ]+\b|(?<=^Phòng )[A-ZĐ]+&[A-ZĐ]+\b"
)
_UNNAMED = (
    r"(?i)\s*(?:UBND|HĐND|Ủy ban nhân dân|Uỷ ban nhân dân|Hội đồng nhân dân)"
    r"\s+(?:tỉnh|thành phố|xã|phường|đặc khu)\s*"
)


@error("ND30-II.2.a-full")
def abbreviated_name(case: Case) -> Iterator[Finding]:
    """Find an abbreviation in the issuing agency's name; only its superior's may have one."""
    for passage in case.at("agency.name"):
        for match in _ABBREVIATED.finditer(passage.text):
            full = _FULL.get(match[0])
            yield Finding(
                passage.place(match.start()),
                say("the agency's name is written in full, not {found}", found=match[0]),
                say("write {full}", full=full) if full else None,
                passage.fix(match.start(), match.end(), full) if full else None,
            )


@error("ND30-II.2.a-place")
def nameless_superior(case: Case) -> Iterator[Finding]:
    """Find a local superior without the name of its province or commune: `parent: UBND tỉnh`."""
    for passage in case.at("agency.parent"):
        if re.fullmatch(_UNNAMED, passage.text):
            yield Finding(
                passage.place(),
                say("{name} lacks the name of its province or commune", name=passage.text.strip()),
                say("write for example UBND tỉnh Phú Thọ"),
            )
