"""Tables as they are printed."""

from __future__ import annotations

from bench.engines.docgen import DOCGEN
from bench.engines.typst import TYPST
from bench.measures.whole import COLUMNS, rows
from bench.tables import Table, as_markdown, as_text, ratio

TABLE = Table("Cold", ("engine", "time"), (("docgen", "0.1 s"), ("LibreOffice", "12.0 s")))


def test_text_aligns_names_left_and_figures_right() -> None:
    assert as_text(TABLE).splitlines() == [
        "Cold",
        "",
        "engine         time",
        "docgen        0.1 s",
        "LibreOffice  12.0 s",
    ]


def test_markdown_is_a_table_under_its_title() -> None:
    assert as_markdown(TABLE).splitlines()[:5] == [
        "**Cold**",
        "",
        "| engine | time |",
        "| --- | ---: |",
        "| docgen | 0.1 s |",
    ]


def test_a_ratio_tells_how_many_times_the_base() -> None:
    assert ratio(3.0, 2.0) == "1.50 ×"


def test_an_engine_that_failed_is_named_with_its_failure() -> None:
    table = rows({DOCGEN: [], TYPST: []}, {}, {DOCGEN: "too long", TYPST: "no memory"})
    assert [row[:2] for row in table] == [
        ("docgen", "failed (too long)"),
        ("Typst", "failed (no memory)"),
    ]
    assert {len(row) for row in table} == {len(COLUMNS)}
