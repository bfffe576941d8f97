"""Warnings about marks and the page's foot: secret and sent to all, no address."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.diagnostics import say
from docgen.rules.case import Case
from docgen.rules.model import Finding
from docgen.rules.registry import warning

_PUBLIC = re.compile(
    r"\b(?:cổng thông tin|cổng ttđt|trang thông tin|trang ttđt|công báo|báo chí|đài phát thanh"
    r"|đài pt|(?-i:Báo [A-ZÀ-ỸĐ]))\w*",
    re.IGNORECASE,
)


@warning("ND30-III.2.a-public")
def secret_for_all(case: Case) -> Iterator[Finding]:
    """Find a public place among the recipients of a secret or restricted document."""
    if case.document.secrecy is None and case.document.circulation is None:
        return
    for passage in (*case.recipients, *case.at("to")):
        if match := _PUBLIC.search(passage.text):
            yield Finding(
                passage.place(match.start()),
                say("a document of restricted circulation goes to {name}", name=match[0]),
                say("take the recipient away, or the mark"),
            )


@warning("VT-contact")
def no_address(case: Case) -> Iterator[Finding]:
    """Find an e-mail address without @, or a space in an address of the net."""
    for passage in case.at("contact.email", "contact.website"):
        text = passage.text.strip()
        is_mail = passage.key.endswith("email")
        if " " in text.replace(", ", ",").replace("; ", ";") or (is_mail and "@" not in text):
            yield Finding(
                passage.place(),
                say("{text} is no address that can be reached", text=text),
                say("write for example vanthu@phutho.gov.vn, phutho.gov.vn"),
            )
