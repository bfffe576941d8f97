"""docgen's own PDFs: every component is recognised where the layout put it, and no rule speaks."""

from __future__ import annotations

from pathlib import Path

import pytest

from docgen.measuring.from_pages import observe_pages
from docgen.measuring.measures.every import measures
from docgen.measuring.model import Line, Observation, Part
from docgen.rules.pages import check_pages
from tests.measuring.documents import NAMES, pages
from tests.measuring.judging import codes, seen_in, written

# Points: what rounding in the file, and the ink of a last letter over its width, can move.
CLOSE, INK = 0.1, 1.2

every_document = pytest.mark.parametrize("name", NAMES)


@every_document
def test_a_pdf_is_seen_as_it_was_laid_out(name: str, tmp_path: Path) -> None:
    laid_out, read = observe_pages(pages(name)), seen_in(pages(name), tmp_path)
    assert read.sections == laid_out.sections
    assert by_name(read).keys() == by_name(laid_out).keys()
    for key, part in by_name(laid_out).items():
        assert_alike(by_name(read)[key], part)


def by_name(seen: Observation) -> dict[tuple[int, str], Part]:
    return {(part.section, part.component): part for part in seen.parts}


def assert_alike(read: Part, laid_out: Part) -> None:
    if read.component == "table":  # cells close to each other may be read as one line
        assert sorted(letters(read)) == sorted(letters(laid_out))
        return
    assert len(read.lines) == len(laid_out.lines)
    for found, line in zip(in_order(read), in_order(laid_out), strict=True):
        assert letters_of(found) == letters_of(line)
        assert (found.page, found.size, found.bold, found.italic) == (
            line.page,
            line.size,
            line.bold,
            line.italic,
        )
        assert found.baseline == pytest.approx(line.baseline, abs=CLOSE)
        assert found.left == pytest.approx(line.left, abs=CLOSE)
        assert found.right == pytest.approx(line.right, abs=INK)
    assert len(read.strokes) == len(laid_out.strokes)
    assert len(read.frames) == len(laid_out.frames)


def in_order(part: Part) -> list[Line]:
    return sorted(part.lines, key=lambda line: (line.page, round(line.baseline), line.left))


def letters(part: Part) -> str:
    return "".join(letters_of(line) for line in part.lines)


def letters_of(line: Line) -> str:
    return line.text.replace(" ", "")


@every_document
def test_its_figures_are_those_of_the_layout(name: str, tmp_path: Path) -> None:
    laid_out, read = observe_pages(pages(name)), seen_in(pages(name), tmp_path)
    expected = {
        (figure.section, figure.component, figure.quantity): figure.is_right
        for figure in measures(laid_out)
    }
    found = {
        (figure.section, figure.component, figure.quantity): figure.is_right
        for figure in measures(read)
    }
    assert found == expected
    assert all(expected.values())


@every_document
def test_no_rule_speaks(name: str, tmp_path: Path) -> None:
    assert list(check_pages(pages(name))) == []
    assert codes(written(pages(name), tmp_path)) == set()
