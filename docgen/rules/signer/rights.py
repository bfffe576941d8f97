"""The rights above a name → what is wrong with them: who may sign for whom (II.7.b; Điều 13).

An announcement and a printed page give the same rights, and are told the same of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from docgen.diagnostics import Message, say
from docgen.immutable import immutable
from docgen.rules.signer.authority import load_authority


@immutable
class Rights:
    """The abbreviations above a name, outermost first, what each names, and the signer's own post.

    An abbreviation is TM, KT, TL, TUQ or Q, or empty where a line has none; the post may be empty.
    """

    abbreviations: tuple[str, ...]
    named: tuple[str, ...]
    post: str

    @property
    def inner(self) -> str:
        """The abbreviation right above the signer's own post, maybe empty."""
        return self.abbreviations[-1] if self.abbreviations else ""

    @property
    def is_for_self(self) -> bool:
        """Tell whether the post that the inner right names is the signer's own."""
        return bool(self.named) and _words(self.named[-1]) == _words(self.post)


@immutable
class Fault:
    """What is wrong with rights, and how to mend it."""

    message: Message
    help: Message


def faults(rights: Rights) -> Iterator[Fault]:
    """Yield everything that is wrong with rights."""
    found = [
        look(abbreviation, named)
        for abbreviation, named in zip(rights.abbreviations, rights.named, strict=True)
        for look in (post_after_tm, body_of_a_head, no_post)
    ]
    found += [look(rights) for look in (head_under_kt, lacks_kt, lacks_kt_under_tl, passed_on)]
    found += [wrong_order(before, after) for before, after in pairwise(rights.abbreviations)]
    return (fault for fault in found if fault is not None)


def post_after_tm(abbreviation: str, named: str) -> Fault | None:
    """Return the fault of a post after TM., where the collective's name belongs (II.7.b)."""
    authority = load_authority()
    if abbreviation != "TM" or not (authority.is_head(named) or authority.is_deputy(named)):
        return None
    return Fault(
        say("after TM. stands the name of a collective, not {post}", post=named),
        say("write for example TM. Ủy ban nhân dân"),
    )


def body_of_a_head(abbreviation: str, named: str) -> Fault | None:
    """Return the fault of TM. before a body that its head leads alone (Điều 13.1)."""
    if abbreviation != "TM" or not load_authority().is_led_by_head(named):
        return None
    return Fault(
        say("{body} is led by its head: nobody signs TM. for it", body=named),
        say("the head signs with the post alone, a deputy with KT."),
    )


def no_post(abbreviation: str, named: str) -> Fault | None:
    """Return the fault of a body or a deputy after KT., TL., TUQ. or Q.: not a head (II.7.b)."""
    message = _no_head(abbreviation, named) if abbreviation not in ("", "TM") else None
    if message is None:
        return None
    return Fault(message, say("write for example KT. Giám đốc, TL. Chủ tịch"))


def head_under_kt(rights: Rights) -> Fault | None:
    """Return the fault of a head's post under KT.: only a deputy signs for the head (II.7.b)."""
    if rights.inner != "KT":
        return None
    if not load_authority().is_head(rights.post) and not rights.is_for_self:
        return None
    return Fault(
        say("under KT. stands a deputy's post, not {post}", post=rights.post),
        say("write the deputy's post, or leave KT. out if the head signs"),
    )


def lacks_kt(rights: Rights) -> Fault | None:
    """Return the fault of a deputy who signs alone, or for a committee, without KT. (II.7.b)."""
    authority = load_authority()
    if "KT" in rights.abbreviations or rights.inner not in ("", "TM"):
        return None
    if not authority.is_deputy(rights.post):
        return None
    if rights.named and not authority.has_deputies(rights.named[-1]):
        return None
    return Fault(
        say("{post} signs for the head: KT. is missing", post=rights.post),
        say("write KT. and the head's post under authority"),
    )


def lacks_kt_under_tl(rights: Rights) -> Fault | None:
    """Return the fault of a deputy under TL.: the unit's head was told to sign (Điều 13.4)."""
    if rights.inner != "TL" or not load_authority().is_deputy(rights.post):
        return None
    return Fault(
        say("{post} signs for the head of the unit: KT. is missing", post=rights.post),
        say("write both: [TL. Chủ tịch, KT. Chánh Văn phòng]"),
    )


def passed_on(rights: Rights) -> Fault | None:
    """Return the fault of TUQ. passed on: who is delegated may not delegate again (Điều 13.3)."""
    again = "TUQ" in rights.abbreviations and rights.inner in ("KT", "TL")
    if not again and not (rights.inner == "TUQ" and load_authority().is_deputy(rights.post)):
        return None
    return Fault(
        say("who signs TUQ. may not let another sign"),
        say("the head of the unit that was delegated signs, without KT."),
    )


def wrong_order(before: str, after: str) -> Fault | None:
    """Return the fault of TM. under another right, any under KT., or TL. under TL. (II.7.b)."""
    if not (after == "TM" or (before == "KT" and after) or before == after == "TL"):
        return None
    return Fault(
        say("{after}. may not stand under {before}.", after=after, before=before),
        say("the outermost right comes first: TM., then KT.; TL., then KT."),
    )


def _no_head(abbreviation: str, named: str) -> Message | None:
    authority = load_authority()
    if authority.is_deputy(named):
        return say(
            "after {abbreviation}. stands the head's post, not a deputy's: {post}",
            abbreviation=abbreviation,
            post=named,
        )
    if authority.is_body(named):
        return say(
            "after {abbreviation}. stands the head's post, not {body}",
            abbreviation=abbreviation,
            body=named,
        )
    return None


def _words(post: str) -> list[str]:
    return post.lower().split()
