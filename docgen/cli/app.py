"""The command `docgen`: its commands and its own options, and the console script's way in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

import typer

from docgen import __version__
from docgen.cli.build import build
from docgen.cli.check import check
from docgen.cli.commands import Commands
from docgen.cli.copy import copy
from docgen.cli.explain import explain
from docgen.cli.extract import extract
from docgen.cli.guard import run
from docgen.cli.issue import issue
from docgen.cli.kinds import kinds
from docgen.cli.merge import merge
from docgen.cli.new import new
from docgen.cli.schema import schema
from docgen.cli.show import show
from docgen.cli.sign import sign
from docgen.cli.streams import deliver
from docgen.cli.verify import verify

app = typer.Typer(
    cls=Commands,
    epilog="Exit codes: 0 done; 1 the document has errors; 2 usage, or a source that cannot be "
    "read as an announcement; 3 a file cannot be read or written, or something needed is absent; "
    "70 docgen itself is at fault.",
    rich_markup_mode=None,  # plain help pipes well and comes in half the time
    pretty_exceptions_enable=False,
    add_completion=False,
)
app.command(epilog="Example: docgen build thong-bao.yaml --open")(build)
app.command(epilog="Example: docgen check *.yaml --diff")(check)
app.command(epilog="Example: docgen copy van-ban.pdf --with ban-sao.yaml")(copy)
app.command(epilog="Example: docgen explain ND30-II.4 --lang vi")(explain)
app.command(epilog="Example: docgen extract thong-bao.pdf")(extract)
app.command(epilog="Example: docgen issue thong-bao.pdf --number 453 --date 2026-04-29")(issue)
app.command(epilog="Example: docgen kinds --format json")(kinds)
app.command(epilog="Example: docgen merge thu.yaml danh-sach.csv -o thu/")(merge)
app.command(epilog="Example: docgen new thong-bao -o hop.yaml")(new)
app.command(epilog="Example: docgen schema -o announcement.schema.json")(schema)
app.command(epilog="Example: docgen show thong-bao.pdf --format json")(show)
app.command(epilog="Example: docgen sign thong-bao.pdf --field signer --pkcs12 key.p12")(sign)
app.command(epilog="Example: docgen verify thong-bao.pdf --trust root.crt")(verify)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run `docgen` with the arguments (default: the process's own) and return its exit code."""
    return run(app, arguments)


def _show_version(wanted: bool) -> None:
    if wanted:
        deliver(f"docgen {__version__}\n")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def docgen(
    context: typer.Context,
    version: Annotated[
        bool,
        typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version."),
    ] = False,
) -> None:
    """Make Vietnamese administrative documents, as Nghị định 30/2020/NĐ-CP says, from YAML."""
    if context.invoked_subcommand is None:
        deliver(f"{context.get_help()}\n")
