"""`docgen explain`: a rule, with its sentence of law or its reason, and an example; or a list."""

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
    """Explain a rule of `docgen check`: the law or the reason, what is wrong, what is right."""
    from docgen.cli.report import Reporter
    from docgen.cli.rule_pages import rule_list, rule_page
    from docgen.cli.streams import deliver
    from docgen.rules.selecting import rules_beginning, unknown_codes

    reporter = Reporter(lang)
    asked = (code or "").strip()
    found = rules_beginning(asked)
    if not found:
        raise unknown_codes([asked])
    deliver(rule_page(found[0], reporter) if len(found) == 1 else rule_list(found, reporter))
    return ExitCode.DONE
