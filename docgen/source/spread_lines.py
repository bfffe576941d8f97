"""Lines whose words are held apart by runs of spaces: blanks to write on, or columns."""

from __future__ import annotations

import re

from docgen.diagnostics import Problems, say
from docgen.source.letters import Letters

# The least spaces that hold words apart: two are a slip of the hand.
_RUN = "   "

# The spaces after a list's dash, number or letter are Word's; bars make a table.
_LINE = re.compile(
    r"[ \t]*(?:(?:[-–+*•]|\(?\w{1,5}[.)/]|\d+(?:\.\d+)+|(?:Điều|Mục|Phần|Chương) \w{1,5}[.:]?) +)?+"
    r"(?P<words>[^|\s].*)?"
)
# Behind a sentence, dots or a label they part nothing that the sign does not part.
_OPEN = r"(?:[^\s:.,;_…*]|(?<!:)(?<!:\*)\*)"
# Two runs, one too long for a slip, a label after what a label leaves blank, a label's blank alone.
_APART = re.compile(
    rf"[^\s.,;_…]( {{3,}})(?=\S(?:.*?[^\s.,;_…])? {{3,}}\S)|{_OPEN}( {{5,}})\S"
    r"|:( {3,})(?=[^\s:\d][^:\d]*:)|:( {5,})$"
)


def spread(line: str) -> int | None:
    """Return where in a line a run of spaces begins that holds its words apart; None if none does.

    What one run moves away from a label alone (`Thời gian:    08 giờ`) still reads the same.
    """
    begun = _LINE.match(line)
    if begun is None or begun["words"] is None:
        return None
    found = _APART.search(line, begun.start("words"))
    return found.start(found.lastindex or 0) if found else None


def tell_spread_lines(text: str, letters: Letters, problems: Problems) -> None:
    """Warn, once, of the first line of a text whose words would close up unseen."""
    offset = 0
    for line in text.split("\n"):
        start = spread(line) if _RUN in line else None
        if start is not None:
            problems.warning(
                "spread-line",
                letters.place_of(offset + start),
                say("many spaces print as one: what they hold apart closes up"),
                help=say(
                    "write dots where something is filled in by hand (Họ và tên: ..........), "
                    "columns as rows of a table | a | b |, who signs side by side under signers"
                ),
            )
            return
        offset += len(line) + 1
