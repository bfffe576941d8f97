"""Measures the rules and writes docs/rules.md: `python -m tests.rules.publish`."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.measuring.documents import NAMES, pages
from tests.measuring.judging import codes, written
from tests.measuring.test_faults import FAULTS
from tests.rules.clean import HOME, clean_documents
from tests.rules.judging import judge
from tests.rules.mutating import mutations
from tests.rules.rules_page import Score, as_markdown

PAGE = HOME.parents[1] / "docs" / "rules.md"


def measure_announcements(folder: Path) -> Score:
    """Return what the mutation table and the clean documents show."""
    said = [(mutation.code, set(mutation.codes(folder))) for mutation in mutations()]
    alarms = [len(document.alarms()) for document in clean_documents(folder)]
    return _score("announcements in YAML", said, alarms)


def measure_pages(folder: Path) -> Score:
    """Return what faults put into PDFs show, and the PDFs of examples and starters."""
    said = [(fault.code, codes(written(fault.pages(), folder))) for fault in FAULTS]
    alarms = [len(codes(written(pages(name), folder))) for name in NAMES]
    return _score("PDFs, whoever made them", said, alarms)


def _score(over: str, said: Sequence[tuple[str, set[str]]], alarms: Sequence[int]) -> Score:
    return Score(
        over=over,
        faults=len(said),
        found=sum(code in codes for code, codes in said),
        alone=sum(codes == {code} for code, codes in said),
        clean=len(alarms),
        false_alarms=sum(alarms),
    )


def mended() -> Iterator[str]:
    """Yield the codes of rules that mend their own wrong example safely."""
    for wrong in (HOME / "pairs").glob("*/*/wrong.yaml"):
        if any(problem.fix and problem.fix.is_safe for problem in judge(wrong)):
            yield wrong.parent.name


def page() -> str:
    """Return docs/rules.md as it should be."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        scores = [measure_announcements(folder), measure_pages(folder)]
    return as_markdown(scores, set(mended()))


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
