"""Rules → what `docgen explain` prints: one rule's page, or a line for each of many."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from textwrap import indent

from docgen.cli.report import Reporter
from docgen.columns import in_columns
from docgen.diagnostics import Message, Severity, say
from docgen.rules.catalogue import Rule
from docgen.rules.checking import is_refusing


def rule_page(rule: Rule, reporter: Reporter) -> str:
    """Return what a rule asks for, where the law says so or why, how it is broken and kept."""
    return "\n".join(_page(rule, reporter)) + "\n"


def rule_list(rules: Iterable[Rule], reporter: Reporter) -> str:
    """Return a line for each rule: code, weight, title, in columns."""
    return in_columns((rule.code, str(rule.severity), _title(rule, reporter)) for rule in rules)


def _page(rule: Rule, reporter: Reporter) -> Iterator[str]:
    yield f"{rule.code}: {_title(rule, reporter)}"
    yield reporter.phrase(_weight(rule))
    if rule.quote:
        yield ""
        yield f"{rule.citation}:" if rule.citation else ""
        yield f"  “{rule.quote}”"
    why = rule.why if reporter.tongue == "vi" else rule.why_en
    if why:
        yield ""
        yield reporter.phrase(_why(rule.citation))
        yield f"  {why}"
    note = rule.note if reporter.tongue == "vi" else rule.note_en
    if note:
        yield ""
        yield note
    for heading, example in ((_WRONG, rule.wrong), (_RIGHT, rule.right)):
        yield ""
        yield reporter.phrase(heading)
        yield indent(example.rstrip(), "  ")


def _title(rule: Rule, reporter: Reporter) -> str:
    return rule.title if reporter.tongue == "vi" else rule.title_en


def _why(citation: str | None) -> Message:
    return say("Why ({citation}):", citation=citation) if citation else say("Why:")


def _weight(rule: Rule) -> Message:
    """Return what comes of breaking a rule: errors below a head and a signature are built."""
    if rule.severity is Severity.ERROR and is_refusing(rule.code):
        return say("error: the decree says so, and `docgen build` refuses")
    return _WEIGHTS[rule.severity]


_WRONG, _RIGHT = say("Wrong:"), say("Right:")
_WEIGHTS: dict[Severity, Message] = {
    Severity.ERROR: say("error: the decree says so"),
    Severity.WARNING: say("warning: good practice, or a matter for a person to judge"),
}
