"""Error rules over how numbers are written: Roman or Arabic, period or bracket (II.6.đ)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.diagnostics import Message, say
from docgen.document.body.markers import SPACES
from docgen.document.model import Level
from docgen.document.numbering import POINT_LETTERS, from_roman, roman
from docgen.rules.bodies import Body
from docgen.rules.case import Case
from docgen.rules.model import Finding
from docgen.rules.registry import error

_ARABIC = r"(?i)(?P<head>Phần|Chương) (?P<number>\d{1,2})(?=[.:\s]|$)"
_ROMAN = r"(?i)(?P<head>Mục|Tiểu mục|Điều) (?P<number>(?-i:[IVX]+))(?=[.:]|$)"
_POINT = rf"(?P<letter>[{POINT_LETTERS}])(?P<mark>[./]|\.\))(?= \S)"
_BRACKETED = r"\((?P<letter>[abcdđegh])\)(?= \S)"
_CLAUSE = r"(?P<number>\d{1,2})(?P<mark>\)|/|\.\))(?= \S)"
# What any of these lines begins with: few texts have one, and only they are cut into lines.
_ANY = re.compile(
    rf"^[{SPACES}\t]*(?:(?:phần|chương)\s\d|(?:tiểu\s)?mục\s[ivx]|điều\s[ivx]|(?-i:[a-zđ][./])"
    r"|\([a-h]\)|\d{1,3}(?:\.?\)|/)|[fjwz][).])",
    re.IGNORECASE | re.MULTILINE,
)
_FOREIGN = r"(?P<letter>[fjwzFJWZ])\)(?= \S)"
_FOREIGN_PART = r"(?P<letter>[FJWZ])\.(?= \S)"


@error("ND30-II.6.đ-roman")
def arabic_chapter(case: Case) -> Iterator[Finding]:
    """Find `Chương 2`, `Phần 1`: phần and chương have Roman figures."""
    for body, at, text in _lines(case):
        if (match := re.match(_ARABIC, text)) and _is_heading(match, text) and int(match["number"]):
            expected = roman(int(match["number"]))
            yield _finding(
                body,
                at,
                match,
                "number",
                expected,
                say("phần and chương are numbered in Roman figures: {found}", found=match[0]),
            )


@error("ND30-II.6.đ-arabic")
def roman_section(case: Case) -> Iterator[Finding]:
    """Find `Mục II`, `Điều IV.`: mục, tiểu mục and điều have Arabic figures."""
    for body, at, text in _lines(case):
        match = re.match(_ROMAN, text)
        number = from_roman(match["number"]) if match else None
        if match and number and (_is_heading(match, text) or match["head"].lower() == "điều"):
            yield _finding(
                body,
                at,
                match,
                "number",
                str(number),
                say(
                    "mục, tiểu mục and điều are numbered in Arabic figures: {found}", found=match[0]
                ),
            )


@error("ND30-II.6.đ-point-mark")
def point_without_bracket(case: Case) -> Iterator[Finding]:
    """Find `a.` or `a/` for a điểm, and `(a)` where there is no other: it is marked `a)`."""
    for body, at, text in _lines(case):
        match = re.match(_POINT, text)
        if match is None and not _has(body, Level.POINT):
            match = re.match(_BRACKETED, text)
        if match:
            expected = f"{match['letter']})"
            yield Finding(
                body.passage.place(at),
                say("a điểm is marked {expected}, not {found}", expected=expected, found=match[0]),
                say("write {expected}", expected=expected),
                body.passage.fix(at, at + match.end(), expected),
            )


@error("ND30-II.6.đ-clause-mark")
def clause_without_period(case: Case) -> Iterator[Finding]:
    """Find `1)` or `1/` for a khoản, which has a period; below a điểm it may stand."""
    for body in _suspected(case):
        numbered = _has(body, Level.CLAUSE) or _has(body, Level.POINT)
        clause = bracketed = 0
        for at, text in body.lines:
            if clause_match := re.match(r"(\d{1,3})\.(?=\D)", text):
                clause, bracketed = int(clause_match[1]), 0
            match = re.match(_CLAUSE, text)
            if match is None:
                continue
            number = int(match["number"])
            follows = number == clause + 1 and number != bracketed + 1
            bracketed = number
            if follows or not numbered:
                message = say(
                    "a khoản is marked {number}. and not {found}", number=number, found=match[0]
                )
                yield _finding(body, at, match, "mark", ".", message)


@error("ND30-II.6.đ-letter")
def foreign_letter(case: Case) -> Iterator[Finding]:
    """Find `f)`, `j)`, `w)`, `z)`, and `F. TITLE`: no letters of the Vietnamese alphabet."""
    for body, at, text in _lines(case):
        match = re.match(_FOREIGN, text)
        if match is None and text.isupper() and _has(body, Level.LETTERED):
            match = re.match(_FOREIGN_PART, text)
        if match:
            yield Finding(
                body.passage.place(at),
                say("{letter} is no letter of the Vietnamese alphabet", letter=match["letter"]),
                say("after e) comes g), after i) k), after v) x), and nothing after y)"),
            )


def _has(body: Body, level: Level) -> bool:
    return any(paragraph.level is level for paragraph in body.paragraphs)


def _is_heading(match: re.Match[str], text: str) -> bool:
    """Tell a heading from a sentence that begins so: its title follows a sign, or nothing does."""
    rest = text[match.end() :]
    return not rest or bool(re.match(r"[.:]?$|[.:]\s+\S|\s+[–-]\s", rest))


def _finding(
    body: Body, at: int, match: re.Match[str], group: str, expected: str, message: Message
) -> Finding:
    start, end = at + match.start(group), at + match.end(group)
    return Finding(
        body.passage.place(at),
        message,
        say("write {expected}", expected=match[0][: match.start(group)] + expected),
        body.passage.fix(start, end, expected),
    )


def _lines(case: Case) -> Iterator[tuple[Body, int, str]]:
    for body in _suspected(case):
        for at, text in body.lines:
            yield body, at, text


def _suspected(case: Case) -> Iterator[Body]:
    return (body for body in case.bodies if _ANY.search(body.passage.text))
