"""Every example and every kind's starter, read back from its PDF, measures what the decree says."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest

from docgen.document.model import Level, Paragraph
from tests.measures.examples import Example, text_area
from tests.measures.reading import CLOSE, MM, ReadPage, TextLine

BODY_LEADING = 1.149  # a line of Times New Roman at single spacing, in sizes


def test_paper_is_a4(example: Example) -> None:
    """I.1."""
    for page in example.pages:
        assert (page.width / MM, page.height / MM) == pytest.approx((210, 297), abs=0.1)


def test_every_letter_is_inside_the_margins(example: Example) -> None:
    """I.3; the page number and the mark of circulation stand in the top margin."""
    left, right = text_area(example)
    for page in example.pages:
        for line in page.lines:
            assert line.left >= left - CLOSE
            assert line.right <= right + CLOSE
            assert line.baseline <= page.height - 20 * MM
        assert sum(line.baseline < 20 * MM for line in page.lines) <= 1


def test_national_title_and_motto(example: Example) -> None:
    """II.1: 12–13 and 13–14, bold; the motto's rule is as long as its text."""
    title = example.first.line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    motto = example.first.line("Độc lập - Tự do - Hạnh phúc")
    assert 12 <= title.size <= 13
    assert 13 <= motto.size <= 14
    assert title.face == motto.face == "bold"
    assert title.center == pytest.approx(motto.center, abs=CLOSE)
    assert motto.baseline - title.baseline == pytest.approx(BODY_LEADING * 14, abs=1.5)
    rule = example.first.rule_under(motto)
    assert rule.length == pytest.approx(motto.width, rel=0.01)
    assert rule.center == pytest.approx(motto.center, abs=0.2)


def head_lines(example: Example) -> list[TextLine]:
    """Return the lines of ô 2, at the left above the number."""
    number = example.first.starting("Số:") if has_number(example) else None
    title = example.first.line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    bottom = number.baseline - 1 if number else title.baseline + 40
    return [
        line for line in example.first.lines if line.right < title.left and line.baseline < bottom
    ]


def has_number(example: Example) -> bool:
    return not example.is_kind("thu-cong")


def test_agency_names(example: Example) -> None:
    """II.2: capitals, 12–13; bold for the issuing agency, not for its superior; 1/3–1/2 rule."""
    lines = head_lines(example)
    own = [line for line in lines if line.face == "bold"]
    above = [line for line in lines if line.face == "regular"]
    assert own
    assert bool(above) == bool(example.document.agency.parent)
    for line in lines:
        assert line.text == line.text.upper()
        assert 12 <= line.size <= 13
        assert line.center == pytest.approx(lines[0].center, abs=0.2)
    rule = example.first.rule_under(own[-1])
    assert 1 / 3 - 0.01 <= rule.length / own[-1].width <= 1 / 2 + 0.01
    assert rule.center == pytest.approx(own[-1].center, abs=0.2)


def test_number_and_date_stand_on_one_line(example: Example) -> None:
    """II.3.c, II.4.c: 13 upright; 13–14 italic, centred under the motto."""
    if not has_number(example):
        return
    number = example.first.starting("Số:")
    assert (number.size, number.face) == (13, "regular")
    if example.is_kind("bien-ban"):
        return
    parts = [
        line
        for line in example.first.lines
        if abs(line.baseline - number.baseline) < 0.2 and line.face == "italic"
    ]
    assert "".join(part.text for part in parts).startswith(example.document.place.text)
    assert all(13 <= part.size <= 14 for part in parts)
    if example.document.date.year is None:
        return  # the line ends in a blank that a reader of letters does not see
    motto = example.first.line("Độc lập - Tự do - Hạnh phúc")
    middle = (parts[0].left + parts[-1].right) / 2
    assert middle == pytest.approx(motto.center, abs=1.5)


def test_sizes_go_together(example: Example) -> None:
    """Footnote of mục V: 13/14/14 or 12/13/13."""
    title = example.first.line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM").size
    motto = example.first.line("Độc lập - Tự do - Hạnh phúc").size
    assert (title, motto) in {(13, 14), (12, 13)}


def test_kind_name_and_subject(example: Example) -> None:
    """II.5.b: capitals, bold, 13–14, in the middle of the text area; the subject's rule 1/3–1/2."""
    if example.is_kind("cong-van"):
        return
    left, right = text_area(example)
    name = example.first.starting(example.document.title.text.split("\n")[0].upper())
    assert name.face == "bold"
    assert 13 <= name.size <= 14
    assert name.center == pytest.approx((left + right) / 2, abs=0.2)
    if example.document.subject is None:
        return
    last_words = example.document.subject.text.split()[-1]
    last = next(
        line
        for line in example.first.lines
        if line.baseline > name.baseline and line.face == "bold" and line.text.endswith(last_words)
    )
    rule = example.first.rule_under(last)
    assert 13 <= last.size <= 14
    assert 1 / 3 - 0.01 <= rule.length / last.width <= 1 / 2 + 0.01


