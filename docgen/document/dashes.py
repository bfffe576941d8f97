"""Dashes of a list that lack the space after them: YAML reads such lines as one text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from docgen.diagnostics import Problems, say
from docgen.source import nodes

_DASH = r"(?:^|(?<=\s))-(?=[^\s\d-])"


def tight_dashes(items: Iterable[nodes.Node]) -> Iterator[tuple[nodes.Scalar, int]]:
    """Yield the dashes that begin a line of a list's texts, with no space after them.

    Each comes with its text and its offset there. In quotes and blocks lines are as they are meant.
    """
    for node in items:
        if isinstance(node, nodes.Scalar) and not node.is_quoted and _has_dash(node.text):
            for dash in re.finditer(_DASH, node.text):
                if _begins_line(node, dash.start()):
                    yield node, dash.start()


def _has_dash(text: str) -> bool:
    # Most texts are not looked at closely.
    return "-" in text and (" -" in text or text.startswith("-"))


def refuse_tight_dash(scalar: nodes.Scalar, offset: int, problems: Problems) -> None:
    """Report a dash that lacks the space after it, at the place where that is missing."""
    problems.error(
        "yaml",
        scalar.place_of(offset + 1),
        say("a space is missing after {mark}", mark="-"),
        help=say("write one dash and a space before each item, and none between brackets"),
    )


def _begins_line(scalar: nodes.Scalar, offset: int) -> bool:
    # A space belongs to the word before it.
    return not offset or scalar.place_of(offset - 1).line < scalar.place_of(offset).line
