"""The rule over who signs for whom, by the lines above a name (II.7.b; Điều 13)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from docgen.decree.kinds import load_kind
from docgen.decree.model import Kind
from docgen.diagnostics import say
from docgen.measuring.columns import are_side_by_side
from docgen.measuring.kinds import kind_of
from docgen.measuring.model import Observation
from docgen.rules.model import Finding
from docgen.rules.printed.finding import page_of, parts
from docgen.rules.registry import error
from docgen.rules.signer.authority import load_authority
from docgen.rules.signer.rights import Rights, faults

_RIGHT = re.compile(r"(?P<right>TM|KT|TL|TUQ|Q)\.\s*(?P<rest>\S.*)")


@error("ND30-II.7.b-printed-right")
def wrong_right(seen: Observation) -> Iterator[Finding]:
    """Find TM., KT., TL. or TUQ. before or above what they do not go with, or KT. missing."""
    kind = kind_of(seen)
    if kind and _is_signed_for_no_agency(load_kind(kind)):
        return
    for part in parts(seen, "authority"):
        if are_side_by_side(part):
            continue
        for fault in faults(_read([line.text for line in part.lines])):
            told = say("page {page}: {fault}", page=page_of(part), fault=fault.message)
            yield Finding(None, told, fault.help)


def _is_signed_for_no_agency(kind: Kind) -> bool:
    authority = load_authority()
    return authority.is_of_parties(kind) or authority.is_of_persons(kind)


def _read(lines: Sequence[str]) -> Rights:
    """Return what the lines say; one without a right above another goes on with what it names."""
    found = [_RIGHT.match(line) for line in lines]
    last = max((index for index, match in enumerate(found) if match), default=-1)
    abbreviations: list[str] = []
    named: list[str] = []
    for line, match in zip(lines[: last + 1], found, strict=False):
        if match:
            abbreviations.append(match["right"])
            named.append(match["rest"])
        elif named:
            named[-1] += f" {line}"
    return Rights(tuple(abbreviations), tuple(named), " ".join(lines[last + 1 :]))
