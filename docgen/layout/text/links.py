"""Finds web and mail addresses in a text: what a reader of the PDF may follow."""

from __future__ import annotations

from collections.abc import Sequence

from docgen.decree.typesetting import LinkForm


def linked_parts(text: str, forms: Sequence[LinkForm]) -> list[tuple[str, str]]:
    """Return the parts of a text in order, each with the address it leads to, or an empty one."""
    for index, form in enumerate(forms):
        match = form.pattern.search(text) if form.sign in text else None
        if match:
            before, after = text[: match.start()], text[match.end() :]
            return [
                *(linked_parts(before, forms[index + 1 :]) if before else ()),
                (match[0], f"{form.prefix}{match[0]}"),
                *(linked_parts(after, forms[index:]) if after else ()),
            ]
    return [(text, "")]
