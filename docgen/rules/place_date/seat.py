"""Warning about the place of a commune's body: it is the commune's own name (II.4.a)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.diagnostics import say
from docgen.document.blanks import has_blank
from docgen.rules.case import Case
from docgen.rules.model import Finding
from docgen.rules.registry import warning

_COMMUNE = re.compile(
    r"(?:(?:[ỦU]y|Uỷ) ban|Hội đồng) nhân dân (?:xã|phường|đặc khu)\s+(?P<name>.+)",
    re.IGNORECASE,
)


@warning("ND30-II.4.a-seat")
def place_of_another(case: Case) -> Iterator[Finding]:
    """Find a place that is not the name of the commune whose council or committee issues."""
    agency, place = case.document.agency.name.in_one_line, case.document.place
    match = _COMMUNE.fullmatch(agency)
    if match is None or not place.text or has_blank(place.text) or has_blank(agency):
        return
    name = match["name"]
    if name.lower() not in place.text.lower() and place.text.lower() not in name.lower():
        yield Finding(
            place.place,
            say(
                "the place of {agency} is {name}, not {place}",
                agency=agency,
                name=name,
                place=place.text,
            ),
            say("a commune's body writes the commune's name"),
        )
