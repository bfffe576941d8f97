"""Numbers in a message: `12.7` for English readers, `12,7` for Vietnamese ones."""

from __future__ import annotations

import re

from docgen.diagnostics import Message, say

_NUMBER = re.compile(r"(\d+\.\d+)")


def decimals(text: str) -> Message:
    """Return a text whose numbers, written with points, have the reader's own decimal sign."""
    parts = {f"part{index}": part for index, part in enumerate(_NUMBER.split(text))}
    template = "".join(f"{{{name}}}" for name in parts)
    return Message(template, tuple((name, _told(part)) for name, part in parts.items()))


def _told(part: str) -> str | Message:
    if _NUMBER.fullmatch(part) is None:
        return part
    whole, _, rest = part.partition(".")
    return say("{whole}.{decimals}", whole=whole, decimals=rest)
