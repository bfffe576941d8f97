"""Messages come in the reader's language."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from docgen.diagnostics import say
from docgen.messages.catalogue import choose_language, translate


@pytest.mark.parametrize(
    ("asked", "environment", "language"),
    [
        ("vi", {"LANG": "en_US.UTF-8"}, "vi"),
        ("en", {"LANG": "vi_VN.UTF-8"}, "en"),
        (None, {"LANG": "vi_VN.UTF-8"}, "vi"),
        (None, {"LANG": "vi_VN.UTF-8", "LC_ALL": "C"}, "en"),
        (None, {"LANG": "en_US.UTF-8", "LC_MESSAGES": "vi_VN"}, "vi"),
        (None, {"LC_ALL": "", "LANG": "vi"}, "vi"),
        (None, {"LANG": "fr_FR.UTF-8"}, "en"),
        (None, {"LANG": "Vietnamese_Vietnam.1258"}, "vi"),
    ],
)
def test_language_is_asked_for_or_the_environments(
    asked: str | None, environment: Mapping[str, str], language: str
) -> None:
    assert choose_language(asked, environment) == language


@pytest.mark.parametrize(
    ("platform", "locale", "language"),
    [
        ("win32", "Vietnamese_Vietnam", "vi"),
        ("win32", "vi_VN", "vi"),
        ("win32", "English_United States", "en"),
        ("win32", None, "en"),
        ("linux", "vi_VN", "en"),
    ],
)
def test_windows_user_locale_decides_where_the_environment_says_nothing(
    monkeypatch: pytest.MonkeyPatch, platform: str, locale: str | None, language: str
) -> None:
    monkeypatch.setattr("sys.platform", platform)
    monkeypatch.setattr("locale.getlocale", lambda: (locale, "cp1258"))
    assert choose_language(None, {}) == language


MESSAGE = say("unknown key {key}", key="subjct")


def test_message_is_translated_before_its_values_are_filled_in() -> None:
    assert translate(MESSAGE, "en") == "unknown key subjct"
    assert translate(MESSAGE, "vi") == "không nhận ra khóa subjct"


def test_template_that_no_catalogue_has_stays_english() -> None:
    # Written apart from `say`, whose templates the catalogue must have.
    unknown = type(MESSAGE)("nobody says {what}", (("what", "this"),))
    assert translate(unknown, "vi") == "nobody says this"


def test_braces_in_a_value_are_only_text() -> None:
    assert translate(say("unknown key {key}", key="{x} {{y}}"), "en") == "unknown key {x} {{y}}"


def test_long_value_is_cut() -> None:
    told = translate(say("unknown key {key}", key="x" * 2000), "en")
    assert len(told) < 400
    assert told.endswith("x…")


def test_parts_of_a_sentence_are_translated_too() -> None:
    size, spacing = say("size {size}", size=13), say("line spacing {factor}", factor=1.05)
    told = say(
        "fitted to one page: {changes}",
        changes=say("{first}, {others}", first=size, others=spacing),
    )
    assert translate(told, "en") == str(told) == "fitted to one page: size 13, line spacing 1.05"
    assert (
        translate(told, "vi")
        == "đã dàn gọn trong một trang: cỡ chữ 13, khoảng cách giữa các dòng 1.05"
    )
