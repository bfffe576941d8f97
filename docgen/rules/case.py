"""What rules look at: an announcement's texts, tree and document."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

from docgen.document.blanks import has_blank
from docgen.document.model import Document
from docgen.immutable import distinct
from docgen.rules.bodies import Body, bodies
from docgen.rules.passages import Passage, passages
from docgen.rules.prose import Prose
from docgen.source import nodes
from docgen.source.text import SourceText


@distinct
class Case:
    """One announcement before the rules.

    `sources` are the texts of the files read, by the name that places carry; `tree` is the
    announcement's with the office's defaults and its values; both and `document` are as read.
    """

    document: Document
    tree: nodes.Mapping
    sources: Mapping[str, SourceText]

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Every text that is printed, with its keys and places."""
        return tuple(passages(self.tree, self.sources))

    @cached_property
    def prose(self) -> Prose:
        """Every text that is printed, as one running text."""
        return Prose(self.passages)

    @cached_property
    def bodies(self) -> tuple[Body, ...]:
        """The texts of several paragraphs: body, attachment, appendices."""
        return tuple(bodies(self.document, self.passages))

    @property
    def body(self) -> Body | None:
        """The document's own text, not that of what is attached; None where none is typed."""
        return next((body for body in self.bodies if body.passage.path == ("body",)), None)

    @property
    def recipients(self) -> tuple[Passage, ...]:
        """Each recipient of nơi nhận, those of a group too."""
        return self.at("recipients", "recipients.to")

    def at(self, *keys: str) -> tuple[Passage, ...]:
        """Return the passages under dotted keys without numbers: `at("signer.name", "basis")`."""
        found = [passage for key in keys for passage in self._by_key.get(key, ())]
        return tuple(found)

    def apart_from(self, *keys: str) -> Iterator[Passage]:
        """Yield the passages that stand neither at nor under the outermost keys given."""
        return (passage for passage in self.passages if passage.path[0] not in keys)

    def filled(self, *keys: str) -> Iterator[Passage]:
        """Yield the passages under keys that have no blank in them: others say nothing yet."""
        return (passage for passage in self.at(*keys) if not has_blank(passage.text))

    @cached_property
    def _by_key(self) -> Mapping[str, list[Passage]]:
        grouped: dict[str, list[Passage]] = {}
        for passage in self.passages:
            grouped.setdefault(passage.key, []).append(passage)
        return grouped
