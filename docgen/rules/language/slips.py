"""A stretch of prose that is wrong and what it should be → a finding with its fix."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.diagnostics import Message, say
from docgen.immutable import immutable
from docgen.rules.model import Finding
from docgen.rules.prose import Prose

# Printed in capitals, however they are typed; the place (địa danh) has rules of its own.
_NOT_LOOKED_AT = (
    "place",
    "agency.",
    "issued_by",
    "title",
    "circulation",
    "appendices.title",
    "signer.authority",
    "signer.position",
    "signer.role",
    "signers.authority",
    "signers.position",
    "signers.role",
)


@immutable
class Slip:
    """What stands from `start` to `end` of a prose, and what should stand there."""

    start: int
    end: int
    right: str


def written_otherwise(
    prose: Prose, slips: Iterator[Slip], help: Message | None = None, *, is_safe: bool = True
) -> Iterator[Finding]:
    """Yield a finding for each slip: what is written, and how it is to be written."""
    for slip in slips:
        found = prose.raw[slip.start : slip.end]
        yield Finding(
            prose.place(slip.start),
            say("“{found}” is to be written “{right}”", found=found, right=slip.right),
            help,
            prose.fix(slip.start, slip.end, slip.right, is_safe=is_safe),
        )


def matches(prose: Prose, needles: tuple[str, ...], pattern: str) -> Iterator[tuple[int, int]]:
    """Yield the span of the group that took part in each match of a pattern.

    Without one of the needles there is no match: to look for them first is cheap. The pattern is
    compiled when it is first needed, and kept by `re`.
    """
    if any(needle in prose.text for needle in needles):
        for match in re.finditer(pattern, prose.text):
            yield match.span(match.lastindex or 0)


def capitalised(
    prose: Prose,
    needles: tuple[str, ...],
    pattern: str,
    help: Message | None = None,
    *,
    is_safe: bool = True,
) -> Iterator[Finding]:
    """Yield a finding for each match: what its group holds is to begin with a capital."""
    found = matches(prose, needles, pattern)
    slips = (Slip(a, b, prose.text[a].upper() + prose.text[a + 1 : b]) for a, b in found)
    return written_otherwise(prose, in_small_print(prose, slips), help, is_safe=is_safe)


def in_small_print(prose: Prose, slips: Iterator[Slip]) -> Iterator[Slip]:
    """Yield the slips that the page shows, not those in what is printed in capitals anyway."""
    return (slip for slip in slips if not prose.key(slip.start).startswith(_NOT_LOOKED_AT))
