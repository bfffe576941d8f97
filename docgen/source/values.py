"""Fills `{{ name }}` in a tree's texts with values, in Jinja2's sandbox."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from docgen.diagnostics import Diagnostic, Place, Problems, Severity, UnreadableSource, say
from docgen.source import nodes
from docgen.source.suggest import suggest
from docgen.source.text import normalise, read_source
from docgen.source.tree import parse

if TYPE_CHECKING:
    from jinja2.sandbox import ImmutableSandboxedEnvironment

LONGEST_RESULT = 1_000_000

_UNDEFINED = re.compile(r"'([^']+)' is undefined")


def fill(node: nodes.Mapping, values: Mapping[str, object], problems: Problems) -> nodes.Mapping:
    """Return the tree with every `{{ }}` filled; what cannot be filled is told at its place."""
    filled = _filled(node, values, problems)
    assert isinstance(filled, nodes.Mapping)
    return filled


def read_values(data: Path | None, settings: Iterable[str]) -> dict[str, object]:
    """Return the values of a data file (YAML or JSON) and of `name=value` settings, which win.

    Raises UnreadableSource, EnvironmentProblem.
    """
    values: dict[str, object] = {}
    if data is not None:
        problems = Problems()
        root = parse(read_source(data), problems)
        if problems.found:
            raise UnreadableSource(problems)
        values.update((key.text, _plain(value)) for key, value in root.entries)
    for setting in settings:
        name, equals, value = setting.partition("=")
        if not equals or not name.strip().isidentifier():
            raise UnreadableSource.because(
                "set",
                None,
                say("--set {setting} is not of the form name=value", setting=setting),
                say("a name is made of letters, figures and _: --set so=15"),
            )
        values[name.strip()] = value
    return values


def _plain(node: nodes.Node) -> object:
    match node:
        case nodes.Scalar():
            return "" if node.is_empty else node.text
        case nodes.Sequence():
            return [_plain(item) for item in node.items]
        case nodes.Mapping():
            return {key.text: _plain(value) for key, value in node.entries}


def _filled(node: nodes.Node, values: Mapping[str, object], problems: Problems) -> nodes.Node:
    match node:
        case nodes.Scalar():
            if "{{" not in node.text and "{%" not in node.text:
                return node
            return _filled_scalar(node, values, problems)
        case nodes.Sequence():
            items = tuple(_filled(item, values, problems) for item in node.items)
            return nodes.Sequence(items, node.place)
        case nodes.Mapping():
            entries = tuple((key, _filled(value, values, problems)) for key, value in node.entries)
            return nodes.Mapping(entries, node.place)


def _filled_scalar(
    scalar: nodes.Scalar, values: Mapping[str, object], problems: Problems
) -> nodes.Scalar:
    import jinja2

    try:
        text = normalise(_environment().from_string(scalar.text).render(values))
    except jinja2.UndefinedError as problem:
        problems.found.append(_undefined(scalar, str(problem), values))
        return scalar
    except jinja2.TemplateSyntaxError as problem:
        place = _line_place(scalar, problem.lineno)
        problems.error(
            "value-syntax",
            place,
            say("the braces cannot be read: {reason}", reason=problem.message or ""),
            help=say("write {{{{ name }}}}; a brace that is text: {{{{ '{{{{' }}}}"),
        )
        return scalar
    except Exception as problem:  # whatever an expression may do
        problems.error(
            "value-failed",
            _first_braces(scalar),
            say("the value cannot be made: {reason}", reason=problem),
        )
        return scalar
    if len(text) > LONGEST_RESULT:
        problems.error(
            "value-failed",
            _first_braces(scalar),
            say("the value cannot be made: {reason}", reason="> 1 MB"),
        )
        return scalar
    return nodes.Scalar(text, scalar.place, True, letters=scalar.letters)


def _undefined(scalar: nodes.Scalar, reason: str, values: Mapping[str, object]) -> Diagnostic:
    match = _UNDEFINED.search(reason)
    name = match[1] if match else reason
    at = re.search(rf"\{{[{{%][^}}]*?\b{re.escape(name)}\b", scalar.text)
    place = scalar.place_of(at.start()) if at else scalar.place
    near = suggest(name, values)
    return Diagnostic(
        "value-undefined",
        Severity.ERROR,
        place,
        say("there is no value {name}", name=name),
        say("did you mean {name}?", name=near)
        if near
        else say("give it: --set {name}=… or in a data file", name=name),
    )


def _first_braces(scalar: nodes.Scalar) -> Place:
    found = re.search(r"\{[{%]", scalar.text)
    return scalar.place_of(found.start()) if found else scalar.place


def _line_place(scalar: nodes.Scalar, number: int) -> Place:
    lines = scalar.text.split("\n")
    offset = sum(len(line) + 1 for line in lines[: number - 1])
    braces = scalar.text.find("{", offset)
    return scalar.place_of(max(braces, 0))


@cache
def _environment() -> ImmutableSandboxedEnvironment:
    from jinja2 import StrictUndefined
    from jinja2.exceptions import SecurityError
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    class Environment(ImmutableSandboxedEnvironment):
        """A sandbox in which no expression can grow a value by multiplying."""

        intercepted_binops = frozenset({"*", "**"})

        def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
            numbers = isinstance(left, int | float) and isinstance(right, int | float)
            if operator == "*" and numbers:
                return left * right
            raise SecurityError(f"{operator} is not allowed here")

    return Environment(undefined=StrictUndefined, keep_trailing_newline=True)
