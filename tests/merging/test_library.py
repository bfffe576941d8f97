"""`docgen.merge` streams: rows in one by one, letters out as soon as they are made."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pytest

import docgen
from docgen.build import to_pdf
from docgen.diagnostics import DocumentProblems
from tests.merging.letters import TEMPLATE, write_template

ROW = {"so": 5, "ten": "Nguyễn Văn An", "so_tien": 1500000}


def test_a_letter_is_handed_on_before_the_next_row_is_read() -> None:
    events: list[str] = []

    def rows() -> Iterator[Mapping[str, object]]:
        for number in (1, 2, 3):
            events.append(f"row {number}")
            yield {**ROW, "so": number}

    merged = docgen.merge(
        TEMPLATE.encode(), rows(), lambda name, pdf: events.append(name), name="{{ so }}.pdf"
    )
    assert events == ["row 1", "1.pdf", "row 2", "2.pdf", "row 3", "3.pdf"]
    assert (merged.made, merged.faults) == (3, ())


def test_the_letter_is_what_a_build_makes(tmp_path) -> None:  # type: ignore[no-untyped-def]
    template = write_template(tmp_path)
    letters: dict[str, bytes] = {}
    docgen.merge(template, [ROW], letters.__setitem__)
    values = {name: str(value) for name, value in ROW.items()}
    assert letters == {
        "thu-000001.pdf": to_pdf(docgen.typeset(docgen.load(template, values=values)))
    }


def test_a_wrong_row_stops_the_merge_or_is_told_in_the_end() -> None:
    rows = [ROW, {**ROW, "so_tien": "x"}, ROW]
    made: list[str] = []
    with pytest.raises(DocumentProblems, match="row 2, column so_tien"):
        docgen.merge(TEMPLATE.encode(), rows, lambda name, pdf: made.append(name))
    assert len(made) == 1
    merged = docgen.merge(TEMPLATE.encode(), rows, lambda name, pdf: None, keep_going=True)
    assert merged.made == 2
    assert [(fault.row, fault.column) for fault in merged.faults] == [(2, "so_tien")]


def test_what_the_sink_raises_comes_through() -> None:
    def full(name: str, pdf: bytes) -> None:
        raise OSError(28, "full")

    with pytest.raises(OSError, match="full"):
        docgen.merge(TEMPLATE.encode(), [ROW], full)
