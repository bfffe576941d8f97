"""libyaml's complaint → a problem that tells a clerk what to mend."""

from __future__ import annotations

import re

import yaml

from docgen.diagnostics import Diagnostic, Message, Place, Severity, say
from docgen.source.text import SourceText

_TEMPLATE = re.compile(r"^\s*(?:- +)?(?:[\w.-]+ *: +)?\{\{")
_COLON = re.compile(r"^\s*(?:- +)?[\w.-]+ *: +[^'\"|>].*: ")


def syntax_problem(source: SourceText, problem: yaml.MarkedYAMLError) -> Diagnostic:
    """Return the diagnostic of a YAML syntax error, at the place where reading stopped."""
    mark = problem.problem_mark or problem.context_mark
    place = Place(source.name, 1, 1)
    if mark is not None:
        place = Place(source.name, mark.line + 1, mark.column + 1)
    reason = str(problem.problem or problem.context or "")
    return Diagnostic(
        "yaml",
        Severity.ERROR,
        place,
        say("the file cannot be read as YAML: {reason}", reason=reason),
        _help(source, place, reason),
    )


def _help(source: SourceText, place: Place, reason: str) -> Message:
    here, above = source.line(place.line), source.line(place.line - 1)
    if any("\t" in line[: len(line) - len(line.lstrip())] for line in (here, above)):
        return say("begin lines with spaces, not with a tab")
    if any(_TEMPLATE.match(line) for line in (here, above)):
        return say("put quotes around a value that begins with {{{{")
    if "quoted scalar" in reason:
        return say("a quotation mark is not closed: look at the lines above")
    if "mapping values" in reason or any(_COLON.match(line) for line in (here, above)):
        return say("put quotes around a text that has a colon and a space in it")
    if "could not find expected ':'" in reason:
        return say("write a colon and a space after the key: `place: Hà Nội`")
    return say("look at this line and the one above: spaces at the beginning, colons, quotes")
