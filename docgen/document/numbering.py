"""The decree's ways of counting: Roman numerals, the letters of điểm, what follows what."""

from __future__ import annotations

# II.6.đ: chữ cái tiếng Việt theo thứ tự bảng chữ cái, without ă, â, ê, ô, ơ, ư in practice.
POINT_LETTERS = "abcdđeghiklmnopqrstuvxy"
# The greatest parts take the same ones where practice letters them.
PART_LETTERS = POINT_LETTERS.upper()

_ROMAN = (
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)


def roman(number: int) -> str:
    """Return a positive number in Roman numerals."""
    numeral = ""
    for value, letters in _ROMAN:
        while number >= value:
            numeral += letters
            number -= value
    return numeral


def from_roman(numeral: str) -> int | None:
    """Return the number of a Roman numeral, or None if it is not a well-formed one."""
    number, rest = 0, numeral.upper()
    for value, letters in _ROMAN:
        while rest.startswith(letters):
            number += value
            rest = rest.removeprefix(letters)
    return number if number and not rest and roman(number) == numeral.upper() else None


def is_first(label: str) -> bool:
    """Tell whether a label is the first of its series (`1.`, `a)`, `I.`, `Điều 1.`)."""
    return label.rstrip(".)").rpartition(" ")[2] in ("1", "a", "I")


def follows(label: str, next_label: str) -> bool:
    """Tell whether a label (`3.`, `đ)`, `IV.`, `Điều 7.`) is the next one after another."""
    head, _, ordinal = label.rstrip(".)").rpartition(" ")
    next_head, _, next_ordinal = next_label.rstrip(".)").rpartition(" ")
    if head != next_head or label[-1] != next_label[-1]:
        return False
    number, next_number = _counted(ordinal), _counted(next_ordinal)
    return number is not None and next_number == number + 1


def _counted(ordinal: str) -> int | None:
    if ordinal.isdigit():
        return int(ordinal)
    if ordinal in POINT_LETTERS and len(ordinal) == 1:
        return POINT_LETTERS.index(ordinal)
    return from_roman(ordinal)
