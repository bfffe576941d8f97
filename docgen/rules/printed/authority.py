"""The rule over who signs for whom, by the lines above a name (II.7.b; Điều 13)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from docgen.decree.model import Kind
from docgen.decree.reader import load_kind
from docgen.diagnostics import Message, say
from docgen.immutable import immutable
from docgen.measuring.columns import are_side_by_side
from docgen.measuring.kinds import kind_of
from docgen.measuring.model import Observation
from docgen.rules.model import Finding
from docgen.rules.printed.finding import page_of, parts
from docgen.rules.registry import error
from docgen.rules.signer.authority import load_authority

_RIGHT = re.compile(r"(?P<right>TM|KT|TL|TUQ|Q)\.\s*(?P<rest>\S.*)")


@immutable
class Signing:
    """The rights above a name, outermost first, each with what it names; and the own post."""

    rights: tuple[str, ...]
    named: tuple[str, ...]
    post: str


@error("ND30-II.7.b-printed-right")
def wrong_right(seen: Observation) -> Iterator[Finding]:
    """Find TM., KT., TL. or TUQ. before or above what they do not go with, or KT. missing."""
    kind = kind_of(seen)
    if kind and _is_signed_for_no_agency(load_kind(kind)):
        return
    for part in parts(seen, "authority"):
        if are_side_by_side(part):
            continue
        for message, mend in _faults(_read([line.text for line in part.lines])):
            where = say("page {page}: {fault}", page=page_of(part), fault=message)
            yield Finding(None, where, mend)


def _is_signed_for_no_agency(kind: Kind) -> bool:
    authority = load_authority()
    return authority.is_of_parties(kind) or authority.is_of_persons(kind)


def _read(lines: Sequence[str]) -> Signing:
    """Return what the lines say; one without a right above another goes on with what it names."""
    found = [_RIGHT.match(line) for line in lines]
    last = max((index for index, match in enumerate(found) if match), default=-1)
    rights: list[str] = []
    named: list[str] = []
    for line, match in zip(lines[: last + 1], found, strict=False):
        if match:
            rights.append(match["right"])
            named.append(match["rest"])
        elif named:
            named[-1] += f" {line}"
    return Signing(tuple(rights), tuple(named), " ".join(lines[last + 1 :]))


def _faults(signing: Signing) -> Iterator[tuple[Message, Message]]:
    yield from _before(signing)
    yield from _above(signing)


def _before(signing: Signing) -> Iterator[tuple[Message, Message]]:
    """Yield what stands after a right and does not go with it."""
    authority = load_authority()
    for right, named in zip(signing.rights, signing.named, strict=True):
        if right == "TM" and (authority.is_head(named) or authority.is_deputy(named)):
            yield (
                say("after TM. stands the name of a collective, not {post}", post=named),
                say("write for example TM. Ủy ban nhân dân"),
            )
        elif right == "TM" and authority.is_led_by_head(named):
            yield (
                say("{body} is led by its head: nobody signs TM. for it", body=named),
                say("the head signs with the post alone, a deputy with KT."),
            )
        elif right != "TM" and (authority.is_body(named) or authority.is_deputy(named)):
            yield (
                say(
                    "after {abbreviation}. stands the head's post, not {body}",
                    abbreviation=right,
                    body=named,
                ),
                say("write for example KT. Giám đốc, TL. Chủ tịch"),
            )


def _above(signing: Signing) -> Iterator[tuple[Message, Message]]:
    """Yield what is wrong with the own post under the last right, and with rights in a row."""
    authority, post = load_authority(), signing.post
    inner = signing.rights[-1] if signing.rights else ""
    if inner == "KT" and (authority.is_head(post) or post == signing.named[-1]):
        yield (
            say("under KT. stands a deputy's post, not {post}", post=post),
            say("write the deputy's post, or leave KT. out if the head signs"),
        )
    if authority.is_deputy(post) and _lacks_the_heads_post(signing):
        yield (
            say("{post} signs for the head: KT. is missing", post=post),
            say("write KT. and the head's post under authority"),
        )
    if authority.is_deputy(post) and inner == "TL":
        yield (
            say("{post} signs for the head of the unit: KT. is missing", post=post),
            say("write both: [TL. Chủ tịch, KT. Chánh Văn phòng]"),
        )
    if authority.is_deputy(post) and inner == "TUQ":
        yield (
            say("who signs TUQ. may not let another sign"),
            say("the head of the unit that was delegated signs, without KT."),
        )
    for before, after in zip(signing.rights, signing.rights[1:], strict=False):
        if after == "TM" or before == "KT":
            yield (
                say("{after}. may not stand under {before}.", after=after, before=before),
                say("the outermost right comes first: TM., then KT.; TL., then KT."),
            )


def _lacks_the_heads_post(signing: Signing) -> bool:
    """Tell whether a deputy signs alone, or for a committee whose deputies sign for its head."""
    if signing.rights == ("TM",):
        return load_authority().has_deputies(signing.named[0])
    return not signing.rights
