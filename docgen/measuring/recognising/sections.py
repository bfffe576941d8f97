"""Pages → sections: a national title or an appendix's label at the top of a page begins one."""

from __future__ import annotations

from collections.abc import Sequence

from docgen.measuring.model import Line, Section, Sheet
from docgen.measuring.settings import Settings, fold

DOCUMENT, ATTACHMENT, APPENDIX = "document", "attachment", "appendix"
# Among so many lines of a page stands what begins a section, a label of no more letters than so.
_FIRST_LINES = 6
_LABEL_LENGTH = 18


def sections_of(sheets: Sequence[Sheet], settings: Settings) -> tuple[Section, ...]:
    """Return the sections of a document; its first page begins the first."""
    starts: list[tuple[str, int]] = []
    for number, sheet in enumerate(sheets):
        kind = _kind(sheet.lines[:_FIRST_LINES], settings)
        if not starts:
            starts.append((kind if kind == APPENDIX else DOCUMENT, number))
        elif kind is not None:
            starts.append((kind, number))
    ends = [start for _, start in starts[1:]] + [len(sheets)]
    return tuple(
        Section(kind, tuple(range(start, end)))
        for (kind, start), end in zip(starts, ends, strict=True)
    )


def _kind(lines: Sequence[Line], settings: Settings) -> str | None:
    if any(settings.national_title in fold(line.text) for line in lines):
        return ATTACHMENT
    for line in lines[:3]:
        if settings.begins("appendix-label", line.text) and len(line.text) <= _LABEL_LENGTH:
            return APPENDIX
    return None
