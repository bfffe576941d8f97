"""Lines, strokes and frames are read as they are looked at, however a program has drawn them."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf
import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from docgen.diagnostics import EnvironmentProblem, UnreadableSource
from docgen.measuring.from_pdf import observe_pdf
from docgen.measuring.model import Legibility, Line, Sheet
from tests.measuring.drawing import SERIF, SERIF_BOLD, Drawing, drawn
from tests.measuring.judging import codes

HEIGHT = 841.89


def sheet_of(draw: Drawing, folder: Path) -> Sheet:
    return observe_pdf(drawn(draw, folder=folder)).sheets[0]


def line_of(draw: Drawing, folder: Path) -> Line:
    (line,) = sheet_of(draw, folder).lines
    return line


def test_a_line_is_read_with_its_place_size_and_font(tmp_path: Path) -> None:
    line = line_of(lambda canvas: canvas.drawString(85, 700, "Ủy ban nhân dân"), tmp_path)
    assert line.text == "Ủy ban nhân dân"
    assert (line.left, line.baseline) == pytest.approx((85, HEIGHT - 700), abs=0.01)
    assert line.size == 14
    assert line.pieces[0].lettering.family == "Liberation Serif"
    assert not line.bold


def test_words_are_told_by_gaps_where_the_file_has_no_spaces(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(85, 700, "Thông")
        canvas.drawString(85 + canvas.stringWidth("Thông ", SERIF, 14), 700, "báo")

    assert line_of(draw, tmp_path).text == "Thông báo"


def test_letters_placed_one_by_one_are_one_word(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        x = 85.0
        for letter in "Quyết":
            canvas.drawString(x, 700, letter)
            x += canvas.stringWidth(letter, SERIF, 14)

    assert line_of(draw, tmp_path).text == "Quyết"


def test_decomposed_letters_are_composed(tmp_path: Path) -> None:
    import unicodedata

    text = unicodedata.normalize("NFD", "Hà Nội")
    line = line_of(lambda canvas: canvas.drawString(85, 700, text), tmp_path)
    assert line.text == "Hà Nội"


def test_a_size_is_what_the_matrix_makes_of_it(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.scale(2, 2)
        canvas.setFont(SERIF, 7)
        canvas.drawString(40, 350, "Căn cứ")

    line = line_of(draw, tmp_path)
    assert line.size == 14
    assert (line.left, line.baseline) == pytest.approx((80, HEIGHT - 700), abs=0.01)


def test_bold_and_italic_may_be_faked(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.saveState()
        text = canvas.beginText(85, 700)
        text.setTextRenderMode(2)
        text.textOut("đậm")
        canvas.drawText(text)
        canvas.restoreState()
        text = canvas.beginText(85, 650)
        text.setTextTransform(1, 0, 0.25, 1, 85, 650)
        text.textOut("nghiêng")
        canvas.drawText(text)

    bold, italic = sheet_of(draw, tmp_path).lines
    assert (bold.bold, bold.italic) == (True, False)
    assert (italic.bold, italic.italic) == (False, True)


def test_a_raised_figure_belongs_to_its_line(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(85, 700, "diện tích 1.250 m")
        x = 85 + canvas.stringWidth("diện tích 1.250 m", SERIF, 14)
        canvas.setFont(SERIF, 9)
        canvas.drawString(x, 705, "2")

    assert line_of(draw, tmp_path).text == "diện tích 1.250 m2"


def test_two_columns_on_one_baseline_are_two_lines(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(85, 700, "Nơi nhận:")
        canvas.drawString(360, 700, "CHỦ TỊCH")

    assert [line.text for line in sheet_of(draw, tmp_path).lines] == ["Nơi nhận:", "CHỦ TỊCH"]


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_turned_page_is_read_as_it_is_looked_at(turn: int, tmp_path: Path) -> None:
    path = drawn(lambda canvas: canvas.drawString(85, 700, "Bảng"), folder=tmp_path)
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        page = pdf.pages[0]
        # Turned back by its content, so that its letters stand upright.
        turned = {90: b"0 1 -1 0 595.276 0 cm", 180: b"-1 0 0 -1 595.276 841.89 cm"}
        turned[270] = b"0 -1 1 0 0 841.89 cm"
        page.contents_add(b"q " + turned[turn] + b"\n", prepend=True)
        page.contents_add(b"\nQ")
        page.Rotate = turn
        pdf.save(path)
    sheet = observe_pdf(path).sheets[0]
    (line,) = sheet.lines
    assert line.text == "Bảng"
    wide = sheet.width > sheet.height
    assert wide == (turn in (90, 270))


def test_letters_that_climb_are_no_lines(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.rotate(90)
        canvas.drawString(300, -20, "Ký bởi: Văn thư")

    assert sheet_of(draw, tmp_path).lines == ()


def test_a_cropped_page_is_measured_from_its_visible_edge(tmp_path: Path) -> None:
    path = drawn(lambda canvas: canvas.drawString(85, 700, "Lề"), folder=tmp_path)
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        pdf.pages[0].CropBox = pikepdf.Array([20, 30, 595, 800])
        pdf.save(path)
    sheet = observe_pdf(path).sheets[0]
    assert (sheet.width, sheet.height) == (575, 770)
    assert (sheet.lines[0].left, sheet.lines[0].baseline) == pytest.approx((65, 100), abs=0.01)


def test_a_page_may_name_any_two_opposite_corners(tmp_path: Path) -> None:
    path = drawn(lambda canvas: canvas.drawString(85, 700, "Lề"), folder=tmp_path)
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        pdf.pages[0].MediaBox = pikepdf.Array([595, 842, 0, 0])
        pdf.save(path)
    sheet = observe_pdf(path).sheets[0]
    assert (sheet.width, sheet.height) == (595, 842)
    assert (sheet.lines[0].left, sheet.lines[0].baseline) == pytest.approx((85, 142), abs=0.01)


def test_a_rule_may_be_a_line_or_a_thin_rectangle(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.line(100, 700, 200, 700)
        canvas.rect(100, 650, 100, 0.7, stroke=0, fill=1)
        canvas.setDash(3, 3)
        canvas.line(100, 600, 200, 600)

    first, second, dashed = sheet_of(draw, tmp_path).strokes
    for stroke in (first, second, dashed):
        assert (stroke.x, stroke.length) == pytest.approx((100, 100), abs=0.01)
        assert stroke.is_level
    assert [stroke.solid for stroke in (first, second, dashed)] == [True, True, False]


def test_strokes_and_frames_of_a_form_are_where_it_is_drawn(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.beginForm("khung")
        canvas.rect(0, 0, 60, 20)
        canvas.line(0, -10, 60, -10)
        canvas.endForm()
        canvas.translate(100, 500)
        canvas.doForm("khung")

    sheet = sheet_of(draw, tmp_path)
    (frame,), (stroke,) = sheet.frames, sheet.strokes
    assert (frame.x, frame.width, frame.height) == pytest.approx((100, 60, 20), abs=0.01)
    assert (frame.y, stroke.y) == pytest.approx((HEIGHT - 520, HEIGHT - 490), abs=0.01)


def test_a_page_on_its_side_without_a_table_is_told(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(85, 400, "Biểu tổng hợp số liệu")

    def draw_table(canvas: Canvas) -> None:
        draw(canvas)
        canvas.grid([80, 240, 500], [390, 420])

    assert "ND30-I.2-landscape" in codes(drawn(draw, folder=tmp_path, size=(842, 595)))
    assert "ND30-I.2-landscape" not in codes(drawn(draw_table, folder=tmp_path, size=(842, 595)))


def scan() -> ImageReader:
    picture = io.BytesIO()
    Image.new("RGB", (100, 140), "white").save(picture, "png")
    return ImageReader(picture)


def test_a_scanned_page_is_told_as_such(tmp_path: Path) -> None:
    path = drawn(lambda canvas: canvas.drawImage(scan(), 0, 0, 595, 841), folder=tmp_path)
    assert observe_pdf(path).sheets[0].legibility is Legibility.SCAN
    assert codes(path) == {"VT-scan"}


def test_letters_hidden_over_a_scan_are_not_measured(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawImage(scan(), 0, 0, 595, 841)
        text = canvas.beginText(85, 700)
        text.setTextRenderMode(3)
        text.textOut("Cộng hòa xã hội chủ nghĩa Việt Nam. " * 2)
        canvas.drawText(text)

    path = drawn(draw, folder=tmp_path)
    assert observe_pdf(path).sheets[0].lines == ()
    assert codes(path) == {"VT-scan"}


def test_letters_without_a_meaning_are_told(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        for row in range(8):
            canvas.drawString(85, 700 - 20 * row, "Ủy ban nhân dân tỉnh đề nghị")

    path = drawn(draw, folder=tmp_path)
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        for found in pdf.objects:
            if isinstance(found, pikepdf.Dictionary) and "/ToUnicode" in found:
                del found["/ToUnicode"]
        pdf.save(path)
    assert "VT-unmapped" in codes(path)


def test_a_file_under_a_password_is_told(tmp_path: Path) -> None:
    path = drawn(lambda canvas: canvas.drawString(85, 700, "Mật"), folder=tmp_path)
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        pdf.save(path, encryption=pikepdf.Encryption(owner="chủ", user="khách"))
    with pytest.raises(UnreadableSource) as told:
        observe_pdf(path)
    assert told.value.diagnostics[0].code == "protected-pdf"


def test_a_file_that_only_forbids_changes_is_read(tmp_path: Path) -> None:
    path = drawn(lambda canvas: canvas.drawString(85, 700, "Thường"), folder=tmp_path)
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        pdf.save(path, encryption=pikepdf.Encryption(owner="chủ", user=""))
    assert observe_pdf(path).sheets[0].lines[0].text == "Thường"


@pytest.mark.parametrize("content", [b"", b"khong phai PDF", b"%PDF-1.7\n%%EOF"])
def test_what_is_no_pdf_is_told(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "hong.pdf"
    path.write_bytes(content)
    with pytest.raises(UnreadableSource) as told:
        observe_pdf(path)
    assert told.value.diagnostics[0].code == "not-a-pdf"


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem):
        observe_pdf(tmp_path / "khong-co.pdf")


def test_a_page_without_anything_is_read(tmp_path: Path) -> None:
    path = drawn(lambda canvas: canvas.setFont(SERIF_BOLD, 14), folder=tmp_path)
    assert observe_pdf(path).sheets[0].lines == ()
    assert "ND30-D8.2-missing" in codes(path)
