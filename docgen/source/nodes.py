"""What a source says, as a tree of immutable nodes: scalars, sequences and mappings, each placed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from docgen.diagnostics import Place
from docgen.source.letters import Letters


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text exactly as it is written: `05`, `no` and `2022-10-20` are texts, too.

    `empty` tells that nothing, `~` or `null` stands there; the text is then empty.
    """

    text: str
    place: Place
    quoted: bool = False
    empty: bool = False
    letters: Letters | None = field(default=None, compare=False, repr=False)

    def place_of(self, offset: int) -> Place:
        """Return the place of the letter at an offset of the text."""
        return self.letters.place_of(offset) if self.letters else self.place


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    items: tuple[Node, ...]
    place: Place

    def __iter__(self) -> Iterator[Node]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys with their values, in the order they are written."""

    entries: tuple[tuple[Scalar, Node], ...]
    place: Place

    def get(self, name: str) -> Node | None:
        """Return the value of a key, or None if the key is not there."""
        return next((value for key, value in self.entries if key.text == name), None)

    def key(self, name: str) -> Scalar | None:
        """Return a key with its place, or None if it is not there."""
        return next((key for key, _ in self.entries if key.text == name), None)

    def __contains__(self, name: str) -> bool:
        return self.key(name) is not None


Node = Scalar | Sequence | Mapping


def scalars(node: Node) -> Iterator[Scalar]:
    """Yield every scalar value under a node, in order; keys are not values."""
    match node:
        case Scalar():
            yield node
        case Sequence():
            for item in node.items:
                yield from scalars(item)
        case Mapping():
            for _, value in node.entries:
                yield from scalars(value)
