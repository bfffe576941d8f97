"""Error rules over the signer's name: no title before it, and not in capitals (II.7.c, đ)."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.decree.person_titles import load_person_titles
from docgen.diagnostics import say
from docgen.rules.case import Case
from docgen.rules.model import Finding
from docgen.rules.registry import error
from docgen.rules.signer.authority import load_authority


@error("ND30-II.7.c-title")
def title_before_name(case: Case) -> Iterator[Finding]:
    """Find a title, a degree or a rank before the name: `TS. Nguyễn Văn A`."""
    authority, agency = load_authority(), case.document.agency
    issuers = f"{agency.name.text} {agency.parent.text if agency.parent else ''}"
    if authority.allows_titles(issuers):
        return
    titles = load_person_titles()
    for passage in case.filled("signer.name", "signers.name"):
        if match := titles.before(passage.text):
            yield Finding(
                passage.place(match.start()),
                say("before the signer's name stands no title: {title}", title=match[0].strip()),
                say("write the name alone"),
                passage.fix(match.start(), match.end(), ""),
            )


@error("ND30-II.7.đ-name")
def name_in_capitals(case: Case) -> Iterator[Finding]:
    """Find a name typed in capitals, or without any: `NGUYỄN VĂN A`."""
    for passage in case.filled("signer.name", "signers.name"):
        words = passage.text.split()
        long = [word for word in words if len(word) > 1]
        if len(long) > 1 and (all(map(str.isupper, long)) or all(map(str.islower, words))):
            expected = " ".join(word[:1].upper() + word[1:].lower() for word in words)
            yield Finding(
                passage.place(),
                say(
                    "the signer's name is written {expected}, not {found}",
                    expected=expected,
                    found=passage.text.strip(),
                ),
                say("each word begins with a capital, the rest are small letters"),
                passage.fix(0, len(passage.text.rstrip()), expected),
            )
