"""What a worker does with a chunk of letters; it runs in any process, on any machine."""

from __future__ import annotations

from collections.abc import Sequence

from docgen.diagnostics import DocumentProblems
from docgen.immutable import immutable
from docgen.merging.faults import RowFault, document_faults
from docgen.merging.journal import Entry
from docgen.merging.order import Letter
from docgen.merging.press import Press, press_of
from docgen.merging.sinks import Sink
from docgen.merging.template import Template


@immutable
class Checking:
    """The task of reading letters to see whether they can be made."""

    template: Template

    def __call__(self, letters: Sequence[Letter]) -> list[RowFault]:
        """Return what is wrong with the letters."""
        press = press_of(self.template)
        return [fault for letter in letters for fault in press.faults(letter)]


@immutable
class Made:
    """What came of a chunk: the letters that are on the disk, and what was wrong with others."""

    entries: tuple[Entry, ...]
    faults: tuple[RowFault, ...] = ()


@immutable
class Making:
    """The task of making letters and putting them where they go.

    A chunk made twice, because a worker died over it, gives the same files.
    """

    template: Template
    sink: Sink

    def __call__(self, letters: Sequence[Letter]) -> Made:
        """Return the letters that are safely kept; raises EnvironmentProblem."""
        press = press_of(self.template)
        files: dict[str, bytes] = {}
        entries: list[Entry] = []
        faults: list[RowFault] = []
        for letter in letters:
            pdf = pdf_or_faults(press, letter)
            if isinstance(pdf, bytes):
                files[letter.name] = pdf
                entries.append(Entry(letter.name, letter.digest, len(pdf)))
            else:
                faults += pdf
        self.sink.put(files)
        return Made(tuple(entries), tuple(faults))


def pdf_or_faults(press: Press, letter: Letter) -> bytes | list[RowFault]:
    """Return a letter's file, or what is wrong with its document."""
    try:
        return press.pdf(letter)
    except DocumentProblems as problem:
        return document_faults(letter.row, problem.diagnostics)
