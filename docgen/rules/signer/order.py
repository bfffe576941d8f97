"""Error rules over chains of authority: who may sign for whom (II.7.b, c; Điều 13)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from docgen.decree.model import PERSONAL_LETTER
from docgen.diagnostics import say
from docgen.rules.case import Case
from docgen.rules.model import Finding
from docgen.rules.registry import error
from docgen.rules.signer import rights
from docgen.rules.signer.authority import load_authority
from docgen.rules.signer.chains import Chain, chains
from docgen.rules.signer.rights import Fault

_COMMITTEE = r"(?i)\s*(?:[ỦU]y ban|Uỷ ban) nhân dân\b"
# A company's board signs TM. whoever is named as deciding.
_BOARD = "(?i)hội đồng(?! nhân dân)"


@error("ND30-II.7.b-kt-deputy")
def head_under_kt(case: Case) -> Iterator[Finding]:
    """Find a head's post under KT.: only a deputy signs for the head."""
    for chain in chains(case):
        yield from _at_position(chain, rights.head_under_kt(chain.rights))


@error("ND30-II.7.b-kt-missing")
def deputy_without_kt(case: Case) -> Iterator[Finding]:
    """Find a deputy who signs without KT."""
    for chain in chains(case):
        if _is_for_an_agency(chain, case):
            yield from _at_position(chain, rights.lacks_kt(chain.rights))


@error("ND30-D13.4-deputy")
def deputy_under_tl(case: Case) -> Iterator[Finding]:
    """Find a deputy right under TL.: the unit's head was told to sign, and KT. is missing."""
    for chain in chains(case):
        if _is_for_an_agency(chain, case):
            yield from _at_position(chain, rights.lacks_kt_under_tl(chain.rights))


@error("ND30-D13.3-again")
def delegated_again(case: Case) -> Iterator[Finding]:
    """Find a deputy who signs under TUQ.: who is delegated may not delegate again."""
    for chain in chains(case):
        yield from _at_position(chain, rights.passed_on(chain.rights))


@error("ND30-II.7.b-collective")
def post_after_tm(case: Case) -> Iterator[Finding]:
    """Find a post after TM., where the collective's name belongs: `TM. Chủ tịch`."""
    return _at_links(case, rights.post_after_tm)


@error("ND30-D13.1-head")
def body_of_a_head(case: Case) -> Iterator[Finding]:
    """Find TM. before a body that its head leads alone: `TM. Sở Tài chính`."""
    return _at_links(case, rights.body_of_a_head)


@error("ND30-II.7.b-post")
def body_after_kt(case: Case) -> Iterator[Finding]:
    """Find a body or a deputy after KT., TL., TUQ. or Q., where the head's post belongs."""
    return _at_links(case, rights.no_post)


@error("ND30-II.7.b-order")
def wrong_order(case: Case) -> Iterator[Finding]:
    """Find TM. under another link, anything under KT., or TL. twice running."""
    for chain in chains(case):
        for before, after in pairwise(chain.links):
            fault = rights.wrong_order(before.abbreviation, after.abbreviation)
            if fault is not None:
                yield Finding(after.place, fault.message, fault.help)


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
            yield Finding(
                chain.lines[-1].place,
                say("{issuer} decides, so the signer signs TM.", issuer=issuer.in_one_line),
                say(
                    "write TM. Ủy ban nhân dân under authority, or the head's post under issued_by"
                ),
            )


def _is_for_an_agency(chain: Chain, case: Case) -> bool:
    """Tell whether a signer, in what right is known, stands for an agency, not in a role."""
    in_role = chain.signer.role is not None or case.document.kind.slug == PERSONAL_LETTER
    return not in_role and all(chain.abbreviations)


def _at_links(case: Case, look: Callable[[str, str], Fault | None]) -> Iterator[Finding]:
    for chain in chains(case):
        for link in chain.links:
            fault = look(link.abbreviation, link.rest)
            if fault is not None:
                yield Finding(link.place, fault.message, fault.help)


def _at_position(chain: Chain, fault: Fault | None) -> Iterator[Finding]:
    if fault is not None:
        yield Finding(chain.lines[-1].place, fault.message, fault.help)
