"""Rows that are changed between two readings stop the run, and the next one makes what is right."""

from __future__ import annotations

from pathlib import Path

import pytest

from docgen.diagnostics import EnvironmentProblem
from docgen.merging.sinks import FolderSink
from docgen.merging.workers import ThisProcess
from docgen.merging.workplace import workplace
from tests.merging.letters import PATTERN, contents, merge, planned, write_pupils, write_template


@pytest.mark.parametrize("after", ["Tên,Số,Số tiền\nAn,1,5\n", "", None])
def test_a_file_changed_after_the_check_is_told_before_a_letter_is_made(
    tmp_path: Path, after: str | None
) -> None:
    template, data = write_template(tmp_path), write_pupils(tmp_path, 3)
    sink = FolderSink(tmp_path / "thu")
    run = planned(template, data, PATTERN)
    with workplace([sink]) as journal:
        list(run.check(ThisProcess(), lambda letter: False))
        data.unlink() if after is None else data.write_text(after, encoding="utf-8")
        with pytest.raises(EnvironmentProblem) as raised:
            list(run.make(ThisProcess(), sink, journal))
    assert raised.value.diagnostics[0].code == "data-changed"
    assert contents(tmp_path / "thu") == {}


def test_a_file_changed_while_letters_are_made_is_told_and_the_next_run_mends_it(
    tmp_path: Path,
) -> None:
    template, data = write_template(tmp_path), write_pupils(tmp_path, 100)
    sink = FolderSink(tmp_path / "thu")
    run = planned(template, data, PATTERN)
    with workplace([sink]) as journal:
        list(run.check(ThisProcess(), lambda letter: False))
        steps = run.make(ThisProcess(), sink, journal)
        next(steps)
        write_pupils(tmp_path, 101)
        with pytest.raises(EnvironmentProblem):
            list(steps)
    merge(template, data, sink, pattern=PATTERN)
    merge(template, data, FolderSink(tmp_path / "whole"), pattern=PATTERN)
    assert contents(tmp_path / "thu") == contents(tmp_path / "whole")
