"""The head of the first page (ô 1–5)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from docgen.decree.reader import load_kind
from docgen.document.model import Agency, Document, IssueDate, Secrecy, Urgency
from docgen.layout.pages import Frame, Page, Rule, Run
from docgen.layout.typesetting import typeset
from docgen.lengths import millimetres
from tests.layout.conftest import phrase


def first_page(document: Document) -> Page:
    return typeset(document).pages[0]


def runs(page: Page, component: str) -> list[Run]:
    return [e for e in page.elements if isinstance(e, Run) and e.origin.component == component]


def text(page: Page, component: str) -> str:
    return " ".join(run.text.strip() for run in runs(page, component))


def rule(page: Page, component: str) -> Rule:
    (found,) = [e for e in page.elements if isinstance(e, Rule) and e.origin.component == component]
    return found


def test_number_and_date_share_a_baseline(document: Document) -> None:
    page = first_page(document)
    (number,) = runs(page, "number")
    (date,) = runs(page, "place-date")
    assert number.baseline == date.baseline
    assert number.text == "Số: 05/TB-UBND"
    assert date.text == "Nghệ An, ngày 05 tháng 02 năm 2026"


def test_only_months_one_and_two_take_a_zero(document: Document) -> None:
    page = first_page(replace(document, date=IssueDate(2026, 3, 9)))
    assert text(page, "place-date") == "Nghệ An, ngày 09 tháng 3 năm 2026"


def test_a_missing_number_leaves_twenty_millimetres(document: Document) -> None:
    before, after = runs(first_page(replace(document, number="")), "number")
    assert millimetres(after.x - before.x - before.width) == pytest.approx(20, abs=0.01)


def test_a_missing_day_leaves_ten_millimetres(document: Document) -> None:
    page = first_page(replace(document, date=IssueDate(2026, 2)))
    before, after = runs(page, "place-date")
    assert before.text.strip().endswith("ngày")
    assert millimetres(after.x - before.x - before.width) == pytest.approx(10, abs=0.01)


def test_the_motto_rule_is_as_long_as_the_motto(document: Document) -> None:
    page = first_page(document)
    (motto,) = runs(page, "motto")
    under = rule(page, "motto-rule")
    assert under.x2 - under.x == pytest.approx(motto.width)
    assert under.x == pytest.approx(motto.x)


@pytest.mark.parametrize(
    "name", ["Sở Y tế", "Ủy ban nhân dân tỉnh Nghệ An", "Trường Đại học Kỹ thuật Công nghiệp"]
)
def test_the_agency_rule_is_a_third_to_a_half_of_its_line(document: Document, name: str) -> None:
    page = first_page(replace(document, agency=Agency(phrase(name))))
    last = runs(page, "agency")[-1]
    under = rule(page, "agency-rule")
    assert 1 / 3 <= (under.x2 - under.x) / last.width <= 1 / 2
    assert under.x + under.x2 == pytest.approx(2 * last.x + last.width)


@pytest.mark.parametrize("count", [1, 3, 9])
def test_the_two_columns_never_touch(document: Document, count: int) -> None:
    agency = Agency(
        phrase("Ban Quản lý dự án đầu tư xây dựng công trình giao thông " * count),
        phrase("Ủy ban nhân dân thành phố Hồ Chí Minh " * count),
    )
    page = first_page(replace(document, agency=agency))
    left = [run for box in ("parent", "agency") for run in runs(page, box)]
    right = [run for box in ("national-title", "motto") for run in runs(page, box)]
    assert max(run.x + run.width for run in left) < min(run.x for run in right)


def test_a_long_place_name_stays_clear_of_the_number(document: Document) -> None:
    page = first_page(
        replace(document, place=phrase("Xã Nguyễn Bỉnh Khiêm anh hùng lực lượng vũ trang"))
    )
    number = runs(page, "number")[-1]
    assert all(run.x > number.x + number.width for run in runs(page, "place-date"))
    assert all(run.x + run.width <= page.width - 42.5 for run in runs(page, "place-date"))


def test_a_forced_break_in_a_name_is_kept(document: Document) -> None:
    page = first_page(replace(document, agency=Agency(phrase("Ủy ban\nnhân dân tỉnh Nghệ An"))))
    assert [run.text for run in runs(page, "agency")] == ["ỦY BAN", "NHÂN DÂN TỈNH NGHỆ AN"]


def test_the_head_reads_in_the_order_of_the_boxes(document: Document) -> None:
    boxes = [e.origin.box for e in first_page(document).elements if e.origin.box[:1] in "12345"]
    assert boxes == sorted(boxes)


@pytest.mark.parametrize(
    ("urgency", "width"),
    [(Urgency.URGENT, 20), (Urgency.VERY_URGENT, 40), (Urgency.EXPRESS, 30)],
)
def test_urgency_boxes_have_the_decree_sizes(
    document: Document, urgency: Urgency, width: float
) -> None:
    page = first_page(replace(document, urgency=urgency))
    (frame,) = [e for e in page.elements if isinstance(e, Frame)]
    assert millimetres(frame.width) == pytest.approx(width)
    assert millimetres(frame.height) == pytest.approx(8)
    assert frame.color != "#000000"


def test_a_secret_letter_without_a_number_bears_its_marks_under_its_date(
    document: Document,
) -> None:
    letter = replace(
        document, kind=load_kind("thu-cong"), secrecy=Secrecy.SECRET, urgency=Urgency.URGENT
    )
    page = first_page(letter)
    (date,) = runs(page, "place-date")
    (secrecy,), (urgency,) = runs(page, "secrecy"), runs(page, "urgency")
    assert date.baseline < secrecy.baseline < urgency.baseline
