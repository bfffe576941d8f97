"""Interprets the table of keys over a tree: nodes → typed values, every problem at its place."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field
from functools import partial
from typing import Any

from docgen.diagnostics import Diagnostic, Place, Problems, say
from docgen.document import keys, scalars
from docgen.document.blanks import has_blank
from docgen.immutable import immutable
from docgen.memory import NO_MEMORY, Memory
from docgen.source import nodes
from docgen.source.suggest import suggest


@immutable
class Values:
    """The values of a group's keys that are there, and the places of key and value.

    `tried` are the keys that a wrong value or a misspelt key was meant for: they are not missing.
    """

    place: Place
    values: Mapping[str, Any] = field(default_factory=dict)
    key_places: Mapping[str, Place] = field(default_factory=dict)
    value_places: Mapping[str, Place] = field(default_factory=dict)
    tried: frozenset[str] = frozenset()

    def get(self, name: str, default: Any = None) -> Any:
        """Return a key's value, or the default where it is missing."""
        return self.values.get(name, default)

    def __contains__(self, name: str) -> bool:
        return name in self.values


def read_group(
    node: nodes.Mapping, group: keys.Group, problems: Problems, memory: Memory = NO_MEMORY
) -> Values:
    """Return the values of a mapping; keys that nobody knows are errors."""
    return _values(node, group, problems, partial(_remembered, memory))


def _values(node: nodes.Mapping, group: keys.Group, problems: Problems, read: _Reader) -> Values:
    values: dict[str, Any] = {}
    key_places: dict[str, Place] = {}
    value_places: dict[str, Place] = {}
    tried: set[str] = set()
    for key, value in node.entries:
        name = key.text
        if name not in group.keys:
            tried.add(_unknown(key, group, problems))
            continue
        key_places[name], value_places[name] = key.place, value.place
        found = read(value, group.keys[name].type, name, problems)
        if found is not None:
            values[name] = found
        elif not (isinstance(value, nodes.Scalar) and value.is_empty):
            tried.add(name)
    return Values(node.place, values, key_places, value_places, frozenset(tried))


def _remembered(
    memory: Memory, node: nodes.Node, expected: keys.KeyType, name: str, problems: Problems
) -> Any:
    """Return a node's value, as it was read before if the memory knows it."""
    make = partial(_read_apart, node, expected, name)
    value, found = memory.recall(("key", name), make, expected, node)
    problems.found += found
    return value


def _read_apart(
    node: nodes.Node, expected: keys.KeyType, name: str
) -> tuple[Any, list[Diagnostic]]:
    """Return a node's value, or None, and what is wrong with it."""
    problems = Problems()
    return _read(node, expected, name, problems), problems.found


def _read(node: nodes.Node, expected: keys.KeyType, name: str, problems: Problems) -> Any:
    """Return a node's value, or None if it is empty or wrong."""
    if isinstance(node, nodes.Scalar) and node.is_empty:
        return None
    return _OF_TYPES[type(expected)](node, expected, name, problems)


def _read_list(node: nodes.Node, expected: keys.ListOf, name: str, problems: Problems) -> Any:
    if isinstance(node, nodes.Sequence):
        items = node.items
    elif expected.one:
        items = (node,)
    else:
        problems.error(
            "wrong-type",
            node.place,
            say("{key} must be a list", key=name),
            help=say("begin each item with a dash and a space on a line of its own"),
        )
        return None
    found = [_read_item(item, expected.item, name, problems) for item in items]
    return tuple([value for value in found if value is not None])


def _read_item(node: nodes.Node, expected: keys.KeyType, name: str, problems: Problems) -> Any:
    """Return an item's value; an empty text is no item, where an appendix without keys is wrong."""
    if isinstance(expected, keys.Group) and not expected.alone:
        return _read_group(node, expected, name, problems)
    return _read(node, expected, name, problems)


