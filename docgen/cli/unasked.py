"""Values of `--set` that nothing asks for → warnings: their names may be misspelt."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from docgen.cli.report import Reporter
from docgen.diagnostics import Diagnostic, DocgenError, Severity, say
from docgen.merging.template import read_template
from docgen.source.suggest import question
from docgen.source.values import set_values


def tell_unasked(settings: Iterable[str], files: Iterable[str], reporter: Reporter) -> None:
    """Warn of settings that none of the announcements asks for.

    Nothing is said where one of them, or braces in it, cannot be read, or it comes from standard
    input.
    """
    with suppress(DocgenError):
        templates = [read_template(Path(file)).parsed for file in files]
        if all(template.is_readable for template in templates):
            asked = {name for template in templates for name in template.names}
            reporter.show(unasked(set_values(settings), asked), {})


def unasked(names: Iterable[str], asked: Collection[str]) -> Iterator[Diagnostic]:
    """Yield a warning for each name of a setting that is not among those asked for."""
    for name in names:
        if name in asked:
            continue
        yield Diagnostic(
            "set-unasked",
            Severity.WARNING,
            None,
            say("nothing asks for the value {name} of --set", name=name),
            question(name, asked)
            or say('write "{{{{ {name} }}}}" where it is to stand, or leave it out', name=name),
        )
