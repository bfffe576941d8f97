"""Rules → what `docgen explain` prints: one rule's page, or a line for each of many."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from textwrap import indent

from docgen.cli.report import Reporter
from docgen.diagnostics import Message, Severity, say
from docgen.rules.catalogue import Rule


def rule_page(rule: Rule, reporter: Reporter) -> str:
    """Return what a rule asks for, where the law says so and how it is broken and kept."""
    return "\n".join(_page(rule, reporter)) + "\n"


def rule_list(rules: Iterable[Rule], reporter: Reporter) -> str:
    """Return a line for each rule: code, weight, title, in columns."""
    rows = [(rule.code, str(rule.severity), _title(rule, reporter)) for rule in rules]
    width = max(len(code) for code, _, _ in rows)
    return "".join(f"{code:<{width}}  {weight:<7}  {title}\n" for code, weight, title in rows)


def _page(rule: Rule, reporter: Reporter) -> Iterator[str]:
    yield f"{rule.code}: {_title(rule, reporter)}"
    yield reporter.phrase(_WEIGHTS[rule.severity])
    if rule.quote:
        yield ""
        yield f"{rule.citation}:" if rule.citation else ""
        yield f"  “{rule.quote}”"
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


_WRONG, _RIGHT = say("Wrong:"), say("Right:")
_WEIGHTS: dict[Severity, Message] = {
    Severity.ERROR: say("error: contradicts what the decree writes down"),
    Severity.WARNING: say("warning: good practice, or a matter for a person to judge"),
}
