"""The language that a command line asks for, before the line is parsed."""

from __future__ import annotations

from collections.abc import Sequence

from docgen.cli.options import Language


def language_asked(arguments: Sequence[str]) -> Language | None:
    """Return what `--lang` asks for: a usage error and a help page speak it, too."""
    for argument, following in zip(arguments, [*arguments, ""][1:], strict=True):
        name, _, value = argument.partition("=")
        if name == "--lang" and (value or following) in list(Language):
            return Language(value or following)
    return None
