"""What Typer says about a wrong command line, turned into docgen's own problem."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import typer

from docgen.cli.exit_codes import UsageProblem
from docgen.cli.options import Language
from docgen.diagnostics import DocgenError, Message, say

_PROGRAM = "docgen"
_NO_NUMBER = re.compile(r"'(.*)' is not a valid int")
_OUT_OF_RANGE = re.compile(r"(?P<value>\S+) is not in the range (?P<range>.*?)\.?$")
_TOO_MUCH = re.compile(r"unexpected extra argument\S* \((.*)\)")
_WITHOUT_VALUE = re.compile(r"Option '(.+)' requires an argument")
_WITH_VALUE = re.compile(r"Option '(.+)' does not take a value")


def usage_problem(problem: typer.TyperException) -> DocgenError:
    """Return the problem with Typer's reason and the way to the command's help."""
    return UsageProblem.because("usage", None, _message(problem), _help(problem))


def language_asked(arguments: Sequence[str]) -> Language | None:
    """Return what `--lang` asks for, before the line is parsed: a usage error speaks it, too."""
    for argument, following in zip(arguments, [*arguments, ""][1:], strict=True):
        name, _, value = argument.partition("=")
        if name == "--lang" and (value or following) in list(Language):
            return Language(value or following)
    return None


def _help(problem: Any) -> Message:
    context = getattr(problem, "ctx", None)
    command = context.command_path if context else _PROGRAM
    if command == _PROGRAM and type(problem).__name__ == "NoSuchOption":
        return say("write options after the command: docgen build --lang vi …")
    return say("`{command} --help` tells how", command=command)


def _message(problem: Any) -> Message:
    # Typer keeps these classes to itself; their names and attributes are Click's, and stable.
    match type(problem).__name__:
        case "NoSuchOption":
            return say("there is no option {option}", option=problem.option_name)
        case "MissingParameter":
            return say("{parameter} is missing", parameter=_name(problem.param))
        case "BadParameter" if hasattr(problem.param.type, "choices"):
            choices = ", ".join(problem.param.type.choices)
            return say(
                "{parameter} is one of {choices}", parameter=_name(problem.param), choices=choices
            )
        case "BadParameter":
            return _bad_value(_name(problem.param), problem.message)
    return _bad_line(problem.format_message())


def _bad_value(parameter: str, reason: str) -> Message:
    if wrong := _NO_NUMBER.search(reason):
        return say(
            "{parameter} is a whole number, not {value}", parameter=parameter, value=wrong[1]
        )
    if wrong := _OUT_OF_RANGE.search(reason):
        return say(
            "{parameter} {value} is out of range: {range}", parameter=parameter, **wrong.groupdict()
        )
    return say("{parameter}: {reason}", parameter=parameter, reason=reason)


def _bad_line(reason: str) -> Message:
    if found := _TOO_MUCH.search(reason):
        return say("the line has more than the command takes: {words}", words=found[1])
    if found := _WITHOUT_VALUE.search(reason):
        return say("{option} needs a value after it", option=found[1])
    if found := _WITH_VALUE.search(reason):
        return say("{option} takes no value", option=found[1])
    return say("{reason}", reason=reason)


def _name(parameter: Any) -> str:
    is_option = parameter.param_type_name == "option"
    return str(parameter.opts[0] if is_option else parameter.human_readable_name)
