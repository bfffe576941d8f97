"""A sheet → the same with no-break spaces in the phrases that docgen never breaks a line in.

It shows what the phrases cost: an engine that may break anywhere has the easier task.
"""

from __future__ import annotations

from dataclasses import replace

from bench.sheet import Paragraph, Sheet
from docgen.decree.reader import load_typesetting
from docgen.layout.phrases import keep_together


def with_phrases_kept(sheet: Sheet) -> Sheet:
    """Return the sheet with the phrases of its text unbreakable for any engine."""
    return replace(sheet, body=tuple(map(_kept, sheet.body)))


def _kept(paragraph: Paragraph) -> Paragraph:
    setup = load_typesetting()
    spans = (replace(span, text=keep_together(span.text, setup)) for span in paragraph.spans)
    return replace(paragraph, spans=tuple(spans))
