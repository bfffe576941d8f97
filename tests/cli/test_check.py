"""`docgen check`: what is told, in which form, with which code; and what --fix does to a file."""

from __future__ import annotations

import json
import shutil
import subprocess
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import ANNOUNCEMENT, MISSPELT, Docgen

WRONG = ANNOUNCEMENT.replace("place: Hà Nội", "place: Hà Nội,").replace(
    "subject: Về lịch nghỉ tết", "subject: V/v nghỉ tết."
)
"""An announcement with an error and two warnings; all three can be mended safely."""


@pytest.fixture
def wrong(folder: Path) -> Path:
    path = folder / "wrong.yaml"
    path.write_text(WRONG, encoding="utf-8")
    return path


def test_a_clean_file_ends_with_0(docgen: Docgen) -> None:
    run = docgen("check", "a.yaml")
    assert (run.code, run.out) == (0, b"")
    assert run.err == "files checked: 1; nothing wrong\n"


def test_errors_are_told_with_their_lines_and_end_with_1(docgen: Docgen, wrong: Path) -> None:
    run = docgen("check", "wrong.yaml")
    told = run.out.decode()
    assert run.code == 1
    assert "wrong.yaml:6:14: error[ND30-II.4.c-comma]: the comma after the place is made" in told
    assert "    6 | place: Hà Nội,\n" in told
    assert "  see: PL I, Phần I, II.4.c\n" in told
    assert "errors: 1, warnings: 2\n" in run.err
    assert "3 can be mended with --fix" in run.err


def test_warnings_alone_end_with_0(docgen: Docgen, wrong: Path) -> None:
    run = docgen("check", "wrong.yaml", "--select", "ND30-II.5.a")
    assert run.code == 0
    assert "warning[ND30-II.5.a-closing]" in run.out.decode()


def test_codes_are_selected_and_ignored_by_their_beginnings(docgen: Docgen, wrong: Path) -> None:
    def codes(*options: str) -> set[str]:
        told = json.loads(docgen("check", "wrong.yaml", "--format", "json", *options).out)
        return {problem["code"] for problem in told["files"][0]["problems"]}

    assert codes("--select", "ND30-II.4") == {"ND30-II.4.c-comma"}
    assert codes("--select", "ND30-II.4,ND30-II.5.b") == {"ND30-II.4.c-comma", "ND30-II.5.b-vv"}
    assert codes("--ignore", "ND30-II.5") == {"ND30-II.4.c-comma"}


def test_a_code_that_no_rule_has_is_a_usage_problem(docgen: Docgen) -> None:
    run = docgen("check", "a.yaml", "--select", "ND30-II.4.c-coma")
    assert run.code == 2
    assert "there is no rule ND30-II.4.c-coma" in run.err
    assert "did you mean ND30-II.4.c-comma?" in run.err


def test_a_file_that_cannot_be_read_stops_no_other(docgen: Docgen, folder: Path) -> None:
    (folder / "list.yaml").write_text("- one\n", encoding="utf-8")
    run = docgen("check", "list.yaml", "absent.yaml", "a.yaml")
    assert run.code == 3
    assert "not-an-announcement" in run.out.decode()
    assert "there is no file absent.yaml" in run.out.decode()


def test_problems_of_the_reading_are_told_too(docgen: Docgen, folder: Path) -> None:
    (folder / "b.yaml").write_text(MISSPELT.replace("tết\n", "tết.\n"), encoding="utf-8")
    told = docgen("check", "b.yaml").out.decode()
    assert "error[unknown-key]" in told
    assert "warning[ND30-II.5.a-closing]" in told


def test_diff_shows_and_changes_nothing(docgen: Docgen, wrong: Path) -> None:
    run = docgen("check", "wrong.yaml", "--diff")
    assert "-place: Hà Nội,\n+place: Hà Nội\n" in run.out.decode()
    assert run.code == 1
    assert wrong.read_text(encoding="utf-8") == WRONG


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


