"""`docgen explain`: a rule, with the decree's own sentence and an example; or a list of rules."""

from typing import Annotated

import typer

from docgen.cli.exit_codes import ExitCode
from docgen.cli.options import LanguageOption


def explain(
    code: Annotated[
        str | None,
        typer.Argument(
            metavar="[CODE]",
            help="A rule's code, or how several begin; else all.",
            show_default=False,
        ),
    ] = None,
    lang: LanguageOption = None,
) -> ExitCode:
    """Explain a rule of `docgen check`: what the decree says, what is wrong, what is right."""
    from docgen.cli.report import Reporter
    from docgen.cli.rule_pages import rule_list, rule_page
    from docgen.cli.streams import deliver
    from docgen.rules.catalogue import load_rules
    from docgen.rules.selecting import unknown_codes

    reporter = Reporter(lang)
    rules = load_rules()
    if code and code in rules:
        deliver(rule_page(rules[code], reporter))
        return ExitCode.DONE
    listed = [rule for rule in rules.values() if rule.code.startswith(code or "")]
    if not listed:
        raise unknown_codes([code or ""])
    deliver(rule_list(listed, reporter))
    return ExitCode.DONE
