"""The text (ô 6) and the closing block (ô 7, 9b) on their pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from docgen.document.model import (
    Document,
    Fitting,
    Heading,
    Level,
    Paragraph,
    Recipient,
    Signer,
    Span,
    Typography,
)
from docgen.layout.pages import Element, Page, Run
from docgen.layout.typesetting import typeset
from tests.layout.conftest import paragraph, phrase

LONG = "Các cơ quan, đơn vị liên quan có trách nhiệm thi hành Thông báo này theo quy định. " * 4


def runs(page: Page, *components: str) -> list[Run]:
    return [e for e in page.elements if isinstance(e, Run) and e.origin.component in components]


def items(pages: Sequence[Page]) -> list[str]:
    """Return nơi nhận, an item a line, its dash with its text."""
    texts = [run.text for page in pages for run in runs(page, "recipients")]
    return "".join(texts).replace("- ", "\n- ").strip().split("\n")


def baselines(page: Page, component: str = "body") -> list[float]:
    return sorted({run.baseline for run in runs(page, component)})


def titled(level: Level, label: str, title: str) -> Paragraph:
    return replace(paragraph(title, level, label), titled=True)


def is_closing(element: Element) -> bool:
    return element.origin.box in {"7a", "7b", "9b"}


@pytest.mark.parametrize("count", range(1, 30, 3))
def test_the_closing_block_is_whole_and_not_alone(document: Document, count: int) -> None:
    pages = typeset(replace(document, body=(paragraph(LONG),) * count)).pages
    (home,) = [page for page in pages if any(is_closing(e) for e in page.elements)]
    assert home is pages[-1]
    assert len(baselines(home)) >= 2


@pytest.mark.parametrize("count", range(6, 16))
def test_no_line_of_a_paragraph_stands_alone(document: Document, count: int) -> None:
    body = tuple(
        replace(paragraph(LONG), place=replace(paragraph("").place, line=n)) for n in range(count)
    )
    pages = typeset(replace(document, body=body)).pages
    for number in range(count):
        lines = [
            len({r.baseline for r in runs(page, "body") if r.origin.line == number})
            for page in pages
        ]
        assert all(n != 1 for n in lines)


@pytest.mark.parametrize("count", range(14, 44, 2))
def test_a_heading_stays_with_two_lines(document: Document, count: int) -> None:
    heading = Heading(Level.CHAPTER, "Chương I", (Span("Quy định chung"),), paragraph("").place)
    body = (*[paragraph("Một dòng.")] * count, heading, paragraph(LONG), paragraph(LONG))
    pages = typeset(replace(document, body=body)).pages
    (home,) = [p for p in pages if any("QUY ĐỊNH" in r.text for r in runs(p, "body"))]
    title = next(r.baseline for r in runs(home, "body") if "QUY ĐỊNH" in r.text)
    assert len([b for b in baselines(home) if b > title]) >= 2


@pytest.mark.parametrize("count", range(24, 34))
def test_a_lettered_part_stays_with_its_first_muc_and_text(document: Document, count: int) -> None:
    part = titled(Level.LETTERED, "B.", "Phương hướng")
    first = titled(Level.ROMAN, "I.", "Mục tiêu")
    body = (*[paragraph("Một dòng.")] * count, part, first, paragraph(LONG), paragraph(LONG))
    pages = typeset(replace(document, body=body)).pages
    (home,) = [p for p in pages if any("PHƯƠNG HƯỚNG" in r.text for r in runs(p, "body"))]
    assert any("MỤC TIÊU" in run.text for run in runs(home, "body"))
    title = next(run.baseline for run in runs(home, "body") if "MỤC TIÊU" in run.text)
    assert len([line for line in baselines(home) if line > title]) >= 2


def test_a_lettered_part_is_set_as_a_muc_and_is_the_heading_above_it(document: Document) -> None:
    body = (titled(Level.LETTERED, "A.", "Kết quả"), titled(Level.ROMAN, "I.", "Kết quả"))
    (page,) = typeset(replace(document, body=(*body, paragraph(LONG)))).pages
    part, first = [run for run in runs(page, "body") if "KẾT QUẢ" in run.text]
    assert (part.face, part.size, part.x) == (first.face, first.size, first.x)
    above, below = part.origin.tag, first.origin.tag
    assert above is not None
    assert below is not None
    assert above.role == below.role == "H"
    assert above.depth == below.depth - 1


def test_a_page_may_end_after_a_heading_whose_text_is_one_line(document: Document) -> None:
    place = paragraph("").place
    first = Heading(Level.CHAPTER, "Chương I", (Span("Văn phòng phẩm"),), place)
    second = Heading(Level.CHAPTER, "Chương II", (Span("Quy định chung"),), place)
    led = (first, paragraph("Khoán theo tháng."), second, *[paragraph(LONG)] * 4)
    ends = []
    for count in range(14, 28):
        pages = typeset(replace(document, body=(*[paragraph("Một dòng.")] * count, *led))).pages
        ends.append(runs(pages[0], "body")[-1].text)
    assert "Khoán theo tháng." in ends


def test_recipients_stand_level_with_the_signer(document: Document) -> None:
    (page,) = typeset(document).pages
    (label,) = runs(page, "recipients-label")
    assert label.baseline == pytest.approx(runs(page, "authority")[0].baseline)


def test_the_archive_line_ends_the_list(document: Document) -> None:
    recipients = (Recipient((phrase("Như trên"),)), Recipient((phrase("Sở Nội vụ"),)))
    (page,) = typeset(replace(document, recipients=recipients)).pages
    assert items([page]) == [
        "- Như trên;",
        "- Sở Nội vụ;",
        "- Lưu: VT.",
    ]


def test_three_hundred_recipients_run_over_pages_and_none_is_lost(document: Document) -> None:
    recipients = tuple(Recipient((phrase(f"Đơn vị thứ {n}"),)) for n in range(300))
    pages = typeset(replace(document, recipients=recipients)).pages
    assert items(pages) == [f"- Đơn vị thứ {n};" for n in range(300)] + ["- Lưu: VT."]
    for page in pages:
        assert all(run.baseline < page.height - 56 for run in runs(page, "recipients"))


@pytest.mark.parametrize("count", range(38, 50))
def test_the_archive_line_does_not_stand_alone_on_a_page(document: Document, count: int) -> None:
    recipients = tuple(Recipient((phrase(f"Đơn vị thứ {n}"),)) for n in range(count))
    loose = replace(document, recipients=recipients, typography=Typography(fit=Fitting.NONE))
    assert len(items(typeset(loose).pages[-1:])) > 1


def test_several_signers_have_their_names_level(document: Document) -> None:
    signers = (
        Signer(phrase("Lê Văn Minh"), role=phrase("Thư ký")),
        Signer(phrase("Trần Thị Hoa"), (phrase("KT. Giám đốc"),), phrase("Phó Giám đốc")),
    )
    (page,) = typeset(replace(document, signers=signers)).pages
    first, second = runs(page, "signer-name")
    assert first.baseline == pytest.approx(second.baseline)
    assert first.x + first.width < second.x


def test_an_untitled_article_has_only_its_label_bold(document: Document) -> None:
    article = Paragraph(
        Level.ARTICLE, "Điều 1.", (Span("Thành lập Tổ công tác."),), paragraph("").place
    )
    (page,) = typeset(replace(document, body=(article,))).pages
    label, text = runs(page, "body")
    assert (label.text, label.face) == ("Điều 1. ", "bold")
    assert (text.text, text.face) == ("Thành lập Tổ công tác.", "regular")
    assert text.x == pytest.approx(label.x + label.width)


def test_no_spaces_are_stretched_where_a_row_of_dots_reaches_the_margin(document: Document) -> None:
    body = (paragraph("Địa chỉ: " + "…" * 60), paragraph("Ý kiến khác: " + "." * 300))
    (page,) = typeset(replace(document, body=body)).pages
    assert all(run.word_space <= 0.0 for run in runs(page, "body"))


@pytest.mark.parametrize("row", ["…" * 29, "." * 115, "…" * 28 + "./."])
def test_a_row_of_dots_typed_a_little_too_long_ends_at_the_margin(
    document: Document, row: str
) -> None:
    (page,) = typeset(replace(document, body=(paragraph(f"Họ và tên: {row}"),))).pages
    assert len(baselines(page)) == 1


def test_a_row_of_dots_of_a_line_more_goes_on(document: Document) -> None:
    body = (paragraph(f"Họ và tên: {'…' * 55}"), paragraph(f"Họ tên: {'…' * 34} Nam"))
    (page,) = typeset(replace(document, body=body)).pages
    assert len(baselines(page)) == 4


def test_page_numbers_begin_on_page_two_in_the_top_margin(document: Document) -> None:
    pages = typeset(replace(document, body=(paragraph(LONG),) * 20)).pages
    numbers = [runs(page, "page-number") for page in pages]
    assert numbers[0] == []
    assert [run.text for page in numbers[1:] for run in page] == [
        str(n) for n in range(2, len(pages) + 1)
    ]
    for (run,) in numbers[1:]:
        assert run.baseline < 56.7
        assert run.x + run.width / 2 == pytest.approx(pages[0].width / 2)
