"""Files that a line names → those that are announcements: `*.yaml` takes in the office's own."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

from docgen.cli.exit_codes import UsageProblem
from docgen.diagnostics import say
from docgen.source.office_files import OFFICE_FILE, OFFICE_LANGUAGE

if TYPE_CHECKING:
    from docgen.cli.report import Reporter


def announcements(files: Sequence[str]) -> list[str]:
    """Return the files without an office's own; raises UsageProblem if none is left."""
    left = [file for file in files if not _is_of_an_office(file)]
    if left:
        return left
    raise UsageProblem.because(
        "no-announcement",
        None,
        say("{path} is no document: it holds what an office's documents share", path=files[0]),
        say("name an announcement"),
    )


def tell_passed_over(files: Sequence[str], reporter: Reporter) -> None:
    """Tell of each file of an office that stands among announcements."""
    for file in filter(_is_of_an_office, files):
        reporter.note(say("passed over, it holds what documents share: {path}", path=file))


def _is_of_an_office(file: str) -> bool:
    return os.path.basename(file) in (OFFICE_FILE, OFFICE_LANGUAGE)  # noqa: PTH119
