"""Files on disk → the saves that call for a new build, and the pages that a save changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Set
from pathlib import Path

from docgen.diagnostics import EnvironmentProblem, say
from docgen.document.body.pictures import files_named
from docgen.immutable import replace
from docgen.installing import how_to_install
from docgen.layout.pages import Image, Origin, Page, Pages, with_origin
from docgen.paths import real_path
from docgen.source.office_files import OFFICE_FILE

_LONGEST_WAIT_MILLISECONDS = 500
_NOWHERE = Origin("", "")

_Stamp = tuple[int, int, int] | None


def files_of(announcement: Path) -> frozenset[Path]:
    """Return the files an announcement is made from, there or not: itself, defaults, pictures.

    Pictures are read from the text and not from the Document: the one that is absent or broken is
    the one that is waited for.
    """
    path = real_path(announcement)
    defaults = {folder / OFFICE_FILE for folder in path.parents}
    return frozenset({path, *defaults, *_pictures(path)})


def saves(files: Callable[[], Set[Path]]) -> Iterator[Set[Path]]:
    """Yield all of the files, then for ever the ones saved since; `files` is asked each time.

    The files' stamps decide and notifications only wake, so nothing saved during a build is missed.
    Raises EnvironmentProblem if watchfiles is not installed.
    """
    _require_watchfiles()
    before: dict[Path, _Stamp] = {}
    while True:
        now = {path: _stamp(path) for path in files()}
        saved = {path for path, stamp in now.items() if path not in before or stamp != before[path]}
        before = now
        if saved:
            yield saved
        _wait({path.parent for path, stamp in now.items() if stamp})


def changed_pages(before: Pages, after: Pages, saved: Set[Path]) -> tuple[int, ...]:
    """Return the numbers (from 1) of the pages that look otherwise than before a save."""
    old = [_appearance(page) for page in before.pages]
    return tuple(
        number
        for number, page in enumerate(after.pages, 1)
        if _appearance(page) not in old[number - 1 : number] or _shows(page, saved)
    )


def _pictures(path: Path) -> set[Path]:
    try:
        text = path.read_text(encoding="utf-8", errors="replace")
        return {real_path(path.parent / name) for name in files_named(text)}
    except (OSError, ValueError):
        return set()


def _stamp(path: Path) -> _Stamp:
    """Return what tells two states of a file apart: time of change, size and identity."""
    try:
        state = path.stat()
    except (OSError, ValueError):
        return None
    return state.st_mtime_ns, state.st_size, state.st_ino


def _require_watchfiles() -> None:
    try:
        import watchfiles  # noqa: F401
    except ImportError as absent:
        raise EnvironmentProblem.because(
            "no-watchfiles",
            None,
            say("--watch needs the package {package}", package="watchfiles"),
            how_to_install("watch"),
        ) from absent


def _wait(folders: Set[Path]) -> None:
    """Return when something happens in the folders, or after the longest wait."""
    from watchfiles import watch

    events = watch(
        *sorted(folders),
        watch_filter=None,
        rust_timeout=_LONGEST_WAIT_MILLISECONDS,
        yield_on_timeout=True,
        recursive=False,
    )
    next(events)


def _appearance(page: Page) -> Page:
    """Return the page without the places that its elements came from."""
    bare = tuple(with_origin(element, _NOWHERE) for element in page.elements)
    return replace(page, elements=bare)


def _shows(page: Page, files: Set[Path]) -> bool:
    return any(
        isinstance(element, Image) and real_path(Path(element.path)) in files
        for element in page.elements
    )
