"""A rule over links as in Markdown: the text has none, an address in it is a link by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.diagnostics import say
from docgen.rules.case import Case
from docgen.rules.model import Finding
from docgen.rules.registry import warning

_LINK = (
    r"(?<![\\!])\[(?P<words>[^\[\]\n]+)\]"
    r"\((?:mailto:)?(?P<address>(?:https?://|www\.)[^\s()]+|[\w.+-]+@[\w.-]+)(?: +\"[^\"\n]*\")?\)"
)


@warning("VT-link")
def link_as_in_markdown(case: Case) -> Iterator[Finding]:
    """Find `[words](https://…)`: its brackets would be printed."""
    prose = case.prose
    if "](" not in prose.raw:
        return
    for match in re.finditer(_LINK, prose.raw):
        right = _written_out(match["words"], match["address"])
        yield Finding(
            prose.place(match.start()),
            say("“{found}” is printed as it stands, with its brackets", found=match[0]),
            say("an address in the text is a link by itself: write {right}", right=right),
            prose.fix(match.start(), match.end(), right),
        )


def _written_out(words: str, address: str) -> str:
    """Return a link's words and behind them its address; the address alone if they say no more."""
    return address if words in address else f"{words} ({address})"
