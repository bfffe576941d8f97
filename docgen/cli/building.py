"""Builds what an order asks for, announcement by announcement, and tells how each went."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, MutableMapping
from pathlib import Path

from docgen.build import read, sound_document, typeset
from docgen.cli.delivery import put
from docgen.cli.exit_codes import ExitCode
from docgen.cli.order import Order
from docgen.cli.products import make_products
from docgen.cli.progress import with_progress
from docgen.cli.refusing import ruled
from docgen.cli.report import Reporter
from docgen.cli.targets import Target
from docgen.diagnostics import say
from docgen.document.model import Document
from docgen.immutable import immutable, replace
from docgen.layout.pages import Image, Pages
from docgen.source.text import SourceText
from docgen.source.values import read_values


@immutable
class Built:
    """An announcement's pages and the files they were written to; none for standard output."""

    pages: Pages
    paths: tuple[Path, ...]


def build_all(order: Order, reporter: Reporter) -> ExitCode:
    """Build every announcement of an order, whatever befalls the others; return the worst code."""
    values = read_values(order.data, order.settings)
    return max(
        _build_and_tell(target, order, values, reporter) for target in with_progress(order.targets)
    )


def build_one(
    target: Target,
    order: Order,
    values: Mapping[str, object],
    texts: MutableMapping[str, SourceText],
) -> Built:
    """Build one announcement; `texts` takes the text of every file read. Raises DocgenError."""
    # What is read is let go once it is a document, and that once it is pages: long ones are large.
    pages = typeset(_document(target, order, values, texts))
    products = make_products(pages, order.rendering)
    sources = {*order.files, *map(Path, texts), *_pictures(pages)}
    return Built(pages, put(products, target, sources, force=order.force))


def _document(
    target: Target,
    order: Order,
    values: Mapping[str, object],
    texts: MutableMapping[str, SourceText],
) -> Document:
    """Return what an announcement says, after the rules have looked at it."""
    reading = read(target.source, values=values, texts=texts)
    document = sound_document(reading)
    if order.draft:
        document = replace(document, draft=True)
    return ruled(document, reading, texts, strict=order.strict)


def _build_and_tell(
    target: Target, order: Order, values: Mapping[str, object], reporter: Reporter
) -> ExitCode:
    texts: dict[str, SourceText] = {}
    try:
        built = build_one(target, order, values, texts)
        reporter.show(built.pages.diagnostics, texts)
        _tell_written(built, reporter)
        if order.opens:
            from docgen.cli.opening import open_with_viewer

            open_with_viewer(built.paths[0])
    except Exception as problem:
        return reporter.failure(problem, texts)
    return ExitCode.DONE


def _tell_written(built: Built, reporter: Reporter) -> None:
    for path in built.paths:
        reporter.note(say("wrote {path}", path=path))


def _pictures(pages: Pages) -> Iterable[Path]:
    elements = (element for page in pages.pages for element in page.elements)
    return (Path(element.path) for element in elements if isinstance(element, Image))
