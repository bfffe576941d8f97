"""Times docgen with and without tags, metadata and attachments, in one process."""

from __future__ import annotations

import gc
import importlib
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from itertools import count, islice
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple
from unittest.mock import patch

import docgen
from bench.announcements import THREE_PAGES, example, fresh
from bench.measures.plan import Plan, tell
from bench.tables import Table
from docgen.build import to_pdf
from docgen.layout.pages import Page
from docgen.pdf.marked_content import ARTIFACT, Mould

_COLUMNS = ("without", "whole build", "it adds", "bytes that it adds")
_DOCUMENTS = 30


def _nothing(*_: Any) -> str:
    return ""


def _null(*_: Any) -> str:
    return "null"


class _NoStructure:
    """Stands in for the structure tree: all content is an artifact."""

    def __init__(self, *_: Any) -> None:
        pass

    def take(self, page: Page, _: str) -> Mould:
        return ((ARTIFACT, 0, len(page.elements)),)

    def embed(self, *_: Any) -> str:
        return ""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the PDF: the names of docgen.pdf that make it, with what does nothing."""

    name: str
    replacements: tuple[tuple[str, Any], ...]
    with_sources: bool = True


_TAGS = Part(
    "tags, fields and bookmarks",
    (("frame.StructureTree", _NoStructure), ("frame.embed_outline", _nothing)),
)
_METADATA = Part("metadata (XMP)", (("writer.metadata", _null),))
_ATTACHMENTS = Part(
    "attachments (metadata.xml, the announcement)",
    (("writer.embed_files", lambda *_: {}),),
    with_sources=False,
)
_ALL = Part(
    "all three",
    _TAGS.replacements + _METADATA.replacements + _ATTACHMENTS.replacements,
    with_sources=False,
)
PARTS = (_TAGS, _METADATA, _ATTACHMENTS, _ALL)
_NOTHING = Part("nothing", ())


def measure(plan: Plan) -> list[Table]:
    """Return the table; the parts take turns within every round."""
    parts = (_NOTHING, *PARTS)
    builds: dict[Part, list[_Builds]] = {part: [] for part in parts}
    seeds = count()
    for number in range(plan.rounds + 1):  # the first warms the process up and does not count
        tell(f"cost of parts, round {number} of {plan.rounds}")
        for part in parts:
            builds[part].append(_build(plan, part, seeds))
    whole, *others = (builds[part][1:] for part in parts)
    title = (
        "What parts of the PDF cost: load, typeset and write three pages, new text each time "
        f"(processor time, median of {plan.rounds} rounds of {_DOCUMENTS} documents)"
    )
    rows = [_row(part, whole, less) for part, less in zip(PARTS, others, strict=True)]
    seconds, size = _medians(whole)
    return [
        Table(
            title,
            _COLUMNS,
            ((_NOTHING.name, f"{1000 * seconds:.2f} ms", "", f"{size:,.0f} in all"), *rows),
        )
    ]


def _row(part: Part, whole: Sequence[_Builds], less: Sequence[_Builds]) -> tuple[str, ...]:
    # The rounds are compared in pairs: what slows the machine slows both.
    added = median(all_.seconds / part.seconds - 1 for all_, part in zip(whole, less, strict=True))
    seconds, size = _medians(less)
    bytes_added = f"{_medians(whole)[1] - size:,.0f}"
    return part.name, f"{1000 * seconds:.2f} ms", f"{added:+.1%}", bytes_added


class _Builds(NamedTuple):
    """The median processor seconds and bytes of some documents' builds."""

    seconds: float
    size: float


def _medians(builds: Sequence[_Builds]) -> _Builds:
    return _Builds(
        median(build.seconds for build in builds), median(build.size for build in builds)
    )


def _build(plan: Plan, part: Part, seeds: Iterator[int]) -> _Builds:
    """Build new documents without a part."""
    paths = [_announcement(plan, seed) for seed in islice(seeds, _DOCUMENTS)]
    with without(part):
        return _medians([_build_one(path, with_sources=part.with_sources) for path in paths])


def _announcement(plan: Plan, seed: int) -> Path:
    path = plan.workshop.folder / f"cost-{seed}.yaml"
    path.write_text(fresh(example(THREE_PAGES), seed), encoding="utf-8")
    return path


def _build_one(path: Path, *, with_sources: bool) -> _Builds:
    gc.collect()
    start = time.process_time()
    document = docgen.load(path)
    pdf = to_pdf(docgen.typeset(document if with_sources else replace(document, sources=())))
    return _Builds(time.process_time() - start, len(pdf))


@contextmanager
def without(part: Part) -> Iterator[None]:
    """Have the writer make PDFs without a part; an AttributeError tells that it was renamed."""
    with ExitStack() as stack:
        for name, nothing in part.replacements:
            module, _, attribute = name.rpartition(".")
            home = importlib.import_module(f"docgen.pdf.{module}")
            stack.enter_context(patch.object(home, attribute, nothing))
        yield
