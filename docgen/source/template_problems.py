"""Jinja2's exceptions → what a clerk is told about a value, and how to mend it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from jinja2 import TemplateSyntaxError

from docgen.diagnostics import Message, say
from docgen.source.suggest import question

_UNDEFINED_NAME = re.compile(r"'(.+)' is undefined")
_UNDEFINED_PART = re.compile(r"has no (?:attribute|element) '?(.+?)'?$")
_UNKNOWN_FILTER = re.compile(r"No filter named '(.+)'")
_OPEN_BLOCK = re.compile(r"innermost block that needs to be closed is '(\w+)'")
_UNKNOWN_BLOCK = re.compile(r"unknown tag '(\w+)'")
_BEGINNINGS = {
    **dict.fromkeys(("else", "elif", "endif"), "if name"),
    "endfor": "for name in names",
}
_STRANGE_LETTER = re.compile(r"unexpected char '(.+)' at")
_TOO_MUCH = re.compile(r"expected token 'end of \w+ \w+', got '(.+)'")
_RECKONING = re.compile(r"can only concatenate|unsupported operand|not supported between")
_NOT_CLOSED = re.compile(r"unexpected end of template|unexpected '}'$")
_CUT_SHORT = re.compile(r"Expected an expression|unexpected 'end of ")
_SPACED_NAME = re.compile(r"\{\{\s*([^\W\d]\w*(?: +\w+)+)\s*\}\}")


class TemplateProblem(Exception):
    """Why a template gives no text: the value it lacks (`name`), the `line` (from 1) at fault."""

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


def not_allowed(message: Message, line: int, filters: Iterable[str]) -> TemplateProblem:
    """Return the problem of a template that does what the small language does not know."""
    return TemplateProblem("value-failed", message, _known(filters), line=line)


def failure(reason: str) -> TemplateProblem:
    """Return the problem of a value that cannot be made, with the reason Jinja2 gives."""
    message = say("the value cannot be made ({reason})", reason=reason)
    if _RECKONING.search(reason) is None:
        return TemplateProblem("value-failed", message)
    mend = say(
        "values are texts; to reckon with one, declare it under `values:`, as number or money"
    )
    return TemplateProblem("value-failed", message, mend)


def too_much() -> TemplateProblem:
    """Return the problem of a template that is too long or too deep to be read."""
    return TemplateProblem(
        "value-syntax",
        say("there is too much between the braces"),
        say("write {{{{ name }}}}; braces that are text: {{{{ '{{{{' }}}}"),
    )


def undefined(reason: str, values: Iterable[str]) -> TemplateProblem:
    """Return the problem of a value that is not there, with the nearest that is."""
    whole = _UNDEFINED_NAME.fullmatch(reason)
    part = _UNDEFINED_PART.search(reason)
    if whole is not None:
        message = say("there is no value {name}", name=whole[1])
        return TemplateProblem(
            "value-undefined", message, _nearest(whole[1], values), name=whole[1]
        )
    if part is not None:
        message = say("the value has no {name}", name=part[1])
        mend = say(
            "its parts are those that the data gives it, and those of its type under `values:`"
        )
        return TemplateProblem("value-undefined", message, mend)
    return failure(reason)


def syntax_error(
    problem: TemplateSyntaxError, template: str, filters: Iterable[str]
) -> TemplateProblem:
    """Return the problem of a template that cannot be read."""
    reason = problem.message or ""
    return TemplateProblem("value-syntax", *_slip(reason, template, filters), line=problem.lineno)


def _slip(reason: str, template: str, filters: Iterable[str]) -> tuple[Message, Message]:
    """Return what is wrong and how to mend it: first the slips that people make."""
    if spaced := _SPACED_NAME.search(template):
        name = spaced[1]
        joined = "_".join(name.split())
        return (
            say("a value's name has no spaces: {name}", name=name),
            say("write {{{{ {name} }}}}", name=joined),
        )
    if unknown := _UNKNOWN_FILTER.search(reason):
        return say("there is no filter {name}", name=unknown[1]), _known(filters)
    if block := _OPEN_BLOCK.search(reason):
        word = block[1]
        return (
            say("{{% {word} %}} is not closed", word=word),
            say("write {{% end{word} %}} where it ends", word=word),
        )
    if block := _UNKNOWN_BLOCK.search(reason):
        return _lone_block(block[1], filters)
    if _NOT_CLOSED.search(reason):
        return say("the braces opened here are not closed"), say("write {{{{ name }}}}")
    return _misread(reason), say("write {{{{ name }}}}; braces that are text: {{{{ '{{{{' }}}}")


def _lone_block(word: str, filters: Iterable[str]) -> tuple[Message, Message]:
    """Return what is wrong with a block that is none, or whose beginning is missing."""
    begins = _BEGINNINGS.get(word)
    if begins is None:
        return say("{{% {word} %}} cannot be used", word=word), _known(filters)
    return (
        say("{{% {word} %}} stands without its beginning", word=word),
        say("write {{% {begins} %}} before it, or take it out", begins=begins),
    )


def _misread(reason: str) -> Message:
    """Return what stands wrongly between the braces."""
    if letter := _STRANGE_LETTER.search(reason):
        return say("{letter} cannot stand between the braces", letter=letter[1])
    if found := _TOO_MUCH.search(reason):
        return say("{found} cannot follow what stands before it in the braces", found=found[1])
    if _CUT_SHORT.match(reason):
        return say("something is missing between the braces")
    return say("the braces cannot be read ({reason})", reason=reason)


def _nearest(name: str, values: Iterable[str]) -> Message:
    return question(name, values) or say("give it: --set {name}=…, or in a data file", name=name)


def _known(filters: Iterable[str]) -> Message:
    listed = ", ".join(filters)
    return say("there are values, if, for, and the filters {filters}", filters=listed)
