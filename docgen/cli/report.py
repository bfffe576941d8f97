"""Tells a person on standard error what happened, in their language."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from docgen.cli.exit_codes import ExitCode, exit_code_of
from docgen.cli.streams import shows_colours, tell

if TYPE_CHECKING:
    from docgen.cli.options import Language
    from docgen.diagnostics import Diagnostic, Message
    from docgen.source.text import SourceText


@dataclass(frozen=True, slots=True)
class Reporter:
    """Speaks on standard error; `language` is asked for, or else the environment's."""

    language: Language | None = None

    def phrase(self, message: Message) -> str:
        """Return a message in the reader's language."""
        from docgen.messages import choose_language, translate

        return translate(message, choose_language(self.language))

    def note(self, message: Message) -> None:
        """Tell how the work goes."""
        tell(self.phrase(message))

    def show(self, diagnostics: Iterable[Diagnostic], texts: Mapping[str, SourceText]) -> None:
        """Show problems, each with its line of the text and a caret, as far as there is a text."""
        from docgen.messages import choose_language, render

        colours = shows_colours(sys.stderr, os.environ)
        for diagnostic in diagnostics:
            tell(render(diagnostic, texts, choose_language(self.language), colours))

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
