"""Interprets the table of keys over a tree: nodes → typed values, every problem at its place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from docgen.diagnostics import Place, Problems, say
from docgen.document import keys, scalars
from docgen.source import tree
from docgen.source.suggest import suggest


@dataclass(frozen=True, slots=True)
class Values:
    """The values of a group's keys that are there, and the places of key and value."""

    place: Place
    values: Mapping[str, Any] = field(default_factory=dict)
    key_places: Mapping[str, Place] = field(default_factory=dict)
    value_places: Mapping[str, Place] = field(default_factory=dict)

    def get(self, name: str, default: Any = None) -> Any:
        """Return a key's value, or the default where it is missing."""
        return self.values.get(name, default)

    def __contains__(self, name: str) -> bool:
        return name in self.values


def read_group(node: tree.Mapping, group: keys.Group, problems: Problems) -> Values:
    """Return the values of a mapping; keys that nobody knows are errors."""
    values: dict[str, Any] = {}
    key_places: dict[str, Place] = {}
    value_places: dict[str, Place] = {}
    for key, value in node.entries:
        name = key.text
        if name not in group.keys:
            _unknown(key, group, problems)
            continue
        key_places[name], value_places[name] = key.place, value.place
        read = _read(value, group.keys[name].type, name, problems)
        if read is not None:
            values[name] = read
    return Values(node.place, values, key_places, value_places)


def _read(node: tree.Node, expected: keys.KeyType, name: str, problems: Problems) -> Any:
    """Return a node's value, or None if it is empty or wrong."""
    if isinstance(node, tree.Scalar) and node.is_empty:
        return None
    match expected:
        case keys.ListOf():
            return _read_list(node, expected, name, problems)
        case keys.Group():
            return _read_group(node, expected, name, problems)
        case _ if isinstance(node, tree.Scalar):
            return _read_scalar(node, expected, problems)
        case _:
            _wrong_shape(node, name, problems)
            return None


def _read_list(node: tree.Node, expected: keys.ListOf, name: str, problems: Problems) -> Any:
    if isinstance(node, tree.Sequence):
        nodes = node.items
    elif expected.one:
        nodes = (node,)
    else:
        problems.error(
            "wrong-type",
            node.place,
            say("{key} must be a list", key=name),
            help=say("begin each item with a dash and a space on a line of its own"),
        )
        return None
    found = (_read(item, expected.item, name, problems) for item in nodes)
    return tuple(value for value in found if value is not None)


def _read_group(node: tree.Node, expected: keys.Group, name: str, problems: Problems) -> Any:
    if isinstance(node, tree.Mapping):
        return read_group(node, expected, problems)
    if expected.alone and isinstance(node, tree.Scalar):
        value = _read(node, expected.keys[expected.alone].type, name, problems)
        return Values(node.place, {expected.alone: value})
    problems.error(
        "wrong-type",
        node.place,
        say("{key} must hold keys of its own: {keys}", key=name, keys=", ".join(expected.keys)),
    )
    return None


def _read_scalar(node: tree.Scalar, expected: keys.KeyType, problems: Problems) -> Any:
    match expected:
        case keys.Text(breaks=True):
            return scalars.with_breaks(node)
        case keys.Text():
            return scalars.one_line(node)
        case keys.Body():
            return node
        case keys.Number():
            return scalars.document_number(node, problems)
        case keys.Count():
            return scalars.count(node, problems)
        case keys.Date():
            return scalars.issue_date(node, problems)
        case keys.Choice():
            return scalars.choice(node, expected.words, problems)
        case keys.KindName():
            return scalars.kind_name(node, problems)
        case keys.Flag():
            return scalars.flag(node, problems)
        case keys.Size():
            return scalars.size(node, problems)
        case keys.Length():
            return scalars.length(node, problems)
        case keys.Factor():
            return scalars.factor(node, problems)
        case keys.Folder():
            return scalars.folder(node)
        case keys.ListOf() | keys.Group():
            raise AssertionError(expected)


def _unknown(key: tree.Scalar, group: keys.Group, problems: Problems) -> None:
    titles = {known.title: name for name, known in group.keys.items()}
    near = suggest(key.text, [*group.keys, *titles])
    problems.error(
        "unknown-key",
        key.place,
        say("unknown key {key}", key=key.text),
        help=say("did you mean {name}?", name=titles.get(near, near))
        if near
        else say("the keys here are: {keys}", keys=", ".join(group.keys)),
    )


def _wrong_shape(node: tree.Node, name: str, problems: Problems) -> None:
    shape = say("{key} must be a text, not a list", key=name)
    if isinstance(node, tree.Mapping):
        shape = say("{key} must be a text, not keys of its own", key=name)
    problems.error(
        "wrong-type",
        node.place,
        shape,
        help=say("put quotes around a text that begins with [ or {{{{, or has a colon in it"),
    )
