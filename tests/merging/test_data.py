"""A file that holds no rows is told, whatever its format."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from docgen.diagnostics import DocgenError, UnreadableSource
from docgen.merging.data.reading import read_rows


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.docx", b"x", "data-format"),
        ("a.csv", b"", "data"),
        ("a.xlsx", b"no workbook", "data"),
        ("a.yaml", b"- a: [\n", "data"),
    ],
)
def test_a_file_that_holds_no_rows_is_told(
    tmp_path: Path, name: str, content: bytes, code: str
) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(UnreadableSource) as raised:
        list(read_rows(tmp_path / name))
    assert raised.value.diagnostics[0].code == code


@pytest.mark.parametrize("name", ["a.csv", "a.xlsx", "a.jsonl", "a.yaml"])
def test_a_file_that_is_not_there_is_told(tmp_path: Path, name: str) -> None:
    with pytest.raises(DocgenError) as raised:
        list(read_rows(tmp_path / name))
    assert raised.value.diagnostics[0].code == "no-file"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_data_that_can_be_read_once_only_is_refused(tmp_path: Path) -> None:
    pipe = tmp_path / "lop.csv"
    os.mkfifo(pipe)
    for name in (pipe, Path("-")):
        with pytest.raises(UnreadableSource, match="the data must be a file"):
            read_rows(name)
