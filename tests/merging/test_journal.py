"""A journal takes nobody's file for its own, and its own for one however a power cut tore it."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from docgen.diagnostics import EnvironmentProblem
from docgen.merging.journal import Entry, Journal, entries

LINE = Entry("thu-000002.pdf", "0123456789abcdef" * 2, 52_400).line()


@pytest.mark.parametrize(
    "content",
    [
        b"So,Ten\n1,An\n",
        b"kind: thong-bao\n",
        b"PK\x03\x04 a spreadsheet",
        b"20260126\n20260127\n",
        b"\n\nSo,Ten\n",
        b"deadbeef of another program",
    ],
)
def test_lines_are_not_added_to_a_file_that_is_no_journal(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "own"
    path.write_bytes(content)
    with pytest.raises(EnvironmentProblem) as raised:
        Journal(path)
    assert raised.value.diagnostics[0].code == "journal"
    assert path.read_bytes() == content


@pytest.mark.parametrize("end", range(len(LINE) + 1))
@pytest.mark.parametrize("tail", [b"", b"\n", b"\0" * 70])
def test_a_first_line_torn_anywhere_is_a_journals(tmp_path: Path, end: int, tail: bytes) -> None:
    path = tmp_path / "journal"
    path.write_bytes(LINE[:end] + tail)
    with Journal(path) as journal:
        journal.add([Entry("thu-000003.pdf", "f" * 32, 1)])
    assert [entry.name for entry in entries(path)][-1] == "thu-000003.pdf"


def test_a_line_with_the_right_checksum_and_nothing_in_it_counts_for_nothing(
    tmp_path: Path,
) -> None:
    path = tmp_path / "journal"
    path.write_bytes(b"00000000\n00000000 \n" + LINE)
    assert [entry.name for entry in entries(path)] == ["thu-000002.pdf"]


def test_a_full_disk_names_the_journal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with (
        Journal(tmp_path / "journal") as journal,
        pytest.raises(EnvironmentProblem, match=r"the disk is full: .*journal"),
    ):
        journal.add([Entry("1.pdf", "0" * 32, 5)])
