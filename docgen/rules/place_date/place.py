"""Error rules over the place (địa danh) of the head (II.4)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.diagnostics import Message, say
from docgen.rules.case import Case
from docgen.rules.model import Finding
from docgen.rules.registry import error

_WORD = re.compile(r"[^\W\d_][\w'’-]*")  # Mát-xcơ-va is one word
# Second words of units that are named in full: Thành phố Hồ Chí Minh, Đặc khu Phú Quốc, Thủ đô
# Hà Nội.
_SECOND = frozenset({"phố", "xã", "trấn", "khu", "đô"})
# First words of the nouns of units, which the place leaves out.
_NOUNS = frozenset({"tỉnh", "thành", "xã", "phường", "đặc", "huyện", "quận", "thị"})


@error("ND30-II.4.c-capitals")
def small_letter(case: Case) -> Iterator[Finding]:
    """Find a word of the place that begins with a small letter: `hà Nội`, `xã Tam Hợp`."""
    for passage in case.filled("place"):
        small = small_words(passage.text)
        if small and "ngày" not in passage.text:
            yield Finding(
                passage.place(small[0].start()),
                say("each word of the place begins with a capital: {place}", place=passage.text),
                _mend(passage.text, small),
            )


def _mend(place: str, small: list[re.Match[str]]) -> Message:
    """Say to leave a unit's noun out, or else how the name is written."""
    if any(word[0] in _NOUNS for word in small):
        return say("write the unit's name alone: Tam Hợp, not xã Tam Hợp")
    return say("write {word}", word=_WORD.sub(lambda word: word[0][0].upper() + word[0][1:], place))


@error("ND30-II.4.c-date")
def date_in_place(case: Case) -> Iterator[Finding]:
    """Find the date written with the place: `Hà Nội, ngày 05 tháng 01 năm 2026`."""
    for passage in case.filled("place"):
        if match := re.search(r"[,\s]*\bngày\b.*", passage.text, re.DOTALL):
            yield Finding(
                passage.place(match.start()),
                say("the place has the date in it: {place}", place=passage.text),
                say("write the date under date: the line is made of both"),
            )


@error("ND30-II.4.c-comma")
def closing_sign(case: Case) -> Iterator[Finding]:
    """Find a sign after the place, which would stand twice: `Hà Nội,`."""
    for passage in case.filled("place"):
        if match := re.search(r"[\s,.;:]+$", passage.text.rstrip()):
            yield Finding(
                passage.place(match.start()),
                say("the comma after the place is made: {place}", place=passage.text.strip()),
                say("take away {sign}", sign=match[0].strip()),
                passage.fix(match.start(), match.end(), ""),
            )


def small_words(place: str) -> list[re.Match[str]]:
    """Return the words of a place that begin with a small letter and should not."""
    return [word for word in _WORD.finditer(place) if _is_small(word)]


def _is_small(word: re.Match[str]) -> bool:
    return word[0][0].islower() and (word.start() == 0 or word[0] not in _SECOND)
