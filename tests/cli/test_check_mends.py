"""`docgen check --fix` and `--diff`: what is mended in a file, what is shown, what is left."""

from __future__ import annotations

import os
import shutil
import subprocess
import unicodedata
from collections.abc import Callable
from pathlib import Path
from threading import Thread

import pytest

from tests.cli.conftest import ANNOUNCEMENT, WRONG, Docgen


def test_diff_shows_and_changes_nothing(docgen: Docgen, wrong: Path) -> None:
    run = docgen("check", "wrong.yaml", "--diff")
    assert "-place: Hà Nội,\n+place: Hà Nội\n" in run.out.decode()
    assert run.code == 1
    assert wrong.read_text(encoding="utf-8") == WRONG


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_what_comes_through_a_pipe_is_shown_mended(docgen: Docgen, folder: Path) -> None:
    pipe = folder / "pipe.yaml"
    os.mkfifo(pipe)
    writer = Thread(target=pipe.write_text, args=(WRONG, "utf-8"))
    writer.start()
    shown = docgen("check", "pipe.yaml", "--diff").out.decode()
    writer.join()
    assert "-place: Hà Nội,\n+place: Hà Nội\n" in shown


@pytest.mark.parametrize("tool", [("git", "apply"), ("patch", "-p1", "-s", "-i")])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_the_difference_is_applied_by_the_tools_of_the_trade(
    docgen: Docgen, folder: Path, wrong: Path, tool: tuple[str, ...], newline: str
) -> None:
    if shutil.which(tool[0]) is None:
        pytest.skip(f"{tool[0]} is not installed")
    path = folder / "tháng 5" / "hai chữ.yaml"
    path.parent.mkdir()
    path.write_bytes(WRONG.replace("\n", newline).encode())
    difference = docgen("check", "tháng 5/hai chữ.yaml", "--diff").out
    (folder / "mend.diff").write_bytes(difference)
    subprocess.run([*tool, "mend.diff"], cwd=folder, check=True)
    mended = path.read_bytes()
    docgen("check", "wrong.yaml", "--fix")
    assert mended.replace(b"\r\n", b"\n") == wrong.read_bytes()
    assert mended.count(b"\r\n") == (WRONG.count("\n") if newline == "\r\n" else 0)


def test_fix_changes_no_line_that_it_does_not_mend(docgen: Docgen, wrong: Path) -> None:
    """Newlines of two kinds, and a comment that a Mac has written in NFD."""
    comment = unicodedata.normalize("NFD", "# của phòng Tổ chức")
    text = WRONG.replace("\n", "\r\n", 2) + comment
    wrong.write_bytes(text.encode())
    docgen("check", "wrong.yaml", "--fix")
    expected = text.replace("place: Hà Nội,", "place: Hà Nội")
    expected = expected.replace("subject: V/v nghỉ tết.", "subject: Về việc nghỉ tết")
    assert wrong.read_bytes().decode() == expected


def test_fix_mends_the_file_and_tells_how_much(docgen: Docgen, wrong: Path) -> None:
    run = docgen("check", "wrong.yaml", "--fix")
    mended = wrong.read_text(encoding="utf-8")
    assert (run.code, run.out) == (0, b"")
    assert "mended: 3\n" in run.err
    assert "place: Hà Nội\n" in mended
    assert "subject: Về việc nghỉ tết\n" in mended


def test_fix_keeps_newlines_and_byte_order_mark(docgen: Docgen, wrong: Path) -> None:
    wrong.write_bytes(b"\xef\xbb\xbf" + WRONG.replace("\n", "\r\n").encode())
    docgen("check", "wrong.yaml", "--fix")
    mended = wrong.read_bytes()
    assert mended.startswith(b"\xef\xbb\xbfkind: thong-bao\r\n")
    assert mended.count(b"\n") == mended.count(b"\r\n")


def test_a_clean_file_is_not_written(docgen: Docgen, folder: Path) -> None:
    before = (folder / "a.yaml").stat()
    docgen("check", "a.yaml", "--fix")
    after = (folder / "a.yaml").stat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)


def test_a_file_that_may_not_be_written_is_told_with_what_is_wrong_in_it(
    docgen: Docgen, wrong: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.access", lambda *_: False)
    run = docgen("check", "wrong.yaml", "--fix")
    told = run.out.decode()
    assert run.code == 3
    assert "error[ND30-II.4.c-comma]" in told
    assert "error[write-permission]: wrong.yaml may not be written\n" in told
    assert " -o" not in told
    assert wrong.read_text(encoding="utf-8") == WRONG


def test_standard_input_is_checked_but_not_mended(
    docgen: Docgen, stdin: Callable[[str], None]
) -> None:
    stdin(WRONG)
    assert "<stdin>:6:14: error" in docgen("check", "-").out.decode()
    assert docgen("check", "-", "--fix").code == 2


def test_diff_is_for_people_only(docgen: Docgen) -> None:
    assert docgen("check", "a.yaml", "--diff", "--format", "json").code == 2


def test_the_offices_defaults_are_told_but_not_mended(docgen: Docgen, folder: Path) -> None:
    (folder / "docgen.yaml").write_text("place: Hà Nội,\n", encoding="utf-8")
    text = ANNOUNCEMENT.replace("place: Hà Nội\n", "")
    (folder / "b.yaml").write_text(text, encoding="utf-8")
    run = docgen("check", "b.yaml", "--fix")
    assert run.code == 1
    assert "docgen.yaml:1:14: error[ND30-II.4.c-comma]" in run.out.decode()
    assert "can be mended" not in run.err
    assert (folder / "docgen.yaml").read_text(encoding="utf-8") == "place: Hà Nội,\n"


def test_text_that_is_folded_is_not_mended_blindly(docgen: Docgen, folder: Path) -> None:
    text = ANNOUNCEMENT.replace("subject: Về lịch nghỉ tết", "subject: >-\n  Về lịch\n  nghỉ tết.")
    (folder / "b.yaml").write_text(text, encoding="utf-8")
    docgen("check", "b.yaml", "--fix")
    assert "  nghỉ tết\n" in (folder / "b.yaml").read_text(encoding="utf-8")


def test_filled_in_values_are_not_mended(docgen: Docgen, folder: Path) -> None:
    text = ANNOUNCEMENT.replace("place: Hà Nội", 'place: "{{ noi }}"')
    (folder / "b.yaml").write_text(text, encoding="utf-8")
    run = docgen("check", "b.yaml", "--fix", "--set", "noi=Hà Nội,")
    assert run.code == 1
    assert (folder / "b.yaml").read_text(encoding="utf-8") == text
