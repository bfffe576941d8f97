"""Every letter that the font lacks is told where it stands, and of very many how many there are."""

from __future__ import annotations

from docgen.build import check_letters
from docgen.diagnostics import Problems
from docgen.fonts.faces import load_faces
from docgen.source.values import fill
from tests.source.sources import tree


def told(yaml: str, **values: str) -> list[tuple[int, int, str]]:
    problems = Problems()
    check_letters(fill(tree(yaml), values, problems), load_faces(), problems)
    return [
        (problem.place.line, problem.place.column, str(problem.message))
        for problem in problems
        if problem.place is not None
    ]


def test_each_is_told_in_the_order_of_the_text() -> None:
    assert told("subject: họp 😀\nbody: |\n  a 漢 b.\n\n  c 😀 d 漢.\n") == [
        (1, 14, "the font has no letter 😀 (U+1F600)"),
        (3, 5, "the font has no letter 漢 (U+6F22)"),
        (5, 5, "the font has no letter 😀 (U+1F600)"),
        (5, 9, "the font has no letter 漢 (U+6F22)"),
    ]


def test_those_of_a_value_are_told_once() -> None:
    assert told("body: '{{ a }}'\n", a="😀😀") == [(1, 8, "the font has no letter 😀 (U+1F600)")]


def test_of_a_text_of_a_thousand_the_first_are_told_and_the_others_are_counted() -> None:
    found = told(f"body: {'漢' * 1000}\n")
    assert len(found) == 21
    assert found[-2:] == [
        (1, 26, "the font has no letter 漢 (U+6F22)"),
        (1, 27, "letters of this text that the font lacks, too: 980"),
    ]