def _read_group(node: nodes.Node, expected: keys.Group, name: str, problems: Problems) -> Any:
    if isinstance(node, nodes.Mapping):
        return _values(node, expected, problems, _read)
    if expected.alone and isinstance(node, nodes.Scalar):
        value = _read(node, expected.keys[expected.alone].type, name, problems)
        return Values(node.place, {expected.alone: value})
    problems.error(
        "wrong-type",
        node.place,
        say("{key} must hold keys of its own: {keys}", key=name, keys=", ".join(expected.keys)),
    )
    return None


def _read_either(node: nodes.Node, expected: keys.Either, name: str, problems: Problems) -> Any:
    if isinstance(node, nodes.Mapping):
        return _values(node, expected.group, problems, _read)
    if isinstance(node, nodes.Scalar) and has_blank(node.text):
        return None
    words = expected.choice.words
    if isinstance(node, nodes.Scalar) and node.text.strip().lower() in words:
        return scalars.choice(node, words, problems)
    problems.error(
        "wrong-type",
        node.place,
        say(
            "{key} must be one of: {words}; or hold keys of its own: {keys}",
            key=name,
            words=", ".join(words),
            keys=", ".join(expected.group.keys),
        ),
        help=say("write {example}", example=f"{name}: {{{next(iter(expected.group.keys))}: 1}}"),
    )
    return None


def _read_choice(node: nodes.Node, expected: keys.Choice, name: str, problems: Problems) -> Any:
    if not isinstance(node, nodes.Scalar):
        return _wrong_shape(node, name, problems)
    if has_blank(node.text):
        return None
    return scalars.choice(node, expected.words, problems)


def _read_shape(node: nodes.Node, expected: keys.Shape, name: str, problems: Problems) -> Any:
    if not isinstance(node, nodes.Scalar):
        return _wrong_shape(node, name, problems)
    if expected not in _TEXTS and has_blank(node.text):
        return None  # a number or a date to be filled in is one that is not there yet
    return _READERS[expected](node, problems)


_Reader = Callable[[nodes.Node, Any, str, Problems], Any]
_OF_TYPES: Mapping[type, _Reader] = {
    keys.ListOf: _read_list,
    keys.Group: _read_group,
    keys.Either: _read_either,
    keys.Choice: _read_choice,
    keys.Shape: _read_shape,
}


_TEXTS = (
    keys.Shape.LINE,
    keys.Shape.LINES,
    keys.Shape.BODY,
    keys.Shape.DAY,
    keys.Shape.KIND,
)
_READERS: Mapping[keys.Shape, Callable[[nodes.Scalar, Problems], Any]] = {
    keys.Shape.LINE: scalars.one_line,
    keys.Shape.LINES: scalars.with_breaks,
    keys.Shape.BODY: lambda node, problems: node,
    keys.Shape.NUMBER: scalars.document_number,
    keys.Shape.COUNT: scalars.count,
    keys.Shape.DATE: scalars.issue_date,
    keys.Shape.DAY: scalars.day_in_words,
    keys.Shape.KIND: scalars.one_line,
    keys.Shape.FLAG: scalars.flag,
    keys.Shape.SIZE: scalars.size,
    keys.Shape.LENGTH: scalars.length,
    keys.Shape.FACTOR: scalars.factor,
    keys.Shape.FOLDER: scalars.folder,
}


def _unknown(key: nodes.Scalar, group: keys.Group, problems: Problems) -> str:
    """Tell of a key that nobody knows; return the one that was probably meant, or nothing."""
    titles = {known.title: name for name, known in group.keys.items()}
    near = suggest(key.text, [*group.keys, *titles]) or ""
    meant = titles.get(near, near)
    problems.error(
        "unknown-key",
        key.place,
        say("unknown key {key}", key=key.text),
        help=say("did you mean {name}?", name=meant)
        if meant
        else say("the keys here are: {keys}", keys=", ".join(group.keys)),
    )
    return meant


def _wrong_shape(node: nodes.Node, name: str, problems: Problems) -> None:
    shape = say("{key} must be a text, not a list", key=name)
    if isinstance(node, nodes.Mapping):
        shape = say("{key} must be a text, not keys of its own", key=name)
    problems.error(
        "wrong-type",
        node.place,
        shape,
        help=say("put quotes around a text that begins with [ or {{{{, or has a colon in it"),
    )
