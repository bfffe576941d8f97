"""`docgen merge`: one announcement and a file of rows in, a PDF for each row out."""

from pathlib import Path
from typing import Annotated

import typer

from docgen.cli.exit_codes import ExitCode
from docgen.cli.options import ForceOption, LanguageOption

Text = str | None


def merge(
    template: Annotated[Path, typer.Argument(metavar="TEMPLATE", help="Announcement with {{ }}.")],
    data: Annotated[
        Path, typer.Argument(metavar="DATA", help="Rows: .csv, .xlsx, .jsonl or .yaml.")
    ],
    output: Annotated[
        Text,
        typer.Option("--output", "-o", metavar="OUT", help="A folder, or an address (s3://…)."),
    ] = None,
    name: Annotated[
        Text,
        typer.Option(
            metavar="PATTERN",
            help="Each file's name: \"{{ so }}-{{ ten }}.pdf\"; {{ dong }} is the row's number.",
        ),
    ] = None,
    combined: Annotated[
        Text,
        typer.Option(metavar="FILE", help="All letters in one PDF, besides OUT or without it."),
    ] = None,
    volume: Annotated[
        int | None,
        typer.Option(
            metavar="LETTERS", min=1, help="Begin a new combined PDF after so many, else 1000."
        ),
    ] = None,
    first_number: Annotated[
        int | None,
        typer.Option(metavar="NUMBER", min=1, help="Number the letters, counting on from this."),
    ] = None,
    settings: Annotated[
        list[str] | None,
        typer.Option("--set", metavar="NAME=VALUE", help="A value of all rows; may be repeated."),
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only check every row.")] = False,
    keep_going: Annotated[
        bool, typer.Option("--keep-going", help="Make what can be made, without the wrong rows.")
    ] = False,
    problems: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write what is wrong with rows as CSV.")
    ] = None,
    workers: Annotated[
        int | None,
        typer.Option(metavar="COUNT", min=1, help="Processes; else one for each core."),
    ] = None,
    scheduler: Annotated[
        Text, typer.Option(metavar="ADDRESS", help="Work on a Dask cluster: tcp://host:8786.")
    ] = None,
    journal: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Where to note what is done; else in OUT itself."),
    ] = None,
    force: ForceOption = False,
    lang: LanguageOption = None,
) -> ExitCode:
    """Make a letter of each row of a data file.

    Every row is checked before the first letter is made. A run that was broken off goes on where it
    stopped when it is started again; letters whose row did not change are not made again.
    """
    from docgen.cli.merge_command import MergeCommand
    from docgen.cli.merging import carry_out
    from docgen.cli.report import Reporter

    command = MergeCommand(
        template=template,
        data=data,
        output=output,
        pattern=name or "",
        combined=combined,
        letters_a_volume=volume,
        first_number=first_number,
        settings=tuple(settings or ()),
        dry_run=dry_run,
        keep_going=keep_going,
        problems=problems,
        workers=workers,
        scheduler=scheduler,
        journal=journal,
        force=force,
    )
    return carry_out(command, Reporter(lang))
