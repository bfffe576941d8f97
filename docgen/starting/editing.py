"""Edits of an announcement's text that keep its comments: a value set, emptied, or left out."""

from __future__ import annotations

import json
import re
from collections.abc import Collection

import yaml

from docgen.starting.outline import Entry, Path, outline


def with_value(text: str, path: Path, value: str) -> str:
    """Return the text with a value under a key, which is added where it does not stand yet."""
    entries = outline(text)
    if path in entries:
        entry = entries[path]
        return _filled(text, entry, _quoted(value) if entry.braced else _written(value))
    line = f"{path[-1]}: {_written(value)}"
    group = entries.get(path[:-1])
    waiting = _waiting(text, path, group)
    if waiting is not None:
        return text[: waiting.start("entry")] + line + text[waiting.end("entry") :]
    if group is None:
        return _appended(text, path, line)
    if not group.group:
        return _filled(text, group, f"\n{' ' * (group.indent + 2)}{line}")
    start, _ = group.value
    if group.braced:
        return _put_first(text, start + 1, f"{path[-1]}: {_quoted(value)}")
    column = start - text.rfind("\n", 0, start) - 1
    return f"{text[:start]}{line}\n{' ' * column}{text[start:]}"


def cleared(text: str, path: Path) -> str:
    """Return the text with a key's value gone and the key kept; as it is, if it has no such key."""
    entry = outline(text).get(path)
    if entry is None:
        return text
    start, end = entry.value
    return text[:start].rstrip(" ") + text[end:]


def commented_out(text: str, paths: Collection[Path]) -> str:
    """Return the text with the keys' lines made comments, and those of groups left without any."""
    entries = outline(text)
    gone = {path for path in entries if path in paths}
    for path, entry in reversed(entries.items()):
        held = [other for other in entries if other[:-1] == path]
        if entry.group and held and gone.issuperset(held):
            gone.add(path)
    lines = text.split("\n")
    for path in gone:
        entry = entries[path]
        first, last = (text.count("\n", 0, index) for index in (entry.start, entry.value[1]))
        for number in range(first, last + 1):
            lines[number] = _as_comment(lines[number])
    return "\n".join(lines)


def _filled(text: str, entry: Entry, written: str) -> str:
    start, end = entry.value
    space = "" if written.startswith("\n") else " "
    return f"{text[:start].rstrip(' ')}{space}{written}{text[end:]}"


def _put_first(text: str, start: int, entry: str) -> str:
    """Return the text with an entry before those that follow in braces, if any do."""
    comma = "" if text[start:].lstrip().startswith("}") else ", "
    return f"{text[:start]}{entry}{comma}{text[start:]}"


def _waiting(text: str, path: Path, group: Entry | None) -> re.Match[str] | None:
    """Return where a key waits as a comment (`# authority: …`) in its group, or at the top."""
    if len(path) > 1 and (group is None or not group.group):
        return None
    start, end = (group.start, group.value[1]) if group else (0, len(text))
    indent = " " * (group.indent + 2) if group else ""
    waiting = re.compile(rf"^{indent}(?P<entry># {re.escape(path[-1])}:.*)$", re.MULTILINE)
    return waiting.search(text, start, end)


def _appended(text: str, path: Path, line: str) -> str:
    outer = "".join(f"{'  ' * depth}{name}:\n" for depth, name in enumerate(path[:-1]))
    return f"{text.rstrip()}\n{outer}{'  ' * (len(path) - 1)}{line}\n"


def _as_comment(line: str) -> str:
    bare = line.lstrip(" ")
    if not bare or bare.startswith("#"):
        return line
    return f"{line[: len(line) - len(bare)]}# {bare}"


def _written(value: str) -> str:
    """Return a text as YAML writes it: bare where that means the same, else in double quotes."""
    if "\n" not in value and _reads_as(f"key: {value}", value):
        return value
    return _quoted(value)


def _quoted(value: str) -> str:
    return json.dumps(value, ensure_ascii=False)


def _reads_as(line: str, value: str) -> bool:
    try:
        data = yaml.load(line, yaml.BaseLoader)  # every scalar a text, as docgen reads them
    except yaml.YAMLError:
        return False
    return data == {"key": value} and value not in ("~", "null", "Null", "NULL", "")
