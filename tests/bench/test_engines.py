"""Every engine is given the whole document, or is named as absent."""

from __future__ import annotations

from html import unescape
from pathlib import Path

import pytest

import docgen
from bench.agreement import Disagreement, check
from bench.announcements import ONE_PAGE, example
from bench.engines.docgen import DOCGEN
from bench.engines.engine import Engine, Task
from bench.engines.every import ENGINES
from bench.engines.libreoffice import LIBREOFFICE
from bench.engines.platypus import PLATYPUS
from bench.engines.typst import markup
from bench.engines.weasyprint import page
from bench.measures.plan import find
from bench.places import EXAMPLES
from bench.processes import spend
from bench.reading import NotComparable, sheet_of
from bench.sheet import read
from bench.workshop import Workshop


def made(workshop: Workshop, engine: Engine, task: Task) -> Path:
    source, output = workshop.source(engine, task, "test")
    spend(engine.cold(source, output))
    return output


def test_docgen_sets_the_letters_of_the_sheet(workshop: Workshop, task: Task) -> None:
    check(task.sheet, made(workshop, DOCGEN, task))


def test_platypus_sets_the_letters_of_the_sheet(workshop: Workshop, task: Task) -> None:
    check(task.sheet, made(workshop, PLATYPUS, task))


def test_a_pdf_of_another_text_is_not_timed(workshop: Workshop, task: Task) -> None:
    other = workshop.task(example(ONE_PAGE))
    with pytest.raises(Disagreement, match="letters differ"):
        check(task.sheet, made(workshop, DOCGEN, other))


def test_typst_and_weasyprint_are_given_every_text(task: Task) -> None:
    typst, html = markup(task.sheet), unescape(page(task.sheet))
    for text in task.sheet.texts():
        assert text.replace("\n", "\\n") in typst
        assert text in html


@pytest.mark.parametrize("engine", [PLATYPUS, LIBREOFFICE], ids=lambda engine: engine.name)
def test_runners_read_the_sheet_that_was_written(
    workshop: Workshop, task: Task, engine: Engine
) -> None:
    source, _ = workshop.source(engine, task, "test")
    assert read(str(source)) == task.sheet


def test_every_engine_sets_sources_of_its_own(workshop: Workshop, task: Task) -> None:
    sources = [workshop.source(engine, task, "test") for engine in ENGINES]
    assert len({path for pair in sources for path in pair}) == 2 * len(ENGINES)


def test_an_engine_that_is_not_there_is_named_with_what_it_lacks() -> None:
    there = Engine("there", ".x", lambda *_: None, "runner")
    absent = Engine(
        "absent", ".x", lambda *_: None, "runner", packages=("no_such",), programs=("no-such",)
    )
    present, lacking = find([there, absent])
    assert present == (there,)
    assert lacking == ((absent, "no package no_such, no program no-such"),)


def test_a_document_that_not_every_engine_is_given_is_refused() -> None:
    with_basis = docgen.load(EXAMPLES / "quyet-dinh-thanh-lap.yaml")
    with pytest.raises(NotComparable):
        sheet_of(with_basis)
