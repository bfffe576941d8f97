"""The rule over the main components (Điều 8): which of them cannot be found on the pages."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.decree.reader import components_of, kind_slugs, load_kind
from docgen.diagnostics import say
from docgen.measuring.model import Legibility, Observation
from docgen.measuring.settings import fold, load_settings
from docgen.rules.model import Finding
from docgen.rules.registry import warning

_HEAD = ("national-title", "motto", "agency", "number", "place-date")
_CLOSING = ("authority", "signer-name", "recipients-label", "recipients")
_LETTER = "cong-van"
# A letter's Kính gửi is its own; of other kinds only those to a higher body have it.
_SUBJECTS = ("kind-name", "subject", "letter-subject")


@warning("ND30-D8.2-missing")
def missing(seen: Observation) -> Iterator[Finding]:
    """Find the main components that are not on the pages, or that nothing tells for what they are."""
    if any(sheet.legibility is not Legibility.TEXT for sheet in seen.sheets):
        return
    titles = load_settings().titles
    for component in not_found(seen):
        yield Finding(
            None,
            say("not found: {name}", name=titles[component]),
            say("see whether it is there, where the decree has it and in its words"),
        )


def not_found(seen: Observation) -> Iterator[str]:
    """Yield the names of the main components that the first section lacks."""
    wanted = _wanted(seen)
    for component in (*_HEAD, *_SUBJECTS, *_CLOSING):
        if component in wanted and seen.first(component) is None:
            yield component
    if seen.first("letter-subject") and seen.first("addressees") is None:
        yield "addressees"


def _wanted(seen: Observation) -> set[str]:
    """Return the components of the document's form; those that every form has, if it has no kind."""
    kind = _kind(seen)
    if kind is None:
        return {*_HEAD, *_CLOSING, "kind-name"}
    return {*components_of(load_kind(kind)), *_CLOSING}


def _kind(seen: Observation) -> str | None:
    if seen.first("letter-subject") is not None:
        return _LETTER
    name = seen.first("kind-name")
    if name is None:
        return None
    found = [slug for slug in kind_slugs() if fold(name.text) == fold(load_kind(slug).name)]
    return found[0] if found else None
