"""`docgen issue`: the number and date of a signed document filled in (Điều 15)."""

from pathlib import Path
from typing import Annotated

import typer

from docgen.cli.exit_codes import ExitCode
from docgen.cli.options import ForceOption, InPlaceOption, LanguageOption, OutputOption


def issue(
    file: Annotated[Path, typer.Argument(metavar="FILE.pdf", help="What is issued.")],
    number: Annotated[
        str | None, typer.Option(metavar="NUMBER", help="Its number, such as 453.")
    ] = None,
    date: Annotated[
        str | None, typer.Option(metavar="DATE", help="Its date, such as 2026-04-29.")
    ] = None,
    output: OutputOption = None,
    in_place: InPlaceOption = False,
    force: ForceOption = False,
    lang: LanguageOption = None,
) -> ExitCode:
    """Fill in a document's number and date where it was built with blanks for them.

    It is added to the file: signatures stay valid, and nothing else changes.
    """
    from docgen.cli.issuing import issue_and_tell
    from docgen.cli.report import Reporter
    from docgen.cli.steps import Step

    return issue_and_tell(Step(file, output, in_place, force), number, date, Reporter(lang))
