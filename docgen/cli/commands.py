"""docgen's commands by name: the one that the line names is loaded, and no other.

Their modules are without `from __future__ import annotations`: Typer would have to evaluate each
annotation from its text, twice.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from docgen.cli.exit_codes import UsageProblem
from docgen.diagnostics import DocgenError, say

# What each command's help ends with. The command `build` is the function `build` of the module
# `docgen.cli.build`, and so are the others.
EXAMPLES: Mapping[str, str] = {
    "build": "docgen build thong-bao.yaml --open",
    "check": "docgen check *.yaml --diff",
    "copy": "docgen copy van-ban.pdf --with ban-sao.yaml",
    "explain": "docgen explain ND30-II.4 --lang vi",
    "extract": "docgen extract thong-bao.pdf",
    "issue": "docgen issue thong-bao.pdf --number 453 --date 2026-04-29",
    "kinds": "docgen kinds --format json",
    "merge": "docgen merge thu.yaml danh-sach.csv -o thu/",
    "new": "docgen new thong-bao -o hop.yaml",
    "schema": "docgen schema -o announcement.schema.json",
    "show": "docgen show thong-bao.pdf --format json",
    "sign": "docgen sign thong-bao.pdf --field signer --pkcs12 key.p12",
    "verify": "docgen verify thong-bao.pdf --trust root.crt",
}

HELP_OPTIONS = {"help_option_names": ["--help", "-h"]}


class Commands(TyperGroup):
    """The group of docgen's commands; it suggests the one that was meant by a misspelt name."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write docgen's own help page."""
        from docgen.cli.help_page import write_group_page  # few lines ask for it

        write_group_page(self, ctx, formatter)

    def list_commands(self, ctx: Any) -> list[str]:
        """Return the commands' names in the order of the help."""
        return list(EXAMPLES)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """Return the command of this name, loaded with its module; None if there is none."""
        return _command(cmd_name) if cmd_name in EXAMPLES else None

    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[str | None, Any, list[str]]:
        """Return the command that the line names, and its arguments; raises UsageProblem."""
        if args[0] not in EXAMPLES:
            raise _unknown(args[0])
        return super().resolve_command(ctx, args)


class _Command(TyperCommand):
    def format_help(self, ctx: Any, formatter: Any) -> None:
        from docgen.cli.help_page import write_command_page

        write_command_page(self, ctx, formatter)


def _command(name: str) -> Any:
    function = getattr(import_module(f"docgen.cli.{name}"), name)
    alone = typer.Typer(rich_markup_mode=None, pretty_exceptions_enable=False, add_completion=False)
    alone.command(cls=_Command, epilog=EXAMPLES[name], context_settings=HELP_OPTIONS)(function)
    command = typer.main.get_command(alone)
    for parameter in command.params:
        if hasattr(parameter.type, "readable"):
            # Whoever reads a file tells that it may not be read: a wrong line it is not.
            parameter.type.readable = False
    return command


def _unknown(name: str) -> DocgenError:
    from docgen.source.suggest import question

    return UsageProblem.because(
        "usage",
        None,
        say("there is no command {command}", command=name),
        question(name, EXAMPLES) or say("`{command} --help` tells how", command="docgen"),
    )
