"""The head of the first page (ô 1–5)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from docgen.decree.kinds import load_kind
from docgen.document.model import Agency, Document, IssueDate, Secrecy, Typography, Urgency
from docgen.layout.pages import Frame, Page, Rule, Run
from docgen.layout.typesetting import typeset
from docgen.lengths import millimetres, points
from tests.layout.conftest import phrase


def first_page(document: Document) -> Page:
    return typeset(document).pages[0]


def runs(page: Page, component: str) -> list[Run]:
    return [e for e in page.elements if isinstance(e, Run) and e.origin.component == component]


def text(page: Page, component: str) -> str:
    return " ".join(run.text.strip() for run in runs(page, component))


def right_end(found: list[Run]) -> float:
    return max(run.x + run.width for run in found)


def middle(page: Page, component: str) -> float:
    """Return the middle of a component's first line."""
    first, *others = runs(page, component)
    line = [first, *(run for run in others if run.baseline == first.baseline)]
    return (first.x + right_end(line)) / 2


def frame(page: Page, component: str) -> Frame:
    (found,) = [
        e for e in page.elements if isinstance(e, Frame) and e.origin.component == component
    ]
    return found


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


@pytest.mark.parametrize("number", ["05", ""], ids=["numbered", "blank number"])
@pytest.mark.parametrize(
    "date", [IssueDate(2026, 2, 3), IssueDate(2026)], ids=["dated", "blank date"]
)
@pytest.mark.parametrize("size", [13.0, 14.0])
@pytest.mark.parametrize("place", ["Nghệ An", "Phường Điện Biên Phủ", "Thành phố Hồ Chí Minh"])
def test_place_and_date_stand_on_one_line_in_the_middle_under_the_national_title(
    document: Document, place: str, size: float, date: IssueDate, number: str
) -> None:
    page = first_page(
        replace(
            document,
            agency=Agency(phrase("Sở Tài chính"), phrase(f"Ủy ban nhân dân {place}")),
            place=phrase(place),
            number=number,
            date=date,
            typography=Typography(size=size),
        )
    )
    assert middle(page, "place-date") == pytest.approx(middle(page, "national-title"))
    # Nobody sees the middle of a number that is still to be filled in.
    assert middle(page, "number") == pytest.approx(
        middle(page, "agency"), abs=0.1 if number else 12
    )
    assert len({run.baseline for run in runs(page, "place-date")}) == 1
    left = [run for box in ("parent", "agency") for run in runs(page, box)]
    assert right_end(left) < runs(page, "national-title")[0].x
    assert right_end(runs(page, "number")) < runs(page, "place-date")[0].x


def test_the_head_takes_smaller_letters_where_place_and_date_need_them(document: Document) -> None:
    agency = Agency(phrase("Sở Tài chính"), phrase("Ủy ban nhân dân Thành phố Hồ Chí Minh"))
    place = phrase("Thành phố Hồ Chí Minh")
    blank = replace(document, agency=agency, place=place, number="", date=IssueDate())
    page = first_page(blank)
    sizes = {box: runs(page, box)[0].size for box in ("national-title", "motto", "place-date")}
    assert sizes == {"national-title": 12, "motto": 13, "place-date": 13}
    assert runs(page, "body")[0].size == 14


def test_a_draft_has_its_names_in_the_lines_of_the_issued_document(document: Document) -> None:
    agency = Agency(
        phrase("Sở Giáo dục và Đào tạo"), phrase("Ủy ban nhân dân Thành phố Hồ Chí Minh")
    )
    issued = replace(document, agency=agency, place=phrase("Thành phố Hồ Chí Minh"))
    draft = replace(issued, number="", date=IssueDate())
    for box, lines in (("parent", ["ỦY BAN NHÂN DÂN", "THÀNH PHỐ HỒ CHÍ MINH"]), ("agency", None)):
        names = [run.text for run in runs(first_page(draft), box)]
        assert names == [run.text for run in runs(first_page(issued), box)]
        assert lines in (None, names)


@pytest.mark.parametrize("date", [IssueDate(), IssueDate(2026), IssueDate(2026, 11)])
def test_blanks_are_narrower_where_place_and_date_need_the_room(
    document: Document, date: IssueDate
) -> None:
    name = "Trường Đại học Sư phạm Kỹ thuật thành phố Hồ Chí Minh"
    agency = Agency(phrase(name), phrase("Bộ Giáo dục và Đào tạo"))
    place = phrase("Thành phố Hồ Chí Minh")
    blank = replace(document, agency=agency, place=place, number="", date=date)
    assert len({run.baseline for run in runs(first_page(blank), "place-date")}) == 1


def test_a_draft_that_several_agencies_issue_has_its_number_on_one_line(document: Document) -> None:
    agency = Agency(phrase("Bộ Tài chính\nBộ Xây dựng\nNgân hàng Nhà nước Việt Nam"))
    draft = replace(
        document, agency=agency, number="", date=IssueDate(), notation="QĐ-BTC-BXD-NHNN"
    )
    assert len({run.baseline for run in runs(first_page(draft), "number")}) == 1


def test_place_and_date_without_room_take_lines_in_the_middle(document: Document) -> None:
    place = phrase("Xã Nguyễn Bỉnh Khiêm anh hùng lực lượng vũ trang")
    page = first_page(replace(document, place=place))
    assert len({run.baseline for run in runs(page, "place-date")}) == 2
    assert middle(page, "place-date") == pytest.approx(middle(page, "national-title"))


def test_a_notation_wider_than_its_column_parts_after_its_signs(document: Document) -> None:
    page = first_page(replace(document, notation="STC-ABCDEFGHIK-LMNOPQRSTU"))
    assert [run.text for run in runs(page, "number")] == ["Số: 05/STC-ABCDEFGHIK-", "LMNOPQRSTU"]


def test_a_mark_of_circulation_begins_with_the_national_title(document: Document) -> None:
    page = first_page(replace(document, circulation=phrase("Lưu hành nội bộ")))
    assert frame(page, "circulation").x == pytest.approx(runs(page, "national-title")[0].x)


def test_a_long_mark_of_circulation_takes_two_lines_at_the_right_of_the_draft_mark(
    document: Document,
) -> None:
    text = phrase("Chỉ lưu hành trong nội bộ Sở Tài chính, xem xong trả lại Văn phòng")
    page = first_page(replace(document, circulation=text, draft=True))
    mark, draft = frame(page, "circulation"), frame(page, "draft")
    assert len({run.baseline for run in runs(page, "circulation")}) == 2
    assert draft.x + draft.width < mark.x
    assert mark.x + mark.width <= page.width - points("15mm") + 0.01
    assert mark.y > points("5mm")


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
