"""A problem is shown with its line, a caret under the place, its help and the rule behind it."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.diagnostics import Diagnostic, Message, Place, Severity, say
from docgen.messages.render import render
from docgen.source.text import SourceText

NAME = "thong-bao.yaml"
SOURCE = SourceText(NAME, "kind: thong-bao\nsubjct: Về việc nghỉ lễ\nđịa điểm:\tHuế\n")


def problem(
    place: Place | None,
    message: Message = say("unknown key {key}", key="subjct"),  # noqa: B008
    help: Message | None = None,
    citation: str | None = None,
) -> Diagnostic:
    return Diagnostic("unknown-key", Severity.ERROR, place, message, help, citation)


def shown(diagnostic: Diagnostic, source: SourceText = SOURCE, language: str = "en") -> str:
    return render(diagnostic, {source.name: source}, language)


WHOLE = problem(
    Place(NAME, 2, 1),
    help=say("did you mean {name}?", name="subject"),
    citation="PL I, Phần I, II.5.b",
)


def test_problem_is_shown_whole() -> None:
    assert shown(WHOLE) == (
        "thong-bao.yaml:2:1: error[unknown-key]: unknown key subjct\n"
        "    2 | subjct: Về việc nghỉ lễ\n"
        "        ^\n"
        "  help: did you mean subject?\n"
        "  see: PL I, Phần I, II.5.b"
    )


def test_problem_is_shown_in_vietnamese_with_the_same_head() -> None:
    assert shown(WHOLE, language="vi") == (
        "thong-bao.yaml:2:1: error[unknown-key]: không nhận ra khóa subjct\n"
        "    2 | subjct: Về việc nghỉ lễ\n"
        "        ^\n"
        "  gợi ý: có phải là subject không?\n"
        "  căn cứ: PL I, Phần I, II.5.b"
    )


def test_warning_says_that_it_is_one() -> None:
    warning = Diagnostic("odd", Severity.WARNING, Place(NAME, 1, 1), say("{reason}", reason="x"))
    assert shown(warning).startswith("thong-bao.yaml:1:1: warning[odd]: x\n")


def test_problem_without_a_place_has_only_its_message() -> None:
    assert shown(problem(None)) == "error[unknown-key]: unknown key subjct"


def test_problem_in_a_file_that_was_not_read_has_no_line() -> None:
    assert "\n" not in shown(problem(Place("other.yaml", 2, 1)))


def test_problem_on_an_empty_line_has_no_line() -> None:
    assert "\n" not in shown(problem(Place(NAME, 4, 1)))


def test_color_marks_the_head_only() -> None:
    text = render(problem(None), {}, "en", colours=True)
    assert text == "\x1b[1;31merror[unknown-key]:\x1b[0m unknown key subjct"


def caret(line: str, column: int) -> tuple[str, int]:
    """Return the line as shown and the index under which the caret stands, in columns."""
    source = SourceText(NAME, line)
    _, excerpt, under = shown(problem(Place(NAME, 1, column)), source).split("\n")
    return excerpt.removeprefix("    1 | "), len(under) - 1 - len("    1 | ")


@pytest.mark.parametrize(
    ("line", "column", "under"),
    [
        ("kind: x", 7, 6),
        ("tên: Huế", 6, 5),
        ("a:\tx", 4, 3),  # a tab is shown as one space
        ("中国: x", 5, 6),  # wide letters take two columns
        ("e\u0302\u0301: x", 6, 3),  # marks take none
        ("a\u200b: x", 4, 2),
        ("kind:", 6, 5),  # behind the line's end
    ],
)
def test_caret_stands_under_the_letter(line: str, column: int, under: int) -> None:
    assert caret(line, column)[1] == under


@given(st.integers(1, 1500))
def test_long_line_is_cut_round_the_place(column: int) -> None:
    line = "".join(chr(0x1E00 + n % 200) for n in range(1500))
    excerpt, under = caret(line, column)
    assert excerpt[under] == line[column - 1]
    assert len(excerpt) <= 102
    assert excerpt.strip("…") in line


@given(st.text(max_size=40), st.text(max_size=40))
def test_head_is_one_line_that_moves_no_cursor(name: str, key: str) -> None:
    text = shown(problem(Place(name, 1, 1), say("unknown key {key}", key=key)))
    assert all(unicodedata.category(letter) != "Cc" for letter in text)
    assert not set(text) & set("\u2028\u2029\u202e\u2066")
