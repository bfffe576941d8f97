"""`docgen schema`: the announcement's JSON Schema, which lets an editor complete and check."""

from pathlib import Path
from typing import Annotated

import typer

from docgen.cli.exit_codes import ExitCode
from docgen.cli.options import LanguageOption


def schema(
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", metavar="FILE", help="Write there; else to standard output."
        ),
    ] = None,
    lang: LanguageOption = None,
) -> ExitCode:
    """Print the JSON Schema of announcements.

    An editor that is given it completes, explains and checks an announcement as it is written. An
    office's own kinds are in it where its docgen.yaml names them.
    """
    import json

    from docgen.cli.streams import deliver
    from docgen.document.schema import announcement_schema
    from docgen.output import write_atomically
    from docgen.starting.office import kinds_of, read_office

    kinds = kinds_of(read_office(Path() if output is None else output.parent))
    text = json.dumps(announcement_schema(kinds), ensure_ascii=False, indent=2) + "\n"
    if output is None or str(output) == "-":
        deliver(text)
    else:
        write_atomically(text.encode(), output)
    return ExitCode.DONE
