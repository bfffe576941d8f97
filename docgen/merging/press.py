"""Letters → PDFs: what a process keeps of a template, so that each letter costs what it changes."""

from __future__ import annotations

import gc
from functools import lru_cache

from docgen.build import typeset
from docgen.diagnostics import DocgenError
from docgen.document.model import Document, PageLimit
from docgen.layout.pages import Pages
from docgen.memory import NO_MEMORY, Memory, Remembering
from docgen.merging.faults import RowFault, document_faults
from docgen.merging.order import Letter
from docgen.merging.template import Template
from docgen.pdf.writer import write_pdf

_OBJECTS_BETWEEN_COLLECTIONS = 10_000


class Press:
    """Makes the letters of one template."""

    def __init__(self, template: Template) -> None:
        self._template = template.parsed
        self._moment = template.moment
        self._memory = Remembering()

    def read(self, letter: Letter) -> Document:
        """Return what a letter says; raises DocumentProblems."""
        self._memory.begin()
        return self._template.document(letter.values, self._memory)

    def set(self, letter: Letter) -> Pages:
        """Return a letter's pages; raises DocgenError."""
        return typeset(self.read(letter), memory=self._memory)

    def pdf(self, letter: Letter) -> bytes:
        """Return a letter's file; raises DocgenError."""
        return self.write(self.set(letter), self._memory)

    def write(self, pages: Pages, memory: Memory = NO_MEMORY) -> bytes:
        """Return the file of pages; raises EnvironmentProblem."""
        return write_pdf(pages, moment=self._moment, memory=memory)

    def faults(self, letter: Letter) -> list[RowFault]:
        """Return what is wrong with what a letter says, and that it is longer than it may be.

        A letter is set only where it may not go on to another page: that costs several times as
        much as to read it.
        """
        try:
            document = self.read(letter)
            if isinstance(document.typography.fit, PageLimit):
                typeset(document, memory=self._memory)
        except DocgenError as problem:
            return document_faults(letter.row, problem.diagnostics)
        return []


@lru_cache(maxsize=2)
def press_of(template: Template) -> Press:
    """Return the process's press of a template, made once."""
    # What a letter leaves in cycles must not add up over thousands: no slower pace than this.
    gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS)
    return Press(template)
