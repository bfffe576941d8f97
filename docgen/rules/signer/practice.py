"""Warnings about signers: a deputy of another post, a head of another body."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.diagnostics import say
from docgen.document.blanks import has_blank
from docgen.rules.case import Case
from docgen.rules.model import Finding
from docgen.rules.registry import warning
from docgen.rules.signer.authority import begins, load_authority
from docgen.rules.signer.chains import Chain, chains


@warning("ND30-II.7.b-kt-pair")
def deputy_of_another(case: Case) -> Iterator[Finding]:
    """Find a deputy under KT. of another head: `KT. Chủ tịch`, `Phó Giám đốc`."""
    authority = load_authority()
    for chain in chains(case):
        if not chain.links or chain.abbreviations[-1] != "KT" or not chain.posts:
            continue
        head, deputy = chain.links[-1].rest, chain.position
        if not deputy.lower().startswith("phó ") or not authority.is_head(head):
            continue
        # One who holds two posts has deputies of each: KT. Bộ trưởng, Chủ nhiệm.
        if not any(_is_deputy_of(part, deputy) for part in head.split(", ")):
            yield Finding(
                chain.posts[0].place,
                say("{deputy} is no deputy of the {head}", deputy=deputy, head=head),
                say("write the same post after KT. and after Phó"),
            )


@warning("VT-signer-agency")
def head_of_another(case: Case) -> Iterator[Finding]:
    """Find a head's post that the issuing agency does not have: Giám đốc of an Ủy ban nhân dân."""
    authority, agency = load_authority(), case.document.agency.name.in_one_line
    bodies = [body for body in authority.head_of if begins(agency, (body,))]
    if not bodies or has_blank(agency) or len(case.document.signers) != 1:
        return
    posts = authority.head_of[max(bodies, key=len)]
    for chain in chains(case):
        head = _head(chain)
        if not all(chain.abbreviations) or chain.signer.role is not None:
            continue
        if authority.is_head(head) and not begins(head, posts):
            yield Finding(
                chain.lines[0].place,
                say(
                    "the head of {agency} is its {post}, not {found}",
                    agency=agency,
                    post=posts[0],
                    found=head,
                ),
                say("mend the post, or the issuing agency"),
            )


@warning("ND30-II.7.c-agency")
def agency_in_post(case: Case) -> Iterator[Finding]:
    """Find the agency's name in the post of who signs for it: `Chủ tịch UBND xã Tam Hợp`."""
    if len(case.document.signers) != 1:
        return
    authority, agency = load_authority(), case.document.agency.name.in_one_line.lower()
    if authority.is_head(agency):  # a state post issues: Chủ tịch nước (II.2.a)
        return
    for chain in chains(case):
        if {"TL", "TUQ"} & set(chain.abbreviations) or not chain.posts:
            continue
        post = chain.position.lower()
        named = agency in post or ("ubnd" in post and agency.startswith(("ủy ban", "uỷ ban")))
        # Chánh Văn phòng is a post's name, whatever office it is of.
        named = named and not any(
            agency in head.lower() and head.lower() in post for head in authority.heads
        )
        if named and chain.signer.role is None:
            yield Finding(
                chain.posts[0].place,
                say("the agency stands at the head already: {post}", post=chain.position),
                say("write the post alone"),
            )


def _head(chain: Chain) -> str:
    """Return the head in whose name a chain ends up, or the post of who signs for himself."""
    for link in chain.links:
        if link.abbreviation in ("KT", "TL", "TUQ", "Q"):
            return link.rest
    return chain.position


def _is_deputy_of(head: str, deputy: str) -> bool:
    post = deputy[len("phó ") :].lower()
    return post.startswith(_first_words(head)) or _first_words(head).startswith(post)


def _first_words(post: str) -> str:
    return " ".join(post.lower().split()[:2])
