"""Finds web and mail addresses in a text: what a reader of the PDF may follow."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from docgen.decree.typesetting import LinkForm


def linked_parts(text: str, forms: Sequence[LinkForm]) -> list[tuple[str, str]]:
    """Return the parts of a text in order, each with the address it leads to, or an empty one."""
    parts = [(text, "")]
    for form in forms:
        if form.sign in text:
            parts = [one for part, address in parts for one in _parted(part, address, form)]
    return parts


def _parted(text: str, address: str, form: LinkForm) -> Iterator[tuple[str, str]]:
    """Yield a part as the addresses of a form part it; one that leads somewhere stays whole."""
    if address:
        yield text, address
        return
    end = 0
    for match in form.pattern.finditer(text):
        if match.start() > end:
            yield text[end : match.start()], ""
        yield match[0], f"{form.prefix}{match[0]}"
        end = match.end()
    if end < len(text) or not text:
        yield text[end:], ""
