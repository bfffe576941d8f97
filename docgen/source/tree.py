"""YAML text → a tree whose every node knows its line and column, and whose scalars are all text.

The tree is built from libyaml's events, without recursion, so that no input can exhaust the stack;
anchors, aliases and tags are refused, so that none can grow beyond its own length.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from docgen.diagnostics import Place, Problems, UnreadableSource, say
from docgen.source.syntax import syntax_problem
from docgen.source.text import SourceText

DEEPEST = 20
MOST_NODES = 100_000

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NULLS = frozenset({"~", "null", "Null", "NULL"})


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text as it was written; `is_empty` tells a value that was left out.

    `written` is where it stands in the source, between its marks; None once values have filled it.
    """

    text: str
    place: Place
    is_quoted: bool = False
    written: Written | None = field(default=None, compare=False, repr=False)

    @property
    def is_empty(self) -> bool:
        """Tell whether there is no value: nothing, or `~` or `null` unquoted."""
        return not self.text.strip() or (not self.is_quoted and self.text in _NULLS)

    def place_of(self, offset: int) -> Place:
        """Return the place in the source of the letter at an offset of the text."""
        return self.place if self.written is None else self.written.place_of(self.text, offset)


@dataclass(frozen=True, slots=True)
class Written:
    """A scalar as it stands in its source, from `start` to `end` (indices of the source's text)."""

    source: SourceText
    start: int
    end: int

    def place_of(self, text: str, offset: int) -> Place:
        """Return the place of the letter at an offset, found by counting letters but spaces.

        Styles fold lines and indent them, but none adds or drops such a letter, but for escapes in
        double quotes: there the scalar's own place has to do.
        """
        before = sum(not letter.isspace() for letter in text[:offset])
        index = self.start
        while index < self.end:
            if not self.source.text[index].isspace():
                if before == 0:
                    return self.source.place_at(index)
                before -= 1
            index += 1
        return self.source.place_at(self.start)


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    items: tuple[Node, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys and values, in the order in which they are written."""

    entries: tuple[tuple[Scalar, Node], ...]
    place: Place

    def get(self, key: str) -> Node | None:
        """Return the value of a key."""
        return next((value for name, value in self.entries if name.text == key), None)


Node = Scalar | Sequence | Mapping


def parse(source: SourceText, problems: Problems) -> Mapping:
    """Return the tree of a source.

    Adds what is wrong with single nodes (tags, duplicate keys …) to the problems. Raises
    UnreadableSource if there is no tree at all.
    """
    builder = _Builder(source, problems)
    try:
        for event in yaml.parse(source.text, _Loader):
            builder.take(event)
    except yaml.MarkedYAMLError as problem:
        raise UnreadableSource([syntax_problem(source, problem)]) from problem
    root = builder.root
    if not isinstance(root, Mapping):
        place = Place(source.name, 1, 1) if root is None else root.place
        raise UnreadableSource.because(
            "not-an-announcement",
            place,
            say("the file is not a list of keys and values"),
            say("write lines such as `kind: thong-bao`"),
        )
    return root


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


@dataclass(slots=True)
class _Open:
    """A list or mapping whose end has not come yet."""

    place: Place
    is_mapping: bool
    items: list[Node] = field(default_factory=list)


class _Builder:
    """Takes events one by one and keeps the nodes that are still open on a stack of its own."""

    def __init__(self, source: SourceText, problems: Problems) -> None:
        self.root: Node | None = None
        self._source = source
        self._problems = problems
        self._open: list[_Open] = []
        self._nodes = 0
        self._documents = 0

    def take(self, event: Any) -> None:
        """Take the next event."""
        match event:
            case yaml.ScalarEvent():
                self._check(event)
                self._add(self._scalar(event))
            case yaml.AliasEvent():
                self._refuse_anchor(event)
                self._add(Scalar("", self._place(event)))
            case yaml.SequenceStartEvent() | yaml.MappingStartEvent():
                self._check(event)
                self._enter(event)
            case yaml.SequenceEndEvent() | yaml.MappingEndEvent():
                self._add(self._closed(self._open.pop()))
            case yaml.DocumentStartEvent():
                self._documents += 1
                if self._documents > 1:
                    self._fail(
                        event,
                        "several-documents",
                        say("the file holds several documents, parted by `---`"),
                        say("keep each announcement in a file of its own"),
                    )

    def _enter(self, event: Any) -> None:
        if len(self._open) >= DEEPEST:
            self._fail(
                event,
                "too-deep",
                say("values stand inside each other more than {deepest} deep", deepest=DEEPEST),
                say("no key needs that: look for a bracket or a dash too many"),
            )
        is_mapping = isinstance(event, yaml.MappingStartEvent)
        self._open.append(_Open(self._place(event), is_mapping))

    def _closed(self, opened: _Open) -> Node:
        if not opened.is_mapping:
            return Sequence(tuple(opened.items), opened.place)
        entries: list[tuple[Scalar, Node]] = []
        seen: dict[str, int] = {}
        for key, value in zip(opened.items[::2], opened.items[1::2], strict=True):
            if not isinstance(key, Scalar):
                self._problems.error(
                    "key",
                    key.place,
                    say("a key must be a single word"),
                    help=say("put quotes around a value that begins with {{{{ or ["),
                )
            elif key.text in seen:
                self._problems.error(
                    "duplicate-key",
                    key.place,
                    say("the key {key} stands here twice", key=key.text),
                    help=say("the first is in line {line}; keep one", line=seen[key.text]),
                )
            else:
                seen[key.text] = key.place.line
                entries.append((key, value))
        return Mapping(tuple(entries), opened.place)

    def _scalar(self, event: Any) -> Scalar:
        start, end = event.start_mark.index, event.end_mark.index
        if event.style in ("|", ">"):
            start = self._source.text.index("\n", start) if "\n" in event.value else start
        elif event.style:
            start += 1
        written = None
        if event.style != '"' or "\\" not in self._source.text[start:end]:
            written = Written(self._source, start, end)
        return Scalar(event.value, self._place(event), bool(event.style), written)

    def _add(self, node: Node) -> None:
        self._nodes += 1
        if self._nodes > MOST_NODES:
            raise UnreadableSource.because(
                "too-many-values",
                node.place,
                say("the file holds more than {most} values", most=MOST_NODES),
            )
        if self._open:
            self._open[-1].items.append(node)
        else:
            self.root = node

    def _check(self, event: Any) -> None:
        """Refuse what an announcement has no use for: tags and anchors."""
        if event.tag not in (None, "!"):
            self._problems.error(
                "yaml-tag",
                self._place(event),
                say("the tag {tag} has no meaning here", tag=event.tag),
                help=say("take it out; put quotes around a text that begins with !"),
            )
        if event.anchor is not None:
            self._refuse_anchor(event)

    def _refuse_anchor(self, event: Any) -> None:
        self._problems.error(
            "yaml-anchor",
            self._place(event),
            say("anchors (&) and aliases (*) are not used in announcements"),
            help=say("write the text out; put quotes around one that begins with & or *"),
        )

    def _fail(self, event: Any, code: str, message: Any, help: Any) -> None:
        raise UnreadableSource.because(code, self._place(event), message, help)

    def _place(self, event: Any) -> Place:
        mark = event.start_mark
        return Place(self._source.name, mark.line + 1, mark.column + 1)
