"""Checks laid-out pages before they go on: every letter in its font, every line on its paper."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from operator import add, sub
from typing import NamedTuple

from docgen.diagnostics import Diagnostic, DocumentProblems, Place, Severity, say
from docgen.fonts.faces import Faces
from docgen.layout.pages import Page, Run
from docgen.memory import NO_MEMORY, Memory

_ROUNDING = 0.01


def check(
    pages: Sequence[Page],
    faces: Faces,
    bottom: float,
    edge: float,
    file: str,
    told: Iterable[Diagnostic] = (),
    memory: Memory = NO_MEMORY,
) -> None:
    """Raise DocumentProblems for a letter that prints as a box, or a component that has no room.

    That is one higher than a page, or nearer to the paper's edge than printers print. `bottom` is
    the bottom margin and `edge` that distance, in points; `told` is what the layout has found
    before, whose errors are raised with the others. An announcement's own letters are checked where
    they are typed; this stands behind documents that programs make, and behind the layouts' own
    texts.
    """
    problems = [problem for problem in told if problem.severity is Severity.ERROR]
    if not all(
        memory.recall(
            ("sound", bottom, edge), partial(_is_sound, page, faces, bottom, edge), page, faces
        )
        for page in pages
    ):
        problems += _missing_letters(pages, faces, file)
        problems += _overflows(pages, bottom, edge, file)
    if problems:
        raise DocumentProblems(problems)


def _is_sound(page: Page, faces: Faces, bottom: float, edge: float) -> bool:
    runs = [element for element in page.elements if isinstance(element, Run)]
    if not _are_inside(runs, _room(page, bottom, edge)):
        return False
    texts: dict[str, list[str]] = {face.style: [] for face in faces}
    for run in runs:
        texts[run.face].append(run.text)
    return not any(face.missing("".join(texts[face.style])) for face in faces)


class _Room(NamedTuple):
    """Where letters may stand on a page, in points."""

    left: float
    top: float
    right: float
    foot: float


def _room(page: Page, bottom: float, edge: float) -> _Room:
    right, foot = page.width - edge, page.height - bottom
    return _Room(edge - _ROUNDING, edge - _ROUNDING, right + _ROUNDING, foot + _ROUNDING)


def _are_inside(runs: Sequence[Run], room: _Room) -> bool:
    """Tell whether the letters of runs, no higher than their sizes, stand inside the room."""
    if not runs:
        return True
    xs, baselines, _, _, sizes, widths, *_ = zip(*runs, strict=True)
    return bool(
        min(xs) >= room.left
        and max(map(add, xs, widths)) <= room.right
        and min(map(sub, baselines, sizes)) >= room.top
        and max(baselines) <= room.foot
    )


def _missing_letters(pages: Sequence[Page], faces: Faces, file: str) -> Iterator[Diagnostic]:
    from docgen.fonts.missing_letters import missing_letter  # few documents have any

    runs = [element for page in pages for element in page.elements if isinstance(element, Run)]
    for face in faces:
        own = [run for run in runs if run.face == face.style]
        for letter in face.missing("".join([run.text for run in own])):
            first = next(run for run in own if letter in run.text)
            yield missing_letter(letter, _place(first, file))


def _overflows(
    pages: Sequence[Page], bottom: float, edge: float, file: str
) -> Iterator[Diagnostic]:
    told: set[str] = set()
    for page in pages:
        room = _room(page, bottom, edge)
        for run in page.elements:
            if isinstance(run, Run) and not _are_inside([run], room):
                component = run.origin.component
                if component not in told:
                    told.add(component)
                    yield Diagnostic(
                        "too-high",
                        Severity.ERROR,
                        _place(run, file),
                        say("this does not fit on a page: {component}", component=_named(run)),
                        say("shorten it"),
                        "PL I, Phần I, I.3",
                    )


def _named(run: Run) -> str:
    """Return what a run's component is called to the reader, with its box (ô)."""
    from docgen.decree.titles import component_titles  # few documents have one without room

    title, box = component_titles()[run.origin.component], run.origin.box
    return f"{title} (ô {box})" if box else title


def _place(run: Run, file: str) -> Place | None:
    return Place(file, run.origin.line, 1) if run.origin.line else None
