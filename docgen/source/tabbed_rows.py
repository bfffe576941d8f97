"""Neighbouring lines with tabs in them, as Excel and Word paste a table's rows."""

from __future__ import annotations

import re
from itertools import pairwise

from docgen.diagnostics import Problems, say
from docgen.source.letters import Letters

# A tab between words; the one that Word sets after a list's dash, number or letter parts no cells.
_PARTED = re.compile(r"(?m)^[ \t]*(?:(?:[-–+*•]|\w{1,5}[.)])\t+)?+[^\t\n]*\S\t+(?=\S).*$")


def tell_tabbed_rows(text: str, letters: Letters, problems: Problems) -> None:
    """Warn, once, of the first lines of a text that are rows: one paragraph is made of them."""
    for first, second in pairwise(_PARTED.finditer(text)):
        if second.start() == first.end() + 1:
            problems.warning(
                "tabbed-rows",
                letters.place_of(text.index("\t", first.start())),
                say("these lines with tabs are no table: they run on as one paragraph"),
                help=say(
                    "write rows as | a | b |, and | --- | --- | under the first; "
                    "leave an empty line between paragraphs"
                ),
            )
            return
