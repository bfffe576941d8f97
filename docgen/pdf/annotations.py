"""Gathers what can be acted on (links, fields) page by page; writes it as a PDF's annotations."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from docgen.immutable import immutable
from docgen.layout.pages import Page, Run
from docgen.pdf.numbers import decimals
from docgen.pdf.objects import Objects, text_string

# Of a run's size: how far its link reaches below and above the baseline.
_BELOW, _ABOVE = 0.25, 0.9
_PRINTED = 4  # ISO 32000-1, 12.5.3: the flag that PDF/A wants every annotation to have


@immutable
class Annotation:
    """An annotation: the index of its page, the reference to it, its keys as PDF source."""

    page: int
    reference: str
    keys: str


class Annotations:
    """The annotations of one document, in the order in which they are read."""

    def __init__(self, objects: Objects) -> None:
        self._objects = objects
        self._all: list[Annotation] = []
        self._pages: defaultdict[int, list[str]] = defaultdict(list)

    def add(self, page: int, keys: str) -> Annotation:
        """Take an annotation and return it with the reference that its page names it by."""
        annotation = Annotation(page, self._objects.reserve(), keys)
        self._all.append(annotation)
        self._pages[page].append(annotation.reference)
        return annotation

    def on(self, page: int) -> list[str]:
        """Return the references to a page's annotations."""
        return self._pages.get(page, [])

    def embed(self, pages: Sequence[str]) -> None:
        """Write the annotations, given the references to the pages.

        In the parent tree they are numbered after the pages.
        """
        for number, annotation in enumerate(self._all, len(pages)):
            keys = f"{annotation.keys} /P {pages[annotation.page]} /StructParent {number}"
            source = f"<< /Type /Annot {keys} >>"
            self._objects.fill(annotation.reference, source)


def link_keys(run: Run, page: Page) -> str:
    """Return the keys of the annotation of a run that leads to an address."""
    baseline = page.height - run.baseline
    box = decimals(
        run.x, baseline - _BELOW * run.size, run.x + run.width, baseline + _ABOVE * run.size
    )
    action = f"<< /S /URI /URI {text_string(_escaped(run.link))} >>"
    return (
        f"/Subtype /Link /Rect [{box}] /Border [0 0 0] /F {_PRINTED} "
        f"/Contents {text_string(run.link)} /A {action}"
    )


def _escaped(address: str) -> str:
    """Return an address in ASCII, as RFC 3986 writes other letters."""
    return "".join(
        letter if letter.isascii() else "".join(f"%{byte:02X}" for byte in letter.encode("utf-8"))
        for letter in address
    )
