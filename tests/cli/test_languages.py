"""Messages are Vietnamese or English, as `--lang` or the environment asks."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import MISSPELT, Docgen

ENGLISH, VIETNAMESE = "unknown key", "không nhận ra khóa"


@pytest.fixture(autouse=True)
def wrong(folder: Path) -> None:
    (folder / "a.yaml").write_text(MISSPELT, encoding="utf-8")


@pytest.mark.parametrize(
    ("locale", "words"),
    [("en_US.UTF-8", ENGLISH), ("vi_VN.UTF-8", VIETNAMESE), ("fr_FR.UTF-8", ENGLISH)],
)
def test_environment_decides(
    docgen: Docgen, monkeypatch: pytest.MonkeyPatch, locale: str, words: str
) -> None:
    monkeypatch.setenv("LANG", locale)
    assert words in docgen("build", "a.yaml").err


@pytest.mark.parametrize(("language", "words"), [("en", ENGLISH), ("vi", VIETNAMESE)])
def test_option_wins_over_the_environment(
    docgen: Docgen, monkeypatch: pytest.MonkeyPatch, language: str, words: str
) -> None:
    monkeypatch.setenv("LANG", "vi_VN.UTF-8" if language == "en" else "en_US.UTF-8")
    assert words in docgen("build", "a.yaml", "--lang", language).err


def test_failures_before_the_build_speak_it_too(docgen: Docgen) -> None:
    assert "không có tệp" in docgen("build", "a.yaml", "--data", "d.yaml", "--lang", "vi").err


def test_headings_of_the_kinds_speak_it(docgen: Docgen) -> None:
    assert docgen("kinds", "--lang", "vi").out != docgen("kinds", "--lang", "en").out


@pytest.mark.parametrize("command", [[], ["build"], ["copy"], ["sign"]])
def test_help_speaks_it(
    docgen: Docgen, monkeypatch: pytest.MonkeyPatch, command: list[str]
) -> None:
    monkeypatch.setenv("LANG", "vi_VN.UTF-8")
    text = docgen(*command, "--help").out.decode()
    assert text.startswith(" ".join(["Cách dùng: docgen", *command, "[OPTIONS]"]))
    for english in ("Usage", "Options:", "Arguments:", "required", "default", "Show", "Example"):
        assert english not in text


def test_help_of_a_command_speaks_what_is_asked_for(docgen: Docgen) -> None:
    assert "Tùy chọn:" in docgen("build", "--lang", "vi", "--help").out.decode()


def test_braces_of_a_help_text_are_its_own(docgen: Docgen) -> None:
    assert "Fill {{ NAME }}" in docgen("build", "--help", "--lang", "en").out.decode()
    assert "Điền {{ NAME }}" in docgen("build", "--help", "--lang", "vi").out.decode()