def test_letter_subject_stands_six_points_under_the_number(example: Example) -> None:
    """II.5.b: V/v, 12–13, upright, centred under the number."""
    if not example.is_kind("cong-van"):
        return
    number, subject = example.first.starting("Số:"), example.first.starting("V/v ")
    assert 12 <= subject.size <= 13
    assert subject.face == "regular"
    single = BODY_LEADING * subject.size
    assert subject.baseline - number.baseline - single == pytest.approx(6, abs=0.3)


def body_lines(example: Example) -> Iterator[tuple[ReadPage, TextLine]]:
    """Yield the text's lines that begin at the left margin or at the indent, at the body's size."""
    left, _ = text_area(example)
    for page in example.pages:
        for line in page.lines:
            starts = (left, left + 10 * MM)
            if any(abs(line.left - start) < 2 for start in starts) and 14 in line.sizes:
                yield page, line


def test_body_lines_are_indented_one_centimetre_and_end_at_the_margin(example: Example) -> None:
    """II.6.e: 13–14, both margins straight, first line 1 cm or 1.27 cm in."""
    left, right = text_area(example)
    first_words = {
        _opening_words(block)
        for block in example.document.body
        if isinstance(block, Paragraph) and block.level is not Level.ROMAN
    }
    found = [
        line
        for _, line in body_lines(example)
        if any(line.text.startswith(words) for words in first_words)
    ]
    assert found
    for line in found:
        assert line.sizes <= {13.0, 14.0}
    indented = [line for line in found if line.left > left + 2]
    assert len(indented) >= len(found) / 2
    for line in wrapped_lines(example):
        assert line.right == pytest.approx(right, abs=CLOSE)


def wrapped_lines(example: Example) -> Iterator[TextLine]:
    """Yield the text's lines that go on in a line right below, which begins at the margin."""
    left, _ = text_area(example)
    for (page, above), (same, below) in pairwise(body_lines(example)):
        step = below.baseline - above.baseline
        if page is same and below.left < left + 1 and 2 < step < 30:
            yield above


def _opening_words(paragraph: Paragraph) -> str:
    text = "".join(span.text for span in paragraph.spans)
    return f"{paragraph.label} {text}".strip()[:14]


def test_line_spacing_is_between_single_and_one_and_a_half(example: Example) -> None:
    """II.6.e: dòng đơn to 1,5 lines; at least 6 pt more between paragraphs."""
    left, _ = text_area(example)
    for page in example.pages:
        lines = [line for home, line in body_lines(example) if home is page]
        for above, below in pairwise(lines):
            step = below.baseline - above.baseline
            if step < 2:
                continue
            assert step >= BODY_LEADING * 14 - 0.1
            if below.left < left + 1 and step < 30:
                assert step <= 1.5 * BODY_LEADING * 14 + 0.1


def test_recipients_and_signer(example: Example) -> None:
    """II.7.đ, II.9.d: label 12 bold italic, list 11, at the left; level with the signer."""
    last = example.pages[-1] if not example.document.appendices else _closing_page(example)
    left, _ = text_area(example)
    label = last.line("Nơi nhận:")
    assert (label.size, label.face) == (12, "bolditalic")
    assert label.left == pytest.approx(left, abs=1)
    items = [line for line in last.lines if line.size == 11 and line.text.startswith("- ")]
    assert items
    assert all(line.face == "regular" for line in items)
    assert any(line.text.startswith("- Lưu: ") for line in items)
    for signer in example.document.signers:
        name = last.line(signer.name.text)
        assert name.face == "bold"
        assert 13 <= name.size <= 14
    if len(example.document.signers) == 1:
        (signer,) = example.document.signers
        titles = [*signer.authority, *([signer.position] if signer.position else [])]
        level = [line for line in last.lines if abs(line.baseline - label.baseline) < CLOSE]
        first_words = titles[0].text.upper().split()[0]
        assert any(line.text.startswith(first_words) for line in level)


def _closing_page(example: Example) -> ReadPage:
    return next(p for p in example.pages if any(line.text == "Nơi nhận:" for line in p.lines))


def test_page_numbers(example: Example) -> None:
    """I.7: Arabic, 13–14 upright, in the middle of the top margin, none on the first page."""
    for number, page in enumerate(example.pages, 1):
        top = [line for line in page.lines if line.baseline < 20 * MM]
        if number == 1:
            assert not top
            continue
        if not example.document.appendices and example.document.attachment is None:
            assert [line.text for line in top] == [str(number)]
        for line in top:
            assert 13 <= line.size <= 14
            assert line.face == "regular"
            assert line.center == pytest.approx(page.width / 2, abs=0.2)
