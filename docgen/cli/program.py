"""The program `docgen`: what it says of itself, and its own options."""

from typing import Annotated

import typer

from docgen import __version__
from docgen.cli.commands import HELP_OPTIONS, Commands
from docgen.cli.streams import deliver

app = typer.Typer(
    cls=Commands,
    context_settings=HELP_OPTIONS,
    rich_markup_mode=None,  # plain help pipes well and comes in half the time
    pretty_exceptions_enable=False,
    add_completion=False,
)


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
