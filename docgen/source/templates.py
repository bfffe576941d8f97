"""A template and values → text, by the small part of Jinja2 that cannot do harm.

Values, filters, conditions and loops are all there is: nothing is called, defined, multiplied or
looped over twice, so that a result never grows far beyond the template and its values, and nothing
random, so that the same values always give the same text.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from types import BuiltinMethodType, MethodType

from jinja2 import StrictUndefined, Template, TemplateSyntaxError, nodes
from jinja2.exceptions import UndefinedError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from docgen.diagnostics import say
from docgen.source.declared.own_values import WRITTEN_OTHERWISE
from docgen.source.markup import keeping_signs
from docgen.source.reckoning import whole
from docgen.source.row_values import ON_ONE_LINE, keep_rows, on_one_line
from docgen.source.template_problems import (
    TemplateProblem,
    failure,
    not_allowed,
    syntax_error,
    too_much,
    undefined,
)
from docgen.source.text import normalise

LONGEST_RESULT = 1_000_000
"""The most letters that a filled text may have."""

_FILTERS = (
    *("capitalize", "count", "d", "default", "first", "int", "join", "last", "length", "lower"),
    *("title", "trim", "upper"),
)
_COMPILED = "<template>"  # as Jinja2 names one that has no file
_TEXT_FILTERS = ("capitalize", "lower", "title", "trim", "upper")
_NODES = (
    *(nodes.Template, nodes.Output, nodes.TemplateData, nodes.If, nodes.For, nodes.CondExpr),
    *(nodes.Name, nodes.Const, nodes.Getattr, nodes.Getitem, nodes.Slice, nodes.List, nodes.Tuple),
    *(nodes.Filter, nodes.Test, nodes.Keyword, nodes.Compare, nodes.Operand),
    *(nodes.And, nodes.Or, nodes.Not, nodes.Add, nodes.Sub, nodes.Concat),
)


def render(template: str, values: Mapping[str, object]) -> str:
    """Return the text that a template and values give, in NFC; raises TemplateProblem."""
    try:
        compiled = _compiled(template)
    except TemplateSyntaxError as problem:
        raise syntax_error(problem, template, _FILTERS) from problem
    try:
        return normalise(_joined(compiled.generate(values)))
    except Exception as problem:  # whatever an expression may do
        raise _told(problem, values, _line(problem)) from problem


def check_template(template: str) -> None:
    """Raise TemplateProblem for a template that no values could fill."""
    try:
        _compiled(template)
    except TemplateSyntaxError as problem:
        raise syntax_error(problem, template, _FILTERS) from problem


def _told(problem: Exception, values: Mapping[str, object], line: int | None) -> TemplateProblem:
    """Return what is told of an exception that came while a template was filled, with its line."""
    match problem:
        case TemplateProblem():
            told = problem
        case UndefinedError():
            told = undefined(str(problem), values)
        case _:
            told = failure(str(problem) or type(problem).__name__)
    told.line = told.line or line
    return told


def _line(problem: Exception) -> int | None:
    """Return the line of a template, from 1, in which an exception was raised.

    Jinja2 puts the template's lines into the trace, instead of those that it made of them.
    """
    trace = problem.__traceback__
    line = None
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == _COMPILED:
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


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
    try:
        tree = environment.parse(template)
        _refuse_what_can_harm(tree)
        keep_rows(tree)
        return Template.from_code(environment, environment.compile(tree), {})
    except RecursionError as problem:  # Jinja2 reads brackets in brackets as deep as Python goes
        raise too_much() from problem


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
    for name in _TEXT_FILTERS:
        environment.filters[name] = keeping_signs(environment.filters[name])
    environment.filters["int"] = whole
    environment.filters[ON_ONE_LINE] = lambda value: on_one_line(str(_as_text(value)))
    return environment


def _as_text(value: object) -> object:
    if value is None:
        return ""
    if type(value) in WRITTEN_OTHERWISE:
        from docgen.source.declared.typed import as_typed  # few values come from a program

        return as_typed(value)
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
            message = say("{construct} cannot be used in a value", construct=_written(node))
            raise not_allowed(message, node.lineno, _FILTERS)
        if in_loop and is_loop:
            raise not_allowed(say("a loop cannot stand in a loop"), node.lineno, _FILTERS)
        open_nodes += [(child, in_loop or is_loop) for child in node.iter_child_nodes()]


def _written(node: nodes.Node) -> str:
    """Return how a part of a template is written, as far as one word tells it."""
    if isinstance(node, nodes.BinExpr):
        return node.operator
    return {"Call": "( )", "Assign": "set", "AssignBlock": "set"}.get(
        type(node).__name__, type(node).__name__.lower()
    )
