"""Every rule over announcements has a text that breaks it and one that does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from docgen.rules.registry import ANNOUNCEMENT_MODULES, checks_of
from tests.rules.judging import codes, told

PAIRS = Path(__file__).parent / "pairs"
FOLDERS = sorted(path.parent for path in PAIRS.glob("*/*/wrong.yaml"))


def test_every_rule_has_a_pair() -> None:
    rules = {check.code for check in checks_of(ANNOUNCEMENT_MODULES)}
    assert rules - {folder.name for folder in FOLDERS} == set()


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_what_is_said_of_the_wrong_one_is_what_stands_beside_it(folder: Path) -> None:
    assert told(folder / "wrong.yaml") == (folder / "wrong.txt").read_text(encoding="utf-8")
    assert set(codes(folder / "wrong.yaml")) == {folder.name}


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_nothing_is_said_of_the_right_one(folder: Path) -> None:
    assert told(folder / "right.yaml") == ""
