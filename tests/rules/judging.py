"""An announcement's file → what every rule says of it, as values or as a person reads it."""

from __future__ import annotations

from pathlib import Path

from docgen.build import read
from docgen.diagnostics import Diagnostic
from docgen.messages.render import render
from docgen.rules.checking import check
from docgen.source.text import SourceText


def written(folder: Path, text: str) -> Path:
    """Write an announcement into a folder and return its path."""
    path = folder / "van-ban.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def judge(path: Path) -> list[Diagnostic]:
    """Return every problem of an announcement: of its reading, and of the rules."""
    texts: dict[str, SourceText] = {}
    return list(check(read(path, texts=texts), texts))


def codes(path: Path) -> list[str]:
    """Return the codes of every problem of an announcement."""
    return [problem.code for problem in judge(path)]


def told(path: Path) -> str:
    """Return the problems as `docgen check` tells them in English, files named without folder."""
    texts: dict[str, SourceText] = {}
    problems = list(check(read(path, texts=texts), texts))
    return "".join(f"{render(problem, texts, 'en')}\n" for problem in problems).replace(
        f"{path.parent}/", ""
    )
