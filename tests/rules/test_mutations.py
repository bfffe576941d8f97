"""One fault in a good document: the one rule that is about it speaks, and no other."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.judging import told
from tests.rules.mutating import TABLES, Mutation, mutations


@pytest.mark.parametrize("base", sorted((TABLES / "bases").glob("*.yaml")), ids=lambda p: p.stem)
def test_nothing_is_said_of_the_good_document(base: Path) -> None:
    assert told(base) == ""


def test_each_of_the_twenty_announcements_has_its_fault() -> None:
    bases = {base.stem for base in (TABLES / "bases").glob("*.yaml")}
    assert len(bases) >= 20
    assert {mutation.base for mutation in mutations()} == bases


@pytest.mark.parametrize("mutation", list(mutations()), ids=lambda mutation: mutation.name)
def test_the_one_rule_speaks(mutation: Mutation, tmp_path: Path) -> None:
    assert set(mutation.codes(tmp_path)) == {mutation.code}
