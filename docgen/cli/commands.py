"""The group of docgen's commands, which suggests the one that was meant by a misspelt name."""

from __future__ import annotations

from typing import Any

from typer.core import TyperGroup

from docgen.cli.exit_codes import UsageProblem
from docgen.diagnostics import DocgenError, say
from docgen.source.suggest import suggest


class Commands(TyperGroup):
    """docgen's commands by name."""

    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[str | None, Any, list[str]]:
        """Return the command that the line names, and its arguments; raises UsageProblem."""
        if args[0] not in self.commands:
            raise self._unknown(args[0])
        return super().resolve_command(ctx, args)

    def _unknown(self, name: str) -> DocgenError:
        near = suggest(name, self.commands)
        return UsageProblem.because(
            "usage",
            None,
            say("there is no command {command}", command=name),
            say("did you mean {name}?", name=near)
            if near
            else say("`{command} --help` tells how", command="docgen"),
        )
