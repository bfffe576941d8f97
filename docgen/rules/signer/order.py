"""Error rules over chains of authority: who may sign for whom (II.7.b, c; Điều 13)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.decree.model import PERSONAL_LETTER
from docgen.diagnostics import Message, say
from docgen.rules.case import Case
from docgen.rules.model import Finding
from docgen.rules.registry import error
from docgen.rules.signer.authority import load_authority
from docgen.rules.signer.chains import Chain, Link, chains

_COMMITTEE = r"(?i)\s*(?:[ỦU]y ban|Uỷ ban) nhân dân\b"
# A company's board signs TM. whoever is named as deciding.
_BOARD = "(?i)hội đồng(?! nhân dân)"


@error("ND30-II.7.b-kt-deputy")
def head_under_kt(case: Case) -> Iterator[Finding]:
    """Find a head's post under KT.: only a deputy signs for the head."""
    authority = load_authority()
    for chain in chains(case):
        if chain.inner != "KT":
            continue
        if authority.is_head(chain.position) or chain.is_for_self:
            yield _at_position(
                chain,
                say("under KT. stands a deputy's post, not {post}", post=chain.position),
                say("write the deputy's post, or leave KT. out if the head signs"),
            )


@error("ND30-II.7.b-kt-missing")
def deputy_without_kt(case: Case) -> Iterator[Finding]:
    """Find a deputy who signs without KT."""
    authority = load_authority()
    for chain in chains(case):
        if "KT" in chain.abbreviations:
            continue
        if _signs_as_deputy(chain, case) and chain.inner in ("", "TM"):
            if chain.links and not authority.has_deputies(chain.links[-1].rest):
                continue
            yield _at_position(
                chain,
                say("{post} signs for the head: KT. is missing", post=chain.position),
                say("write KT. and the head's post under authority"),
            )


@error("ND30-D13.4-deputy")
def deputy_under_tl(case: Case) -> Iterator[Finding]:
    """Find a deputy right under TL.: the unit's head was told to sign, and KT. is missing."""
    for chain in chains(case):
        if _signs_as_deputy(chain, case) and chain.inner == "TL":
            yield _at_position(
                chain,
                say("{post} signs for the head of the unit: KT. is missing", post=chain.position),
                say("write both: [TL. Chủ tịch, KT. Chánh Văn phòng]"),
            )


@error("ND30-D13.3-again")
def delegated_again(case: Case) -> Iterator[Finding]:
    """Find a deputy who signs under TUQ.: who is delegated may not delegate again."""
    for chain in chains(case):
        names = chain.abbreviations
        again = "TUQ" in names and names[-1] in ("KT", "TL")
        if again or (chain.inner == "TUQ" and load_authority().is_deputy(chain.position)):
            yield _at_position(
                chain,
                say("who signs TUQ. may not let another sign"),
                say("the head of the unit that was delegated signs, without KT."),
            )


@error("ND30-II.7.b-collective")
def post_after_tm(case: Case) -> Iterator[Finding]:
    """Find a post after TM., where the collective's name belongs: `TM. Chủ tịch`."""
    authority = load_authority()
    for link in _links(case, "TM"):
        if authority.is_head(link.rest) or authority.is_deputy(link.rest):
            yield Finding(
                link.place,
                say("after TM. stands the name of a collective, not {post}", post=link.rest),
                say("write for example TM. Ủy ban nhân dân"),
            )


@error("ND30-D13.1-head")
def body_of_a_head(case: Case) -> Iterator[Finding]:
    """Find TM. before a body that its head leads alone: `TM. Sở Tài chính`."""
    authority = load_authority()
    for link in _links(case, "TM"):
        if authority.is_led_by_head(link.rest):
            yield Finding(
                link.place,
                say("{body} is led by its head: nobody signs TM. for it", body=link.rest),
                say("the head signs with the post alone, a deputy with KT."),
            )


@error("ND30-II.7.b-post")
def body_after_kt(case: Case) -> Iterator[Finding]:
    """Find a body or a deputy after KT., TL., TUQ. or Q., where the head's post belongs."""
    authority = load_authority()
    for link in _links(case, "KT", "TL", "TUQ", "Q"):
        if authority.is_body(link.rest) or authority.is_deputy(link.rest):
            yield Finding(
                link.place,
                say(
                    "after {abbreviation}. stands the head's post, not {body}",
                    abbreviation=link.abbreviation,
                    body=link.rest,
                ),
                say("write for example KT. Giám đốc, TL. Chủ tịch"),
            )


@error("ND30-II.7.b-order")
def wrong_order(case: Case) -> Iterator[Finding]:
    """Find TM. under another link, anything under KT., or one abbreviation twice running."""
    for chain in chains(case):
        names = chain.abbreviations
        for before, after, link in zip(names, names[1:], chain.links[1:], strict=False):
            if after == "TM" or (before == "KT" and after) or (before == after == "TL"):
                yield Finding(
                    link.place,
                    say("{after}. may not stand under {before}.", after=after, before=before),
                    say("the outermost right comes first: TM., then KT.; TL., then KT."),
                )


@error("ND30-PL3.1.2-issuer")
def issuer_against_signer(case: Case) -> Iterator[Finding]:
    """Find TM. in a decision of the head, or none in a decision of the committee."""
    issuer = case.document.issued_by
    if issuer is None:
        return
    authority = load_authority()
    for chain in chains(case):
        signs_for_all = "TM" in chain.abbreviations
        if authority.is_head(issuer.text) and signs_for_all and not re.search(_BOARD, issuer.text):
            yield Finding(
                chain.links[0].place,
                say("{issuer} decides, so nobody signs TM.", issuer=issuer.in_one_line),
                say("leave TM. out, or write the collective's name under issued_by"),
            )
        elif re.match(_COMMITTEE, issuer.text) and not signs_for_all and chain.position:
            yield _at_position(
                chain,
                say("{issuer} decides, so the signer signs TM.", issuer=issuer.in_one_line),
                say(
                    "write TM. Ủy ban nhân dân under authority, or the head's post under issued_by"
                ),
            )


def _signs_as_deputy(chain: Chain, case: Case) -> bool:
    """Tell whether a deputy signs for an agency; in minutes and contracts one has a role."""
    in_role = chain.signer.role is not None or case.document.kind.slug == PERSONAL_LETTER
    return load_authority().is_deputy(chain.position) and not in_role and all(chain.abbreviations)


def _links(case: Case, *abbreviations: str) -> Iterator[Link]:
    for chain in chains(case):
        yield from (link for link in chain.links if link.abbreviation in abbreviations)


def _at_position(chain: Chain, message: Message, help: Message) -> Finding:
    return Finding(chain.lines[-1].place, message, help)
