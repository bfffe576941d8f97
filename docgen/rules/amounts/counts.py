"""Warnings about a count that is not that of the list behind it: `gồm 03 đồng chí:` and four."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from docgen.diagnostics import Place, say
from docgen.rules.amounts.lists import announced
from docgen.rules.amounts.spelled import written_number
from docgen.rules.bodies import text_of
from docgen.rules.case import Case
from docgen.rules.language.letters import CAPITAL, SMALL
from docgen.rules.model import Finding
from docgen.rules.registry import warning

_PERSONS = "đồng chí|thành viên|ông, bà|ông/bà|cán bộ|công chức|cá nhân|người"
_THINGS = (
    "nội dung|nhiệm vụ|giải pháp|bước|nhóm|tiêu chí|vấn đề|yêu cầu|nguyên nhân|chỉ tiêu|hạng mục"
    "|mục tiêu|gói thầu|phương án"
)
_UNITS = "thôn|bản|ấp|xã|phường|tỉnh"
_NUMBER = r"\b(?:gồm|có)\s+(?:có\s+)?(?P<number>\d{1,2}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\s+"
_LEAD = rf"{_NUMBER}(?:(?P<person>{_PERSONS})|(?P<thing>{_THINGS}))\b(?P<rest>(?!,)[^.;:\d]*):$"
_WORD = rf"[{CAPITAL}][{SMALL}]*"
_NAME_OF_A_PERSON = rf"(?:(?:[Ôô]ng|[Bb]à|[Đđ]ồng chí|[Đđ]/c) )?{_WORD}(?: {_WORD}){{1,4}}"
_NAME_OF_A_UNIT = rf"(?:(?:{_UNITS}) )?{_WORD}(?: {_WORD}){{0,3}}"
_IN_A_LINE = (
    rf"{_NUMBER}(?:(?P<person>{_PERSONS})|(?P<unit>{_UNITS})):\s*(?P<names>[^.;:()\n\d]+)[.;)]"
)
_ONE_PERSON = (
    r"(?:Ông|Bà|Đồng chí|Đ/c|Cô|Anh|Chị)\b"
    r"(?!.*(?:\b(?:và|cùng|với)|[,;]) (?i:ông|bà|đồng chí|đ/c)\b)"
)
# An item that is several things.
_SEVERAL = r"(?:Các|Những|Một số|Hai|Ba|Bốn|\d)"
# What is added to the things counted, if there is any.
_REST = re.compile(r"\bkhác\b|\bnếu có\b", re.IGNORECASE)
# A part of a number is no count of it.
_SOME = r"\b(?:trong đó|nổi bật|tiêu biểu|chủ yếu|điển hình|ví dụ)\b|\bnhư\s*$"


@warning("VT-count")
def other_count(case: Case) -> Iterator[Finding]:
    """Find a number of persons or things, and a list behind it that holds more or fewer."""
    for body in case.bodies:
        for lead, items in announced(body):
            match = re.search(_LEAD, text_of(lead).rstrip(), re.IGNORECASE)
            if match and not re.search(_SOME, match["rest"]) and _are_single(match, items):
                yield from _told(match, len(items), lead.place)
    prose = case.prose
    for match in re.finditer(_IN_A_LINE, prose.text, re.IGNORECASE):
        names = [name.strip() for name in re.split(r",\s*và\s|,|\svà\s", match["names"])]
        if len(names) > 1 and _are_names(match, names):
            yield from _told(match, len(names), prose.place(match.start("number")))


def _told(match: re.Match[str], count: int, place: Place | None) -> Iterator[Finding]:
    stated = written_number(match["number"])
    if stated not in (None, count):
        yield Finding(
            place,
            say("the text says {stated}, the list holds {count}", stated=stated, count=count),
            say("mend the number or the list"),
        )


def _are_single(match: re.Match[str], items: Sequence[str]) -> bool:
    """Tell whether each item is one person, or one of the things that are counted."""
    if match["person"]:
        return all(re.match(_ONE_PERSON, item, re.DOTALL) for item in items)
    return not any(re.match(_SEVERAL, item) or _REST.search(item) for item in items)


def _are_names(match: re.Match[str], names: Sequence[str]) -> bool:
    pattern = _NAME_OF_A_PERSON if match["person"] else _NAME_OF_A_UNIT
    return all(re.fullmatch(pattern, name) for name in names)
