"""Values for `{{ name }}`: read from a data file and from `--set`, and filled into a tree."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from docgen.diagnostics import Diagnostic, Problems, Severity, UnreadableSource, say
from docgen.memory import NO_MEMORY, Memory
from docgen.source import nodes
from docgen.source.text import normalise, read_source
from docgen.source.tree import parse

if TYPE_CHECKING:
    from docgen.source.markup import TextValues

_JSON_DECIMAL = re.compile(r"-?\d+\.\d+(?:[eE][-+]?\d+)?")


def fill(
    node: nodes.Mapping,
    values: Mapping[str, object],
    problems: Problems,
    memory: Memory = NO_MEMORY,
) -> nodes.Mapping:
    """Return the tree with every `{{ }}` filled; what cannot be filled is told at its place.

    A value is printed as it is: what would be markup in it is not.
    """
    open_keys = memory.recall("open", partial(_open_keys, node), node)
    if not open_keys:
        return node
    from docgen.source.markup import text_values  # few documents have values

    given = text_values(values)
    entries = tuple(
        (key, _filled(value, key.text, given, problems) if key.text in open_keys else value)
        for key, value in node.entries
    )
    return nodes.Mapping(entries, node.place)


def _open_keys(node: nodes.Mapping) -> frozenset[str]:
    """Return the keys below which something asks for values."""
    return frozenset(key.text for key, value in node.entries if _is_open(value))


def _is_open(node: nodes.Node) -> bool:
    return any(has_braces(scalar.text) for scalar in nodes.scalars(node))


def has_braces(text: str) -> bool:
    """Tell whether a text asks for values."""
    # A single letter is found far sooner than two.
    return "{" in text and ("{{" in text or "{%" in text)


def read_values(data: Path | None, settings: Iterable[str] = ()) -> dict[str, object]:
    """Return the values of a data file (YAML or JSON) and of `name=value` settings, which win.

    Lists and mappings come as such, everything else as text. Raises UnreadableSource,
    DocumentProblems, EnvironmentProblem.
    """
    return {**(_read_data(data) if data else {}), **set_values(settings)}


def set_values(settings: Iterable[str]) -> dict[str, str]:
    """Return the values of `name=value` settings; raises UnreadableSource with all the others."""
    values: dict[str, str] = {}
    wrong: list[Diagnostic] = []
    for setting in settings:
        name, equals, value = setting.partition("=")
        name = unicodedata.normalize("NFC", name.strip())
        if equals and name.isidentifier():
            values[name] = normalise(value)
        else:
            wrong.append(_no_setting(setting))
    if wrong:
        raise UnreadableSource(wrong)
    return values


def _read_data(path: Path) -> dict[str, object]:
    from docgen.source.beginnings import as_data, refuse_table

    refuse_table(path)
    problems = Problems()
    try:
        root = parse(read_source(path), problems)
    except UnreadableSource as unreadable:
        raise UnreadableSource(as_data(unreadable)) from unreadable
    problems.raise_errors()
    text_of = _text_of_json if path.suffix.lower() == ".json" else _text
    return {key.text: _plain(value, text_of) for key, value in root.entries}


def _text(scalar: nodes.Scalar) -> str:
    return "" if scalar.is_empty else scalar.text


def _text_of_json(scalar: nodes.Scalar) -> str:
    """Return a value of JSON, in whose numbers a point never parts thousands: 1.125 is `1,125`."""
    if scalar.is_quoted or not _JSON_DECIMAL.fullmatch(scalar.text):
        return _text(scalar)
    from docgen.source.declared.typed import as_typed

    return as_typed(float(scalar.text))


def _plain(node: nodes.Node, text_of: Callable[[nodes.Scalar], str]) -> object:
    match node:
        case nodes.Scalar():
            return text_of(node)
        case nodes.Sequence():
            return [_plain(item, text_of) for item in node.items]
        case nodes.Mapping():
            return {key.text: _plain(value, text_of) for key, value in node.entries}


def _filled(node: nodes.Node, key: str, given: TextValues, problems: Problems) -> nodes.Node:
    """Return what stands under a key, filled."""
    match node:
        case nodes.Scalar():
            return _filled_scalar(node, given.under(key), problems)
        case nodes.Sequence():
            items = tuple(_filled(item, key, given, problems) for item in node.items)
            return nodes.Sequence(items, node.place)
        case nodes.Mapping():
            entries = tuple(
                (name, _filled(value, name.text, given, problems)) for name, value in node.entries
            )
            return nodes.Mapping(entries, node.place)


def _filled_scalar(
    scalar: nodes.Scalar, values: Mapping[str, object], problems: Problems
) -> nodes.Scalar:
    if not has_braces(scalar.text):
        return scalar
    from docgen.source.filling import fill_scalar  # brings Jinja2, which few documents need

    return fill_scalar(scalar, values, problems)


def _no_setting(setting: str) -> Diagnostic:
    return Diagnostic(
        "set",
        Severity.ERROR,
        None,
        say("--set {setting} is not of the form name=value", setting=setting),
        say("a name is made of letters, figures and _: --set so=15"),
    )
