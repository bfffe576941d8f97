"""`--set` and `--data` fill the `{{ }}` of an announcement."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import ANNOUNCEMENT, Docgen

TEMPLATE = ANNOUNCEMENT.replace("Đỗ Thị Hồng Vân", '"{{ nguoi_ky }}"').replace(
    "number: 21", 'number: "{{ so }}"'
)


@pytest.fixture(autouse=True)
def template(folder: Path) -> None:
    (folder / "a.yaml").write_text(TEMPLATE, encoding="utf-8")


def texts_of(out: bytes) -> str:
    """Return the texts of pages in JSON, one after the other."""
    pages = json.loads(out)["pages"]
    return " ".join(element.get("text", "") for page in pages for element in page["elements"])


def build(docgen: Docgen, *arguments: str) -> str:
    run = docgen("build", "a.yaml", "--format", "json", "-o", "-", *arguments)
    assert run.err == ""
    return texts_of(run.out)


def test_values_are_set(docgen: Docgen) -> None:
    text = build(docgen, "--set", "nguoi_ky=Trần Văn Ba", "--set", "so=37")
    assert "Trần Văn Ba" in text
    assert "37/TB-THNC" in text


def test_value_may_hold_an_equals_sign(docgen: Docgen) -> None:
    assert "a=b" in build(docgen, "--set", "nguoi_ky=a=b", "--set", "so=1")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("d.yaml", "nguoi_ky: Lê Thị Tư\nso: 15\n"),
        ("d.json", '{"nguoi_ky": "Lê Thị Tư", "so": 15}'),
    ],
)
def test_values_come_from_a_data_file(
    docgen: Docgen, folder: Path, name: str, content: str
) -> None:
    (folder / name).write_text(content, encoding="utf-8")
    text = build(docgen, "--data", name)
    assert "Lê Thị Tư" in text
    assert "15/TB-THNC" in text


@pytest.mark.parametrize("command", ["build", "check"])
def test_a_setting_that_nothing_asks_for_is_told(docgen: Docgen, command: str) -> None:
    settings = ("--set", "so=1", "--set", "nguoi_ki=An", "--set", "number=2")
    told = [
        line
        for line in docgen(command, "a.yaml", *settings).err.splitlines()
        if line.startswith(("warning", "  help"))
    ]
    assert told[:4] == [
        "warning[set-unasked]: nothing asks for the value nguoi_ki of --set",
        "  help: did you mean nguoi_ky?",
        "warning[set-unasked]: nothing asks for the value number of --set",
        '  help: write "{{ number }}" where it is to stand, or leave it out',
    ]


def test_a_slip_in_the_braces_is_told_in_the_readers_language(docgen: Docgen, folder: Path) -> None:
    (folder / "a.yaml").write_text(ANNOUNCEMENT.replace("number: 21", 'number: "{{ }}"'), "utf-8")
    err = docgen("build", "a.yaml", "--lang", "vi").err
    assert "trong ngoặc nhọn còn thiếu nội dung" in err
    assert "xpected" not in err


def test_one_of_several_announcements_asks_for_a_setting(docgen: Docgen, folder: Path) -> None:
    (folder / "b.yaml").write_text(ANNOUNCEMENT, encoding="utf-8")
    values = ("--set", "so=1", "--set", "nguoi_ky=An")
    assert "set-unasked" not in docgen("build", "a.yaml", "b.yaml", *values).err


def test_setting_wins_over_the_data_file(docgen: Docgen, folder: Path) -> None:
    (folder / "d.yaml").write_text("nguoi_ky: Lê Thị Tư\nso: 15\n", encoding="utf-8")
    text = build(docgen, "--set", "so=16", "--data", "d.yaml")
    assert "Lê Thị Tư" in text
    assert "16/TB-THNC" in text


def test_absent_value_is_an_error_where_it_stands(docgen: Docgen) -> None:
    run = docgen("build", "a.yaml", "--set", "so=1")
    assert run.code == 1
    assert "a.yaml:16:" in run.err
    assert "nguoi_ky" in run.err


def test_problem_in_the_data_file_is_shown_with_its_line(docgen: Docgen, folder: Path) -> None:
    (folder / "d.yaml").write_text("so: 15\nso: 16\n", encoding="utf-8")
    run = docgen("build", "a.yaml", "--data", "d.yaml")
    assert "d.yaml:2:1: error[" in run.err
    assert "| so: 16" in run.err


@pytest.mark.parametrize(("content", "code"), [(None, 3), ("a: [", 2), ("- a", 2)])
def test_data_file_that_cannot_be_read(
    docgen: Docgen, folder: Path, content: str | None, code: int
) -> None:
    if content is not None:
        (folder / "d.yaml").write_text(content, encoding="utf-8")
    run = docgen("build", "a.yaml", "--data", "d.yaml")
    assert run.code == code
    assert "d.yaml" in run.err
    assert not (folder / "a.pdf").exists()


@pytest.mark.parametrize("braces", ["{{ so }", f"{{{{ {'(' * 3000}so{')' * 3000} }}}}"])
def test_a_value_is_not_said_to_be_unasked_where_braces_cannot_be_read(
    docgen: Docgen, folder: Path, braces: str
) -> None:
    text = ANNOUNCEMENT.replace("number: 21", f'number: "{braces}"')
    (folder / "a.yaml").write_text(text, encoding="utf-8")
    run = docgen("build", "a.yaml", "--set", "so=37")
    assert "error[value-syntax]" in run.err
    assert "set-unasked" not in run.err
