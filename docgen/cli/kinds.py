"""`docgen kinds`: the kinds of document that an announcement can name."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from docgen.cli.exit_codes import ExitCode
from docgen.cli.options import LanguageOption


class ListFormat(StrEnum):
    """How the kinds are listed."""

    TEXT = "text"
    JSON = "json"


def kinds(
    format: Annotated[
        ListFormat, typer.Option(help="For a person or a program.")
    ] = ListFormat.TEXT,
    lang: LanguageOption = None,
) -> ExitCode:
    """List the kinds of document that docgen makes.

    Each with the slug that an announcement writes after `kind:`, its name, abbreviation, form and
    use. With them stand an office's own kinds where its docgen.yaml names them.
    """
    from docgen.cli import kind_list
    from docgen.cli.report import Reporter
    from docgen.cli.streams import deliver, is_terminal
    from docgen.diagnostics import say
    from docgen.starting.office import kinds_of, read_office

    listed = kinds_of(read_office(Path()))
    if format is ListFormat.JSON:
        deliver(kind_list.as_json(listed))
        return ExitCode.DONE
    words = (say("slug"), say("name"), say("abbreviation"), say("form"), say("used for"))
    headings = [Reporter(lang).phrase(word) for word in words]
    if is_terminal(sys.stdout):
        deliver(kind_list.as_table(listed, headings, sys.stdout))
    else:
        deliver(kind_list.as_text(listed, headings))
    return ExitCode.DONE
