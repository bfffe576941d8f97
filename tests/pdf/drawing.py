"""Makes pages by hand, so that the tests know where everything on them must stand."""

from __future__ import annotations

from docgen.fonts.faces import load_faces
from docgen.layout.pages import BLACK, Brace, Element, Frame, Origin, Page, Pages, Rule, Run

BODY = Origin("body", "6", 3)
A4 = (595.276, 841.89)


def run(
    text: str,
    x: float = 85.04,
    baseline: float = 100.0,
    *,
    face: str = "regular",
    size: float = 14.0,
    word_space: float = 0.0,
    color: str = BLACK,
    origin: Origin = BODY,
) -> Run:
    """Return a run as wide as the face measures it, kerned inside words."""
    metrics = load_faces().face(face)
    words = text.split(" ")
    spaces = len(words) - 1
    units = sum(map(metrics.measure, words)) + spaces * metrics.advance(" ")
    width = units * size / metrics.units_per_em + spaces * word_space
    return Run(x, baseline, text, face, size, width, origin, word_space, color)


def page(*elements: Element, label: str = "") -> Page:
    """Return an A4 page."""
    return Page(*A4, label, elements)


def pages(*drawn: Page) -> Pages:
    """Return a document of these pages."""
    return Pages(drawn, "Thông báo số 5", "Ủy ban nhân dân tỉnh", "Kết luận (phiên họp)")


def sample() -> Pages:
    """Return a document with something of every sort but a picture."""
    return pages(
        page(
            run("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 250, 70, face="bold", size=13),
            Rule(280, 92, 470, 92, 0.6, BODY),
            run("Thượng khẩn", 90, 130, face="bold-italic", color="#ed1c24"),
            Frame(85, 113, 100, 24, 0.6, BODY, "#ed1c24"),
            run("Số: 15/TB-UBND (Ω ≈ Кириллица)", 85, 200, face="italic", word_space=1.25),
            Brace(300, 180, 5, 40, 0.6, BODY),
        ),
        page(run("2", 294, 42), run("Nghệ An, ngày 05 tháng 02 năm 2026", 85, 90), label="2"),
    )
