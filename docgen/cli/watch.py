"""`docgen build --watch`: builds, and builds again whenever a source is saved, until Ctrl+C."""

from __future__ import annotations

import time
from collections.abc import Iterator, Set
from dataclasses import dataclass
from pathlib import Path

from docgen.cli.building import Built, build_one
from docgen.cli.exit_codes import ExitCode
from docgen.cli.opening import open_with_viewer
from docgen.cli.order import Order
from docgen.cli.report import Reporter
from docgen.cli.targets import Target
from docgen.diagnostics import Message, say
from docgen.layout.pages import Pages
from docgen.paths import real_path
from docgen.source.text import SourceText
from docgen.source.values import read_values
from docgen.watching import changed_pages, files_of, saves


def build_on_save(order: Order, reporter: Reporter) -> ExitCode:
    """Build an order now and at every save, telling what changed; Ctrl+C is the way to end it."""
    watched = [_Watched(target, order, reporter) for target in order.targets]
    try:
        for saved in saves(lambda: set[Path]().union(*(one.files() for one in watched))):
            for one in watched:
                one.see(saved)
    except KeyboardInterrupt:
        reporter.note(say("watching ended"))
    return ExitCode.DONE


@dataclass(slots=True)
class _Watched:
    """One announcement under watch, and what its last good build made."""

    target: Target
    order: Order
    reporter: Reporter
    built: Built | None = None

    def files(self) -> Set[Path]:
        """Return the files whose saving calls for a new build."""
        data = {real_path(self.order.data)} if self.order.data else set()
        return files_of(Path(self.target.source)) | data

    def see(self, saved: Set[Path]) -> None:
        """Build again if one of its files was saved; a failure is shown, and watching goes on."""
        if not self.files() & saved:
            return
        texts: dict[str, SourceText] = {}
        try:
            self._rebuild(saved, texts)
        except Exception as problem:
            self.reporter.failure(problem, texts)

    def _rebuild(self, saved: Set[Path], texts: dict[str, SourceText]) -> None:
        started = time.perf_counter()
        values = read_values(self.order.data, self.order.settings)
        built = build_one(self.target, self.order, values, texts)
        milliseconds = round(1000 * (time.perf_counter() - started))
        before, self.built = self.built, built

        self.reporter.show(built.pages.diagnostics, texts)
        if before:
            for message in _changes(before.pages, built.pages, saved):
                self.reporter.note(message)
        for path in built.paths:
            self.reporter.note(say("wrote {path} in {time} ms", path=path, time=milliseconds))
        if self.order.opens and not before:
            open_with_viewer(built.paths[0])


def _changes(before: Pages, after: Pages, saved: Set[Path]) -> Iterator[Message]:
    count = len(after.pages)
    if count != len(before.pages):
        yield say("pages: {count} now, {before} before", count=count, before=len(before.pages))
    match changed_pages(before, after, saved):
        case ():
            yield say("no page changed")
        case (number,):
            yield say("page {number} of {count} changed", number=number, count=count)
        case numbers:
            listed = ", ".join(map(str, numbers))
            yield say("pages {numbers} of {count} changed", numbers=listed, count=count)
