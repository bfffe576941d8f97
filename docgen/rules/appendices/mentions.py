"""Error rules over phụ lục: the text must speak of them (III.1.a)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.diagnostics import say
from docgen.rules.case import Case
from docgen.rules.model import Finding
from docgen.rules.registry import error

# An indication need not say the word: “danh sách kèm theo” leads the reader, too.
_INDICATION = "(?i)phụ lục|kèm theo|đính kèm|gửi kèm|sau đây|dưới đây"


@error("ND30-III.1.a-mention")
def unmentioned(case: Case) -> Iterator[Finding]:
    """Find appendices of which no word of the text speaks."""
    appendices = case.document.appendices
    if not appendices:
        return
    texts = (passage for passage in case.passages if passage.path[0] != "appendices")
    if not any(re.search(_INDICATION, passage.text) for passage in texts):
        yield Finding(
            appendices[0].title.place,
            say("the text does not speak of its appendix"),
            say("write where it belongs: (có Phụ lục kèm theo)"),
        )


@error("ND30-III.1.b-label")
def label_in_title(case: Case) -> Iterator[Finding]:
    """Find the word Phụ lục and its number in a title: both are made."""
    for passage in case.at("appendices.title"):
        if match := re.match(
            r"\s*Phụ lục(?:\s+(?:số\s+)?(?:[IVXLC]+|\d+)\b)?[\s.:–-]*", passage.text, re.IGNORECASE
        ):
            rest = passage.text[match.end() :].strip()
            yield Finding(
                passage.place(match.start()),
                say(
                    "the title begins with {label}, which is made and stands above it",
                    label=match[0].strip(),
                ),
                say("write the title alone"),
                passage.fix(match.start(), match.end(), "") if rest else None,
            )
