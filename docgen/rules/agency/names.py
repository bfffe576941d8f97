"""Error rules over the names of the issuing agency and its superior (II.2.a)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.diagnostics import say
from docgen.rules.agency.bodies import LEVELS, load_bodies
from docgen.rules.case import Case
from docgen.rules.model import Finding
from docgen.rules.registry import error

# Two letters that may be an abbreviation's: without them the lists need not be read.
_LETTERS = r"[A-ZĐ][A-ZĐ&-]"


@error("ND30-II.2.a-full")
def abbreviated_name(case: Case) -> Iterator[Finding]:
    """Find an abbreviation in the issuing agency's name; only its superior's may have one."""
    for passage in case.at("agency.name"):
        if not re.search(_LETTERS, passage.text):
            continue
        bodies = load_bodies()
        for match in bodies.shortened.finditer(passage.text):
            full = bodies.in_full.get(match[0])
            yield Finding(
                passage.place(match.start()),
                say("the agency's name is written in full, not {found}", found=match[0]),
                say("write {full}", full=full) if full else None,
                passage.fix(match.start(), match.end(), full) if full else None,
            )


@error("ND30-II.2.a-place")
def nameless_body(case: Case) -> Iterator[Finding]:
    """Find a local body without the name of its province or commune: `parent: UBND tỉnh`."""
    for passage in case.at("agency.parent", "agency.name"):
        name = " ".join(passage.text.split()).rstrip(" .")
        if name.lower().endswith(LEVELS) and load_bodies().nameless.fullmatch(name):
            yield Finding(
                passage.place(),
                say("{name} lacks the name of its province or commune", name=passage.text.strip()),
                say("write for example UBND tỉnh Phú Thọ"),
            )
