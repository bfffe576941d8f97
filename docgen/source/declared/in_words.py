"""Whole numbers → Vietnamese words, as they are read aloud: 21 → hai mươi mốt."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.immutable import immutable

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_BILLION = 1_000_000_000


@immutable
class Reading:
    """The words in which the regions differ: a zero before the last figure, and a thousand."""

    zero: str
    thousand: str


NORTHERN = Reading("linh", "nghìn")
SOUTHERN = Reading("lẻ", "ngàn")


def in_words(number: int, reading: Reading = NORTHERN) -> str:
    """Return a whole number in words: 105 is `một trăm linh năm`, -21 `âm hai mươi mốt`."""
    if number < 0:
        return f"âm {in_words(-number, reading)}"
    if number == 0:
        return _DIGITS[0]
    return " ".join(_words(number, reading, is_led=False))


def _words(number: int, reading: Reading, *, is_led: bool) -> Iterator[str]:
    """Yield the words of a positive number; after a greater unit (`is_led`) hundreds are told."""
    billions, rest = divmod(number, _BILLION)
    if billions:
        yield from _words(billions, reading, is_led=is_led)
        yield "tỷ"
        is_led = True
    for size, unit in ((1_000_000, "triệu"), (1_000, reading.thousand), (1, "")):
        group = rest // size % 1_000
        if group:
            yield from _group(group, reading, is_led=is_led)
            is_led = True
            if unit:
                yield unit


def _group(number: int, reading: Reading, *, is_led: bool) -> Iterator[str]:
    """Yield the words of a number from 1 to 999."""
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    has_hundreds = is_led or hundreds > 0
    if has_hundreds:
        yield f"{_DIGITS[hundreds]} trăm"
    if tens == 0 and ones:
        if has_hundreds:
            yield reading.zero
        yield _DIGITS[ones]
    elif tens:
        yield "mười" if tens == 1 else f"{_DIGITS[tens]} mươi"
        if ones:
            yield _after_ten(tens, ones)


def _after_ten(tens: int, ones: int) -> str:
    """Return how the last figure is read after a ten: mốt, tư and lăm where they are said so."""
    if ones == 5:
        return "lăm"
    if tens > 1 and ones in (1, 4):
        return "mốt" if ones == 1 else "tư"
    return _DIGITS[ones]