def test_values_are_filled_in(docgen: Docgen, folder: Path) -> None:
    text = ANNOUNCEMENT.replace("place: Hà Nội", 'place: "{{ noi }}"')
    (folder / "b.yaml").write_text(text, encoding="utf-8")
    assert docgen("check", "b.yaml", "--set", "noi=Hà Nội").code == 0
    assert docgen("check", "b.yaml", "--set", "noi=hà Nội").code == 1


def test_no_rule_reads_a_text_that_lacks_a_value(docgen: Docgen, folder: Path) -> None:
    """Without it there would be a space before the comma."""
    text = ANNOUNCEMENT.replace("tết của", "tết {{ nam }}, của").replace("tết\n", "tết.\n")
    (folder / "b.yaml").write_text(text, encoding="utf-8")
    told = docgen("check", "b.yaml").out.decode()
    assert "error[value-undefined]: there is no value nam" in told
    assert "VT-space-before-sign" not in told
    assert "warning[ND30-II.5.a-closing]" in told
    assert "VT-space-before-sign" in docgen("check", "b.yaml", "--set", "nam=").out.decode()


def test_many_files_are_checked_over_the_cores_in_their_order(
    docgen: Docgen, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("docgen.cli.crowd._FEWEST_A_PROCESS", 3)
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    names = [f"{number:02}.yaml" for number in range(8)]
    for name in names:
        (folder / name).write_text(WRONG, encoding="utf-8")
    run = docgen("check", *names, "--format", "json")
    told = json.loads(run.out)
    assert [checked["file"] for checked in told["files"]] == names
    assert (run.code, told["errors"]) == (1, 8)


def test_json_tells_everything_a_program_needs(docgen: Docgen, wrong: Path) -> None:
    told = json.loads(
        docgen("check", "wrong.yaml", "--format", "json", "--select", "ND30-II.4").out
    )
    assert told == {
        "files": [
            {
                "file": "wrong.yaml",
                "problems": [
                    {
                        "code": "ND30-II.4.c-comma",
                        "severity": "error",
                        "file": "wrong.yaml",
                        "line": 6,
                        "column": 14,
                        "message": "the comma after the place is made: Hà Nội,",
                        "help": "take away ,",
                        "citation": "PL I, Phần I, II.4.c",
                        "fix": {
                            "safe": True,
                            "edits": [
                                {
                                    "file": "wrong.yaml",
                                    "line": 6,
                                    "column": 14,
                                    "end_line": 6,
                                    "end_column": 15,
                                    "text": "",
                                }
                            ],
                        },
                    }
                ],
            }
        ],
        "errors": 1,
        "warnings": 0,
        "fixable": 1,
    }


def test_github_marks_the_lines_of_a_pull_request(docgen: Docgen, wrong: Path) -> None:
    (line, *_) = docgen("check", "wrong.yaml", "--format", "github").out.decode().splitlines()
    assert line == (
        "::error file=wrong.yaml,line=6,col=14,title=ND30-II.4.c-comma::"
        "the comma after the place is made: Hà Nội,%0Atake away ,"
    )


def test_diff_is_for_people_only(docgen: Docgen) -> None:
    assert docgen("check", "a.yaml", "--diff", "--format", "json").code == 2


def test_the_reader_is_spoken_to_in_vietnamese(docgen: Docgen, wrong: Path) -> None:
    run = docgen("check", "wrong.yaml", "--lang", "vi")
    assert "dấu phẩy sau địa danh được tự thêm" in run.out.decode()
    assert "lỗi: 1, cảnh báo: 2" in run.err


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


def test_each_files_problems_stand_together(docgen: Docgen, wrong: Path, folder: Path) -> None:
    (folder / "other.yaml").write_text(WRONG, encoding="utf-8")
    first, second = docgen("check", "wrong.yaml", "other.yaml").out.decode().split("\n\n")
    assert first.count("wrong.yaml:") == 3
    assert second.count("other.yaml:") == 3
