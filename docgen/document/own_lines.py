"""A kind's own keys → the lines that its form sets before and after the body (mẫu 1.7–1.10)."""

from __future__ import annotations

import re
from collections.abc import Mapping

from docgen.decree.model import Kind
from docgen.diagnostics import Place
from docgen.document.blanks import spans_of
from docgen.document.model import Block, Level, Paragraph, Phrase
from docgen.document.reading import Values

_FIELD = re.compile(r"\{(\w+)\}")


def own_blocks(
    kind: Kind, own: Mapping[str, Phrase], agency: Values | None, place: Place
) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """Return the paragraphs before and after the body; a line that lacks a value is left out.

    When no key of the kind's own is given, the body says it all and there are no such lines.
    """
    if not own:
        return (), ()
    name = agency.get("name") if agency else None
    values = {**own, "issuer": name} if name else dict(own)
    before = (_line(template, values, place) for template in kind.before)
    after = (_line(template, values, place) for template in kind.after)
    return tuple(filter(None, before)), tuple(filter(None, after))


def _line(template: str, values: Mapping[str, Phrase], place: Place) -> Paragraph | None:
    names = _FIELD.findall(template)
    if not all(name in values for name in names):
        return None
    text = _FIELD.sub(lambda match: values[match[1]].text.replace("\n", " "), template)
    named = [values[name].place for name in names if name != "issuer"]
    return Paragraph(Level.PLAIN, "", spans_of(text), named[0] if named else place)
