"""A source and what was found in it → the source with the safe fixes made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from docgen.diagnostics import Diagnostic, Edit, Fix
from docgen.source.text import SourceText

_Span = tuple[int, int, str]


def safe_fixes(file: str, found: Iterable[Diagnostic]) -> Iterator[Fix]:
    """Yield the safe fixes that stand wholly in one file, named as places name it."""
    for problem in found:
        fix = problem.fix
        if fix and fix.is_safe and all(edit.start.file == file for edit in fix.edits):
            yield fix


def fixed(source: SourceText, found: Iterable[Diagnostic]) -> str:
    """Return a source's text with its safe fixes made.

    Of fixes that overlap only the first is made: check again, and the others come if still needed.
    """
    spans: list[_Span] = []
    for fix in safe_fixes(source.name, found):
        new = [_span(source, edit) for edit in fix.edits]
        if not any(_overlap(one, other) for one in new for other in spans):
            spans += new
    text = source.text
    for start, end, replacement in sorted(spans, reverse=True):
        text = text[:start] + replacement + text[end:]
    return text


def _span(source: SourceText, edit: Edit) -> _Span:
    return source.index_of(edit.start), source.index_of(edit.end), edit.text


def _overlap(one: _Span, other: _Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]
