"""`docgen check`: what is told, in which form, and with which code."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import ANNOUNCEMENT, MISSPELT, WRONG, Docgen


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


def test_the_reader_is_spoken_to_in_vietnamese(docgen: Docgen, wrong: Path) -> None:
    run = docgen("check", "wrong.yaml", "--lang", "vi")
    assert "dấu phẩy sau địa danh được tự thêm" in run.out.decode()
    assert "lỗi: 1, cảnh báo: 2" in run.err


def test_each_files_problems_stand_together(docgen: Docgen, wrong: Path, folder: Path) -> None:
    (folder / "other.yaml").write_text(WRONG, encoding="utf-8")
    first, second = docgen("check", "wrong.yaml", "other.yaml").out.decode().split("\n\n")
    assert first.count("wrong.yaml:") == 3
    assert second.count("other.yaml:") == 3
