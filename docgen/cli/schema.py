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

    An editor that is given it completes, explains and checks an announcement as it is written. It
    knows the kinds of the docgen.yaml that holds where it is written, or in this folder.
    """
    import json

    from docgen.cli.streams import deliver
    from docgen.cli.targets import STANDARD_STREAM
    from docgen.document.schema import announcement_schema
    from docgen.output import write_atomically
    from docgen.starting.office import kinds_in

    file = None if output is None or str(output) == STANDARD_STREAM else output
    schema = announcement_schema(kinds_in(file.parent if file else Path()))
    text = json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
    if file is None:
        deliver(text)
    else:
        write_atomically(text.encode(), file)
    return ExitCode.DONE
