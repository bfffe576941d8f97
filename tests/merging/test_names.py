"""Files' names are safe on every disk, and value names fit their columns."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.diagnostics import Problems
from docgen.merging.data.matching import match_columns, value_name
from docgen.merging.names import file_name, safe_name

RESERVED = {
    "con",
    "prn",
    "aux",
    "nul",
    "conin$",
    "conout$",
    *(f"{port}{n}" for port in ("com", "lpt") for n in "123456789"),
}


@pytest.mark.parametrize(
    ("pattern", "values", "name"),
    [
        ("{{ so }}-{{ ten }}.pdf", {"so": "5", "ten": "Ước"}, "5-Ước.pdf"),
        ("{{ ten }}", {"ten": "a/b:c"}, "a-b-c.pdf"),
        ("{{ lop }}/{{ ten }}.pdf", {"lop": "5/A", "ten": "An"}, "5-A/An.pdf"),
        ("{{ ten }}.pdf", {"ten": ""}, "_pdf.pdf"),
        ("{{ ten }}", {"ten": "con"}, "_con.pdf"),
        ("{{ ten }}", {"ten": "nul .1"}, "_nul .1.pdf"),
        ("{{ ten }}", {"ten": "CONIN$"}, "_CONIN$.pdf"),
        ("{{ ten }}", {"ten": "Aux Em"}, "Aux Em.pdf"),
        ("{{ ten }}", {"ten": " ..\\.. "}, "_.-.pdf"),
    ],
)
def test_a_pattern_makes_a_name(pattern: str, values: dict[str, object], name: str) -> None:
    assert file_name(pattern, values) == name


@given(st.text(min_size=1, max_size=300))
def test_a_name_is_safe_whatever_the_value_is(text: str) -> None:
    name = safe_name(text)
    assert name
    assert not set(name) & set('<>:"/\\|?*\0\n\t')
    assert not name.endswith((" ", "."))
    assert not name.startswith(".")
    assert len(name.encode()) <= 200
    assert name.partition(".")[0].rstrip().lower() not in RESERVED


@pytest.mark.parametrize(
    ("column", "name"),
    [
        ("Họ và tên", "ho_va_ten"),
        ("Số tiền (đồng)", "so_tien_dong"),
        ("ĐIỂM", "diem"),
        ("Lớp 5A", "lop_5a"),
    ],
)
def test_a_column_with_a_vietnamese_name_is_a_value(column: str, name: str) -> None:
    assert value_name(column) == name
    assert match_columns([name], [column], {}, Problems(), "a.csv") == {name: column}


def test_a_value_may_be_written_as_its_column() -> None:
    found = match_columns(["Họ_và_tên"], ["Họ và tên"], {}, Problems(), "a.csv")
    assert found == {"Họ_và_tên": "Họ và tên"}


def test_columns_that_cannot_be_told_apart_are_told() -> None:
    problems = Problems()
    match_columns(["ten"], ["Tên", "TÊN"], {}, problems, "a.csv")
    match_columns(["lop"], ["Lớp học"], {}, problems, "a.csv")
    assert [problem.code for problem in problems] == ["column-ambiguous", "column-missing"]


def test_a_column_that_is_another_values_is_not_the_one_meant() -> None:
    problems = Problems()
    match_columns(["ten", "tien"], ["ten", "tein"], {}, problems, "a.csv")
    assert [str(problem.help) for problem in problems] == ["did you mean tein?"]
