"""Makes the copy that a `docgen copy` line asks for, and tells how it went."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from docgen.cli.delivery import put
from docgen.cli.exit_codes import ExitCode
from docgen.cli.moments import moment_of
from docgen.cli.report import Reporter
from docgen.cli.restraint import restrained
from docgen.cli.targets import Target, check_takes_pdf, target_of
from docgen.copying.checks import check_digitised, check_original
from docgen.copying.copy import electronic_copy, paper_copy
from docgen.copying.extract import kept_pages
from docgen.copying.figures import ELECTRONIC_FORM, PAPER_FORM, load_copies
from docgen.copying.original import Original, read_original
from docgen.copying.particulars import Given, Sources, read_particulars
from docgen.diagnostics import say
from docgen.document.model import Document
from docgen.immutable import immutable
from docgen.input import read_bytes
from docgen.pdf.dates import source_date
from docgen.source.text import SourceText


@immutable
class CopyOrder:
    """What a `docgen copy` line asks for."""

    original: Path
    output: str | None
    form: str
    electronic: bool
    given: Given
    particulars: Path | None
    pages: str | None
    time: str | None
    force: bool


def copy_and_tell(order: CopyOrder, reporter: Reporter) -> ExitCode:
    """Make the copy and write it; return how that ended."""
    texts: dict[str, SourceText] = {}
    try:
        with restrained(str(order.original), reporter):
            _make(order, reporter, texts)
    except Exception as problem:
        return reporter.failure(problem, texts)
    return ExitCode.DONE


def _make(order: CopyOrder, reporter: Reporter, texts: dict[str, SourceText]) -> None:
    target = _target(order)
    moment = _moment(order.time, os.environ)
    document = _document(order, texts)
    original = _original(order.original)
    kept = kept_pages(order.pages, len(original.pages))
    reporter.show(check_original(original, kept), texts)
    if order.electronic:
        reporter.show(check_digitised(original, kept, order.form), texts)
        product = electronic_copy(original, kept, document, moment)
    else:
        product = paper_copy(original, kept, document)
    for path in put([product], target, {order.original, *map(Path, texts)}, force=order.force):
        reporter.note(say("wrote {path}", path=path))


def _document(order: CopyOrder, texts: dict[str, SourceText]) -> Document:
    layout = ELECTRONIC_FORM if order.electronic else PAPER_FORM
    folder = (order.particulars or order.original).parent
    sources = Sources(order.given, order.particulars, folder)
    return read_particulars(order.form, layout, sources, texts)


def _original(path: Path) -> Original:
    return read_original(read_bytes(path), str(path), load_copies().digitised["scan_share"].value)


def _target(order: CopyOrder) -> Target:
    """Return where the copy goes: `ORIGINAL-sao-y.pdf` unless a name is given."""
    check_takes_pdf(order.output)
    made = order.original.parent / f"{order.original.stem}-{order.form}.pdf"
    return target_of(str(order.original), order.output, made)


def _moment(time: str | None, environment: Mapping[str, str]) -> datetime:
    """Return the time of signing: as given (in Vietnam's zone if it names none), else now."""
    if time is None:
        return source_date(environment) or datetime.now(UTC)
    return moment_of(time, "--time")
