"""The types that a value may be declared to have: each reads a text, or tells what is wrong."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from datetime import datetime

from docgen.diagnostics import Message, say
from docgen.immutable import immutable
from docgen.source.declared.figures import decimal_number, whole_sum
from docgen.source.declared.in_words import NORTHERN, SOUTHERN, Reading
from docgen.source.declared.nothing import Nothing
from docgen.source.declared.values import Day, Money, Number
from docgen.source.suggest import question

_ISO_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00(?:\.0+)?)?)?")
_TYPED_DAY = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_UNIT = re.compile(r"\s*(?:đồng|đ|₫|vnđ|vnd)\.?\s*$", re.IGNORECASE)

USUAL_READING = "bắc"
READINGS: Mapping[str, Reading] = {USUAL_READING: NORTHERN, "nam": SOUTHERN}


class WrongValue(Exception):
    """Why a text is no value of its type: `message`, and `help` to mend it."""

    def __init__(self, message: Message, help: Message | None = None) -> None:
        super().__init__(str(message))
        self.message = message
        self.help = help


@immutable
class ValueType:
    """A type with its choices: the words of a `choice`, the region by which numbers are read."""

    name: str = "text"
    words: tuple[str, ...] = ()
    reading: str = USUAL_READING

    def read(self, text: str) -> object:
        """Return the value that a text is; raises WrongValue."""
        return _READERS[self.name](text.strip(), self)

    @property
    def nothing(self) -> str:
        """What stands for a value of this type that is not given: it prints nothing."""
        return Nothing() if self.name in _WITH_PARTS else ""


def _text(text: str, declared: ValueType) -> str:
    return text


def _money(text: str, declared: ValueType) -> Money:
    amount = whole_sum(_UNIT.sub("", text))
    if amount is None:
        raise WrongValue(
            say("{text} is not a sum of money", text=text),
            say("write whole đồng: 1500000, 1.500.000 or 1.500.000 đồng"),
        )
    return Money(amount).read_as(READINGS[declared.reading])


def _number(text: str, declared: ValueType) -> Number:
    found = decimal_number(text)
    if found is None:
        raise WrongValue(
            say("{text} is not a number", text=text),
            say("declare a percentage as text")
            if text.endswith("%")
            else say("write 1500, 1.500 or 8,5"),
        )
    return Number(found).read_as(READINGS[declared.reading])


def _date(text: str, declared: ValueType) -> Day:
    if match := _ISO_DAY.fullmatch(text):
        year, month, day = match.groups()
    elif match := _TYPED_DAY.fullmatch(text):
        day, month, year = match.groups()
    else:
        raise WrongValue(
            say("{text} is not a date", text=text), say("write 20/10/2022 or 2022-10-20")
        )
    try:
        found = datetime(int(year), int(month), int(day))
    except ValueError:
        raise WrongValue(
            say("there is no day {text}", text=text), say("write 20/10/2022 or 2022-10-20")
        ) from None
    return Day(found.year, found.month, found.day)


def _choice(text: str, declared: ValueType) -> str:
    typed = _folded(text)
    for word in declared.words:
        if _folded(word) == typed:
            return word
    raise WrongValue(
        say("{text} is not one of: {words}", text=text, words=", ".join(declared.words)),
        question(text, declared.words),
    )


def _folded(text: str) -> str:
    return unicodedata.normalize("NFC", " ".join(text.split())).casefold()


_READERS: Mapping[str, Callable[[str, ValueType], object]] = {
    "text": _text,
    "money": _money,
    "number": _number,
    "date": _date,
    "choice": _choice,
}

_WITH_PARTS = frozenset(("money", "number", "date"))

TYPE_NAMES = tuple(_READERS)
