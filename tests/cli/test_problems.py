"""Every problem ends in a message with its place and in an exit code, and writes nothing."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from docgen.build import typeset
from docgen.cli import building
from docgen.diagnostics import Diagnostic, Place, Severity, say
from docgen.document.model import Document
from docgen.layout.pages import Pages
from tests.cli.conftest import ANNOUNCEMENT, MISSPELT, Docgen


def test_document_error_is_shown_with_its_line_and_a_caret(docgen: Docgen, folder: Path) -> None:
    (folder / "a.yaml").write_text(MISSPELT, encoding="utf-8")
    run = docgen("build", "a.yaml")
    assert run.code == 1
    shown = run.err[run.err.index("a.yaml:6:1: error[") :].splitlines()
    assert shown[1].endswith("| plase: Hà Nội")
    assert shown[2].index("^") == shown[1].index("plase")
    assert shown[3] == "  help: did you mean place?"
    assert not (folder / "a.pdf").exists()


def test_all_problems_are_shown_in_one_run(docgen: Docgen, folder: Path) -> None:
    wrong = MISSPELT.replace("2026-01-26", "2026-02-31").replace("number: 21", "number: [1]")
    (folder / "a.yaml").write_text(wrong, encoding="utf-8")
    places = [line.split(": ")[0] for line in docgen("build", "a.yaml").err.splitlines()]
    assert {"a.yaml:5:9", "a.yaml:6:1", "a.yaml:7:7"} <= set(places)


def test_problem_of_standard_input_is_shown_with_its_line(
    docgen: Docgen, stdin: Callable[[str], None]
) -> None:
    stdin(MISSPELT)
    run = docgen("build", "-")
    assert (run.code, run.out) == (1, b"")
    assert "<stdin>:6:1: error[" in run.err
    assert "| plase: Hà Nội" in run.err


def test_problem_in_the_office_defaults_is_shown_there(docgen: Docgen, folder: Path) -> None:
    (folder / "docgen.yaml").write_text("arkive: VT\n", encoding="utf-8")
    run = docgen("build", "a.yaml")
    assert run.code == 1
    assert "docgen.yaml:1:1: error[" in run.err
    assert "| arkive: VT" in run.err


def test_what_stood_there_stays_when_a_build_fails(docgen: Docgen, folder: Path) -> None:
    docgen("build", "a.yaml")
    before = (folder / "a.pdf").read_bytes()
    (folder / "a.yaml").write_text(MISSPELT, encoding="utf-8")
    assert docgen("build", "a.yaml").code == 1
    assert (folder / "a.pdf").read_bytes() == before


@pytest.mark.parametrize(
    "content", [b"", b"\xff\xfe\x00", b"a: [", b"\x00\x01", b"%PDF-1.7", b"- a\n- b\n"]
)
def test_source_that_is_no_announcement_is_unreadable(
    docgen: Docgen, folder: Path, content: bytes
) -> None:
    (folder / "a.yaml").write_bytes(content)
    run = docgen("build", "a.yaml")
    assert run.code == 2
    assert run.err.startswith("a.yaml:")


def test_absent_file(docgen: Docgen) -> None:
    run = docgen("build", "b.yaml")
    assert run.code == 3
    assert "there is no file b.yaml" in run.err


def test_absent_file_is_looked_for_by_its_name_without_an_ending(
    docgen: Docgen, folder: Path
) -> None:
    assert "did you mean a.yaml?" in docgen("build", "a").err
    (folder / "a.yaml").rename(folder / "ban-hop-dong.yaml")
    run = docgen("show", "x.pdf")
    assert f"help: it was looked for in the folder {folder}\n" in run.err
    run = docgen("build", "absent/x.yaml")
    assert f"help: there is no folder {folder / 'absent'}\n" in run.err


def test_what_the_system_says_is_told_in_the_readers_language(docgen: Docgen) -> None:
    run = docgen("build", f"{'a' * 300}.yaml", "--lang", "vi")
    assert run.code == 3
    assert "tên quá dài\n  gợi ý: chọn tên khác hoặc nơi khác\n" in run.err


def test_folder_is_no_announcement(docgen: Docgen, folder: Path) -> None:
    (folder / "b.yaml").mkdir()
    run = docgen("build", "b.yaml")
    assert run.code == 2
    assert "b.yaml is a folder" in run.err


@pytest.mark.parametrize("output", ["x/b.pdf", "x/y/", "a.yaml/b.pdf", "a.yaml/"])
def test_file_where_the_folder_should_be(docgen: Docgen, folder: Path, output: str) -> None:
    (folder / "x").write_text("a file", encoding="utf-8")
    run = docgen("build", "a.yaml", "-o", output)
    assert run.code == 3
    assert run.err.startswith("error[")


def test_link_that_leads_to_itself(docgen: Docgen, folder: Path) -> None:
    (folder / "b.yaml").symlink_to("b.yaml")
    run = docgen("build", "b.yaml")
    assert run.code == 3
    assert "b.yaml" in run.err


def test_absent_folder_of_a_named_file(docgen: Docgen) -> None:
    run = docgen("build", "a.yaml", "-o", "absent/b.pdf")
    assert run.code == 3
    assert "absent" in run.err


def test_folder_where_the_product_should_be(docgen: Docgen, folder: Path) -> None:
    (folder / "a.pdf").mkdir()
    run = docgen("build", "a.yaml")
    assert run.code == 3
    assert "a.pdf" in run.err


def test_package_for_pictures_is_absent(docgen: Docgen, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    run = docgen("build", "a.yaml", "--format", "png")
    assert run.code == 3
    assert 'pip install "docgen[png]"' in run.err


def fail_with(monkeypatch: pytest.MonkeyPatch, problem: BaseException) -> None:
    """Let typesetting fail as nobody foresaw."""

    def fail(*_: object) -> None:
        raise problem

    monkeypatch.setattr(building, "typeset", fail)


def test_fault_of_docgen_asks_for_a_report(docgen: Docgen, monkeypatch: pytest.MonkeyPatch) -> None:
    fail_with(monkeypatch, KeyError("oops"))
    run = docgen("build", "a.yaml")
    assert run.code == 70
    assert "KeyError: 'oops'" in run.err
    assert "please report it" in run.err
    assert "Traceback" not in run.err


def test_debugging_shows_where_a_fault_happened(
    docgen: Docgen, monkeypatch: pytest.MonkeyPatch
) -> None:
    fail_with(monkeypatch, KeyError("oops"))
    monkeypatch.setenv("DOCGEN_DEBUG", "1")
    run = docgen("build", "a.yaml")
    assert run.code == 70
    assert "Traceback" in run.err


@pytest.mark.parametrize(
    ("problem", "code", "told"),
    [
        (OSError(5, "Input/output error", "x"), 3, "x: the disk or the network has a fault"),
        (OSError(5, "Input/output error"), 3, "refuses: the disk or the network has a fault"),
        (MemoryError(), 3, "not enough memory"),
        (RecursionError("deep"), 70, "RecursionError: deep"),
    ],
)
def test_unforeseen_failure_is_told_without_a_traceback(
    docgen: Docgen, monkeypatch: pytest.MonkeyPatch, problem: BaseException, code: int, told: str
) -> None:
    fail_with(monkeypatch, problem)
    run = docgen("build", "a.yaml")
    assert run.code == code
    assert told in run.err
    assert "Traceback" not in run.err


def test_fault_in_one_file_does_not_keep_the_others(
    docgen: Docgen, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "b.yaml").write_text(ANNOUNCEMENT, encoding="utf-8")

    def fail_first(document: Document) -> Pages:
        if document.file == "a.yaml":
            raise KeyError("oops")
        return typeset(document)

    monkeypatch.setattr(building, "typeset", fail_first)
    assert docgen("build", "a.yaml", "b.yaml").code == 70
    assert (folder / "b.pdf").exists()


def test_ctrl_c_ends_quietly(docgen: Docgen, monkeypatch: pytest.MonkeyPatch) -> None:
    fail_with(monkeypatch, KeyboardInterrupt())
    run = docgen("build", "a.yaml")
    assert (run.code, run.out, run.err) == (130, b"", "")


def test_warnings_are_shown_and_do_not_stop(
    docgen: Docgen, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    warning = Diagnostic("late", Severity.WARNING, Place("a.yaml", 8, 10), say("{what}", what="!"))
    monkeypatch.setattr(
        building, "typeset", lambda document: replace(typeset(document), diagnostics=(warning,))
    )
    run = docgen("build", "a.yaml")
    assert run.code == 0
    assert run.err.startswith("a.yaml:8:10: warning[late]: !\n    8 | subject: Về lịch nghỉ tết")
    assert (folder / "a.pdf").exists()
