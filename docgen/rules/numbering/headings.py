"""Error rule: a heading whose number no one reads as one is set as prose, its title with it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.diagnostics import say
from docgen.document.body.markers import marker
from docgen.document.numbering import from_roman, roman
from docgen.immutable import immutable
from docgen.rules.bodies import Body
from docgen.rules.case import Case
from docgen.rules.model import Finding
from docgen.rules.registry import error

_WORDS = {
    word: number
    for number, words in enumerate(
        ("nhất một", "hai", "ba", "tư bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"), start=1
    )
    for word in words.split()
}
_SPACE = "[ \u00a0]+"
_WORD = rf"(?:{'|'.join(_WORDS)})"
_LINE = re.compile(
    rf"""^[ \t\u00a0]*
    (?P<head>Phần|Chương|Mục|Tiểu{_SPACE}mục|Điều|PHẦN|CHƯƠNG|MỤC|TIỂU{_SPACE}MỤC|ĐIỀU){_SPACE}
    (?P<ordinal>(?i:(?:thứ{_SPACE})?(?:mười{_SPACE})?{_WORD})|[IVXLC]+|\d{{1,3}})
    (?P<rest>[.:)/ \u00a0].*)?$""",
    re.MULTILINE | re.VERBOSE,
)
_ROMAN_HEADS = ("phần", "chương")
_LONGEST_TITLE = 100
_CLOSED = (".", ";", ":", ",", "!", "?", "…")
# `Điều 3 Luật …`, `Điều 3 Chương II` refer to a điều.
_REFERRED_TO = re.compile(
    r"(?:Luật|Bộ|Hiến|Pháp|Lệnh|Nghị|Quyết|Thông|Chỉ|Quy|Điều|Hợp|Hướng|Chương|Mục|Phần|Phụ|Công"
    r"|Kế|Đề|Dự|Tờ|Biên|Bản|Thỏa|Thoả|Văn|Khoản|Điểm)\b",
    re.IGNORECASE,
)


@immutable
class _Line:
    """A line that begins as a heading does: where its parts stand in the body's text."""

    body: Body
    match: re.Match[str]

    @property
    def head(self) -> str:
        return " ".join(self.match["head"].lower().split())

    @property
    def rest(self) -> str:
        return (self.match["rest"] or "").replace("\u00a0", " ")

    @property
    def number(self) -> int | None:
        """The number that is meant, if it can be told."""
        written = self.match["ordinal"]
        return int(written) if written.isdigit() else from_roman(written) or _in_words(written)

    @property
    def label(self) -> str:
        return f"{self.match['head']} {self.match['ordinal']}"


@error("ND30-II.6.đ-heading")
def unread(case: Case) -> Iterator[Finding]:
    """Find `Chương một`, `Phần thứ hai`, `Chương IIII`, `Điều 3 Tên`, which are set as prose."""
    for body in case.bodies:
        for match in _LINE.finditer(body.passage.text):
            if marker(match[0].strip(" \t\u00a0")) is None:
                line = _Line(body, match)
                if _is_heading(line):
                    yield _finding(line)


def _is_heading(line: _Line) -> bool:
    """Tell a heading from a sentence that begins with a reference: strictly, for both are prose."""
    if line.match["ordinal"].isdigit() and line.head == "điều":
        return _is_article(line)
    ordinal = line.match["ordinal"]
    is_word = ordinal.lower() in _WORDS
    if line.match[0].isupper() and line.rest and not is_word:
        return True
    is_figure = ordinal.isdigit() or from_roman(ordinal) is not None
    return not is_figure and re.match(r"[.:]?$|[.:]\s*\S|\s+[–-]\s", line.rest) is not None


def _is_article(line: _Line) -> bool:
    title = line.rest.lstrip(" –-)/")
    if not title:
        return _begins_paragraph(line)
    return (
        title[0].isupper()
        and len(title) <= _LONGEST_TITLE
        and not title.endswith(_CLOSED)
        and _REFERRED_TO.match(title) is None
        and _begins_paragraph(line)
    )


def _begins_paragraph(line: _Line) -> bool:
    """Tell whether a line stands under an empty one or the end of a sentence, or is the first."""
    above = line.body.passage.text[: line.match.start()].split("\n")[-2:-1]
    return not above or not above[0].strip() or above[0].rstrip().endswith(_CLOSED)


def _finding(line: _Line) -> Finding:
    start = line.match.start("head")
    return Finding(
        line.body.passage.place(start),
        say("{found} is not read as a heading: it is set as prose", found=line.label),
        say("write {expected}", expected=_expected(line))
        if line.number
        else say(
            "number phần and chương with I, II, III, IV …, mục, tiểu mục, điều with 1, 2, 3 …"
        ),
    )


def _expected(line: _Line) -> str:
    assert line.number is not None
    number = roman(line.number) if line.head in _ROMAN_HEADS else str(line.number)
    is_titled = line.head == "điều" or bool(line.rest.strip(" .:"))
    return f"{line.match['head']} {number}{'.' if is_titled else ''}"


def _in_words(written: str) -> int | None:
    """Return the number that words count: `thứ hai` is 2, `mười một` 11."""
    words = written.lower().split()
    return sum(_WORDS.get(word, 0) for word in words) or None
