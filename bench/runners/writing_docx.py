"""Writes a sheet as DOCX with python-docx."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt

from bench.places import FAMILY
from bench.sheet import HEIGHT, PAGE_NUMBER_TOP, RULE_THICKNESS, SINGLE, WIDTH, Line, Sheet

# Word 2013 and later, whose justification may shrink spaces.
_COMPATIBILITY = "15"
_BEFORE_CLOSING = 12.0


def write_docx(sheet: Sheet, path: str) -> None:
    """Write a sheet as a DOCX file."""
    document = docx.Document()
    _set_up(document, sheet)
    left, right = _columns(document, sheet, 0.38)
    _lines(left, sheet.left)
    _lines(right, sheet.right)
    _lines(document, sheet.opening)
    _body(document, sheet)
    left, right = _columns(document, sheet, 0.46)
    _lines(left, _lowered(sheet.recipients), WD_ALIGN_PARAGRAPH.LEFT)
    _lines(right, _lowered(sheet.signed))
    document.save(path)


def _lowered(lines: Sequence[Line]) -> list[Line]:
    """Return lines with the space that the closing block has above it."""
    return [replace(lines[0], before=_BEFORE_CLOSING), *lines[1:]]


def _set_up(document: Any, sheet: Sheet) -> None:
    document.core_properties.title = sheet.title
    font = document.styles["Normal"].font
    font.name, font.size = FAMILY, Pt(sheet.size)
    section = document.sections[0]
    section.page_width, section.page_height = Pt(WIDTH), Pt(HEIGHT)
    section.top_margin, section.bottom_margin = Pt(sheet.margins.top), Pt(sheet.margins.bottom)
    section.left_margin, section.right_margin = Pt(sheet.margins.left), Pt(sheet.margins.right)
    section.header_distance = Pt(PAGE_NUMBER_TOP)
    section.different_first_page_header_footer = True
    _number_pages(section.header.paragraphs[0])
    _set_compatibility(document)


def _set_compatibility(document: Any) -> None:
    settings = document.settings.element
    for entry in settings.iter(qn("w:compatSetting")):
        if entry.get(qn("w:name")) == "compatibilityMode":
            entry.set(qn("w:val"), _COMPATIBILITY)
            return
    compatibility = settings.find(qn("w:compat"))
    if compatibility is None:
        compatibility = OxmlElement("w:compat")
        settings.append(compatibility)
    entry = OxmlElement("w:compatSetting")
    entry.set(qn("w:name"), "compatibilityMode")
    entry.set(qn("w:uri"), "http://schemas.microsoft.com/office/word")
    entry.set(qn("w:val"), _COMPATIBILITY)
    compatibility.append(entry)


def _number_pages(paragraph: Any) -> None:
    """Make a paragraph the page's number."""
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _closed_up(paragraph, 0)
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    paragraph._p.append(field)


def _columns(document: Any, sheet: Sheet, share: float) -> tuple[Any, Any]:
    width = WIDTH - sheet.margins.left - sheet.margins.right
    table = document.add_table(rows=1, cols=2)
    table.autofit = False
    cells = table.rows[0].cells
    for column, cell, part in zip(table.columns, cells, (share, 1 - share), strict=True):
        column.width = cell.width = Pt(width * part)
    return cells[0], cells[1]


def _lines(
    place: Any, lines: Iterable[Line], alignment: WD_ALIGN_PARAGRAPH = WD_ALIGN_PARAGRAPH.CENTER
) -> None:
    """Add lines to the document or to a cell of a table, whose first paragraph is there already."""
    empty = [paragraph for paragraph in place.paragraphs if not paragraph.text]
    first = empty[0] if hasattr(place, "width") and empty else None
    for line in lines:
        paragraph = first or place.add_paragraph()
        first = None
        paragraph.alignment = alignment
        _closed_up(paragraph, line.before)
        paragraph.paragraph_format.line_spacing = Pt(line.size * SINGLE)
        run = paragraph.add_run(line.text)
        run.bold, run.italic, run.font.size = line.bold, line.italic, Pt(line.size)
        if line.rule:
            _rule(place.add_paragraph(), alignment)


def _rule(paragraph: Any, alignment: WD_ALIGN_PARAGRAPH) -> None:
    """Make a paragraph a rule: a border above, between indents."""
    paragraph.alignment = alignment
    _closed_up(paragraph, 0)
    paragraph.paragraph_format.line_spacing = Pt(4)
    paragraph.paragraph_format.left_indent = paragraph.paragraph_format.right_indent = Pt(60)
    borders = OxmlElement("w:pBdr")
    border = OxmlElement("w:top")
    attributes = {"val": "single", "sz": str(round(RULE_THICKNESS * 8)), "space": "3"}
    for name, value in attributes.items():
        border.set(qn(f"w:{name}"), value)
    borders.append(border)
    paragraph._p.get_or_add_pPr().append(borders)


def _closed_up(paragraph: Any, before: float) -> None:
    paragraph.paragraph_format.space_before = Pt(before)
    paragraph.paragraph_format.space_after = Pt(0)


def _body(document: Any, sheet: Sheet) -> None:
    for text in sheet.body:
        paragraph = document.add_paragraph()
        _closed_up(paragraph, sheet.spacing)
        shape = paragraph.paragraph_format
        shape.line_spacing_rule = WD_LINE_SPACING.EXACTLY
        shape.line_spacing = Pt(sheet.leading)
        shape.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
        if text.centred:
            shape.alignment = WD_ALIGN_PARAGRAPH.CENTER
        else:
            shape.first_line_indent = Pt(sheet.indent)
        for span in text.spans:
            run = paragraph.add_run(span.text)
            run.bold, run.italic = span.bold, span.italic
