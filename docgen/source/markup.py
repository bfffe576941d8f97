"""Values are text: the signs in them that a text's reader would take for markup are escaped."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import wraps
from typing import SupportsIndex

from docgen.immutable import immutable

_BLANK = re.compile(r"\[(?=\[)")
_BODY = re.compile(r"[\\*|]|\[(?=\[)|!(?=\[)|<(?=[bB][rR])")

# The keys whose texts have markup; in the others `[[` alone means something.
BODY_KEYS = frozenset({"body"})


@immutable
class TextValues:
    """Values as the texts of an announcement take them.

    A line break of a value is one of the text that it stands in: a value may be several paragraphs,
    and those may be numbered.
    """

    phrases: Mapping[str, object]
    bodies: Mapping[str, object]

    def under(self, key: str) -> Mapping[str, object]:
        """Return the values for a text under a key."""
        return self.bodies if key in BODY_KEYS else self.phrases


class _Given(str):
    """A value as it was given, which filters and conditions see; as text, its signs are escaped."""

    __slots__ = ("signs",)

    signs: re.Pattern[str]

    def __str__(self) -> str:
        return self.signs.sub(r"\\\g<0>", super().__str__())

    def __getitem__(self, key: SupportsIndex | slice) -> str:
        return _given(super().__getitem__(key), self.signs)

    def __iter__(self) -> Iterator[str]:
        return (_given(letter, self.signs) for letter in super().__iter__())

    def __add__(self, other: str) -> str:
        return f"{self}{other}"

    def __radd__(self, other: str) -> str:
        return f"{other}{self}"


def text_values(values: Mapping[str, object]) -> TextValues:
    """Return values whose signs are escaped, where they become text, that would be markup."""
    return TextValues(
        {name: _with_signs(value, _BLANK) for name, value in values.items()},
        {name: _with_signs(value, _BODY) for name, value in values.items()},
    )


def keeping_signs(text_filter: Callable[..., object]) -> Callable[..., object]:
    """Return a filter of texts that makes of a value one whose signs are escaped, too."""

    @wraps(text_filter)
    def filtered(value: object, *others: object, **named: object) -> object:
        found = text_filter(value, *others, **named)
        if isinstance(value, _Given) and isinstance(found, str):
            return _given(found, value.signs)
        return found

    return filtered


def _with_signs(value: object, signs: re.Pattern[str]) -> object:
    match value:
        case str():
            return _given(value, signs)
        case Mapping():
            return {name: _with_signs(one, signs) for name, one in value.items()}
        case list() | tuple():
            return [_with_signs(one, signs) for one in value]
    return value


def _given(text: str, signs: re.Pattern[str]) -> str:
    """Return a value; one without such signs is a text like any other."""
    if not signs.search(text):
        return text
    given = _Given(text)
    given.signs = signs
    return given
