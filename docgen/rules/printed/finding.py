"""A component or a line of a page → its page, and the finding that its text should be another."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.diagnostics import say
from docgen.measuring.model import Line, Observation, Part
from docgen.rules.model import Finding


def parts(seen: Observation, *components: str) -> Iterator[Part]:
    """Yield the components of every section that have lines."""
    for component in components:
        yield from (part for part in seen.find(component) if part.lines)


def to_be_written(text: str, wanted: str, page: int) -> Finding:
    """Return the finding that a text of a page is to be written otherwise."""
    return Finding(
        None,
        say("page {page}: it says “{text}”", page=page, text=text),
        say("write “{text}”", text=wanted),
    )


def part_to_be_written(part: Part, wanted: str) -> Finding:
    """Return the same of a component's whole text."""
    return to_be_written(part.text, wanted, page_of(part))


def page_of(part: Part) -> int:
    """Return the number of the page that a component begins on, from 1."""
    return part.lines[0].page + 1


def page_of_line(line: Line) -> int:
    """Return the number of a line's page, from 1."""
    return line.page + 1
