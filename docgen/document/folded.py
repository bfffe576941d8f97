"""A body whose lines YAML has joined (in a block `>`, or bare), and its paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.diagnostics import Problems, say
from docgen.document.body.chunks import chunks
from docgen.source.nodes import Scalar

_WORD = re.compile(r"\S+")


def refuse_lost_paragraphs(scalar: Scalar, problems: Problems) -> None:
    """Report a text that has fewer paragraphs than are typed: one prose may stand folded."""
    if _count("".join(_as_typed(scalar))) > _count(scalar.text):
        problems.error(
            "folded-text",
            scalar.place,
            say("YAML joins the lines of this text: its paragraphs run into each other"),
            help=say("write `body: |`, and the text below it, indented"),
        )


def _count(text: str) -> int:
    """Return how many blocks a text has, each row of a table counted."""
    return sum(len(chunk.lines) if chunk.is_table else 1 for chunk in chunks(text))


def _as_typed(scalar: Scalar) -> Iterator[str]:
    """Yield a text's words and what stands between them, its lines those of the source.

    Where it stands bare only an empty line counts: programs wrap such a text at any word.
    """
    end, line = 0, scalar.place.line
    for word in _WORD.finditer(scalar.text):
        below = scalar.place_of(word.start()).line - line
        if below > 1:
            yield "\n\n"
        elif below and scalar.is_quoted:
            yield "\n"
        else:
            yield scalar.text[end : word.start()]
        yield word[0]
        end, line = word.end(), line + below
