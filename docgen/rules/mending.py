"""A source before and after its fixes → its file's bytes anew, and the difference to read.

A fix changes letters inside one line. So every line that is not mended keeps its bytes: the newline
that it ends with, letters in NFD, the mark before the first.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from pathlib import Path

from docgen.source.text import SourceText

_BYTE_ORDER_MARK = "\ufeff"
_LINE = re.compile(r"([^\r\n]*)(\r\n|\r|\n|\Z)")  # what `SourceText` takes for a line


def mended(old: bytes, before: SourceText, after: SourceText) -> bytes:
    """Return a file's bytes with the lines that differ `before` and `after` written anew."""
    return "".join(_mended_lines(old.decode(), before, after)).encode()


def changes(path: Path, old: bytes, new: bytes) -> str:
    """Return the unified difference of a file, as `patch` and `git apply` take it; maybe none.

    `path` is told from the folder in which they are called, as git tells it.
    """
    before, after = (f"{side}{path.as_posix()}" for side in _sides(path))
    lines = difflib.unified_diff(_lines(old), _lines(new), _ended(before), _ended(after))
    return "".join(lines)


def _mended_lines(old: str, before: SourceText, after: SourceText) -> Iterator[str]:
    if old.startswith(_BYTE_ORDER_MARK):
        yield _BYTE_ORDER_MARK
    texts = zip(before.text.split("\n"), after.text.split("\n"), strict=True)
    lines = _LINE.finditer(old.removeprefix(_BYTE_ORDER_MARK))
    for (text, new), line in zip(texts, lines, strict=False):
        yield line[0] if new == text else f"{new}{line[2]}"


def _sides(path: Path) -> tuple[str, str]:
    """Return what git writes before the two names; nothing before a path outside the folder."""
    is_outside = path.is_absolute() or ".." in path.parts
    return ("", "") if is_outside else ("a/", "b/")


def _ended(name: str) -> str:
    """Return a name that a space in it does not end."""
    return f"{name}\t" if " " in name else name


def _lines(data: bytes) -> list[str]:
    lines = re.findall(r"[^\n]*\n|[^\n]+\Z", data.decode())
    if lines and not lines[-1].endswith("\n"):
        lines[-1] += "\n\\ No newline at end of file\n"
    return lines
