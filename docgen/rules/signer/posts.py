"""Error rules over the signer's own post: it is written, and is not the one signed for (II.7)."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.diagnostics import say
from docgen.rules.case import Case
from docgen.rules.model import Finding
from docgen.rules.registry import error
from docgen.rules.signer.authority import load_authority
from docgen.rules.signer.chains import chains


@error("ND30-II.7.b-self")
def for_oneself(case: Case) -> Iterator[Finding]:
    """Find a signer's own post after TL. or TUQ.: `TL. Giám đốc` over `Giám đốc`."""
    for chain in chains(case):
        if chain.rights.inner in ("TL", "TUQ") and chain.rights.is_for_self:
            yield Finding(
                chain.links[-1].place,
                say(
                    "{post} signs for himself: {text}",
                    post=chain.position,
                    text=chain.links[-1].text,
                ),
                say("write the signer's own post under position, or leave authority out"),
            )


@error("ND30-II.7.c-position")
def no_position(case: Case) -> Iterator[Finding]:
    """Find a signer whose own post is not told, neither alone nor under TM., KT., TL., TUQ."""
    for chain in chains(case):
        if chain.position or chain.signer.role is not None:
            continue
        if chain.rights.inner in ("TM", "KT", "TL", "TUQ"):
            yield Finding(
                chain.links[-1].place,
                say("the signer's own post is missing under {text}", text=chain.links[-1].text),
                say("write it under position"),
            )
        elif not chain.links and not load_authority().is_of_persons(case.document.kind):
            yield Finding(
                chain.signer.name.place,
                say("the signer's post is missing"),
                say("write it under position"),
            )


@error("ND30-II.7.b-acting")
def post_under_q(case: Case) -> Iterator[Finding]:
    """Find a post under `Q. Cục trưởng`, which is the signer's post itself."""
    for chain in chains(case):
        if chain.rights.inner == "Q" and chain.position:
            yield Finding(
                chain.lines[-1].place,
                say("under Q. stands no other post: {post}", post=chain.position),
                say("take position away"),
            )
