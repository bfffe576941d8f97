"""YAML text → where each of its keys and values stands, by path, for editing it in place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml

from docgen.immutable import immutable

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

Path = tuple[str, ...]


@immutable
class Entry:
    """A key and its value, as indices of the text: `start` is the key's, the value's is a span.

    `indent` is the key's column; a `group` holds keys of its own; `braced` tells that a group's
    keys, or a value itself, stand in braces: `{name: Sở Nội vụ, code: SNV}`.
    """

    path: Path
    start: int
    value: tuple[int, int]
    indent: int
    group: bool
    braced: bool


def outline(text: str) -> dict[Path, Entry]:
    """Return the entries of a text that is a mapping, in order, groups before what they hold."""
    root = yaml.compose(text, _Loader)
    assert isinstance(root, yaml.MappingNode)
    return {entry.path: entry for entry in _entries(text, root, ())}


def _entries(text: str, mapping: yaml.MappingNode, path: Path) -> Iterator[Entry]:
    for key, value in mapping.value:
        own = (*path, key.value)
        group = isinstance(value, yaml.MappingNode)
        braced = bool((value if group else mapping).flow_style)
        span = (value.start_mark.index, _end(text, value))
        yield Entry(own, key.start_mark.index, span, key.start_mark.column, group, braced)
        if isinstance(value, yaml.MappingNode):
            yield from _entries(text, value, own)


def _end(text: str, node: Any) -> int:
    """Return where a value's last letter stands; YAML counts the blank lines and comments after."""
    start, end = node.start_mark.index, node.end_mark.index
    if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        return _end(text, last[1] if isinstance(last, tuple) else last)
    return int(start + len(text[start:end].rstrip()))
