"""Dashes of a list that lack the space after them: YAML reads such lines as one text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from docgen.diagnostics import Place, Problems, say
from docgen.source import nodes

_DASH = re.compile(r"(?:^|(?<=\s))-(?=[^\s\d-])")


def refuse_tight_dashes(items: Iterable[nodes.Node], problems: Problems) -> bool:
    """Report the dashes that begin a line of a list's texts with no space after; tell of any.

    In quotes and blocks lines are as they are meant.
    """
    places = [place for item in items for place in _missing_spaces(item)]
    for place in places:
        problems.error(
            "yaml",
            place,
            say("a space is missing after {mark}", mark="-"),
            help=say("write one dash and a space before each item, and none between brackets"),
        )
    return bool(places)


def _missing_spaces(item: nodes.Node) -> Iterator[Place]:
    if not isinstance(item, nodes.Scalar) or item.is_quoted:
        return
    for dash in _DASH.finditer(item.text):
        if _begins_line(item, dash.start()):
            yield item.place_of(dash.end())


def _begins_line(scalar: nodes.Scalar, offset: int) -> bool:
    # A space belongs to the word before it.
    return not offset or scalar.place_of(offset - 1).line < scalar.place_of(offset).line
