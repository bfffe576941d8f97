"""A tree → its texts, each with the keys that lead to it, its places, and edits of its source."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from docgen.diagnostics import Edit, Fix, Place
from docgen.immutable import immutable, replace
from docgen.source import nodes
from docgen.source.text import SourceText

Path = tuple[str | int, ...]

# Keys whose values are settings, not words of the document: a mark's are printed as layouts/ spell
# them, however they are typed (`Hoả tốc`).
_UNPRINTED = frozenset(
    {"kind", "kinds", "fonts", "typography", "metadata", "embed_source", "urgency", "secrecy"}
)


@immutable
class Passage:
    """A text of the announcement: the keys that lead to it (`("signer", "name")`) and its scalar.

    Offsets are those of `text`.
    """

    path: Path
    scalar: nodes.Scalar
    sources: Mapping[str, SourceText]

    @property
    def text(self) -> str:
        """The text as it is typed, values filled in."""
        return self.scalar.text

    @property
    def key(self) -> str:
        """The keys without the numbers of items: `signers.name`, `appendices.body`, `basis`."""
        return ".".join(name for name in self.path if isinstance(name, str))

    def place(self, offset: int = 0) -> Place:
        """Return the place of the letter at an offset."""
        return self.scalar.place_of(offset)

    def fix(self, start: int, end: int, text: str, *, is_safe: bool = True) -> Fix | None:
        """Return the fix that writes `text` for the letters from `start` to `end`.

        None where the source does not hold these letters as they are: escapes, filled-in values,
        folded line breaks. To insert, write again a letter beside.
        """
        if start >= end:
            return None
        first, last = self.place(start), self.place(end - 1)
        after = replace(last, column=last.column + 1)
        source = self.sources.get(first.file)
        if source is None or first.line != after.line:
            return None
        written = source.line(first.line)[first.column - 1 : after.column - 1]
        if written != self.text[start:end]:
            return None
        return Fix((Edit(first, after, text),), is_safe)


def passages(tree: nodes.Mapping, sources: Mapping[str, SourceText]) -> Iterator[Passage]:
    """Yield every text of an announcement that is printed, in the order of its keys."""
    for key, value in tree.entries:
        if key.text not in _UNPRINTED:
            yield from _below((key.text,), value, sources)


def _below(path: Path, node: nodes.Node, sources: Mapping[str, SourceText]) -> Iterator[Passage]:
    match node:
        case nodes.Scalar():
            if not node.is_empty:
                yield Passage(path, node, sources)
        case nodes.Sequence():
            for number, item in enumerate(node.items):
                yield from _below((*path, number), item, sources)
        case nodes.Mapping():
            for key, value in node.entries:
                yield from _below((*path, key.text), value, sources)
