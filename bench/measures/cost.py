"""Times docgen with and without tags, metadata and attachments, in one process."""

from __future__ import annotations

import gc
import importlib
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median
from typing import Any
from unittest.mock import patch

import docgen
from bench.announcements import THREE_PAGES, example, fresh
from bench.measures.plan import Plan, tell
from bench.tables import Table
from docgen.build import to_pdf
from docgen.document.model import Document

_COLUMNS = ("without", "whole build", "it adds", "bytes that it adds")
_DOCUMENTS = 30


def _nothing(*_: Any) -> str:
    return ""


def _null(*_: Any) -> str:
    return "null"


class _NoStructure:
    """Stands in for the structure tree: content stays unmarked."""

    def __init__(self, *_: Any) -> None:
        pass

    def bracket(self, _: Any, content: Sequence[str]) -> Sequence[str]:
        return content

    def embed(self, *_: Any) -> str:
        return ""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the PDF: the names of the writer's module that make it, with what does nothing."""

    name: str
    replacements: tuple[tuple[str, Any], ...]
    without_sources: bool = False


_TAGS = Part("tags and bookmarks", (("StructureTree", _NoStructure), ("embed_outline", _nothing)))
_METADATA = Part("metadata (XMP)", (("metadata", _null),))
_ATTACHMENTS = Part(
    "attachments (metadata.xml, the announcement)",
    (("embed_files", lambda *_: {}),),
    without_sources=True,
)
_ALL = Part(
    "all three",
    _TAGS.replacements + _METADATA.replacements + _ATTACHMENTS.replacements,
    without_sources=True,
)
PARTS = (_TAGS, _METADATA, _ATTACHMENTS, _ALL)


def measure(plan: Plan) -> list[Table]:
    """Return the table; the parts take turns within every round."""
    paths = [_announcement(plan, seed) for seed in range(_DOCUMENTS)]
    whole: list[float] = []
    times: dict[str, list[float]] = {part.name: [] for part in PARTS}
    sizes: dict[str, int] = {}
    for number in range(-1, plan.rounds):
        tell(f"cost of parts, round {number + 1} of {plan.rounds}")
        seconds, size = _build_all(paths, sources=True)
        if number >= 0:
            whole.append(seconds)
        for part in PARTS:
            with without(part):
                seconds, sizes[part.name] = _build_all(paths, sources=not part.without_sources)
            if number >= 0:
                times[part.name].append(seconds)
    base = median(whole)
    rows = [("nothing", f"{1000 * base:.2f} ms", "", f"{size:,} in all")]
    for part in PARTS:
        # The rounds are compared in pairs: what slows the machine slows both.
        added = median(all_ / less - 1 for all_, less in zip(whole, times[part.name], strict=True))
        less = median(times[part.name])
        bytes_added = f"{size - sizes[part.name]:,}"
        rows.append((part.name, f"{1000 * less:.2f} ms", f"{added:+.1%}", bytes_added))
    title = (
        f"What parts of the PDF cost: load, typeset and write three pages, new text each time "
        f"(processor time, median of {plan.rounds} rounds of {_DOCUMENTS} documents)"
    )
    return [Table(title, _COLUMNS, tuple(rows))]


def _announcement(plan: Plan, seed: int) -> Path:
    path = plan.workshop.folder / f"cost-{seed}.yaml"
    path.write_text(fresh(example(THREE_PAGES), seed), encoding="utf-8")
    return path


def _build_all(paths: Sequence[Path], *, sources: bool) -> tuple[float, int]:
    """Return the median processor seconds of a document's build, and the first PDF's bytes."""
    times, sizes = [], []
    for path in paths:
        gc.collect()
        start = time.process_time()
        document = docgen.load(path)
        pdf = to_pdf(docgen.typeset(document if sources else _without_sources(document)))
        times.append(time.process_time() - start)
        sizes.append(len(pdf))
    return median(times), sizes[0]


def _without_sources(document: Document) -> Document:
    return replace(document, sources=())


@contextmanager
def without(part: Part) -> Iterator[None]:
    """Have the writer make PDFs without a part; an AttributeError tells that it was renamed."""
    writer = importlib.import_module("docgen.pdf.writer")
    with ExitStack() as stack:
        for name, nothing in part.replacements:
            stack.enter_context(patch.object(writer, name, nothing))
        yield
