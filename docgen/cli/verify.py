"""`docgen verify`: who signed a PDF, when, and whether it can be trusted."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from docgen.cli.exit_codes import ExitCode
from docgen.cli.options import LanguageOption, TrustOption


class VerifyFormat(StrEnum):
    """How it is told."""

    TABLE = "table"
    JSON = "json"


def verify(
    files: Annotated[list[Path], typer.Argument(metavar="FILE.pdf…", help="Signed PDFs.")],
    trust: TrustOption = None,
    online: Annotated[
        bool,
        typer.Option("--online", help="Ask the authorities whether certificates were revoked."),
    ] = False,
    at: Annotated[
        str | None,
        typer.Option(metavar="TIME", help="Judge as of this time, by ISO 8601; else now."),
    ] = None,
    format: Annotated[
        VerifyFormat, typer.Option(help="For a person or a program.")
    ] = VerifyFormat.TABLE,
    lang: LanguageOption = None,
) -> ExitCode:
    """Verify the signatures of PDFs, docgen's or other systems'.

    For each signature: who, when, at which level, how much of the file it covers, what came after
    it and whether that was allowed, and whether its certificate leads to one that is trusted. Ends
    with 1 if a file is not signed, or a signature is broken or not trusted.
    """
    from docgen.cli.report import Reporter
    from docgen.cli.verifying import VerifyOrder, verify_and_tell

    order = VerifyOrder(tuple(files), tuple(trust or ()), online, at, format is VerifyFormat.JSON)
    return verify_and_tell(order, Reporter(lang))
