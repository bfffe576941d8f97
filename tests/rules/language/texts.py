"""A body's text → the announcement around it, and what the rules over words find in that."""

from __future__ import annotations

from pathlib import Path

from docgen.build import read
from docgen.diagnostics import Diagnostic
from docgen.rules.checking import check
from docgen.rules.fixing import fixed
from docgen.rules.registry import ANNOUNCEMENT_MODULES, checks_of
from docgen.source.text import SourceText

LANGUAGE = frozenset(
    one.code
    for one in checks_of(tuple(module for module in ANNOUNCEMENT_MODULES if ".language." in module))
)
_AROUND = """\
kind: {kind}
agency: {{name: Ủy ban nhân dân xã Tam Hợp, code: UBND}}
place: Tam Hợp
date: {date}
subject: Về việc tiếp công dân
body: |
{body}
recipients: [Các thôn]
archive: VT
signer: {{authority: TM. Ủy ban nhân dân, position: Chủ tịch, name: Nguyễn Văn Minh}}
"""


def announcement(body: str, *, kind: str = "thong-bao", date: str = "2026-03-10") -> str:
    """Return an announcement's file whose body is a text."""
    lines = "\n".join(f"  {line}" if line else "" for line in body.split("\n"))
    return _AROUND.format(kind=kind, date=date, body=lines)


def problems(folder: Path, text: str) -> list[Diagnostic]:
    """Return what the rules over words find in an announcement's file."""
    path = folder / "van-ban.yaml"
    path.write_text(text, encoding="utf-8")
    texts: dict[str, SourceText] = {}
    return [one for one in check(read(path, texts=texts), texts) if one.code in LANGUAGE]


def codes(
    folder: Path, body: str, *, kind: str = "thong-bao", date: str = "2026-03-10"
) -> set[str]:
    """Return the codes of what is found in a body's text."""
    return {one.code for one in problems(folder, announcement(body, kind=kind, date=date))}


def mended(folder: Path, text: str) -> str:
    """Return an announcement's file with the safe fixes of the rules over words made."""
    found = problems(folder, text)
    return fixed(SourceText(str(folder / "van-ban.yaml"), text), found)
