"""Typst: a sheet as markup, with the optimized line breaking that it offers for justified text."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from bench.engines.engine import Engine, Task
from bench.places import FAMILY
from bench.sheet import (
    PAGE_NUMBER_TOP,
    RULE_BEFORE,
    RULE_THICKNESS,
    SINGLE,
    Line,
    Paragraph,
    Sheet,
    Span,
)

# Text boxes are made one em high, so that leading is the distance of baselines less one em.
_SETUP = """\
#set document(title: {title})
#set page(
  paper: "a4",
  margin: (top: {top}pt, bottom: {bottom}pt, left: {left}pt, right: {right}pt),
  header-ascent: {ascent}pt,
  header: context if counter(page).get().first() > 1 {{
    align(center, counter(page).display())
  }},
)
#set text(
  font: {family}, size: {size}pt, lang: "vi", hyphenate: false, overhang: false,
  top-edge: 0.8em, bottom-edge: -0.2em,
)
#set par(
  justify: true, linebreaks: "optimized", leading: {leading}pt, spacing: {spacing}pt,
  first-line-indent: (amount: {indent}pt, all: true),
)
#let column-of(..lines) = {{
  set par(justify: false, first-line-indent: 0pt, leading: {single}em, spacing: {single}em)
  lines.pos().join()
}}
#let line-of(before, size, weight, style, rule, body) = {{
  if before > 0pt {{ v(before, weak: false) }}
  par(text(size: size, weight: weight, style: style, body))
  if rule > 0% {{ v({rule_before}pt); align(center, line(length: rule, stroke: {stroke}pt)) }}
}}
"""


def markup(sheet: Sheet) -> str:
    """Return a sheet as Typst markup."""
    return "\n".join(
        [
            _setup(sheet),
            "#grid(columns: (42%, 1fr), align: center,"
            f" {_column(sheet.left)}, {_column(sheet.right)})",
            f"#align(center, {_column(sheet.opening)})",
            "#v(4pt)",
            *(f"{_paragraph(paragraph)}\n" for paragraph in sheet.body),
            "#v(12pt)",
            "#block(breakable: false, grid(columns: (46%, 1fr), align: (left, center),"
            f" {_column(sheet.recipients)}, {_column(sheet.signed)}))",
        ]
    )


def _setup(sheet: Sheet) -> str:
    margins = sheet.margins
    leading = sheet.leading - sheet.size
    return _SETUP.format(
        title=_string(sheet.title),
        top=margins.top,
        bottom=margins.bottom,
        left=margins.left,
        right=margins.right,
        ascent=margins.top - PAGE_NUMBER_TOP - sheet.size,
        family=_string(FAMILY),
        size=sheet.size,
        leading=leading,
        spacing=leading + sheet.spacing,
        indent=sheet.indent,
        single=SINGLE - 1,
        rule_before=RULE_BEFORE,
        stroke=RULE_THICKNESS,
    )


def _column(lines: Iterable[Line]) -> str:
    return f"column-of({', '.join(map(_line, lines))})"


def _line(line: Line) -> str:
    weight = "bold" if line.bold else "regular"
    style = "italic" if line.italic else "normal"
    return (
        f'line-of({line.before}pt, {line.size}pt, "{weight}", "{style}", {line.rule:.0%},'
        f" {_string(line.text)})"
    )


def _paragraph(paragraph: Paragraph) -> str:
    spans = "".join(map(_span, paragraph.spans))
    return f"#align(center)[{spans}]" if paragraph.centred else spans


def _span(span: Span) -> str:
    text = f"#{_string(span.text)}"
    if span.italic:
        text = f"#emph[{text}]"
    return f"#strong[{text}]" if span.bold else text


def _string(text: str) -> str:
    """Return a text as a string literal, in which no letter is markup."""
    return json.dumps(text, ensure_ascii=False)


def _write_source(task: Task, path: Path) -> None:
    path.write_text(markup(task.sheet), encoding="utf-8")


TYPST = Engine(
    name="Typst",
    suffix=".typ",
    write_source=_write_source,
    runner="bench.runners.typst",
    packages=("typst",),
    threads={"RAYON_NUM_THREADS": "1"},
)

TYPST_ANEW = replace(
    TYPST, name="Typst, its compiler made anew each time", runner="bench.runners.typst_anew"
)
"""Typst as its function `typst.compile` sets a document; of many, a kept compiler is faster."""
