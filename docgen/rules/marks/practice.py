"""Warnings about marks: a document that is secret and goes to everybody."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.diagnostics import say
from docgen.rules.case import Case
from docgen.rules.model import Finding
from docgen.rules.registry import warning

_PUBLIC = re.compile(
    r"\b(?:cổng thông tin|cổng ttđt|trang thông tin|trang ttđt|công báo|báo chí|đài phát thanh)",
    re.IGNORECASE,
)


@warning("ND30-III.2.a-public")
def secret_for_all(case: Case) -> Iterator[Finding]:
    """Find a public place among the recipients of a secret or restricted document."""
    if case.document.secrecy is None and case.document.circulation is None:
        return
    for passage in case.at("recipients", "recipients.to", "to"):
        if match := _PUBLIC.search(passage.text):
            yield Finding(
                passage.place(match.start()),
                say("a document of restricted circulation goes to {name}", name=match[0]),
                say("take the recipient away, or the mark"),
            )
