"""What the bench reads from a PDF is what was set: else it would judge engines wrongly."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

import pytest

import docgen
from bench.engines.engine import Task
from bench.word_spaces import NATURAL, evenness, justified_spaces
from docgen.layout.pages import Page, Run

CLOSE = 0.02  # points


def set_spaces(page: Page, right: float) -> list[float]:
    """Return the word space of each line of the body that reaches the right margin."""
    runs = [run for run in page.elements if isinstance(run, Run) and run.origin.component == "body"]
    lines = [list(line) for _, line in groupby(runs, key=lambda run: run.baseline)]
    return [
        line[0].word_space + NATURAL * line[0].size
        for line in lines
        if abs(line[-1].x + line[-1].width - right) < CLOSE
    ]


def test_spaces_read_from_the_pdf_are_those_of_the_layout(tmp_path: Path, task: Task) -> None:
    (tmp_path / "a.yaml").write_text(task.announcement, encoding="utf-8")
    pages = docgen.typeset(docgen.load(tmp_path / "a.yaml"))
    docgen.write(pages, tmp_path / "a.pdf")
    right = pages.pages[0].width - task.sheet.margins.right
    expected = [space for page in pages.pages for space in set_spaces(page, right)]
    found = justified_spaces(tmp_path / "a.pdf", task.sheet)
    assert len(expected) > 50
    assert sorted(found) == pytest.approx(sorted(expected), abs=CLOSE)


def test_even_lines_deviate_by_nothing() -> None:
    found = evenness([3.5, 3.5], 14)
    assert (found.deviation, found.wide_share) == (0, 0)


def test_deviation_counts_wide_and_narrow_alike() -> None:
    found = evenness([2.5, 4.5, 3.5, 5.5], 14)
    assert found.deviation == pytest.approx((6 / 4) ** 0.5)
    assert (found.widest, found.narrowest, found.wide_share) == (5.5, 2.5, 0.25)
