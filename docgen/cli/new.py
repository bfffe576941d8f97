"""`docgen new`: a commented announcement to begin with, of a kind or after an old one."""

from pathlib import Path
from typing import Annotated

import typer

from docgen.cli.exit_codes import ExitCode
from docgen.cli.options import LanguageOption, OutputOption


def new(
    kind: Annotated[
        str | None,
        typer.Argument(metavar="KIND", help="What `docgen kinds` lists; asked for if left out."),
    ] = None,
    output: OutputOption = None,
    settings: Annotated[
        list[str] | None,
        typer.Option(
            "--set", metavar="KEY=TEXT", help="Fill a key in: agency.name=…; may be repeated."
        ),
    ] = None,
    old: Annotated[
        Path | None,
        typer.Option("--from", metavar="FILE", help="Begin with an old announcement's text."),
    ] = None,
    force: Annotated[
        bool, typer.Option("--force", help="Overwrite a file that is there already.")
    ] = False,
    lang: LanguageOption = None,
) -> ExitCode:
    """Start an announcement: a draft that builds at once, [[…]] where it is to be filled in.

    Keys that the office's docgen.yaml gives are left to it. On a terminal without KIND, it asks.
    """
    from docgen.cli.report import Reporter
    from docgen.cli.starting import StartOrder, start_and_tell

    order = StartOrder(kind, old, output, tuple(settings or ()), force)
    return start_and_tell(order, Reporter(lang))
