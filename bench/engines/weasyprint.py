"""WeasyPrint: a sheet as HTML with a style sheet for paged media."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from pathlib import Path

from bench.engines.engine import Engine, Task
from bench.places import FACES, FAMILY
from bench.sheet import RULE_BEFORE, RULE_THICKNESS, Line, Paragraph, Sheet, Span

_STYLE = """\
{faces}
@page {{
  size: A4;
  margin: {top}pt {right}pt {bottom}pt {left}pt;
  @top-center {{ content: counter(page); font: {size}pt "{family}"; }}
}}
@page :first {{ @top-center {{ content: none; }} }}
body {{ margin: 0; font: {size}pt/{leading}pt "{family}"; hyphens: manual; }}
p {{
  margin: {spacing}pt 0 0; text-indent: {indent}pt; text-align: justify;
  orphans: 2; widows: 2;
}}
p.centred {{ text-align: center; text-indent: 0; white-space: pre-line; }}
table {{ width: 100%; border-collapse: collapse; }}
td {{ padding: 0; vertical-align: top; }}
.lines {{ text-align: center; line-height: normal; white-space: pre-line; }}
.opening {{ margin-bottom: 4pt; }}
.rule {{ margin: {rule_before}pt auto 0; border-top: {stroke}pt solid black; }}
.closing {{ margin-top: 12pt; break-inside: avoid; break-before: avoid; }}
"""


def page(sheet: Sheet) -> str:
    """Return a sheet as an HTML page."""
    return "\n".join(
        [
            f'<!doctype html><html lang="vi"><meta charset="utf-8"><title>{escape(sheet.title)}'
            f"</title><style>{_style(sheet)}</style><body>",
            f'<table><tr><td class="lines">{_lines(sheet.left)}</td>'
            f'<td class="lines">{_lines(sheet.right)}</td></tr></table>',
            f'<div class="lines opening">{_lines(sheet.opening)}</div>',
            *map(_paragraph, sheet.body),
            '<table class="closing"><tr><td class="lines" style="width: 46%; text-align: left">'
            f'{_lines(sheet.recipients)}</td><td class="lines">{_lines(sheet.signed)}'
            "</td></tr></table>",
            "</body></html>",
        ]
    )


def _style(sheet: Sheet) -> str:
    return _STYLE.format(
        faces="\n".join(
            f'@font-face {{ font-family: "{FAMILY}"; src: url("{path.as_uri()}");'
            f" font-weight: {'bold' if bold else 'normal'};"
            f" font-style: {'italic' if italic else 'normal'}; }}"
            for (bold, italic), path in FACES.items()
        ),
        top=sheet.margins.top,
        right=sheet.margins.right,
        bottom=sheet.margins.bottom,
        left=sheet.margins.left,
        size=sheet.size,
        family=FAMILY,
        leading=sheet.leading,
        spacing=sheet.spacing,
        indent=sheet.indent,
        rule_before=RULE_BEFORE,
        stroke=RULE_THICKNESS,
    )


def _lines(lines: Iterable[Line]) -> str:
    return "".join(map(_line, lines))


def _line(line: Line) -> str:
    style = (
        f"font-size: {line.size}pt; margin-top: {line.before}pt;"
        f" font-weight: {'bold' if line.bold else 'normal'};"
        f" font-style: {'italic' if line.italic else 'normal'}"
    )
    rule = f'<div class="rule" style="width: {line.rule:.0%}"></div>' if line.rule else ""
    return f'<div style="{style}">{escape(line.text)}</div>{rule}'


def _paragraph(paragraph: Paragraph) -> str:
    spans = "".join(map(_span, paragraph.spans))
    return f'<p class="centred">{spans}</p>' if paragraph.centred else f"<p>{spans}</p>"


def _span(span: Span) -> str:
    text = escape(span.text)
    if span.italic:
        text = f"<i>{text}</i>"
    return f"<b>{text}</b>" if span.bold else text


def _write_source(task: Task, path: Path) -> None:
    path.write_text(page(task.sheet), encoding="utf-8")


WEASYPRINT = Engine(
    name="WeasyPrint",
    suffix=".html",
    write_source=_write_source,
    runner="bench.runners.weasyprint",
    packages=("weasyprint",),
)
