"""A line of a page and what is wrong with it → a finding that names the page."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.measuring.model import Line, Observation, Part


def parts(seen: Observation, *components: str) -> Iterator[Part]:
    """Yield the components of every section that have lines."""
    for component in components:
        yield from (part for part in seen.find(component) if part.lines)


def page_of(part: Part) -> int:
    """Return the number of the page that a component begins on, from 1."""
    return part.lines[0].page + 1


def page_of_line(line: Line) -> int:
    """Return the number of a line's page, from 1."""
    return line.page + 1
