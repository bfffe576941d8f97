"""The rule over the main components (Điều 8): which of them cannot be found on the pages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.decree.kinds import (
    components_of,
    kind_abbreviations,
    load_form,
    load_kind,
    requirements,
)
from docgen.decree.model import LETTER
from docgen.decree.titles import component_titles
from docgen.diagnostics import say
from docgen.measuring.kinds import kind_of
from docgen.measuring.model import Legibility, Observation
from docgen.measuring.settings import load_settings
from docgen.rules.figures.fonts import is_before_unicode
from docgen.rules.model import Finding
from docgen.rules.registry import warning

_HEAD = ("national-title", "motto", "agency", "number", "place-date")
_CLOSING = ("authority", "signer-name", "recipients-label", "recipients")
# Where forms are drawn: for others (a contract, a personal letter) offices have heads of their own.
_ANNEX = "Phụ lục III"
_SUBJECTS = ("kind-name", "subject", "letter-subject")


@warning("ND30-D8.2-missing")
def missing(seen: Observation) -> Iterator[Finding]:
    """Find the main components that are not on the pages, or cannot be told for what they are."""
    if any(sheet.legibility is not Legibility.TEXT for sheet in seen.sheets):
        return
    if _is_before_unicode(seen):
        return
    titles = component_titles()
    for component in _not_found(seen):
        yield Finding(
            None,
            say("not found: {name}", name=titles[component]),
            say("see whether it is there, where the decree has it and in its words"),
        )


def _is_before_unicode(seen: Observation) -> bool:
    """Tell whether words are bytes of TCVN3 or VNI, by which no component can be known."""
    fonts = load_settings().fonts
    families = [
        piece.lettering.family
        for sheet in seen.sheets
        for line in sheet.lines
        for piece in line.pieces
    ]
    return 2 * sum(is_before_unicode(family, fonts) for family in families) > len(families)


def _not_found(seen: Observation) -> Iterator[str]:
    """Yield the names of the main components that the first section lacks."""
    wanted = _wanted(seen)
    for component in (*_HEAD, *_SUBJECTS, *_CLOSING):
        if component in wanted and seen.first(component) is None:
            yield component
    if seen.first("letter-subject") and seen.first("addressees") is None:
        yield "addressees"


def _wanted(seen: Observation) -> set[str]:
    """Return the components of the document's form, or those that every form has."""
    kind = kind_of(seen)
    if kind is None and _looks_like_a_letter(seen):
        return {*_HEAD, *_CLOSING, "letter-subject"}
    if kind is None or (kind == LETTER and seen.first("kind-name") is not None):
        return {*_HEAD, *_CLOSING, "kind-name"}
    if not load_form(load_kind(kind).form).source.startswith(_ANNEX):
        return {"national-title", "motto", "kind-name"}
    found = {*components_of(load_kind(kind)), *_CLOSING}
    return found if "subject" in requirements(load_kind(kind)) else found - {"subject"}


def _looks_like_a_letter(seen: Observation) -> bool:
    """Tell whether Kính gửi and a notation without a kind's letters tell a công văn."""
    number = seen.first("number")
    if number is None or seen.first("addressees") is None or seen.first("kind-name") is not None:
        return False
    groups = re.findall(r"[^\W\d_]+", number.text.partition("/")[2])
    return bool(groups) and groups[0] not in kind_abbreviations()
