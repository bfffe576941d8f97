"""Warning about posts and collectives that a signer's lines have in short: PGĐ, TM. UBND."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.diagnostics import say
from docgen.rules.case import Case
from docgen.rules.model import Finding
from docgen.rules.registry import warning
from docgen.rules.signer.authority import load_authority
from docgen.rules.signer.chains import chains

_FIRST = r"(?P<letters>[A-ZĐ]{2,4}\b|P\.)\s*"


@warning("ND30-II.7.c-short")
def short_name(case: Case) -> Iterator[Finding]:
    """Find a post or a collective in short: `PCT`, `P. Giám đốc`, `TM. UBND`."""
    in_full = load_authority().in_full
    for chain in chains(case):
        for line in chain.lines:
            start = line.text.find(line.rest)
            match = re.match(_FIRST, line.rest)
            full = in_full.get(match["letters"]) if match else None
            if match and full:
                expected = f"{full} {line.rest[match.end() :]}".rstrip()
                yield Finding(
                    line.passage.place(line.offset + start),
                    say("who signs is written in full, not {found}", found=match["letters"]),
                    say("write {expected}", expected=expected),
                    line.passage.fix(line.offset + start, line.offset + len(line.text), expected),
                )
