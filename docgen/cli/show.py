"""`docgen show`: what a finished PDF says of itself, and the files that travel in it."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from docgen.cli.exit_codes import ExitCode
from docgen.cli.options import LanguageOption


class ShowFormat(StrEnum):
    """How it is shown."""

    TEXT = "text"
    JSON = "json"


def show(
    file: Annotated[Path, typer.Argument(metavar="FILE.pdf", help="A finished PDF.")],
    format: Annotated[
        ShowFormat, typer.Option(help="For a person or a program.")
    ] = ShowFormat.TEXT,
    lang: LanguageOption = None,
) -> ExitCode:
    """Show a PDF's metadata (Phụ lục VI) and the files in it."""
    from docgen.cli import contents
    from docgen.cli.report import Reporter
    from docgen.cli.streams import deliver
    from docgen.diagnostics import DocumentProblems, say
    from docgen.document.stated_date import stated_date
    from docgen.pdf.issued import as_issued
    from docgen.pdf.reading import SOURCE, contents_of, metadata_of

    held = contents_of(file)
    metadata = metadata_of(held.files)
    if metadata:
        stated = stated_date(it.content for it in held.files if it.relationship == SOURCE)
        metadata = as_issued(metadata, held.filled, stated)
    if format is ShowFormat.JSON:
        deliver(contents.as_json(metadata, held.files))
    else:
        deliver(contents.as_text(metadata, held.files, Reporter(lang).phrase(say("files in it:"))))
    if not metadata:
        raise DocumentProblems.because(
            "no-metadata",
            None,
            say("{path} holds no metadata of Phụ lục VI", path=file),
            say("docgen writes it into every PDF but combined ones; other programs do not"),
        )
    return ExitCode.DONE
