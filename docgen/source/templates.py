"""A template and values → text, by the small part of Jinja2 that cannot do harm.

Values, filters, conditions and loops are all there is: nothing is called, defined, multiplied or
looped over twice, so that a result never grows far beyond the template and its values, and nothing
random, so that the same values always give the same text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from types import BuiltinMethodType, MethodType

from jinja2 import ChainableUndefined, StrictUndefined, Template, TemplateSyntaxError, nodes
from jinja2.exceptions import UndefinedError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from docgen.diagnostics import Message, say
from docgen.source.suggest import suggest
from docgen.source.text import normalise

LONGEST_RESULT = 1_000_000
"""The most letters that a filled text may have."""

PLACEHOLDER = ChainableUndefined()
"""Stands for a value that is not there, so that what else is wrong with a template shows."""

_FILTERS = (
    *("capitalize", "count", "d", "default", "first", "int", "join", "last", "length", "lower"),
    *("title", "trim", "upper"),
)
_NODES = (
    *(nodes.Template, nodes.Output, nodes.TemplateData, nodes.If, nodes.For, nodes.CondExpr),
    *(nodes.Name, nodes.Const, nodes.Getattr, nodes.Getitem, nodes.Slice, nodes.List, nodes.Tuple),
    *(nodes.Filter, nodes.Test, nodes.Keyword, nodes.Compare, nodes.Operand),
    *(nodes.And, nodes.Or, nodes.Not, nodes.Add, nodes.Sub, nodes.Concat),
)
_UNDEFINED_NAME = re.compile(r"'(.+)' is undefined")
_UNDEFINED_PART = re.compile(r"has no (?:attribute|element) '?(.+?)'?$")


class TemplateProblem(Exception):
    """Why a template gives no text; `name` is the value it lacks, `line` (from 1) where it stopped."""

    def __init__(
        self,
        code: str,
        message: Message,
        help: Message | None = None,
        *,
        name: str | None = None,
        line: int | None = None,
    ) -> None:
        super().__init__(str(message))
        self.code = code
        self.message = message
        self.help = help
        self.name = name
        self.line = line


def render(template: str, values: Mapping[str, object]) -> str:
    """Return the text that a template and values give, in NFC; raises TemplateProblem."""
    try:
        return normalise(_joined(_compiled(template).generate(values)))
    except TemplateProblem:
        raise
    except TemplateSyntaxError as problem:
        raise _syntax(problem) from problem
    except UndefinedError as problem:
        raise _undefined(str(problem), values) from problem
    except Exception as problem:  # whatever an expression may do
        raise _failure(str(problem) or type(problem).__name__) from problem


def _joined(chunks: Iterator[str]) -> str:
    """Return the chunks as one text, given up as soon as it is too long."""
    found: list[str] = []
    length = 0
    for chunk in chunks:
        found.append(chunk)
        length += len(chunk)
        if length > LONGEST_RESULT:
            message = say("the filled text has more than {most} letters", most=LONGEST_RESULT)
            raise TemplateProblem("value-failed", message)
    return "".join(found)


@lru_cache(maxsize=1000)
def _compiled(template: str) -> Template:
    environment = _environment()
    tree = environment.parse(template)
    _refuse_what_can_harm(tree)
    return Template.from_code(environment, environment.compile(tree), {})


@lru_cache(maxsize=1)
def _environment() -> ImmutableSandboxedEnvironment:
    environment = ImmutableSandboxedEnvironment(
        undefined=StrictUndefined,
        keep_trailing_newline=True,
        trim_blocks=True,
        lstrip_blocks=True,
        comment_start_string="\0{",  # `{#` is text: no source can hold this
        finalize=_as_text,
    )
    environment.globals.clear()
    environment.filters = {name: environment.filters[name] for name in _FILTERS}
    return environment


def _as_text(value: object) -> object:
    if value is None:
        return ""
    if isinstance(value, Mapping | list | tuple | MethodType | BuiltinMethodType):
        raise TemplateProblem(
            "value-failed",
            say("the value is a list or has keys of its own, and is no text"),
            say("write {{{{ name | join(', ') }}}} or {{{{ name.key }}}}"),
        )
    return value


def _refuse_what_can_harm(tree: nodes.Template) -> None:
    open_nodes: list[tuple[nodes.Node, bool]] = [(tree, False)]
    while open_nodes:
        node, in_loop = open_nodes.pop()
        is_loop = isinstance(node, nodes.For)
        if not isinstance(node, _NODES):
            raise _not_allowed(_written(node), node.lineno)
        if in_loop and is_loop:
            raise _not_allowed(say("a loop in a loop"), node.lineno)
        open_nodes += [(child, in_loop or is_loop) for child in node.iter_child_nodes()]


def _written(node: nodes.Node) -> str:
    """Return how a part of a template is written, as far as one word tells it."""
    if isinstance(node, nodes.BinExpr):
        return node.operator
    return {"Call": "( )", "Assign": "set", "AssignBlock": "set"}.get(
        type(node).__name__, type(node).__name__.lower()
    )


def _not_allowed(construct: Message | str, line: int) -> TemplateProblem:
    return TemplateProblem(
        "value-failed",
        say("{construct} cannot be used in a value", construct=construct),
        say("there are values, if, for, and the filters {filters}", filters=", ".join(_FILTERS)),
        line=line,
    )


def _syntax(problem: TemplateSyntaxError) -> TemplateProblem:
    return TemplateProblem(
        "value-syntax",
        say("the braces cannot be read: {reason}", reason=problem.message or ""),
        say("write {{{{ name }}}}, a name without spaces; braces as text: {{{{ '{{{{' }}}}"),
        line=problem.lineno,
    )


def _undefined(reason: str, values: Mapping[str, object]) -> TemplateProblem:
    whole = _UNDEFINED_NAME.fullmatch(reason)
    part = _UNDEFINED_PART.search(reason)
    if whole is not None:
        name = whole[1]
        near = suggest(name, values)
        message = say("there is no value {name}", name=name)
        help = say("give it: --set {name}=…, or in a data file", name=name)
        help = say("did you mean {name}?", name=near) if near else help
        return TemplateProblem("value-undefined", message, help, name=name)
    if part is not None:
        return TemplateProblem("value-undefined", say("the value has no {name}", name=part[1]))
    return _failure(reason)


def _failure(reason: str) -> TemplateProblem:
    return TemplateProblem("value-failed", say("the value cannot be made: {reason}", reason=reason))
