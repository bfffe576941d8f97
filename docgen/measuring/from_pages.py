"""Laid-out Pages → what is seen on them: the components are known from where each comes from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path

from docgen.fonts.faces import Faces, load_faces
from docgen.layout.pages import Element, Frame, Image, Origin, Page, Pages, Rule, Run, Tag
from docgen.measuring.model import (
    Box,
    Lettering,
    Line,
    Observation,
    Part,
    Piece,
    Section,
    Sheet,
    Stroke,
)
from docgen.measuring.recognising.sections import APPENDIX, ATTACHMENT, DOCUMENT

_OF_SIGNERS = frozenset({"authority", "signer-name"})
# Signers side by side stand about so far apart (pt).
_BESIDE = 150
_BODY, _TABLE, _APPENDIX_LABEL = "body", "table", "appendix-label"


def observe_pages(pages: Pages, name: str = "") -> Observation:
    """Return what is seen on pages; raises EnvironmentProblem if their fonts cannot be used."""
    faces = load_faces(Path(pages.fonts) if pages.fonts else None)
    sections = tuple(_sections(pages.pages))
    seen = [_seen(page, number, faces) for number, page in enumerate(pages.pages)]
    sheets = tuple(_sheet(page, items) for page, items in zip(pages.pages, seen, strict=True))
    parts = tuple(
        part
        for number, section in enumerate(sections)
        for part in _parts([seen[page] for page in section.pages], number)
    )
    return Observation(name, sheets, sections, parts, is_foreign=False)


_Item = tuple[str, Line | Stroke | Box]


def _sections(pages: Sequence[Page]) -> Iterator[Section]:
    numbered = enumerate(pages)
    for index, (_, group) in enumerate(groupby(numbered, key=lambda entry: id(entry[1].part))):
        held = list(group)
        labels = {element.origin.component for element in held[0][1].elements}
        kind = APPENDIX if _APPENDIX_LABEL in labels else ATTACHMENT
        yield Section(kind if index else DOCUMENT, tuple(number for number, _ in held))


def _seen(page: Page, number: int, faces: Faces) -> list[_Item]:
    """Return what of a page can be seen, each with its component's name."""
    runs = [
        element for element in page.elements if isinstance(element, Run) and element.text.strip()
    ]
    lines = [(_component(row[0].origin), _line(row, number, faces)) for row in _rows(runs)]
    drawn = [
        (_TABLE if element.origin.component == _BODY else element.origin.component, mark)
        for element in page.elements
        for mark in _drawn(element, number)
    ]
    return [*lines, *drawn]


def _component(origin: Origin) -> str:
    is_header_again = origin.component == _BODY and origin.tag is None
    return _TABLE if is_header_again or _in_table(origin.tag) else origin.component


def _in_table(tag: Tag | None) -> bool:
    return tag is not None and (tag.role == "Table" or _in_table(tag.parent))


def _rows(runs: Iterable[Run]) -> Iterator[list[Run]]:
    """Yield the runs of each line: of one component, in a table of one cell.

    A group's note in nơi nhận is no part of the name that stands level with it.
    """
    found: dict[tuple[object, ...], list[Run]] = {}
    for run in runs:
        cell = id(run.origin.tag) if _in_table(run.origin.tag) else _recipient(run.origin)
        side = round(run.x / _BESIDE) if run.origin.component in _OF_SIGNERS else 0
        key = (_component(run.origin), cell, side, round(run.baseline, 1))
        found.setdefault(key, []).append(run)
    yield from found.values()


def _recipient(origin: Origin) -> int:
    """Return what tells an item of nơi nhận from the others, with its dash; else 0."""
    if origin.component != "recipients" or origin.tag is None:
        return 0
    return id(origin.tag.parent)


def _line(row: Sequence[Run], number: int, faces: Faces) -> Line:
    ordered = sorted(row, key=lambda run: run.x)
    return Line(number, row[0].baseline, tuple(_piece(run, faces) for run in ordered))


def _piece(run: Run, faces: Faces) -> Piece:
    face = faces.face(run.face)
    space = face.advance(" ") * run.size / face.units_per_em + run.word_space
    before = len(run.text) - len(run.text.lstrip(" "))
    after = len(run.text) - len(run.text.rstrip(" "))
    lettering = Lettering(
        face.family, run.size, "bold" in run.face, "italic" in run.face, run.color
    )
    return Piece(run.x + before * space, run.x + run.width - after * space, run.text, lettering)


def _drawn(element: Element, page: int) -> Iterator[Stroke | Box]:
    match element:
        case Rule(x=x, y=y, x2=x2, y2=y2, thickness=thickness, color=color):
            yield Stroke(page, x, y, x2, y2, thickness, True, color)
        case Frame(x=x, y=y, width=width, height=height, color=color):
            yield Box(page, x, y, width, height, color)


def _sheet(page: Page, items: Iterable[_Item]) -> Sheet:
    marks = [mark for _, mark in items]
    lines = sorted(
        (mark for mark in marks if isinstance(mark, Line)),
        key=lambda line: (round(line.baseline), line.left),
    )
    return Sheet(
        page.width,
        page.height,
        tuple(lines),
        tuple(mark for mark in marks if isinstance(mark, Stroke)),
        tuple(mark for mark in marks if isinstance(mark, Box)),
        tuple(
            Box(lines[0].page if lines else 0, image.x, image.y, image.width, image.height)
            for image in page.elements
            if isinstance(image, Image)
        ),
    )


def _parts(pages: Iterable[Sequence[_Item]], section: int) -> Iterator[Part]:
    found: dict[str, list[Line | Stroke | Box]] = {}
    for items in pages:
        for component, mark in items:
            found.setdefault(component, []).append(mark)
    for component, marks in found.items():
        yield Part(
            component,
            section,
            tuple(mark for mark in marks if isinstance(mark, Line)),
            tuple(mark for mark in marks if isinstance(mark, Stroke)),
            tuple(mark for mark in marks if isinstance(mark, Box)),
        )
