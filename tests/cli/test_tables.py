"""A table too wide for its page is built, and told by `build` and `check` where it stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import ANNOUNCEMENT, Docgen

ROWS = "".join(f"  {'| ' + ' | '.join([text] * 40)} |\n" for text in ("Cột", "---", "12.345"))
TOO_WIDE = ANNOUNCEMENT.replace("recipients:", f"\n{ROWS}recipients:")


@pytest.mark.parametrize("command", ["build", "check"])
def test_a_table_too_wide_is_told(docgen: Docgen, folder: Path, command: str) -> None:
    (folder / "a.yaml").write_text(TOO_WIDE, encoding="utf-8")
    run = docgen(command, "a.yaml")
    told = run.err + run.out.decode()
    line = TOO_WIDE[: TOO_WIDE.index("| Cột")].count("\n") + 1
    assert run.code == 0
    assert f"a.yaml:{line}:3: warning[table-too-wide]: the table is too wide for the page" in told
    assert "help: set it in an appendix with orientation: landscape" in told


def test_what_a_check_finds_wrong_is_told_without_the_pages(docgen: Docgen, folder: Path) -> None:
    (folder / "a.yaml").write_text(TOO_WIDE.replace("place:", "plase:"), encoding="utf-8")
    run = docgen("check", "a.yaml")
    assert run.code == 1
    assert "table-too-wide" not in run.out.decode()
