"""Values are text: the signs in them that a text's reader would take for markup are escaped."""

from __future__ import annotations

import re
from collections.abc import Mapping

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


class _Escaped(str):
    """A value whose signs are escaped, and that a condition compares as it was given."""

    __slots__ = ("given",)

    given: str

    def __eq__(self, other: object) -> bool:
        return self.given == (other.given if isinstance(other, _Escaped) else other)

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __hash__(self) -> int:
        return hash(self.given)


def text_values(values: Mapping[str, object]) -> TextValues:
    """Return values with the signs in them escaped that would be markup."""
    return TextValues(
        {name: _escaped(value, _BLANK) for name, value in values.items()},
        {name: _escaped(value, _BODY) for name, value in values.items()},
    )


def _escaped(value: object, signs: re.Pattern[str]) -> object:
    match value:
        case str():
            return _escaped_text(value, signs)
        case Mapping():
            return {name: _escaped(one, signs) for name, one in value.items()}
        case list() | tuple():
            return [_escaped(one, signs) for one in value]
    return value


def _escaped_text(value: str, signs: re.Pattern[str]) -> str:
    text = signs.sub(r"\\\g<0>", value)
    if text == value:
        return value
    escaped = _Escaped(text)
    escaped.given = value
    return escaped
