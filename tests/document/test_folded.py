"""A body may stand folded as long as no paragraph of it is lost."""

from __future__ import annotations

import pytest

from docgen.diagnostics import Problems
from docgen.document.folded import refuse_lost_paragraphs
from tests.source.sources import scalar, tree


def told(yaml: str) -> list[str]:
    problems = Problems()
    refuse_lost_paragraphs(scalar(tree(yaml), "body"), problems)
    return [problem.code for problem in problems]


@pytest.mark.parametrize(
    "yaml",
    [
        "body: >\n  Đoạn một\n\n  Đoạn hai.\n",
        "body: >-\n  Gồm có:\n  - Sở Y tế;\n  - Sở Tài chính.\n",
        "body: >\n  | a |\n  | --- |\n",
        "body: Đoạn một\n\n  đoạn hai.\n",
    ],
)
def test_paragraphs_that_run_into_each_other_are_told(yaml: str) -> None:
    assert told(yaml) == ["folded-text"]


@pytest.mark.parametrize(
    "yaml",
    [
        "body: >\n  Một đoạn\n  trên hai dòng.\n",
        "body: >\n\n  Một đoạn, họp ngày\n  10. Hết.\n",
        "body: >\n  Đoạn một.\n\n\n  Đoạn hai.\n",
        "body: Một đoạn dài\n  – do chương trình khác ghi.\n",
    ],
)
def test_prose_that_is_wrapped_is_not(yaml: str) -> None:
    assert told(yaml) == []
