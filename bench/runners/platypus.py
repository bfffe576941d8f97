"""Sets sheets with reportlab's Platypus: paragraphs, tables and page templates."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import (
    BaseDocTemplate,
    CondPageBreak,
    Frame,
    HRFlowable,
    KeepTogether,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
)

from bench.places import FACES
from bench.runners.driver import run
from bench.sheet import PAGE_NUMBER_TOP, RULE_BEFORE, RULE_THICKNESS, SINGLE, Line, Sheet, read
from bench.sheet import Paragraph as Text

_NAMES = {(False, False): "serif", (True, False): "serif-b", (False, True): "serif-i"}
_NAMES |= {(True, True): "serif-bi"}
_NO_PADDING = [("LEFTPADDING", (0, 0), (-1, -1), 0), ("RIGHTPADDING", (0, 0), (-1, -1), 0)]
_NO_PADDING += [("TOPPADDING", (0, 0), (-1, -1), 0), ("BOTTOMPADDING", (0, 0), (-1, -1), 0)]
_TABLE: list[Any] = [*_NO_PADDING, ("VALIGN", (0, 0), (-1, -1), "TOP")]


def make(source: str, output: str) -> None:
    """Make a PDF of a sheet."""
    sheet = read(source)
    width = A4[0] - sheet.margins.left - sheet.margins.right
    story = [
        _columns(width, 0.42, _lines(sheet.left), _lines(sheet.right)),
        *_lines(sheet.opening),
        Spacer(0, 4),
        *_body(sheet),
        CondPageBreak(3 * sheet.leading),
        KeepTogether([Spacer(0, 12), _closing(sheet, width)]),
    ]
    _template(sheet, output).build(story)


def _template(sheet: Sheet, output: str) -> BaseDocTemplate:
    margins = sheet.margins
    frame = Frame(
        margins.left,
        margins.bottom,
        A4[0] - margins.left - margins.right,
        A4[1] - margins.top - margins.bottom,
        *(0, 0, 0, 0),
    )

    def number(canvas: Any, _: Any) -> None:
        if canvas.getPageNumber() > 1:
            canvas.setFont(_NAMES[False, False], sheet.size)
            baseline = A4[1] - PAGE_NUMBER_TOP - sheet.size
            canvas.drawCentredString(A4[0] / 2, baseline, str(canvas.getPageNumber()))

    template = BaseDocTemplate(output, pagesize=A4, title=sheet.title, lang="vi")
    template.addPageTemplates([PageTemplate(frames=[frame], onPage=number)])
    return template


def _body(sheet: Sheet) -> Iterable[Any]:
    justified = _style(sheet.size, sheet.leading, TA_JUSTIFY, before=sheet.spacing)
    justified.firstLineIndent = sheet.indent
    centred = _style(sheet.size, sheet.leading, TA_CENTER, before=sheet.spacing)
    for text in sheet.body:
        yield Paragraph(_markup(text), centred if text.centred else justified)


def _style(size: float, leading: float, alignment: int, before: float = 0) -> ParagraphStyle:
    return ParagraphStyle(
        "text",
        fontName=_NAMES[False, False],
        fontSize=size,
        leading=leading,
        alignment=alignment,
        spaceBefore=before,
        allowWidows=0,
        allowOrphans=0,
    )


def _markup(text: Text) -> str:
    parts = []
    for span in text.spans:
        part = escape(span.text).replace("\n", "<br/>")
        part = f"<i>{part}</i>" if span.italic else part
        parts.append(f"<b>{part}</b>" if span.bold else part)
    return "".join(parts)


def _lines(lines: Iterable[Line], alignment: int = TA_CENTER) -> list[Any]:
    flowables: list[Any] = []
    for line in lines:
        style = _style(line.size, line.size * SINGLE, alignment)
        style.fontName = _NAMES[line.bold, line.italic]
        if line.before:
            flowables.append(Spacer(0, line.before))
        flowables.append(Paragraph(escape(line.text).replace("\n", "<br/>"), style))
        if line.rule:
            rule = HRFlowable(
                f"{line.rule:.0%}", RULE_THICKNESS, spaceBefore=RULE_BEFORE, color="black"
            )
            flowables.append(rule)
    return flowables


def _closing(sheet: Sheet, width: float) -> Table:
    return _columns(width, 0.46, _lines(sheet.recipients, TA_LEFT), _lines(sheet.signed))


def _columns(width: float, share: float, left: list[Any], right: list[Any]) -> Table:
    widths = [width * share, width * (1 - share)]
    return Table([[left, right]], colWidths=widths, style=_TABLE)


def _register_fonts() -> None:
    for face, path in FACES.items():
        pdfmetrics.registerFont(TTFont(_NAMES[face], str(path)))
    pdfmetrics.registerFontFamily(
        "serif", normal="serif", bold="serif-b", italic="serif-i", boldItalic="serif-bi"
    )


if __name__ == "__main__":
    _register_fonts()
    run(make)
