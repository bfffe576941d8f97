"""The keys that only one kind has: each prints in its form's words and tells of a wrong value."""

from __future__ import annotations

import re

import pytest

from docgen.decree.kinds import kind_slugs, load_kind
from docgen.decree.model import OwnType
from docgen.diagnostics import Diagnostic, DocumentProblems
from docgen.document.model import Block, Level, Paragraph
from docgen.layout.pages import Run
from docgen.layout.typesetting import typeset
from tests.forms.starters import STARTERS, filled, load_text

OWN_KEYS = [(slug, key) for slug in kind_slugs() for key in load_kind(slug).keys]
TEXT_KEYS = [
    (slug, key) for slug, key in OWN_KEYS if load_kind(slug).keys[key].type is not OwnType.LIST
]
# A key with its value, on its line or on indented lines below it.
_ENTRY = r"^{key}:.*\n(?:  .*\n)*"


def with_value(slug: str, key: str, value: str) -> str:
    """Return a kind's starter with another value for a key."""
    text, changed = re.subn(
        _ENTRY.format(key=key), f"{key}: {value}\n", STARTERS[slug], flags=re.MULTILINE
    )
    assert changed == 1
    return text


def problem_of(text: str) -> Diagnostic:
    with pytest.raises(DocumentProblems) as raised:
        load_text(text)
    (problem,) = (found for found in raised.value.diagnostics if found.code != "blank")
    return problem


def line_of(text: str, key: str) -> int:
    return text.split("\n").index(next(x for x in text.split("\n") if x.startswith(f"{key}:"))) + 1


@pytest.mark.parametrize(("slug", "key"), TEXT_KEYS)
def test_a_list_for_a_text_is_told_at_its_line(slug: str, key: str) -> None:
    text = with_value(slug, key, "[một, hai]")
    problem = problem_of(text)
    assert problem.code == "wrong-type"
    assert str(problem.message) == f"{key} must be a text, not a list"
    assert problem.place is not None
    assert problem.place.line == line_of(text, key)


@pytest.mark.parametrize(("slug", "key"), OWN_KEYS)
def test_keys_for_a_text_are_told_at_their_line(slug: str, key: str) -> None:
    text = with_value(slug, key, "{khóa: giá trị}")
    problem = problem_of(text)
    assert problem.code == "wrong-type"
    assert str(problem.message) == f"{key} must be a text, not keys of its own"
    assert problem.place is not None
    assert problem.place.line == line_of(text, key)


@pytest.mark.parametrize(("slug", "key"), OWN_KEYS)
def test_a_key_in_a_kind_that_has_it_not_is_unknown(slug: str, key: str) -> None:
    text = STARTERS["thong-bao"] + f"{key}: giá trị\n"
    problem = problem_of(text)
    assert problem.code == "unknown-key"
    assert problem.place is not None
    assert problem.place.line == line_of(text, key)


@pytest.mark.parametrize(("slug", "key"), OWN_KEYS)
def test_a_value_is_printed_in_the_forms_words_and_left_out_with_them(slug: str, key: str) -> None:
    document = load_text(with_value(slug, key, "MỘT GIÁ TRỊ"))
    if key == "sender":  # công điện: a component of its own, above the text
        assert document.own[key].text == "MỘT GIÁ TRỊ"
        return
    assert any("MỘT GIÁ TRỊ" in text for text in texts(document.body))
    without = load_text(with_value(slug, key, ""))
    assert len(without.body) < len(document.body)


def test_an_attendance_may_be_one_line_or_a_list() -> None:
    one = load_text(with_value("bien-ban", "present", "Toàn thể viên chức"))
    assert "Thành phần tham dự: Toàn thể viên chức" in list(texts(one.body))
    several = load_text(
        with_value("bien-ban", "present", '["- Ban Giám hiệu;", Toàn thể viên chức]')
    )
    assert [
        block.spans[0].text
        for block in several.body[2:5]
        if isinstance(block, Paragraph) and block.level in (Level.PLAIN, Level.DASH)
    ] == ["Thành phần tham dự:", "Ban Giám hiệu;", "Toàn thể viên chức."]


def test_a_letter_of_introduction_is_introduced_in_the_middle_of_the_page() -> None:
    """As mẫu 1.8 has it."""
    (page,) = typeset(load_text(filled("giay-gioi-thieu"))).pages
    runs = [run for run in page.elements if isinstance(run, Run)]
    (line,) = [run for run in runs if run.text.endswith("trân trọng giới thiệu:")]
    (name,) = [run for run in runs if run.text == "GIẤY GIỚI THIỆU"]
    assert line.x + line.width / 2 == pytest.approx(name.x + name.width / 2)


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("2026-04-30", "30 tháng 4 năm 2026"),
        ("2026-02-05", "05 tháng 02 năm 2026"),
        ("ngày 30 tháng 4 năm 2026", "30 tháng 4 năm 2026"),
        ("30/4/2026", "30/4/2026"),
        ("cuối tháng 4", "cuối tháng 4"),
    ],
)
def test_a_day_is_printed_as_the_decree_writes_it(typed: str, printed: str) -> None:
    document = load_text(with_value("giay-gioi-thieu", "valid_until", typed))
    assert texts(document.body)[-1] == f"Giấy này có giá trị đến hết ngày {printed}./."


def test_a_day_that_is_none_is_told_at_its_line() -> None:
    text = with_value("giay-nghi-phep", "from", "2026-02-30")
    problem = problem_of(text)
    assert (problem.code, problem.place and problem.place.line) == ("date", line_of(text, "from"))


def test_a_sign_typed_at_a_values_end_does_not_stand_before_what_follows_it() -> None:
    document = load_text(with_value("giay-nghi-phep", "stay", "Hà Nội."))
    line = next(text for text in texts(document.body) if text.startswith("Được nghỉ phép"))
    assert line.endswith(" tại Hà Nội.")


def texts(blocks: tuple[Block, ...]) -> list[str]:
    return [
        "".join(span.text for span in block.spans)
        for block in blocks
        if isinstance(block, Paragraph)
    ]
