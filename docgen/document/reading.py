"""Interprets the table of keys over a tree: nodes → typed values, every problem at its place."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field
from functools import partial
from typing import Any

from docgen.diagnostics import Diagnostic, Place, Problems
from docgen.document import keys, scalars
from docgen.document.blanks import has_blank
from docgen.immutable import immutable
from docgen.memory import NO_MEMORY, Memory
from docgen.source import nodes


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
            tried.add(_meant(key, value, group, problems))
            continue
        key_places[name], value_places[name] = key.place, value.place
        found = read(value, group.keys[name].type, name, problems)
        if found is not None:
            values[name] = found
        elif not isinstance(value, nodes.Scalar) or not value.is_empty or value.is_told:
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
        return _misfit(node, expected, name, problems)
    if any(map(_may_lack_spaces, items)):
        from docgen.document.dashes import refuse_tight_dashes  # few lists look so

        if refuse_tight_dashes(items, problems):
            return None
    told = len(problems.found)
    values = [_read_item(item, expected.item, name, problems) for item in items]
    found = tuple([value for value in values if value is not None])
    return found if found or len(problems.found) == told else None


def _may_lack_spaces(item: nodes.Node) -> bool:
    """Tell whether an item may be several, whose dashes have no space after them."""
    return isinstance(item, nodes.Scalar) and (item.is_folded or item.text[:1] == "-")


def _read_item(node: nodes.Node, expected: keys.KeyType, name: str, problems: Problems) -> Any:
    """Return an item's value; an empty text is no item, where an appendix without keys is wrong."""
    if isinstance(expected, keys.Group) and not expected.alone:
        return _read_group(node, expected, name, problems)
    return _read(node, expected, name, problems)


def _read_group(node: nodes.Node, expected: keys.Group, name: str, problems: Problems) -> Any:
    if isinstance(node, nodes.Mapping):
        names = {key.text for key, _ in node.entries}
        if expected.alone and names and names.isdisjoint(expected.keys):
            return _misfit(node, expected, name, problems)
        return _values(node, expected, problems, _read)
    if expected.alone and isinstance(node, nodes.Scalar):
        value = _read(node, expected.keys[expected.alone].type, name, problems)
        return Values(node.place, {expected.alone: value})
    return _misfit(node, expected, name, problems)


def _read_either(node: nodes.Node, expected: keys.Either, name: str, problems: Problems) -> Any:
    if isinstance(node, nodes.Mapping):
        return _values(node, expected.group, problems, _read)
    if isinstance(node, nodes.Scalar) and has_blank(node.text):
        return None
    words = expected.choice.words
    if isinstance(node, nodes.Scalar) and node.text.strip().lower() in words:
        return scalars.choice(node, words, problems)
    return _misfit(node, expected, name, problems)


def _read_choice(node: nodes.Node, expected: keys.Choice, name: str, problems: Problems) -> Any:
    if not isinstance(node, nodes.Scalar):
        return _misfit(node, expected, name, problems)
    if has_blank(node.text):
        return None
    return scalars.choice(node, expected.words, problems)


def _read_shape(node: nodes.Node, expected: keys.Shape, name: str, problems: Problems) -> Any:
    if not isinstance(node, nodes.Scalar):
        return _misfit(node, expected, name, problems)
    if expected not in _TEXTS and has_blank(node.text):
        return None  # a number or a date to be filled in is one that is not there yet
    return _READERS[expected](node, problems)


def _meant(key: nodes.Scalar, value: nodes.Node, group: keys.Group, problems: Problems) -> str:
    """Tell of a key that nobody knows; return the one that was probably meant, or nothing."""
    from docgen.document.misfits import tell_unknown_key  # most announcements have none

    return tell_unknown_key(key, value, group, problems)


def _misfit(node: nodes.Node, expected: keys.KeyType, name: str, problems: Problems) -> Any:
    """Tell of a node of another shape than its key's; return None, for it has no value."""
    from docgen.document.misfits import tell_misfit  # most announcements have none

    tell_misfit(node, expected, name, problems)
    return None


_Reader = Callable[[nodes.Node, Any, str, Problems], Any]
_OF_TYPES: Mapping[type, _Reader] = {
    keys.ListOf: _read_list,
    keys.Group: _read_group,
    keys.Either: _read_either,
    keys.Choice: _read_choice,
    keys.Shape: _read_shape,
}

_TEXTS = (keys.Shape.LINE, keys.Shape.LINES, keys.Shape.BODY, keys.Shape.DAY, keys.Shape.KIND)
_READERS: Mapping[keys.Shape, Callable[[nodes.Scalar, Problems], Any]] = {
    keys.Shape.LINE: scalars.one_line,
    keys.Shape.LINES: scalars.with_breaks,
    keys.Shape.BODY: scalars.body,
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
