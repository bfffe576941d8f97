"""The place of a letter is where the source shows that letter, in every way of writing a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.diagnostics import Place
from docgen.source.nodes import Scalar
from docgen.source.text import SourceText
from tests.source.sources import NAME, scalar, source, tree

LETTERS = "abcxyzKếtluậnđồngchíỦyban0123456789.,;()/–“”"
WORDS = st.text(alphabet=LETTERS, min_size=1, max_size=8).filter(lambda word: word[0].isalpha())
LINES = st.lists(WORDS, min_size=1, max_size=6).map(" ".join)
TEXTS = st.lists(LINES, min_size=1, max_size=5)


def shown(text: SourceText, place: Place) -> str:
    """Return the letter that a source shows at a place."""
    return f"{text.line(place.line)}\n"[place.column - 1]


def assert_each_letter_is_placed(written: str, expected: str) -> None:
    text = source(f"kind: thong-bao\nbody: {written}\nplace: Huế\n")
    body = scalar(tree(text.text), "body")
    assert body.text == expected
    for offset, letter in enumerate(expected):
        if not letter.isspace():
            assert shown(text, body.place_of(offset)) == letter


def indented(lines: list[str]) -> str:
    return "".join(f"\n    {line}" if line else "\n" for line in lines)


@given(st.lists(st.one_of(st.just(""), LINES, LINES.map("  {}".format)), max_size=6), LINES)
def test_literal_block_comes_back_with_each_letter_and_space_placed(
    rest: list[str], first: str
) -> None:
    lines = [first, *rest]
    text = source(f"body: |+{indented(lines)}\n")
    body = scalar(tree(text.text), "body")
    assert body.text == "\n".join(lines) + "\n"
    for offset, letter in enumerate(body.text):
        assert shown(text, body.place_of(offset)) == letter


@given(TEXTS)
def test_folded_block(lines: list[str]) -> None:
    assert_each_letter_is_placed(f">-{indented(lines)}", " ".join(lines))


@given(TEXTS)
def test_plain_text_over_several_lines(lines: list[str]) -> None:
    assert_each_letter_is_placed("\n    ".join(lines), " ".join(lines))


@given(TEXTS)
def test_double_quotes_over_several_lines(lines: list[str]) -> None:
    assert_each_letter_is_placed('"' + "\n\n    ".join(lines) + '"', "\n".join(lines))


@given(st.lists(st.text(alphabet=LETTERS + "'", min_size=1, max_size=8), min_size=1, max_size=6))
def test_single_quotes_with_quotes_in_them(words: list[str]) -> None:
    text = " ".join(words)
    assert_each_letter_is_placed("'" + text.replace("'", "''") + "'", text)


@pytest.mark.parametrize(
    ("written", "offset", "place"),
    [
        ('"a \\u0062 c"', 4, (2, 7)),  # a text with escapes is placed where it begins
        ("|\n  một\n\n\n  hai", 3, (3, 6)),  # the newline after the last letter
        ("|\n  một\n\n\n  hai", 4, (4, 1)),
        (">\n\n  một\n  hai", 4, (4, 6)),  # a folded newline stands where it was typed
        ("|4\n      a", 0, (3, 5)),  # an indentation told by the mark
        ("", 0, (2, 6)),
    ],
)
def test_places_of_other_letters(written: str, offset: int, place: tuple[int, int]) -> None:
    body = scalar(tree(f"kind: thong-bao\nbody: {written}\nplace: Huế\n"), "body")
    assert body.place_of(offset) == Place(NAME, *place)


def test_scalar_made_elsewhere_is_placed_where_it_says() -> None:
    assert Scalar("Huế", Place(NAME, 3, 8)).place_of(2) == Place(NAME, 3, 8)


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["C", "Z"]), max_size=40))
def test_text_written_in_quotes_comes_back_unchanged(text: str) -> None:
    text = text.replace("\ufeff", "")
    quoted = "'" + text.replace("'", "''") + "'"
    body = scalar(tree(source(f"body: {quoted}\n").text), "body")
    assert body.text == source(f"x: {text}y").text[3:-1]


@pytest.mark.parametrize(
    "written", ["|\n  1.\tMột\tviệc", "1.\tMột\tviệc", ">-\n  1.\tMột\tviệc", "'1.\tMột\tviệc'"]
)
def test_a_tab_is_a_space_and_the_letters_after_it_keep_their_places(written: str) -> None:
    text = source(f"body: {written}\n")
    body = scalar(tree(text.text), "body")
    assert body.text.rstrip("\n") == "1. Một việc"
    for offset in (0, 3, 7, 10):
        assert shown(text, body.place_of(offset)) == body.text[offset]


def test_an_escape_writes_no_tab() -> None:
    assert scalar(tree('body: "1.\\tMột"\n'), "body").text == "1. Một"
