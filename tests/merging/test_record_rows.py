"""Rows that name their own values: JSON Lines, YAML, and mappings from Python."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from pathlib import Path

import pytest

from docgen.merging.data.reading import read_rows
from docgen.merging.data.record_rows import record_row
from tests.merging.problems import problem_in


def test_json_lines_and_yaml_lists_give_the_same_rows(tmp_path: Path) -> None:
    records = [{"ten": "Ước", "so": 5, "ghi_chu": None}, {"ten": "An", "diem": 8.5}]
    text = "\n".join(json.dumps(record, ensure_ascii=False) for record in records)
    (tmp_path / "a.jsonl").write_text(f"{text}\n\n", encoding="utf-8")
    (tmp_path / "a.yaml").write_text(
        "- {ten: Ước, so: 5, ghi_chu: }\n- ten: An\n  diem: 8,5\n", encoding="utf-8"
    )
    expected = [{"ten": "Ước", "so": "5", "ghi_chu": ""}, {"ten": "An", "diem": "8,5"}]
    assert [row.cells for row in read_rows(tmp_path / "a.jsonl")] == expected
    assert [row.cells for row in read_rows(tmp_path / "a.yaml")] == expected


def test_yaml_keeps_what_is_written(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("- so: 05\n  ngay: 2026-01-05\n  co: no\n", encoding="utf-8")
    (row,) = read_rows(tmp_path / "a.yaml")
    assert row.cells == {"so": "05", "ngay": "2026-01-05", "co": "no"}


def test_records_with_lists_in_them_are_told(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"a": [1]}\n[1]\nnothing\n{"a": 1}\n', encoding="utf-8")
    (tmp_path / "a.yaml").write_text("- {a: [1, 2], b: x}\n- {a: 1}\n", encoding="utf-8")
    faults = [row.faults for row in read_rows(tmp_path / "a.jsonl")]
    assert faults == [("nested",), ("json",), ("json",), ()]
    assert [row.faults for row in read_rows(tmp_path / "a.yaml")] == [("nested",), ()]


@pytest.mark.parametrize("name", ["a.jsonl", "a.yaml"])
def test_a_name_that_a_row_gives_twice_is_told(tmp_path: Path, name: str) -> None:
    rows = {
        "a.jsonl": '{"a": 1, "a": 2}\n{"b": 1, "b ": 2}',
        "a.yaml": "- {a: 1, a: 2}\n- {b: 1, b : 2}",
    }
    (tmp_path / name).write_text(rows[name], encoding="utf-8")
    assert [row.faults for row in read_rows(tmp_path / name)] == [("repeated",)] * 2


def test_json_of_any_depth_is_a_wrong_row(tmp_path: Path) -> None:
    lines = ("[" * 100_000, '{"a":' * 100_000, "9" * 5_000, '{"a": 1}')
    (tmp_path / "a.jsonl").write_text("\n".join(lines), encoding="utf-8")
    # On a thread's own stack: the Java machine of other tests guards the main one, and Python 3.13
    # would go so deep that the process dies.
    with ThreadPoolExecutor(1) as apart:
        read = apart.submit(lambda: [row.faults for row in read_rows(tmp_path / "a.jsonl")])
    assert read.result() == [("json",)] * 3 + [()]


def test_a_number_is_the_same_from_json_and_from_python(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"a": 1.125, "b": 1500000.00, "c": 0.5}', encoding="utf-8")
    (row,) = read_rows(tmp_path / "a.jsonl")
    assert row.cells == {"a": "1,125", "b": "1500000", "c": "0,5"}
    assert row == record_row(1, {"a": Decimal("1.125"), "b": Decimal("1500000.00"), "c": 0.5})


def test_half_a_letter_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"a": "\\ud800"}', encoding="utf-8")
    (row,) = read_rows(tmp_path / "a.jsonl")
    assert row.cells == {"a": "\ufffd"}


@pytest.mark.parametrize(
    ("content", "place"),
    [
        ("- {ten: &a An, ho: &h Huế}\n- {ten: *a, ho: *h}\n", (2, 9)),
        ("- &r {ten: An}\n- *r\n", (2, 3)),
        ("- &r {ten: An}\n- {<<: *r, ho: Huế}\n", (2, 8)),
    ],
)
def test_an_alias_has_no_place_in_rows(
    tmp_path: Path, content: str, place: tuple[int, int]
) -> None:
    assert problem_in(tmp_path / "a.yaml", content) == (*place, "data")


@pytest.mark.parametrize(
    ("content", "place"),
    [
        ("ten: An\n", (1, 1)),
        ("- {ten: An}\n- []\n", (2, 3)),
        ("- {ten: An}\n- An\n", (2, 3)),
    ],
)
def test_what_is_no_list_of_rows_is_told_where_it_is_none(
    tmp_path: Path, content: str, place: tuple[int, int]
) -> None:
    assert problem_in(tmp_path / "a.yaml", content) == (*place, "data")
