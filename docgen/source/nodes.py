"""What a source says, as a tree of immutable nodes, each placed: scalars, sequences, mappings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field

from docgen.diagnostics import Place
from docgen.immutable import immutable
from docgen.source.letters import Letters

DEEPEST = 20
"""How deep values may stand inside each other."""

_NULLS = frozenset({"~", "null", "Null", "NULL"})
FLAGS = {
    **dict.fromkeys(("true", "yes", "on", "có"), True),
    **dict.fromkeys(("false", "no", "off", "không"), False),
}
"""How yes and no are written, in small letters."""


@immutable
class Scalar:
    """A text exactly as it is written: `05`, `no` and `2022-10-20` are texts, too.

    `is_quoted` tells quotes and blocks (`|`, `>`) from a text that stands bare, `is_folded` a text
    on several lines, in a block (`>`) or bare, which YAML has joined, `is_told` an empty one whose
    `{{ }}` had no value, which has been told.
    """

    text: str
    place: Place
    is_quoted: bool = False
    is_folded: bool = False
    letters: Letters | None = field(default=None, compare=False, repr=False)
    is_told: bool = False

    @property
    def is_empty(self) -> bool:
        """Tell whether there is no value: nothing, or `~` or `null` unquoted."""
        text = self.text
        return not text or text.isspace() or (not self.is_quoted and text in _NULLS)

    @property
    def flag(self) -> bool | None:
        """Yes or no, in YAML's words or in Vietnamese; None for any other text."""
        return FLAGS.get(self.text.strip().lower())

    def place_of(self, offset: int) -> Place:
        """Return the place in the source of the letter at an offset of the text."""
        return self.place if self.letters is None else self.letters.place_of(offset)


@immutable
class Sequence:
    """A list."""

    items: tuple[Node, ...]
    place: Place


@immutable
class Mapping:
    """Keys and values, in the order in which they are written."""

    entries: tuple[tuple[Scalar, Node], ...]
    place: Place

    def get(self, key: str) -> Node | None:
        """Return the value of a key."""
        for name, value in self.entries:
            if name.text == key:
                return value
        return None


Node = Scalar | Sequence | Mapping


def scalars(node: Node) -> Iterator[Scalar]:
    """Yield every value's scalar below a node, in order; keys are left out."""
    match node:
        case Scalar():
            yield node
        case Sequence():
            for item in node.items:
                yield from scalars(item)
        case Mapping():
            for _, value in node.entries:
                yield from scalars(value)
