"""What Typer says about a wrong command line, turned into docgen's own problem."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import typer

from docgen.cli.commands import EXAMPLES
from docgen.cli.exit_codes import UsageProblem
from docgen.diagnostics import DocgenError, Message, say

_EXTRA = re.compile(r"Got unexpected extra argument\(s\) \((.*)\)", re.DOTALL)


def usage_problem(problem: typer.TyperException, arguments: Sequence[str]) -> DocgenError:
    """Return the problem with Typer's reason and the way to the help of the command asked for."""
    return UsageProblem.because("usage", None, _message(problem), _help(problem, arguments))


def _help(problem: Any, arguments: Sequence[str]) -> Message:
    # Typer itself does not always know the command; docgen has no option that stands before it.
    first = arguments[0] if arguments else ""
    if type(problem).__name__ == "NoSuchOption" and first.startswith("-"):
        return say("write options after the command: docgen build --lang vi …")
    command = f"docgen {first}" if first in EXAMPLES else "docgen"
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
        case "BadParameter" if problem.param.type.name in ("int", "int range"):
            return _whole_number(problem.param)
        case "BadParameter":
            return say(
                "{parameter}: {reason}", parameter=_name(problem.param), reason=problem.message
            )
        case "BadOptionUsage" if "does not take" in problem.message:
            return say("{option} takes no value", option=problem.option_name)
        case "BadOptionUsage":
            return say("{option} needs a value", option=problem.option_name)
    if extra := _EXTRA.fullmatch(problem.format_message()):
        return say("there is too much on the line: {arguments}", arguments=extra[1])
    return say("{reason}", reason=problem.format_message())


def _whole_number(parameter: Any) -> Message:
    least = getattr(parameter.type, "min", None)
    if least is None:
        return say("{parameter} is a whole number", parameter=_name(parameter))
    return say(
        "{parameter} is a whole number, {least} or more", parameter=_name(parameter), least=least
    )


def _name(parameter: Any) -> str:
    is_option = parameter.param_type_name == "option"
    return str(parameter.opts[0] if is_option else parameter.human_readable_name)
