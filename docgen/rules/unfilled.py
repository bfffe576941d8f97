"""What rules find in texts that lack a value → nothing: nobody wrote what stands there."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from docgen.build import Reading
from docgen.diagnostics import Diagnostic, Place
from docgen.source import nodes

_NOT_FILLED = ("value-undefined", "value-failed", "value-syntax")


def of_filled_texts(found: list[Diagnostic], reading: Reading) -> list[Diagnostic]:
    """Return what rules found but for what stands in a text whose filling the reading tells of."""
    failed = [problem.place for problem in reading.problems if problem.code in _NOT_FILLED]
    if not failed:
        return found
    starts = sorted(_starts(reading.tree))
    unfilled = set(_numbers(failed, starts))
    places = _numbers((problem.place for problem in found), starts)
    return [
        problem for problem, number in zip(found, places, strict=True) if number not in unfilled
    ]


def _numbers(places: Iterable[Place | None], starts: list[Place]) -> Iterator[int | None]:
    """Yield the number of the text or key that each place stands in."""
    return (None if place is None else bisect_right(starts, place) for place in places)


def _starts(node: nodes.Node) -> Iterator[Place]:
    """Yield where each text and each key starts."""
    match node:
        case nodes.Scalar():
            yield node.place
        case nodes.Sequence():
            for item in node.items:
                yield from _starts(item)
        case nodes.Mapping():
            for key, value in node.entries:
                yield key.place
                yield from _starts(value)
