"""`# docgen: ignore[CODE] reason` in a source → the findings that are kept, and faulty comments.

A comment at a line's end speaks of that line's key or item, with all that stands under it; one on a
line of its own, of the next key or item; `ignore-file` speaks of the whole file.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from docgen.diagnostics import Diagnostic, Place, Severity, say
from docgen.immutable import immutable
from docgen.source import nodes
from docgen.source.suggest import question
from docgen.source.text import SourceText

_COMMENT = re.compile(
    r"#\s*docgen: ignore(?P<file>-file)?\[(?P<codes>[^\]]*)\][ \t]*(?P<reason>.*)"
)


@immutable
class Waiver:
    """What one comment lets pass: codes or their beginnings, in lines `first` to `last`."""

    codes: tuple[str, ...]
    place: Place
    first: int
    last: int
    reason: str

    def covers(self, problem: Diagnostic) -> bool:
        """Tell whether a finding is let pass."""
        place = problem.place
        return (
            place is not None
            and place.file == self.place.file
            and self.first <= place.line <= self.last
            and problem.code.startswith(self.codes)
        )


def heed(
    found: Iterable[Diagnostic], tree: nodes.Mapping, sources: Mapping[str, SourceText]
) -> Iterator[Diagnostic]:
    """Yield the findings that no comment lets pass, then what is wrong with the comments."""
    waivers = [waiver for source in sources.values() for waiver in _waivers(source, tree)]
    yield from (problem for problem in found if not any(one.covers(problem) for one in waivers))
    for waiver in waivers:
        yield from _faults(waiver)


def _waivers(source: SourceText, tree: nodes.Mapping) -> Iterator[Waiver]:
    lines = source.text.split("\n")
    texts = list(_spans(tree, source.name))
    for match in _COMMENT.finditer(source.text):
        place = source.place_at(match.start())
        if any(start <= place <= end for start, end in texts):
            continue  # words of the document, not a comment
        codes = tuple(code.strip() for code in match["codes"].split(",") if code.strip())
        first, last = (1, len(lines)) if match["file"] else _lines_meant(lines, place)
        yield Waiver(codes, place, first, last, match["reason"].strip())


def _spans(tree: nodes.Mapping, file: str) -> Iterator[tuple[Place, Place]]:
    for scalar in nodes.scalars(tree):
        text = scalar.text.rstrip()
        if text and scalar.place.file == file:
            yield scalar.place_of(0), scalar.place_of(len(text) - 1)


def _lines_meant(lines: list[str], place: Place) -> tuple[int, int]:
    """Return the first and last line of the key or item that a comment speaks of."""
    index = place.line - 1
    if lines[index].lstrip().startswith("#"):
        index = next((at for at in range(index + 1, len(lines)) if _says(lines[at])), index)
    depth = _depth(lines[index])
    last = index
    for at in range(index + 1, len(lines)):
        if _says(lines[at]) and not _is_below(lines[at], depth, lines[index]):
            break
        last = at
    return place.line, last + 1


def _is_below(line: str, depth: int, owner: str) -> bool:
    """Tell whether a line stands under an owner; a list may stand as deep as its key."""
    is_item = line.lstrip().startswith("- ") and not owner.lstrip().startswith("- ")
    return _depth(line) > depth or (is_item and _depth(line) == depth)


def _says(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip())


def _faults(waiver: Waiver) -> Iterator[Diagnostic]:
    from docgen.rules.families import places_in_the_law

    known = places_in_the_law()
    for code in waiver.codes:
        if not any(name.startswith(code) for name in known):
            yield Diagnostic(
                "ignore-unknown",
                Severity.WARNING,
                waiver.place,
                say("there is no rule {code} to ignore", code=code),
                question(code, known),
            )
    if not waiver.reason:
        yield Diagnostic(
            "ignore-reason",
            Severity.WARNING,
            waiver.place,
            say("the comment does not say why {codes} is ignored", codes=", ".join(waiver.codes)),
            say("write the reason after the bracket, for whoever reads the file next"),
        )
