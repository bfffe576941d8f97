"""Rules over the words of the head's names: ô 1 and 2 (II.1, II.2)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.decree.reader import load_decree
from docgen.diagnostics import say
from docgen.measuring.model import Observation
from docgen.rules.model import Finding
from docgen.rules.printed.finding import page_of, part_to_be_written, parts
from docgen.rules.registry import error

_DASHES = re.compile(r"\s*[-–—−‐]\s*")


@error("ND30-II.1.a-printed-wording")
def national_title(seen: Observation) -> Iterator[Finding]:
    """Find a Quốc hiệu with letters missing or without its accents."""
    wanted = load_decree().components["national-title"].text
    for part in parts(seen, "national-title"):
        if part.text.upper() not in (wanted, wanted.replace("HÒA", "HOÀ")):
            yield part_to_be_written(part, wanted)


@error("ND30-II.1.c-printed-line")
def national_title_on_one_line(seen: Observation) -> Iterator[Finding]:
    """Find a Quốc hiệu that is broken into lines."""
    for part in parts(seen, "national-title"):
        if len(part.lines) > 1:
            yield Finding(
                None,
                say(
                    "page {page}: Quốc hiệu stands on {count} lines",
                    page=page_of(part),
                    count=len(part.lines),
                ),
                say("make its column wider, so that it stands on one line"),
            )


@error("ND30-II.1.b-printed-dash")
def motto_dashes(seen: Observation) -> Iterator[Finding]:
    """Find a Tiêu ngữ whose phrases are parted by other than a spaced hyphen."""
    wanted = load_decree().components["motto"].text
    for part in parts(seen, "motto"):
        if _DASHES.sub(" - ", part.text) != part.text:
            yield Finding(
                None,
                say("page {page}: it says “{text}”", page=page_of(part), text=part.text),
                say("put hyphens (-) between spaces: “{text}”", text=wanted),
            )


@error("ND30-II.1.b-printed-wording")
def motto(seen: Observation) -> Iterator[Finding]:
    """Find a Tiêu ngữ with other words or capitals."""
    wanted = load_decree().components["motto"].text
    for part in parts(seen, "motto"):
        text = _DASHES.sub(" - ", part.text)
        if text != wanted and not text.isupper():
            yield part_to_be_written(part, wanted)


@error("ND30-II.1.b-line")
def motto_line(seen: Observation) -> Iterator[Finding]:
    """Find a Tiêu ngữ without a rule under it."""
    yield from without_line(seen, "motto", "motto-rule")


@error("ND30-II.2.b-line")
def agency_line(seen: Observation) -> Iterator[Finding]:
    """Find an agency without a rule under it."""
    yield from without_line(seen, "agency", "agency-rule")


def without_line(seen: Observation, component: str, *under: str) -> Iterator[Finding]:
    """Yield a finding for each component in whose section none of what may stand under it does."""
    for part in parts(seen, component):
        if not any(seen.first(name, part.section) for name in under):
            yield Finding(
                None,
                say("page {page}: no line under “{text}”", page=page_of(part), text=part.text),
                say("draw a solid line (in Word: Insert, Shapes, Line)"),
            )
