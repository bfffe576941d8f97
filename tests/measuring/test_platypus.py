"""A notice laid out by reportlab's Platypus, with its own line breaking and tables, is clean."""

from __future__ import annotations

import io
from pathlib import Path

from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    Flowable,
    Paragraph,
    SimpleDocTemplate,
    Spacer,
    Table,
)

from docgen.measuring.from_pdf import observe_pdf
from tests.measuring.drawing import FONTS
from tests.measuring.judging import codes

FACES = {"": "Regular", "b": "Bold", "i": "Italic", "bi": "BoldItalic"}
SENTENCE = (
    "Ủy ban nhân dân xã thông báo lịch tiếp công dân định kỳ năm 2026 của Chủ tịch Ủy ban nhân dân "
    "xã để các tổ chức, cá nhân trên địa bàn biết, liên hệ và thực hiện theo đúng quy định. "
)


def styled(
    text: str, size: float, face: str = "", align: int = TA_CENTER, **more: float
) -> Paragraph:
    style = ParagraphStyle(
        f"{size}{face}{align}{more}",
        fontName=f"Platypus-{face}",
        fontSize=size,
        leading=more.pop("leading", 1.149 * size),
        alignment=align,
        **more,
    )
    return Paragraph(text, style)


class CentredRule(Flowable):
    """A level line in the middle of its column."""

    def __init__(self, length: float) -> None:
        super().__init__()
        self.length = length

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        self.column = width
        return width, 4.0

    def draw(self) -> None:
        self.canv.setLineWidth(0.6)
        left = (self.column - self.length) / 2
        self.canv.line(left, 0, left + self.length, 0)


def rule(length: float) -> CentredRule:
    return CentredRule(length)


def columns(left: list[Flowable], right: list[Flowable], widths: tuple[float, float]) -> Table:
    flush = [("LEFTPADDING", (0, 0), (-1, -1), 0), ("RIGHTPADDING", (0, 0), (-1, -1), 0)]
    return Table(
        [[left, right]], colWidths=widths, style=[*flush, ("VALIGN", (0, 0), (-1, -1), "TOP")]
    )


def paragraph(text: str) -> Paragraph:
    return styled(text, 14, "", TA_JUSTIFY, firstLineIndent=10 * mm, spaceBefore=6, leading=18.0)


def notice(folder: Path, last: str = "- Lưu: VT, VP.") -> Path:
    """Return the notice as a PDF of two pages."""
    for face, name in FACES.items():
        pdfmetrics.registerFont(TTFont(f"Platypus-{face}", FONTS / f"LiberationSerif-{name}.ttf"))
    story: list[Flowable] = [
        columns(
            [styled("ỦY BAN NHÂN DÂN", 13, "b"), styled("XÃ TÂN PHÚ", 13, "b"), rule(34)],
            [
                styled("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, "b"),
                styled("Độc lập - Tự do - Hạnh phúc", 14, "b"),
                rule(171),
            ],
            (62 * mm, 103 * mm),
        ),
        columns(
            [styled("Số: 08/TB-UBND", 13)],
            [styled("Tân Phú, ngày 05 tháng 01 năm 2026", 14, "i")],
            (62 * mm, 103 * mm),
        ),
        Spacer(1, 12),
        styled("THÔNG BÁO", 14, "b"),
        styled("Lịch tiếp công dân năm 2026", 14, "b"),
        rule(75),
        Spacer(1, 6),
        *(paragraph(SENTENCE * 2) for _ in range(8)),
        paragraph(f"{SENTENCE.strip()[:-1]}./."),
        Spacer(1, 12),
        columns(
            [
                styled("Nơi nhận:", 12, "bi", TA_LEFT),
                *(styled(item, 11, "", TA_LEFT) for item in ("- Các thôn;", last)),
            ],
            [
                styled("CHỦ TỊCH", 14, "b"),
                Spacer(1, 80),
                styled("Nguyễn Văn An", 14, "b"),
            ],
            (76 * mm, 89 * mm),
        ),
    ]
    buffer = io.BytesIO()
    document = SimpleDocTemplate(
        buffer,
        pagesize=A4,
        leftMargin=30 * mm - 6,
        rightMargin=15 * mm - 6,
        topMargin=20 * mm - 6,
        bottomMargin=20 * mm - 6,
    )
    document.build(story, onLaterPages=number)
    path = folder / "thong-bao.pdf"
    path.write_bytes(buffer.getvalue())
    return path


def number(canvas: Canvas, document: SimpleDocTemplate) -> None:
    canvas.setFont("Platypus-", 14)
    canvas.drawCentredString(A4[0] / 2, A4[1] - 14 * mm, str(document.page))


def test_it_is_clean(tmp_path: Path) -> None:
    assert codes(notice(tmp_path)) == {"ND30-I.4-font-alike"}


def test_every_component_is_recognised(tmp_path: Path) -> None:
    seen = observe_pdf(notice(tmp_path))
    found = {part.component: part.text for part in seen.parts}
    assert found["agency"] == "ỦY BAN NHÂN DÂN XÃ TÂN PHÚ"
    assert found["number"] == "Số: 08/TB-UBND"
    assert found["subject"] == "Lịch tiếp công dân năm 2026"
    assert found["recipients"] == "- Các thôn; - Lưu: VT, VP."
    assert found["signer-name"] == "Nguyễn Văn An"
    assert found["page-number"] == "2"


def test_a_fault_in_it_is_told(tmp_path: Path) -> None:
    found = codes(notice(tmp_path, last="- Lưu VT"))
    assert found == {"ND30-I.4-font-alike", "ND30-II.9.d-printed-filing"}
