"""A line of prose that begins like a heading → the heading that is meant, if it is one for sure."""

from __future__ import annotations

import re

from docgen.document.body.markers import SPACES
from docgen.document.body.titles import is_closed
from docgen.document.numbering import from_roman, roman
from docgen.immutable import immutable

_NUMBERS = {
    word: number
    for number, words in enumerate(
        ("nhất một", "hai", "ba", "tư bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"), start=1
    )
    for word in words.split()
}
_WORD = "|".join(_NUMBERS)
_LINE = re.compile(
    rf"""(?P<head>(?i:phần|chương|mục|tiểu\s+mục|điều))\s+
    (?P<ordinal>(?i:(?:thứ\s+)?(?:mười\s+)?(?:{_WORD}))|[IVXLC]+|\d{{1,3}})
    (?P<rest>[.:)/\s].*)?""",
    re.VERBOSE,
)
_SAID_BY_A_SIGN = re.compile(r"[.:]?$|[.:]\s*\S|\s+[–-]\s")
_ROMAN_HEADS = ("phần", "chương")
_LONGEST_TITLE = 100  # letters
# `Điều 3 Luật …`, `Điều 3 Chương II` refer to a điều.
_REFERRED_TO = re.compile(
    r"(?:Luật|Bộ|Hiến|Pháp|Lệnh|Nghị|Quyết|Thông|Chỉ|Quy|Điều|Hợp|Hướng|Chương|Mục|Phần|Phụ|Công"
    r"|Kế|Đề|Dự|Tờ|Biên|Bản|Thỏa|Thoả|Văn|Khoản|Điểm)\b",
    re.IGNORECASE,
)


@immutable
class UnreadHeading:
    """A heading as typed (`Chương một`), and as it is read (`Chương I`; empty: no telling)."""

    label: str
    expected: str


def unread_heading(line: str, above: str) -> UnreadHeading | None:
    """Return the heading that a line begins with.

    None for a sentence that begins with a reference; `above` is the line above in its paragraph.
    """
    match = _LINE.fullmatch(line)
    if match is None:
        return None
    head, ordinal, rest = match["head"], match["ordinal"], match["rest"] or ""
    is_article = head.lower() == "điều"
    if is_article and ordinal.isdigit():
        is_heading = _is_title(rest.lstrip(f"{SPACES}–-)/")) and (not above or is_closed(above))
    elif line.isupper() and rest and ordinal.lower() not in _NUMBERS:
        is_heading = True
    else:
        is_figure = ordinal.isdigit() or from_roman(ordinal) is not None
        is_heading = not is_figure and _SAID_BY_A_SIGN.match(rest) is not None
    if not is_heading:
        return None
    number = _written(_number(ordinal), head)
    period = "." if is_article or rest.strip(f"{SPACES}.:") else ""
    label = " ".join(f"{head} {ordinal}".split())
    return UnreadHeading(label, f"{head} {number}{period}" if number else "")


def _is_title(text: str) -> bool:
    """Tell whether what follows `Điều 3` can be its title; there may be none."""
    if not text:
        return True
    is_phrase = text[0].isupper() and len(text) <= _LONGEST_TITLE and not is_closed(text)
    return is_phrase and _REFERRED_TO.match(text) is None


def _written(number: int, head: str) -> str:
    if not number:
        return ""
    return roman(number) if head.lower() in _ROMAN_HEADS else str(number)


def _number(ordinal: str) -> int:
    """Return the number that figures or words say: `thứ hai` is 2, `mười một` 11; 0 for none."""
    if ordinal.isdigit():
        return int(ordinal)
    words = ordinal.lower().split()
    return from_roman(ordinal) or sum(_NUMBERS.get(word, 0) for word in words)
