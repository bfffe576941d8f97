"""Error rules over the last line of nơi nhận, `Lưu: VT, …` (II.9.d)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.diagnostics import say
from docgen.document.blanks import has_blank
from docgen.rules.case import Case
from docgen.rules.model import Finding
from docgen.rules.registry import error


@error("ND30-II.9.d-registry")
def no_registry(case: Case) -> Iterator[Finding]:
    """Find an archive line that does not begin with VT: `archive: Văn phòng`."""
    for passage in case.at("archive"):
        text = re.sub(r"^\s*(?:[-–]\s*)?Lưu\s*:?\s*", "", passage.text, flags=re.IGNORECASE)
        if not re.match(r"VT\b", text) and not has_blank(text):
            words = re.match(r"(?:văn thư|vt)\b", text, re.IGNORECASE)
            start = len(passage.text) - len(text)
            yield Finding(
                passage.place(start),
                say("after Lưu: stands VT first, not {text}", text=text.strip()),
                say("write VT and the drafting unit: VT, TCCB"),
                passage.fix(start, start + words.end(), "VT") if words else None,
            )


@error("ND30-II.9.d-last")
def archive_among_recipients(case: Case) -> Iterator[Finding]:
    """Find `Lưu: VT` typed as a recipient: the line is made and would stand there twice."""
    for passage in case.recipients:
        if re.match(r"\s*[-–]?\s*Lưu(?:\s*:|\s+VT\b)", passage.text, re.IGNORECASE):
            yield Finding(
                passage.place(),
                say("the line {text} is made of archive", text=passage.text.strip()),
                say("write what follows Lưu: under archive, and take this item away"),
            )
