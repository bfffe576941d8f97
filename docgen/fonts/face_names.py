"""The four faces of a family, as people call them."""

from __future__ import annotations

from collections.abc import Mapping

from docgen.diagnostics import Message, say

FACE_NAMES: Mapping[str, Message] = {
    "regular": say("regular face"),
    "bold": say("bold face"),
    "italic": say("italic face"),
    "bold-italic": say("bold italic face"),
}
"""The name of each of `docgen.fonts.names.STYLES`."""
