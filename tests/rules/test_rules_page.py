"""docs/rules.md is what the registry and the measurements say; other pages count the same rules."""

from __future__ import annotations

import re

import pytest

from docgen.rules.catalogue import load_rules
from tests.rules.publish import PAGE, page

ROOT = PAGE.parents[1]


def test_the_page_is_up_to_date() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run python -m tests.rules.publish"


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("README.md", "before {count} rules"),
        ("README.vi.md", "theo {count} quy tắc"),
        ("CHANGELOG.md", "{count} rules over"),
    ],
)
def test_other_pages_give_the_same_number_of_rules(name: str, words: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    assert words.format(count=len(load_rules())) in text


def test_newcomers_read_what_the_measurements_on_the_page_show() -> None:
    rows = re.findall(
        r"^\| [^|]*(?: \| \d+){5} \|$", PAGE.read_text(encoding="utf-8"), re.MULTILINE
    )
    measured = [[int(figure) for figure in row.strip("| ").split(" | ")[1:]] for row in rows]
    faults, found, alone, clean, alarms = map(sum, zip(*measured, strict=True))
    assert faults == found == alone
    assert alarms == 0
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert f"{faults} single faults put into good documents" in readme
    assert f"of {clean} clean ones nothing is said" in " ".join(readme.split())
