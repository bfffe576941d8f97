"""Rules over the names of bodies: one name for one body, and none that is no more."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from docgen.diagnostics import say
from docgen.immutable import immutable
from docgen.leading_zeros import day_in_figures
from docgen.rules.case import Case
from docgen.rules.language.data import entries, shipped
from docgen.rules.language.issued import earliest_issue
from docgen.rules.language.letters import LETTER
from docgen.rules.language.slips import Slip, written_otherwise
from docgen.rules.model import Finding
from docgen.rules.prose import Prose, fold
from docgen.rules.registry import warning

PARTIES = ("agency.name", "agency.parent", "issued_by", "to", "recipients", "recipients.to")
"""Keys that name who issues a document and who receives it, not what it tells of the past."""

_JOINTS = frozenset({"và", "-", "–", "&"})
_INSTEAD_OF_AND = (" - ", " – ", "-", "–", " & ", ", ")
_BODY = (
    r"\b(Sở|Bộ|Phòng|Cục|Chi cục|Vụ|Trung tâm|Hội|Viện|Ban)"
    rf"((?:(?:,? | - | – |-|–| & )[{LETTER}]+){{3,9}})"
)
_PIECE = rf"(,? và | - | – |-|–| & |, | )([{LETTER}]+)"


@warning("VT-body-name")
def body_without_its_and(case: Case) -> Iterator[Finding]:
    """Find `Sở Giáo dục - Đào tạo`: the name has `và`."""
    prose = case.prose
    return written_otherwise(
        prose,
        (
            Slip(start, start + len(variant), right)
            for variant, right in _variants()
            if variant.split()[1].rstrip(",") in prose.words
            for start in prose.find(variant)
            if not prose.text[start : start + len(variant)].islower()
        ),
        is_safe=False,
    )


@warning("VT-body-one-name")
def body_of_two_names(case: Case) -> Iterator[Finding]:
    """Find one body written in two ways in a document: `Lao động – Thương binh`, `Lao động - …`."""
    first: dict[tuple[str, ...], _Named] = {}
    for name in _named(case.prose):
        other = first.setdefault(name.words[:3], name)
        shared = _shared(other, name)
        if _are_joined_otherwise(other.joints[: shared + 1], name.joints[: shared + 1]):
            yield Finding(
                case.prose.place(name.start),
                say("this body has another name above: “{name}”", name=other.upto(shared)),
                say("write a body's name the same way everywhere"),
            )


@warning("VT-body-merged")
def body_that_is_no_more(case: Case) -> Iterator[Finding]:
    """Find a ministry or department, as issuer or recipient, that had been merged into another."""
    prose = case.prose
    for entry in entries(case, "merged-bodies"):
        name = fold(entry["name"].lower())
        for start in prose.find(name):
            if prose.key(start) in PARTIES and earliest_issue(case) >= entry["since"]:
                yield Finding(
                    prose.place(start),
                    say(
                        "{name} has not existed since {since}",
                        name=entry["name"],
                        since=day_in_figures(entry["since"]),
                    ),
                    say(
                        "its work is mainly that of {now} ({source})",
                        now=entry["now"],
                        source=entry["source"],
                    ),
                )


@immutable
class _Named:
    """A body's name in the text: its words, and what joins each to the one before it."""

    start: int
    text: str
    words: tuple[str, ...]
    joints: tuple[str, ...]
    ends: tuple[int, ...]

    def upto(self, count: int) -> str:
        """Return the name as it is written, to a number of words after the kind of body."""
        return self.text[: self.ends[count]]


def _named(prose: Prose) -> Iterator[_Named]:
    for match in re.finditer(_BODY, prose.text):
        pieces = [piece for piece in re.finditer(_PIECE, match[2]) if piece[2] != "và"]
        rest = prose.folded[match.start(2) : match.end(2)]
        words = (match[1], *(rest[piece.start(2) : piece.end(2)] for piece in pieces))
        joints = ("", *(_joint(piece) for piece in pieces))
        ends = (len(match[1]), *(len(match[1]) + piece.end() for piece in pieces))
        if len(words) > 3:
            yield _Named(match.start(), match[0], words, joints, ends)


def _joint(piece: re.Match[str]) -> str:
    joint = piece[1]
    # A comma that ends a name in a list is no part of it; a capital tells which is.
    return joint if joint.strip() and piece[2][0].isupper() else " "


def _are_joined_otherwise(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether `và` stands for a dash. A comma may belong to a list, or to another's name."""
    return any(
        a != b and a.strip() in _JOINTS and b.strip() in _JOINTS
        for a, b in zip(one, other, strict=False)
    )


def _shared(one: _Named, other: _Named) -> int:
    """Return how many words after the first two names have in common."""
    count = 0
    for a, b in zip(one.words, other.words, strict=False):
        if a != b:
            break
        count += 1
    return count - 1 if count > 3 else 0


@cache
def _variants() -> tuple[tuple[str, str], ...]:
    """Return what stands for `và` in the names of ministries and departments, and the names."""
    names = [
        form
        for group in shipped("capitals").entries
        if group["rule"] == "ND30-PL2.IV.1.a"
        for form in group["forms"]
        if " và " in form and form.startswith(("Bộ ", "Sở "))
    ]
    rights = [fold(name.lower()) for name in names]
    return tuple(
        (variant, name)
        for name, right in zip(names, rights, strict=True)
        for sign in _INSTEAD_OF_AND
        for variant in [sign.join(right.rsplit(" và ", 1))]
        if not any(other.startswith(variant) for other in rights)
    )
