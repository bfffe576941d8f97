"""A source before and after its fixes → the difference to read, or the file written anew."""

from __future__ import annotations

import difflib
from pathlib import Path

from docgen.output import write_atomically
from docgen.source.text import SourceText

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def changes(before: SourceText, after: SourceText) -> str:
    """Return the unified difference of a file's text, as `patch` reads it; nothing if none."""
    lines = difflib.unified_diff(
        _lines(before.text), _lines(after.text), before.name, f"{before.name} (--fix)"
    )
    return "".join(lines)


def write_mended(after: SourceText, path: Path) -> None:
    """Write a mended text over its file, with the newlines and the mark that the file has.

    Raises EnvironmentProblem.
    """
    old = path.read_bytes()
    text = after.text.replace("\n", "\r\n") if b"\r\n" in old else after.text
    mark = _BYTE_ORDER_MARK if old.startswith(_BYTE_ORDER_MARK) else b""
    write_atomically(mark + text.encode(), path)


def _lines(text: str) -> list[str]:
    lines = text.splitlines(keepends=True)
    if lines and not lines[-1].endswith("\n"):
        lines[-1] += "\n\\ No newline at end of file\n"
    return lines
