"""YAML events → nodes, one event at a time.

The open nodes stand on a stack of the builder's own, so that no input can exhaust Python's.
"""

from __future__ import annotations

import yaml

from docgen.diagnostics import Message, Place, Problems, say
from docgen.immutable import mutable
from docgen.source.letters import FlowingLetters, LineLetters, written_letters
from docgen.source.nodes import DEEPEST, Mapping, Node, Scalar, Sequence
from docgen.source.refusals import refuse_anchor, refuse_invisible, refuse_tag, sound_entries
from docgen.source.text import SourceText, printable

MOST_NODES = 100_000


@mutable
class _Open:
    """A list or mapping whose end has not come; a mapping's items are keys and values in turn."""

    place: Place
    start: int
    is_mapping: bool
    items: list[Node]


class Builder:
    """Builds a source's tree; `stopped` tells that reading on would make no sense."""

    def __init__(self, source: SourceText, problems: Problems) -> None:
        self.root: Node | None = None
        self.stopped = False
        self._source = source
        self._problems = problems
        self._open: list[_Open] = []
        self._nodes = 0

    def take(self, event: yaml.Event) -> None:
        """Take the next event."""
        start, end = event.start_mark, event.end_mark
        assert start is not None
        assert end is not None
        match event:
            case yaml.ScalarEvent():
                place = Place(self._source.name, start.line + 1, start.column + 1)
                if event.tag is not None or event.anchor is not None:
                    self._refuse_tag_and_anchor(event, place)
                self._add(self._scalar(event, place, (start.index, end.index)))
            case yaml.AliasEvent():
                place = self._place(start.line, start.column)
                refuse_anchor(place, self._problems)
                self._add(Scalar(self._source.text[start.index : end.index], place))
            case yaml.CollectionStartEvent():
                place = self._place(start.line, start.column)
                self._refuse_tag_and_anchor(event, place)
                is_mapping = isinstance(event, yaml.MappingStartEvent)
                self._enter(_Open(place, start.index, is_mapping, []))
            case yaml.CollectionEndEvent():
                self._add(self._closed(self._open.pop(), end.index))
            case yaml.DocumentStartEvent() if self.root is not None:
                self._stop(
                    "several-documents",
                    self._place(start.line, start.column),
                    say("the file holds several documents, parted by `---`"),
                    say("keep each announcement in a file of its own"),
                )

    def _enter(self, opened: _Open) -> None:
        if len(self._open) >= DEEPEST:
            from docgen.source.syntax import too_deep

            self._problems.found.append(too_deep(opened.place))
            self.stopped = True
        self._open.append(opened)

    def _add(self, node: Node) -> None:
        self._nodes += 1
        if self._nodes > MOST_NODES:
            self._stop(
                "too-many-values",
                node.place,
                say("the file holds more than {most} values", most=MOST_NODES),
                say("divide it into several documents"),
            )
        if self._open:
            self._open[-1].items.append(node)
        else:
            self.root = node

    def _stop(self, code: str, place: Place, message: Message, help: Message) -> None:
        self._problems.error(code, place, message, help=help)
        self.stopped = True

    def _closed(self, opened: _Open, end: int) -> Node:
        if not opened.is_mapping:
            if self._source.text.startswith("[[", opened.start):
                return self._bare_braces(opened, end)
            return Sequence(tuple(opened.items), opened.place)
        if self._source.text.startswith("{{", opened.start):
            return self._bare_braces(opened, end)
        pairs = zip(opened.items[::2], opened.items[1::2], strict=True)
        return Mapping(sound_entries(pairs, self._problems), opened.place)

    def _bare_braces(self, opened: _Open, end: int) -> Scalar:
        """Return `{{ name }}`, to YAML a mapping in a mapping, as the text that was meant.

        Likewise `[[name]]`, to YAML a list in a list.
        """
        from docgen.source.syntax import bare_braces

        text = self._source.text[opened.start : end]
        self._problems.found.append(bare_braces(opened.place, text[:2]))
        letters = FlowingLetters(self._source, text, (opened.start, end))
        return Scalar(text, opened.place, letters=letters)

    def _scalar(self, event: yaml.ScalarEvent, place: Place, span: tuple[int, int]) -> Scalar:
        text, style = event.value, event.style
        if style == '"' or not self._source.is_usual:  # escapes may write anything
            text = printable(text)
            refuse_invisible(text, place, self._problems)
        letters = written_letters(self._source, text, style, place, span)
        if style == "|" and "\t" in event.value and letters is not None:
            from docgen.source.tabbed_rows import tell_tabbed_rows  # few texts have a tab

            tell_tabbed_rows(event.value, letters, self._problems)
        if style == "|" and "   " in event.value and letters is not None:
            from docgen.source.spread_lines import tell_spread_lines  # as few have so many spaces

            tell_spread_lines(event.value, letters, self._problems)
        is_folded = style == ">" or (not style and not isinstance(letters, LineLetters))
        return Scalar(text, place, bool(style), is_folded, letters)

    def _refuse_tag_and_anchor(
        self, event: yaml.ScalarEvent | yaml.CollectionStartEvent, place: Place
    ) -> None:
        if event.tag is not None:
            refuse_tag(event.tag, place, self._problems)
        if event.anchor is not None:
            refuse_anchor(place, self._problems)

    def _place(self, line: int, column: int) -> Place:
        """Return the place of what libyaml counts from 0."""
        return Place(self._source.name, line + 1, column + 1)
