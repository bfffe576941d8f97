"""Tells a person on standard error what happened, in their language."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from docgen.cli.exit_codes import ExitCode, exit_code_of
from docgen.cli.streams import shows_colours, tell
from docgen.diagnostics import DocgenError
from docgen.immutable import immutable

if TYPE_CHECKING:
    from docgen.cli.options import Language
    from docgen.diagnostics import Diagnostic, Message
    from docgen.source.text import SourceText


@immutable
class Reporter:
    """Speaks on standard error; `language` is asked for, or else the environment's."""

    language: Language | None = None

    def phrase(self, message: Message) -> str:
        """Return a message in the reader's language."""
        from docgen.messages.catalogue import translate

        return translate(message, self.tongue)

    @property
    def tongue(self) -> str:
        """The language that is spoken: the one asked for, else the environment's."""
        from docgen.messages.catalogue import choose_language

        return choose_language(self.language)

    def note(self, message: Message) -> None:
        """Tell how the work goes."""
        tell(self.phrase(message))

    def show(self, diagnostics: Iterable[Diagnostic], texts: Mapping[str, SourceText]) -> None:
        """Show problems, each with its line of the text and a caret; a text not given is read."""
        colours = shows_colours(sys.stderr, os.environ)
        for told in self._rendered(diagnostics, texts, colours):
            tell(told)

    def rendered(self, diagnostics: Iterable[Diagnostic]) -> str:
        """Return problems as `show` tells them, for standard output, where they are the product."""
        colours = shows_colours(sys.stdout, os.environ)
        return "".join(f"{told}\n" for told in self._rendered(diagnostics, {}, colours))

    def _rendered(
        self, diagnostics: Iterable[Diagnostic], texts: Mapping[str, SourceText], colours: bool
    ) -> Iterator[str]:
        diagnostics = tuple(diagnostics)
        if not diagnostics:
            return iter(())

        from docgen.messages.render import render

        known = {**texts, **_missing_texts(diagnostics, texts)}
        language = self.tongue
        return (render(diagnostic, known, language, colours) for diagnostic in diagnostics)

    def failure(
        self, problem: BaseException, texts: Mapping[str, SourceText] | None = None
    ) -> ExitCode:
        """Show what an exception means to the user, and return the code that it ends with.

        The traceback is shown under DOCGEN_DEBUG=1 only.
        """
        from docgen.cli.failures import diagnostics_of

        if os.environ.get("DOCGEN_DEBUG"):
            tell("".join(traceback.format_exception(problem)).rstrip())
        self.show(diagnostics_of(problem), texts or {})
        return exit_code_of(problem)


def _missing_texts(
    diagnostics: Iterable[Diagnostic], texts: Mapping[str, SourceText]
) -> Mapping[str, SourceText]:
    """Return the texts that problems stand in and nobody kept, as far as they can be read again."""
    from docgen.source.text import read_source

    missing: dict[str, SourceText] = {}
    for name in {problem.place.file for problem in diagnostics if problem.place} - texts.keys():
        with suppress(DocgenError):
            if Path(name).is_file():  # a pipe would wait for ever
                missing[name] = read_source(Path(name))
    return missing
