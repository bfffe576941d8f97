"""A sheet → the same with no-break spaces in the phrases that docgen never breaks a line in.

It shows what the phrases cost: an engine that may break anywhere has the easier task.
"""

from __future__ import annotations

from dataclasses import replace

from bench.sheet import Paragraph, Sheet
from docgen.decree.reader import load_typesetting
from docgen.fonts.faces import load_faces
from docgen.layout.text.line_ends import cell_ends
from docgen.layout.text.styles import TextStyle
from docgen.layout.text.words import StyledText, cut
from docgen.usual_letters import NO_BREAK_SPACE

_NO_LIMIT = float("inf")


def with_phrases_kept(sheet: Sheet) -> Sheet:
    """Return the sheet with the phrases of its text unbreakable for any engine."""
    return replace(sheet, body=tuple(map(_kept, sheet.body)))


def _kept(paragraph: Paragraph) -> Paragraph:
    spans = (replace(span, text=_with_phrases(span.text)) for span in paragraph.spans)
    return replace(paragraph, spans=tuple(spans))


def _with_phrases(text: str) -> str:
    """Return a text with spaces between segments only; those inside them become no-break spaces."""
    style = TextStyle(load_faces().regular, size=1.0)
    before, after = text[: -len(text.lstrip())], text[len(text.rstrip()) :]
    segments = cut([StyledText(text.strip(), style)], _NO_LIMIT, cell_ends(load_typesetting()))
    words = (
        segment.text.replace(" ", NO_BREAK_SPACE) + " " * bool(segment.gap) for segment in segments
    )
    return f"{before}{''.join(words).rstrip(' ')}{after}"
