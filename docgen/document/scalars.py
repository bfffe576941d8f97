"""Texts of single keys → values: numbers, dates, choices, lengths; or None and what is wrong."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from pathlib import Path

from docgen.diagnostics import Message, Problems, say
from docgen.document.model import IssueDate, Phrase
from docgen.leading_zeros import with_zero
from docgen.lengths import points
from docgen.source.nodes import Scalar

# A declared number is printed with points between its thousands, as Vietnamese writes it.
_WHOLE = r"[1-9]\d{0,8}|[1-9]\d{0,2}(?:\.\d{3}){1,2}"
_NUMBER = re.compile(rf"0*({_WHOLE})([a-zđ]*)", re.IGNORECASE)
_COUNT = re.compile(rf"0*({_WHOLE})")
_ISO_DATE = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_VIETNAMESE_DATE = re.compile(r"(?:(?:(\d{1,2})[/.-])?(\d{1,2})[/.-])(\d{4})")
_ISO_DAY = re.compile(r"\d{4}-\d{1,2}-\d{1,2}")
_TYPED_DAY = re.compile(r"^ngày\s+", re.IGNORECASE)


def one_line(scalar: Scalar, problems: Problems) -> Phrase:
    """Return a text with its spaces and line breaks made single spaces."""
    return Phrase(" ".join(scalar.text.split()), scalar.place)


def with_breaks(scalar: Scalar, problems: Problems) -> Phrase:
    """Return a text whose newlines stay, for they force line breaks."""
    lines = (" ".join(line.split()) for line in scalar.text.strip().split("\n"))
    return Phrase("\n".join(line for line in lines if line), scalar.place)


def document_number(scalar: Scalar, problems: Problems) -> str | None:
    """Return the number as printed: under 10 with a leading zero (II.3.c)."""
    match = _NUMBER.fullmatch(scalar.text.strip())
    if match is None:
        problems.error(
            "number",
            scalar.place,
            say("{text} is not a document's number", text=scalar.text),
            help=say("write a positive integer, such as 15, or 15a; leave it empty for a blank"),
            citation="PL I, Phần I, II.3.a",
        )
        return None
    return f"{with_zero(_integer(match))}{match[2]}"


def _integer(match: re.Match[str]) -> int:
    return int(match[1].replace(".", ""))


def count(scalar: Scalar, problems: Problems) -> int | None:
    """Return a positive integer."""
    text = scalar.text.strip()
    if match := _COUNT.fullmatch(text):
        return _integer(match)
    message = say("{text} is not a positive whole number", text=scalar.text)
    _wrong(scalar, problems, message, say("write a number in figures, such as 2"))
    return None


def factor(scalar: Scalar, problems: Problems) -> float | None:
    """Return a number; a decimal comma is as good as a point."""
    try:
        return float(scalar.text.strip().replace(",", "."))
    except ValueError:
        message = say("{text} is not a number", text=scalar.text)
        _wrong(scalar, problems, message, say("write a number in figures, such as 1.15"))
        return None


def length(scalar: Scalar, problems: Problems) -> float | None:
    """Return a length in points."""
    try:
        return points(scalar.text)
    except ValueError:
        problems.error(
            "length",
            scalar.place,
            say("{text} is not a length", text=scalar.text),
            help=say("write a number with its unit: 20mm, 1cm, 6pt"),
        )
        return None


def size(scalar: Scalar, problems: Problems) -> float | None:
    """Return a size of letters in points, typed with or without its unit."""
    try:
        return float(scalar.text.strip().replace(",", "."))
    except ValueError:
        return length(scalar, problems)


def flag(scalar: Scalar, problems: Problems) -> bool | None:
    """Return yes or no."""
    if scalar.flag is None:
        message = say("{text} is neither yes nor no", text=scalar.text)
        _wrong(scalar, problems, message, say("write yes or no"))
    return scalar.flag


def choice(scalar: Scalar, words: tuple[str, ...], problems: Problems) -> str | None:
    """Return the word that was typed, in its own spelling: `hoả tốc` is `hỏa tốc`."""
    typed = _toneless(scalar.text)
    for word in words:
        if _toneless(word) == typed:
            return word
    from docgen.source.suggest import question  # few words are mistyped

    problems.error(
        "choice",
        scalar.place,
        say("{text} is not one of: {words}", text=scalar.text, words=", ".join(words)),
        help=question(scalar.text, words),
    )
    return None


def issue_date(scalar: Scalar, problems: Problems) -> IssueDate | None:
    """Return a date that may lack its day or month; `20/10/2022` is as good as `2022-10-20`."""
    text = scalar.text.strip()
    parts = _date_parts(text)
    if parts is None:
        _date_error(scalar, problems, say("{text} is not a date", text=text))
        return None
    year, month, day = parts
    try:
        date(year, 1 if month is None else month, 1 if day is None else day)
    except ValueError:
        _date_error(scalar, problems, say("there is no day {text}", text=text))
        return None
    return IssueDate(year, month, day)


def day_in_words(scalar: Scalar, problems: Problems) -> Phrase | None:
    """Return what follows the word ngày: 2022-02-05 as the decree writes it, 05 tháng 02 năm 2022.

    A text that is no such date stays as it is typed, but for a ngày before it.
    """
    text = one_line(scalar, problems).text
    if not _ISO_DAY.fullmatch(text):
        return Phrase(_TYPED_DAY.sub("", text), scalar.place)
    found = issue_date(scalar, problems)
    if found is None or not (found.year and found.month and found.day):
        return None

    from docgen.source.declared.values import Day  # few documents have such a key

    return Phrase(
        Day(found.year, found.month, found.day).bang_chu.removeprefix("ngày "), scalar.place
    )


def body(scalar: Scalar, problems: Problems) -> Scalar:
    """Return the text as it is: its structure is read later, letter by letter at its place."""
    if scalar.is_folded:
        from docgen.document.folded import refuse_lost_paragraphs  # a body is a block, mostly

        refuse_lost_paragraphs(scalar, problems)
    return scalar


def folder(scalar: Scalar, problems: Problems) -> Path:
    """Return a folder, relative to the folder of the file that names it."""
    return (Path(scalar.place.file).parent / scalar.text.strip()).absolute()


def _date_parts(text: str) -> tuple[int, int | None, int | None] | None:
    if match := _ISO_DATE.fullmatch(text):
        year, month, day = match.groups()
    elif match := _VIETNAMESE_DATE.fullmatch(text):
        day, month, year = match.groups()
    else:
        return None
    return int(year), int(month) if month else None, int(day) if day else None


def _date_error(scalar: Scalar, problems: Problems, message: Message) -> None:
    problems.error(
        "date",
        scalar.place,
        message,
        help=say("write 2022-10-20; leave out the day or the month for a blank: 2022-10"),
        citation="PL I, Phần I, II.4.b",
    )


def _wrong(scalar: Scalar, problems: Problems, message: Message, mend: Message) -> None:
    problems.error("wrong-type", scalar.place, message, help=mend)


def _toneless(text: str) -> str:
    """Return a text without tone marks, so that both ways of placing them are one."""
    letters = unicodedata.normalize("NFD", " ".join(text.lower().split()))
    marks = "\u0300\u0301\u0303\u0309\u0323"
    return unicodedata.normalize("NFC", "".join(c for c in letters if c not in marks))
