"""A file that is made to take all the memory there is comes to an end, and is told of."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from docgen.cli.crowd import over_the_cores
from docgen.diagnostics import EnvironmentProblem
from docgen.pdf import reading
from tests.cli.conftest import Docgen
from tests.cli.test_copy import PARTICULARS
from tests.pdf.hostile import MILLION, with_a_form_in_itself, with_an_attachment

RESTRAINED = """\
import sys
from docgen.cli import app, restraint
restraint._MOST_MEMORY, restraint._LONGEST = {memory}, {seconds}
sys.exit(app.main(sys.argv[1:]))
"""


@pytest.mark.parametrize("command", [["show"], ["extract", "-o", "-"]])
@pytest.mark.parametrize("times", [1, 2])
def test_attachments_are_unpacked_as_far_as_documents_need(
    docgen: Docgen,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    command: list[str],
    times: int,
) -> None:
    monkeypatch.setattr(reading, "_MOST_BYTES", 5 * MILLION)
    with_an_attachment(folder / "a.pdf", times, megabytes=5)
    assert docgen(command[0], "a.pdf", *command[1:]).err.startswith("error[no-")
    with_an_attachment(folder / "a.pdf", times, megabytes=6)
    run = docgen(command[0], "a.pdf", *command[1:])
    assert (run.code, run.out) == (2, b"")
    assert run.err.startswith("error[too-large]: the files in a.pdf are larger than 5 MB")


@pytest.mark.skipif(sys.platform == "win32", reason="nothing tells how much memory is taken")
@pytest.mark.parametrize(
    "limits", [{"memory": 50 * MILLION, "seconds": 60}, {"memory": 10**12, "seconds": 0.3}]
)
@pytest.mark.parametrize("command", [["check"], ["copy", "--with", "sao.yaml"]])
def test_reading_ends_where_a_page_takes_too_much(
    tmp_path: Path, limits: dict[str, float], command: list[str]
) -> None:
    path = with_a_form_in_itself(tmp_path / "a.pdf")
    (tmp_path / "sao.yaml").write_text(PARTICULARS, encoding="utf-8")
    line = [sys.executable, "-c", RESTRAINED.format(**limits), *command, str(path)]
    run = subprocess.run(line, cwd=tmp_path, capture_output=True, text=True, encoding="utf-8")
    assert (run.returncode, run.stdout) == (3, "")
    assert f"error[too-much-to-read]: reading {path} takes more" in run.stderr
    assert [file.name for file in tmp_path.glob("*.pdf")] == ["a.pdf"]


def test_a_process_that_the_system_ends_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    jobs = [1] * 48  # fewer would be done, and end, in this process
    with pytest.raises(EnvironmentProblem, match="a process that worked on some of the files"):
        list(over_the_cores(os._exit, jobs, [""] * len(jobs)))
