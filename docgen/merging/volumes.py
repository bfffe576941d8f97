"""Letters one after the other → volumes for a printer: PDFs of up to so many letters each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, takewhile
from pathlib import PurePath

from docgen.diagnostics import DocumentProblems
from docgen.immutable import immutable, replace
from docgen.layout.form_fields import without_fields
from docgen.layout.pages import Element, Page, Pages, Run, Tag
from docgen.merging.digests import volume_digest
from docgen.merging.faults import RowFault, document_faults
from docgen.merging.journal import Entry
from docgen.merging.order import Letter
from docgen.merging.press import press_of
from docgen.merging.sinks import Sink
from docgen.merging.template import Template

LETTERS_A_VOLUME = 1000
"""What a printer's folder and a process's memory hold alike."""


@immutable
class Volume:
    """A volume's file name, its letters, and the digest of them all."""

    name: str
    letters: Sequence[Letter]

    @property
    def digest(self) -> str:
        """The digest of the letters, in their order."""
        return volume_digest(letter.digest for letter in self.letters)


@immutable
class Binder:
    """How volumes are named, and how many letters one holds."""

    name: str
    size: int = LETTERS_A_VOLUME

    def names(self, most: int) -> Iterator[str]:
        """Yield every name that a volume may have, if there are at most so many letters."""
        yield self.name
        last = self._count(most)
        if last > 1:
            for digits in range(1, len(str(last)) + 1):
                for number in range(1, min(last, 10**digits - 1) + 1):
                    yield self._numbered(number, digits)

    def _count(self, letters: int) -> int:
        return -(-letters // self.size)

    def _numbered(self, number: int, digits: int) -> str:
        name = PurePath(self.name)
        return f"{name.stem}-{number:0{digits}}{name.suffix}"

    def volumes(self, letters: Iterable[Letter], count: int) -> Iterator[Volume]:
        """Yield the volumes of `count` letters: one has the name, several `name-1`, `name-2` …."""
        last = self._count(count)
        source = iter(letters)
        number = 1
        while held := tuple(islice(source, self.size)):
            yield Volume(self._numbered(number, len(str(last))) if last > 1 else self.name, held)
            number += 1


@immutable
class Bound:
    """What came of a volume: its entry in the journal, if it holds any letter; what was wrong."""

    entries: tuple[Entry, ...]
    letters: int
    faults: tuple[RowFault, ...] = ()


@immutable
class Binding:
    """The task of making a volume and putting it where it goes."""

    template: Template
    sink: Sink

    def __call__(self, volume: Volume) -> Bound:
        """Return the volume that is safely kept, without wrong letters; raises DocgenError."""
        press = press_of(self.template)
        pages: list[Pages] = []
        held: list[Letter] = []
        faults: list[RowFault] = []
        for letter in volume.letters:
            try:
                pages.append(press.set(letter))
                held.append(letter)
            except DocumentProblems as problem:
                faults += document_faults(letter.row, problem.diagnostics)
        entries = (
            self._kept(replace(volume, letters=held), press.write(bound(pages))) if held else ()
        )
        return Bound(entries, len(volume.letters), tuple(faults))

    def _kept(self, volume: Volume, pdf: bytes) -> tuple[Entry, ...]:
        self.sink.put({volume.name: pdf})
        return (Entry(volume.name, volume.digest, len(pdf)),)


def bound(letters: Sequence[Pages]) -> Pages:
    """Return documents as one: each is a part of it, with page numbers of its own.

    It is called what all of them are called alike. It carries no metadata (Phụ lục VI), no sources
    and no fields: those are each letter's own, and one number would be filled in in all of them.
    """
    first = letters[0]
    return replace(
        first,
        pages=tuple(page for letter in letters for page in _as_part(letter)),
        title=_beginning([letter.title for letter in letters]) or first.title,
        author=_alike(letter.author for letter in letters),
        subject=_alike(letter.subject for letter in letters),
        metadata=(),
        sources=(),
        draft=any(letter.draft for letter in letters),
        diagnostics=(),
    )


def _beginning(titles: Sequence[str]) -> str:
    """Return the words that all titles begin with, without a sign behind them."""
    words = zip(*(title.split() for title in titles), strict=False)
    alike = (same[0] for same in takewhile(lambda same: len(set(same)) == 1, words))
    return " ".join(alike).rstrip(" ,;:-–(“")


def _alike(texts: Iterable[str]) -> str:
    """Return the text that all are; nothing if they differ."""
    first, *others = set(texts)
    return "" if others else first


def _as_part(letter: Pages) -> Iterator[Page]:
    """Yield a letter's pages with tags of their own: letters may share what they have alike."""
    own = _OwnTags()
    for page in map(without_fields, letter.pages):
        elements = tuple(
            element if element.origin.tag is None else _tagged(element, own)
            for element in page.elements
        )
        part = own.part if page.part is None else own.of(page.part)
        yield replace(page, elements=elements, part=part)


def _tagged(element: Element, own: _OwnTags) -> Element:
    origin = replace(element.origin, tag=own.of(element.origin.tag))
    if isinstance(element, Run):
        return element._replace(origin=origin)
    return replace(element, origin=origin)


class _OwnTags:
    """Tags of one letter's own, all of them below the part that it is."""

    def __init__(self) -> None:
        self.part = Tag("Part")
        self._tags: dict[Tag, Tag] = {}

    def of(self, tag: Tag | None) -> Tag:
        """Return the letter's own tag for a tag."""
        assert tag is not None
        own = self._tags.get(tag)
        if own is None:
            parent = self.of(tag.parent) if tag.parent is not None else None
            if tag.role == "Part" and parent is None:
                parent = self.part
            own = self._tags[tag] = replace(tag, parent=parent)
        return own
