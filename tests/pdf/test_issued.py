"""The metadata of a document in which a number and a day were filled in."""

from __future__ import annotations

import pytest

from docgen.document.metadata import Datum
from docgen.document.model import IssueDate
from docgen.pdf.issued import as_issued

BUILT = (Datum("TypeName", "Thông báo"), Datum("CodeNotation", "TB-UBND"))


def test_number_and_day_stand_in_the_annex_order() -> None:
    texts = {"number": "453", "day": "29"}
    assert as_issued(BUILT, texts, IssueDate(2022, 10)) == (
        Datum("TypeName", "Thông báo"),
        Datum("CodeNumber", "453"),
        Datum("CodeNotation", "TB-UBND"),
        Datum("IssuedDate", "2022-10-29"),
    )


@pytest.mark.parametrize(
    "texts", [{}, {"day": "31"}, {"day": "chín"}, {"day": "9" * 40}, {"day": "", "number": " "}]
)
def test_what_is_no_day_and_no_number_is_left_out(texts: dict[str, str]) -> None:
    assert as_issued(BUILT, texts, IssueDate(2022, 9)) == BUILT
