"""Warnings about numbers in words beside those in figures: `15 (mười sáu) ngày`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import takewhile
from math import prod

from docgen.diagnostics import say
from docgen.rules.amounts.spelled import SCALES, number_at_beginning
from docgen.rules.case import Case
from docgen.rules.model import Finding
from docgen.rules.registry import warning
from docgen.rules.surroundings import lead, line_before
from docgen.source.declared.figures import decimal_number, in_figures
from docgen.source.declared.in_words import in_words

_PAIR = (
    r"(?<![\w/.,:^–-])(?P<figure>\d{1,3}(?:[ \xa0]\d{3})+|\d+(?:\.\d{3})*(?:,\d+)?)(?![\d/.,:]\d)"
    r"(?P<unit>[^\d().,;:|\n]{0,40}?)"
    r"(?:[*\s]*(?P<cell>\|)?[.,;:*\s]*\(?[*\s]*"
    r"(?:(?:số tiền )?(?:viết |ghi |đọc )?(?P<told>bằng chữ)(?: là)?)[*\s]*:?[*\s]*"
    r"|[* \t\xa0]*\([* \t\xa0]*)"
    r"(?P<words>[^\d()|\n.;:]{2,200})"
)
_MONEY = re.compile(r"(?:đồng|vnđ|vnd|đ)\b.*")
# Of a compound figure the words say more: `1 tỷ 500 triệu đồng`, `8 giờ 30`, `từ 10 đến 15 ngày`.
_COMPOUND = re.compile(r"\d\s*(?!là\b)[^\W\d]+\s*$")
# What is multiplied to make the sum in words: `12 tháng x 2.000.000 đồng`, `mỗi hộ 5 triệu đồng`.
_FACTOR = re.compile(r"(?:[x×]|\bmỗi(?: [^\W\d]+){1,2})\s*$", re.IGNORECASE)
_AMOUNT = r"(?<![\w/.,:^–-])(?P<figure>\d+(?:\.\d{3})*(?:,\d+)?)\s*(?P<scale>[^\W\d]*)"
# A thousand as other languages write it.
_COMMA_OF_A_THOUSAND = r"\d{1,3},\d{3}"
_LONGEST_LEAD = 20
_WHOLE_MONEY = r"\b(?:chẵn|chẳn|tròn)\b"


@warning("VT-number-words")
def other_number_in_words(case: Case) -> Iterator[Finding]:
    """Find a number whose words say another one: `15.000.000 đồng (mười sáu triệu đồng)`."""
    prose = case.prose
    if "(" not in prose.text and "bằng chữ" not in prose.lower:
        return
    for match in re.finditer(_PAIR, prose.text, re.IGNORECASE):
        stated = None if _is_part(prose.text, match) else _stated(match)
        said = _said(match)
        if stated is None or said is None or said in {*_readings(stated, match), *_others(match)}:
            continue
        figures = in_figures(int(stated) if stated == int(stated) else stated)
        yield Finding(
            prose.place(match.start("words")),
            say(
                "the words say {said}, the figures {stated}", said=in_figures(said), stated=figures
            ),
            say("{stated} in words: {words}", stated=figures, words=in_words(int(stated)))
            if stated == int(stated)
            else None,
        )


def _is_part(text: str, match: re.Match[str]) -> bool:
    """Tell whether the figures alone are less than what is said: of two numbers, or a factor."""
    before = lead(text, match.start(), _LONGEST_LEAD)
    return bool(_COMPOUND.search(before) or _FACTOR.search(before))


def _stated(match: re.Match[str]) -> Decimal | None:
    """Return the number in figures, with the thousands or millions that its unit begins with."""
    number = decimal_number(match["figure"])
    if number is None:
        return None
    words = match["unit"].replace("*", " ").lower().split()
    return number * prod(SCALES[word] for word in takewhile(SCALES.__contains__, words))


def _said(match: re.Match[str]) -> int | None:
    """Return the number in words; None where they may say something else."""
    words = re.sub(_WHOLE_MONEY, " ", match["words"].replace("*", " "), flags=re.IGNORECASE)
    found = number_at_beginning(words)
    if found is None or not (match["told"] or _is_told_by_a_bracket(match, words.strip())):
        return None
    number, rest = found
    return number if _is_of(rest, _unit(match)) else None


def _is_told_by_a_bracket(match: re.Match[str], words: str) -> bool:
    """Tell whether a bracket holds a number alone: `2 buổi (tư)` is a day, `10 (năm)` are years."""
    is_single = " " not in words
    if is_single and (words.lower() == "năm" or match["unit"].strip()):
        return False
    return match.string.startswith(")", match.end())


def _unit(match: re.Match[str]) -> str:
    words = match["unit"].replace("*", " ").lower().split()
    return " ".join(word for word in words if word not in SCALES)


def _is_of(rest: str, unit: str) -> bool:
    """Tell whether what follows a number in words is nothing, or what the figures count."""
    if _MONEY.fullmatch(rest):
        return not unit or bool(_MONEY.fullmatch(unit))
    return rest in ("", unit) or (unit, rest) == ("%", "phần trăm")


def _readings(stated: Decimal, match: re.Match[str]) -> tuple[Decimal, ...]:
    """Return what the figures may mean: those of a table may be thousands or millions."""
    thousands = re.fullmatch(_COMMA_OF_A_THOUSAND, match["figure"])
    return tuple(stated * scale for scale in _scales(match)) + (
        (stated * 1_000,) if thousands else ()
    )


def _others(match: re.Match[str]) -> Iterator[Decimal]:
    """Yield what the figures before these in their line may mean: a sum before its tax."""
    line = line_before(match.string, match.start())
    for other in re.finditer(_AMOUNT, line, re.IGNORECASE):
        number = decimal_number(other["figure"])
        if number is not None:
            number *= SCALES.get(other["scale"].lower(), 1)
            yield from (number * scale for scale in _scales(match))


def _scales(match: re.Match[str]) -> tuple[int, ...]:
    return (1, *SCALES.values()) if match["cell"] else (1,)
