"""Names of files that the machine's encoding cannot read: they are read, and told in letters."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pikepdf
import pytest

from tests.cli.conftest import ANNOUNCEMENT, Docgen

pytestmark = pytest.mark.skipif(
    sys.platform in ("win32", "darwin"), reason="the system takes names in letters alone"
)

ODD = os.fsdecode(b"x\xff.yaml")
ASCII_ALONE = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}


@pytest.fixture(autouse=True)
def odd(folder: Path) -> None:
    (folder / ODD).write_text(ANNOUNCEMENT, encoding="utf-8")


def run_under(environment: Mapping[str, str], *arguments: str) -> tuple[int, str]:
    line = [sys.executable, "-m", "docgen", *arguments]
    run = subprocess.run(
        [part.encode() for part in line], env={**os.environ, **environment}, capture_output=True
    )
    return run.returncode, run.stderr.decode()


def names_in(pdf: Path) -> list[str]:
    with pikepdf.open(pdf.open("rb")) as opened:
        return sorted(opened.attachments)


def test_a_byte_that_is_no_letter(docgen: Docgen, folder: Path) -> None:
    assert docgen("build", ODD).code == 0
    made = os.fsdecode(b"x\xff.pdf")
    assert names_in(folder / made) == ["metadata.xml", "x\N{REPLACEMENT CHARACTER}.yaml"]
    assert docgen("show", made).code == 0
    assert docgen("extract", made, "-o", "again").code == 0


def test_vietnamese_names_where_the_locale_knows_ascii_alone(folder: Path) -> None:
    (folder / "thông báo.yaml").write_text(ANNOUNCEMENT, encoding="utf-8")
    code, _ = run_under(ASCII_ALONE, "build", "thông báo.yaml")
    assert code == 0
    assert names_in(folder / "thông báo.pdf") == ["metadata.xml", "thông báo.yaml"]


def test_a_report_for_code_hosts(docgen: Docgen) -> None:
    run = docgen("check", ODD, "--format", "sarif")
    assert run.code == 0
    assert json.loads(run.out)


def test_a_letter_s_name_that_cannot_be_written_is_told(folder: Path) -> None:
    template = ANNOUNCEMENT.replace("lịch nghỉ tết của", "{{ ten }} lịch nghỉ tết của")
    (folder / "thu.yaml").write_text(template, encoding="utf-8")
    (folder / "d.csv").write_text("ten\nBùi\n", encoding="utf-8")
    line = ("merge", "thu.yaml", "d.csv", "-o", "thu", "--name", "{{ ten }}.pdf")
    code, told = run_under({**ASCII_ALONE, "LANG": "en"}, *line)
    assert code == 3
    assert "error[encoding]: " in told
    assert "Bùi.pdf has letters that ascii cannot write" in told


def test_a_value_that_is_no_text_is_told(docgen: Docgen) -> None:
    run = docgen("build", "a.yaml", "--set", os.fsdecode(b"place=\xff"))
    assert run.code == 3
    assert "error[encoding]: " in run.err
