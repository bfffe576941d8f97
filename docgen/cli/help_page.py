"""A command's help page, in the reader's language: Typer's own pages are English alone."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from docgen.cli.report import Reporter
from docgen.diagnostics import Message, say

_EXIT_CODES = say(
    "Exit codes: 0 done; 1 the document has errors; 2 usage, or a source that cannot be read as an "
    "announcement; 3 a file cannot be read or written, or something needed is absent; 70 docgen "
    "itself is at fault; 130 interrupted."
)


def write_command_page(command: Any, ctx: Any, formatter: Any) -> None:
    """Write a command's page: usage, what it does, its tables, and the example, its epilog.

    The context's object is the Reporter that speaks; so it is for the group's page.
    """
    _write_beginning(command, ctx, formatter)
    _write_parameters(command, ctx, formatter)
    _write_text(formatter, [ctx.obj.phrase(say("Example: {command}", command=command.epilog))])


def write_group_page(group: Any, ctx: Any, formatter: Any) -> None:
    """Write the page of docgen itself, with what each of its commands does, in a sentence."""
    _write_beginning(group, ctx, formatter)
    _write_parameters(group, ctx, formatter)
    rows = []
    for name in group.list_commands(ctx):
        does, *_ = paragraphs(group.get_command(ctx, name).help)
        rows.append((name, ctx.obj.phrase(does)))
    _write_table(formatter, ctx.obj, say("Commands"), rows)
    _write_text(formatter, [ctx.obj.phrase(_EXIT_CODES)])


def paragraphs(text: str) -> list[Message]:
    """Return a help text's paragraphs as the messages that the catalogues hold."""
    return [as_message(" ".join(one.split())) for one in text.split("\n\n")]


def as_message(text: str) -> Message:
    """Return a help text, whose braces are its own, as a message without values."""
    return Message(text.replace("{", "{{").replace("}", "}}"))


def _write_beginning(command: Any, ctx: Any, formatter: Any) -> None:
    usage = " ".join(command.collect_usage_pieces(ctx))
    formatter.write_usage(ctx.command_path, usage, f"{ctx.obj.phrase(say('Usage'))}: ")
    _write_text(formatter, map(ctx.obj.phrase, paragraphs(command.help)))


def _write_parameters(command: Any, ctx: Any, formatter: Any) -> None:
    for title, sort in ((say("Arguments"), "argument"), (say("Options"), "option")):
        shown = [one for one in command.get_params(ctx) if one.param_type_name == sort]
        _write_table(formatter, ctx.obj, title, [_row(one, ctx) for one in shown])


def _row(parameter: Any, ctx: Any) -> tuple[str, str]:
    reporter: Reporter = ctx.obj
    names, text = parameter.get_help_record(ctx)
    beyond = text.removeprefix(parameter.help)  # in brackets: [required], [default: text]
    for word in (say("required"), say("default")):
        beyond = beyond.replace(f"[{word}", f"[{reporter.phrase(word)}")
    return names, f"{reporter.phrase(as_message(parameter.help))}{beyond}"


def _write_table(
    formatter: Any, reporter: Reporter, title: Message, rows: list[tuple[str, str]]
) -> None:
    if rows:
        with formatter.section(reporter.phrase(title)):
            formatter.write_dl(rows)


def _write_text(formatter: Any, told: Iterable[str]) -> None:
    formatter.write_paragraph()
    with formatter.indentation():
        formatter.write_text("\n\n".join(told))
