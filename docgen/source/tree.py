"""YAML text → a tree whose every node knows its line and column, and whose scalars are all text."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Any

import yaml

from docgen.diagnostics import Diagnostic, Place, Problems, UnreadableSource, say
from docgen.source.builder import Builder
from docgen.source.nodes import Mapping, Node
from docgen.source.text import SourceText

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_MOST_SYNTAX_ERRORS = 10
_TOP_KEY = r"^[^\s#:-][^:\n]*:(?=\s|$)"


def parse(source: SourceText, problems: Problems) -> Mapping:
    """Return the tree of a source.

    Adds what is wrong with single nodes (tags, duplicate keys …) to the problems. Raises
    UnreadableSource, with all of them, if there is no tree.
    """
    builder, found, error = _attempt(source, source.text)
    if error is not None:
        problems.found += _syntax_problems(source, error)
        raise UnreadableSource(problems)
    problems.found += found
    if isinstance(builder.root, Mapping):
        return builder.root
    if not builder.stopped:
        _refuse_root(source, builder.root, problems)
    raise UnreadableSource(problems)


def _attempt(
    source: SourceText, text: str
) -> tuple[Builder, Problems, yaml.MarkedYAMLError | None]:
    """Return what could be built of a text, the problems of its nodes, and where reading failed."""
    problems = Problems()
    builder = Builder(source, problems)
    try:
        for event in yaml.parse(text, _Loader):
            builder.take(event)
            if builder.stopped:
                break
    except yaml.MarkedYAMLError as error:
        return builder, problems, error
    return builder, problems, None


def _syntax_problems(source: SourceText, error: yaml.MarkedYAMLError) -> list[Diagnostic]:
    """Return what is wrong: an entry that cannot be read is blanked, and the rest read again."""
    from docgen.source.syntax import syntax_problem

    text = source.text
    found: list[Diagnostic] = []
    rest = Problems()
    failed: yaml.MarkedYAMLError | None = error
    while failed is not None and len(found) < _MOST_SYNTAX_ERRORS:
        problem = syntax_problem(source, failed)
        if problem in found:
            break
        found.append(problem)
        text = _without_entry(text, problem.place)
        _, rest, failed = _attempt(source, text)
    return [*found, *rest]


def _without_entry(text: str, place: Place | None) -> str:
    """Return the text with the top key that holds a place, and its value, made spaces."""
    starts = [match.start() for match in re.finditer(_TOP_KEY, text, re.MULTILINE)]
    line = place.line if place else 1
    offset = sum(len(before) + 1 for before in text.split("\n")[: line - 1])
    following = bisect_right(starts, offset)
    start = starts[following - 1] if following else 0
    end = starts[following] if following < len(starts) else len(text)
    return text[:start] + re.sub(r"[^\n]", " ", text[start:end]) + text[end:]


def _refuse_root(source: SourceText, root: Node | None, problems: Problems) -> None:
    from docgen.source.beginnings import how_to_begin

    problems.error(
        "not-an-announcement",
        Place(source.name, 1, 1) if root is None else root.place,
        say("the file is not a list of keys and values"),
        help=how_to_begin(source.name),
    )
