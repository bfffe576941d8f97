"""What is signed on paper has room for it, beside columns that are full."""

from __future__ import annotations

from dataclasses import replace

from docgen.document.model import Document, Group, Table
from tests.layout.table.conftest import cell, pages_of, rules, table

_MM = 72 / 25.4
_LONG = "Phó Giám đốc Trung tâm Phục vụ hành chính công, Văn phòng Ủy ban nhân dân tỉnh Nghệ An"


def listed(head: str, said: str = "") -> Table:
    return table(("Họ và tên", "Chức vụ", head), ("Lê Văn A", _LONG, said))


def last_width(document: Document, attendance: Table) -> float:
    (page,) = pages_of(document, attendance)
    *_, before, right = sorted({round(r.x, 2) for r in rules(page) if r.x == r.x2})
    return right - before


def test_a_column_to_sign_is_wider_than_its_head(document: Document) -> None:
    for head in ("Chữ ký", "Ký nhận", "Ký tên"):
        assert last_width(document, listed(head)) >= 20 * _MM


def test_a_column_that_says_something_or_is_not_signed_is_not(document: Document) -> None:
    assert last_width(document, listed("Chữ ký", "Có")) < 15 * _MM
    assert last_width(document, listed("Số")) < 15 * _MM


def test_a_column_under_a_head_that_is_signed_is_signed(document: Document) -> None:
    under = replace(listed("Sáng"), groups=(Group(cell("Ký tên"), 2),))
    assert last_width(document, under) >= 20 * _MM
