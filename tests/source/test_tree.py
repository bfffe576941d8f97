"""YAML becomes a tree of texts that know their places; wrong sources stand in wrong/."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.diagnostics import Place, Problems, UnreadableSource, say
from docgen.source.builder import MOST_NODES
from docgen.source.nodes import Mapping, Sequence, scalars
from docgen.source.tree import parse
from tests.source.sources import NAME, plain, scalar, source, tree


@pytest.mark.parametrize(
    "text", ["05", "2022-10-20", "no", "12:30", "1_000", "0x1F", "1e3", "true", "=", ".5", "010"]
)
def test_scalar_is_the_text_that_was_written(text: str) -> None:
    assert scalar(tree(f"number: {text}\n"), "number").text == text


@pytest.mark.parametrize("written", ["", " ~", " null", ' ""', " |", " # chưa có số"])
def test_value_that_says_nothing_is_empty(written: str) -> None:
    assert scalar(tree(f"number:{written}\n"), "number").is_empty


@pytest.mark.parametrize("written", ['"~"', "'null'", "none", "0", "no"])
def test_value_that_says_something_is_not_empty(written: str) -> None:
    assert not scalar(tree(f"number: {written}\n"), "number").is_empty


@pytest.mark.parametrize(
    ("written", "is_quoted"),
    [("5", False), ("'5'", True), ('"5"', True), ("|\n  5", True), (">\n  5", True)],
)
def test_quotes_and_blocks_are_told_from_bare_text(written: str, is_quoted: bool) -> None:
    assert scalar(tree(f"number: {written}\n"), "number").is_quoted is is_quoted


def test_tree_keeps_keys_in_the_order_they_are_written() -> None:
    root = tree("place: Huế\nkind: thong-bao\nagency: {name: A, code: B}\nto: [C, D]\n")
    assert plain(root) == {
        "place": "Huế",
        "kind": "thong-bao",
        "agency": {"name": "A", "code": "B"},
        "to": ["C", "D"],
    }
    assert [key.text for key, _ in root.entries] == ["place", "kind", "agency", "to"]


def test_every_node_and_key_knows_its_place() -> None:
    root = tree("agency:\n  name: Sở Nội vụ\nto:\n  - Bộ Nội vụ\n")
    agency, to = root.get("agency"), root.get("to")
    assert isinstance(agency, Mapping)
    assert isinstance(to, Sequence)
    assert agency.entries[0][0].place == Place(NAME, 2, 3)
    assert scalar(agency, "name").place == Place(NAME, 2, 9)
    assert to.place == Place(NAME, 4, 3)
    assert to.items[0].place == Place(NAME, 4, 5)


def test_key_that_is_not_there_is_none() -> None:
    assert tree("kind: thong-bao\n").get("place") is None


def test_json_is_read_as_well() -> None:
    assert plain(tree('{\n\t"ten": "L\\u00ea Th\\u1ecb",\n\t"so": [1, 2.50, null]\n}\n')) == {
        "ten": "Lê Thị",
        "so": ["1", "2.50", "null"],
    }


def test_text_from_escapes_is_in_nfc() -> None:
    assert scalar(tree('place: "Hu\\u00ea\\u0301"\n'), "place").text == "Huế"


def test_document_may_begin_and_end_with_its_marks() -> None:
    assert plain(tree("%YAML 1.1\n---\nkind: thong-bao\n...\n")) == {"kind": "thong-bao"}


def test_scalars_are_all_values_in_order() -> None:
    root = tree("a: 1\nb: [2, {c: 3}]\nd: {e: {f: 4}}\n")
    assert [value.text for value in scalars(root)] == ["1", "2", "3", "4"]


def test_tree_of_a_source_with_wrong_nodes_still_holds_the_others() -> None:
    problems = Problems()
    root = parse(source("kind: thong-bao\nplace: &noi Huế\nplace: Vinh\nto: *noi\n"), problems)
    assert plain(root) == {"kind": "thong-bao", "place": "Huế", "to": "*noi"}
    assert [problem.code for problem in problems] == ["yaml-anchor", "duplicate-key", "yaml-anchor"]


@pytest.mark.parametrize("brackets", ["[", "{a: ", "- ", "? "])
def test_nesting_without_end_exhausts_nothing(brackets: str) -> None:
    problems = Problems()
    with pytest.raises(UnreadableSource):
        parse(source("a:\n  " + brackets * 50_000), problems)
    assert [problem.code for problem in problems.found] == ["too-deep"]


def test_more_values_than_any_document_has_are_refused() -> None:
    problems = Problems()
    with pytest.raises(UnreadableSource):
        parse(source("a: [" + "x," * (MOST_NODES + 1) + "]"), problems)
    (problem,) = problems.found
    assert str(problem.message) == "the file holds more than 100000 values"


def test_no_more_than_ten_syntax_errors_are_told() -> None:
    with pytest.raises(UnreadableSource) as raised:
        parse(source("".join(f"key{n}: a: b\n" for n in range(30))), Problems())
    assert [problem.place for problem in raised.value.diagnostics] == [
        Place(NAME, line, 8) for line in range(1, 11)
    ]


@given(st.text(alphabet="ab:-?|>'\"[]{},#&*!%@`\\ \t\n~.", max_size=40))
def test_any_text_ends_in_a_tree_or_in_problems_that_are_placed(text: str) -> None:
    problems = Problems()
    try:
        parse(source(text), problems)
    except UnreadableSource as unreadable:
        problems = Problems(list(unreadable.diagnostics))
        assert problems.found
    assert all(problem.place and problem.help for problem in problems)


def test_problems_found_before_are_not_lost_with_the_tree() -> None:
    problems = Problems()
    problems.error("earlier", None, say("something else is wrong"))
    with pytest.raises(UnreadableSource) as raised:
        parse(source("- a\n"), problems)
    assert [problem.code for problem in raised.value.diagnostics] == [
        "earlier",
        "not-an-announcement",
    ]
