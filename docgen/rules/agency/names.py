"""Error rules over the names of the issuing agency and its superior (II.2.a)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.diagnostics import say
from docgen.rules.case import Case
from docgen.rules.model import Finding
from docgen.rules.registry import error

# Names of bodies that offices shorten, and nobody else's: a company's own may be of letters (TNHH).
_FULL = {
    "UBND": "Ủy ban nhân dân",
    "HĐND": "Hội đồng nhân dân",
    "UBMTTQ": "Ủy ban Mặt trận Tổ quốc",
    "UB MTTQ": "Ủy ban Mặt trận Tổ quốc",
    "MTTQ": "Mặt trận Tổ quốc",
    "TAND": "Tòa án nhân dân",
    "VKSND": "Viện kiểm sát nhân dân",
    "BCĐ": "Ban Chỉ đạo",
    "BQL": "Ban Quản lý",
}
# Sở GD&ĐT, Phòng VH-XH, Sở VHTTDL; Phòng PC07 is the name itself.
_ABBREVIATED = re.compile(
    rf"\b(?:{'|'.join(_FULL)})\b|(?:(?<=^Sở )|(?<=^Phòng ))[A-ZĐ]+(?:[&-][A-ZĐ]+|[A-ZĐ])\b"
)
_LEVELS = ("tỉnh", "thành phố", "tp", "xã", "phường", "đặc khu")
# Bodies that there are in every province or commune.
_UNNAMED = (
    r"(?i)(?:UBND|HĐND|[ỦU]y ban nhân dân|Uỷ ban nhân dân|Hội đồng nhân dân|Công an|TAND|VKSND"
    r"|Tòa án nhân dân|Toà án nhân dân|Viện kiểm sát nhân dân|B(?:an|ộ) Chỉ huy quân sự)"
    rf" (?:{'|'.join(_LEVELS)})"
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
def nameless_body(case: Case) -> Iterator[Finding]:
    """Find a local body without the name of its province or commune: `parent: UBND tỉnh`."""
    for passage in case.at("agency.parent", "agency.name"):
        name = " ".join(passage.text.split()).rstrip(" .")
        if name.lower().endswith(_LEVELS) and re.fullmatch(_UNNAMED, name):
            yield Finding(
                passage.place(),
                say("{name} lacks the name of its province or commune", name=passage.text.strip()),
                say("write for example UBND tỉnh Phú Thọ"),
            )
