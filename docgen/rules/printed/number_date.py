"""Rules over the words of số, ký hiệu and địa danh, thời gian: ô 3 and 4 (II.3, II.4)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.diagnostics import say
from docgen.measuring.model import Observation, Part
from docgen.rules.model import Finding
from docgen.rules.place_date.place import small_words
from docgen.rules.printed.finding import page_of, part_to_be_written, parts
from docgen.rules.registry import error, warning

_NUMBER = re.compile(r"S\S\s*(:?)\s*(\d*)[\s.…_]*/?\s*(.*)")
_DATE = re.compile(
    r"(?P<place>.*?\S)(?P<comma>,?)\s+ngày\s*(?P<day>\d*)[\s.…_]*tháng\s*(?P<month>\d*)[\s.…_]*"
    r"năm\s*(?P<year>[\d.…_\s]*)"
)
# A draft says so where the place is to be filled in.
_UNNAMED = "địa danh"


@error("ND30-II.3.c-printed-colon")
def number_colon(seen: Observation) -> Iterator[Finding]:
    """Find a `Số` without its colon."""
    for part, match in numbers(seen):
        if not match[1]:
            yield part_to_be_written(part, "Số:")


@error("ND30-II.3.c-printed-zero")
def number_zero(seen: Observation) -> Iterator[Finding]:
    """Find a number below 10 without its zero."""
    for part, match in numbers(seen):
        if len(match[2]) == 1 and match[2] != "0":
            yield part_to_be_written(part, f"0{match[2]}")


@error("ND30-II.3.c-printed-spaces")
def notation_spaces(seen: Observation) -> Iterator[Finding]:
    """Find a notation with spaces, or with dashes that are no hyphens."""
    for part, match in numbers(seen):
        tight = re.sub(r"\s*[-–—−]\s*", "-", match[3]).strip()
        has_space = bool(match[2]) and bool(re.search(r"\d\s+/|/\s+\S", match.string))
        if tight != match[3].strip() or has_space:
            yield part_to_be_written(part, f"/{tight}")


@warning("ND30-II.3.b-printed-year")
def notation_year(seen: Observation) -> Iterator[Finding]:
    """Find the year that only normative documents carry."""
    for part, match in numbers(seen):
        if year := re.match(r"(\d{4})\s*/\s*(.+)", match[3]):
            yield part_to_be_written(part, f"/{year[2]}")


def numbers(seen: Observation) -> Iterator[tuple[Part, re.Match[str]]]:
    """Yield each số, ký hiệu with its colon, its figures and its notation as groups 1 to 3."""
    for part in parts(seen, "number"):
        # A notation that goes on in the next line goes on without a space.
        if match := _NUMBER.match("".join(line.text for line in part.lines)):
            yield part, match


@error("ND30-II.4.b-printed-form")
def date_form(seen: Observation) -> Iterator[Finding]:
    """Find a place and date that are not `Hà Nội, ngày … tháng … năm …`."""
    for part in parts(seen, "place-date"):
        match = _DATE.fullmatch(part.text)
        if match is None or not match["comma"]:
            yield part_to_be_written(part, "Hà Nội, ngày 05 tháng 3 năm 2026")


@error("ND30-II.4.c-printed-place")
def small_place(seen: Observation) -> Iterator[Finding]:
    """Find a word of the place that begins with a small letter."""
    for part, match in _dates(seen):
        place = match["place"]
        if place != _UNNAMED and (words := small_words(place)):
            at = words[0].start()
            yield part_to_be_written(part, place[:at] + place[at].upper() + place[at + 1 :])


@warning("ND30-II.4.c-printed-line")
def date_on_one_line(seen: Observation) -> Iterator[Finding]:
    """Find a place and date that are broken into lines."""
    for part in parts(seen, "place-date"):
        if len(part.lines) > 1 and part.text[-1].isdigit():  # else it is yet to be filled in
            yield Finding(
                None,
                say(
                    "page {page}: place and date stand on {count} lines",
                    page=page_of(part),
                    count=len(part.lines),
                ),
                say("make its column wider, so that it stands on one line"),
            )


@error("ND30-II.4.b-printed-day")
def date_day(seen: Observation) -> Iterator[Finding]:
    """Find a day below 10 without its zero."""
    for part, match in _dates(seen):
        if len(match["day"]) == 1:
            yield part_to_be_written(part, f"ngày 0{match['day']}")


@error("ND30-II.4.b-printed-month")
def date_month(seen: Observation) -> Iterator[Finding]:
    """Find a January or February without its zero."""
    for part, match in _dates(seen):
        if match["month"] in ("1", "2"):
            yield part_to_be_written(part, f"tháng 0{match['month']}")


@warning("ND30-II.4.b-printed-month-zero")
def date_month_zero(seen: Observation) -> Iterator[Finding]:
    """Find a month from March on with a zero that the decree does not ask for."""
    for part, match in _dates(seen):
        if re.fullmatch("0[3-9]", match["month"]):
            yield part_to_be_written(part, f"tháng {match['month'][1]}")


def _dates(seen: Observation) -> Iterator[tuple[Part, re.Match[str]]]:
    for part in parts(seen, "place-date"):
        if match := _DATE.fullmatch(part.text):
            yield part, match
