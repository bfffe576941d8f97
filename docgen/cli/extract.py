"""`docgen extract`: the files that a PDF was made from, given back."""

from pathlib import Path
from typing import Annotated

import typer

from docgen.cli.exit_codes import ExitCode
from docgen.cli.options import LanguageOption


def extract(
    file: Annotated[Path, typer.Argument(metavar="FILE.pdf", help="A PDF that docgen made.")],
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FOLDER",
            help="Where the files go, or - for the YAML alone to standard output; else a folder "
            "named as the PDF.",
        ),
    ] = None,
    force: Annotated[
        bool, typer.Option("--force", help="Overwrite files of another content.")
    ] = False,
    lang: LanguageOption = None,
) -> ExitCode:
    """Give back the announcement that a PDF was made from, with its defaults and pictures.

    Building it again gives the same bytes.
    """
    from docgen.cli.extracting import (
        announcement_of,
        folder_of,
        put_files,
        rebuild_command,
        source_files,
    )
    from docgen.cli.report import Reporter
    from docgen.cli.streams import deliver
    from docgen.cli.targets import STANDARD_STREAM
    from docgen.diagnostics import say
    from docgen.pdf.reading import embedded_files

    sources = source_files(file, embedded_files(file))
    if str(output) == STANDARD_STREAM:
        deliver(announcement_of(sources).content)
        return ExitCode.DONE
    reporter = Reporter(lang)
    paths = put_files(sources, output or folder_of(file), force=force)
    for path in paths:
        reporter.note(say("wrote {path}", path=path))
    reporter.note(say("build it again: {command}", command=rebuild_command(sources, paths)))
    return ExitCode.DONE
