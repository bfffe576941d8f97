"""Golden pages: a few whole documents as they were last looked at, one line an element.

After a change that is meant: `pytest tests/golden --update-golden`, read the diff, and look at the
pages (`docgen build --format png`).
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import docgen
from docgen.layout.pages import Element, Pages, Rule, Run

HERE = Path(__file__).parent
EXAMPLES = HERE.parents[1] / "examples"
NAMES = ["cong-van-tra-loi", "quyet-dinh-thanh-lap", "thong-bao-binh-dang-gioi", "to-trinh-du-an"]


@pytest.mark.parametrize("name", NAMES)
def test_pages_are_as_last_looked_at(name: str, request: pytest.FixtureRequest) -> None:
    golden = HERE / f"{name}.txt"
    pages = docgen.typeset(docgen.load(EXAMPLES / f"{name}.yaml"))
    outline = "\n".join(outlined(pages)) + "\n"
    if request.config.getoption("--update-golden"):
        golden.write_text(outline, encoding="utf-8")
    assert outline == golden.read_text(encoding="utf-8")


def outlined(pages: Pages) -> Iterator[str]:
    for number, page in enumerate(pages.pages, 1):
        yield f"page {number}, printed “{page.label}”"
        for element in page.elements:
            yield f"  {element.origin.box or '-':>3}  {described(element)}"


def described(element: Element) -> str:
    match element:
        case Run():
            look = f"{element.face} {element.size:g}"
            return f"{element.x:7.2f} {element.baseline:7.2f}  {look:<14} {element.text}"
        case Rule():
            return f"{element.x:7.2f} {element.y:7.2f}  rule to {element.x2:.2f} {element.y2:.2f}"
    kind = type(element).__name__.lower()
    size = f"{element.width:.2f} × {element.height:.2f}"
    return f"{element.x:7.2f} {element.y:7.2f}  {kind} {size}"
