"""A scalar with `{{ }}` and values → the scalar filled in, each of its letters still placed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from docgen.diagnostics import Problems
from docgen.immutable import immutable, replace
from docgen.source.letters import FilledLetters, Piece
from docgen.source.nodes import Scalar
from docgen.source.placeholder import PLACEHOLDER
from docgen.source.row_values import is_row, on_one_line
from docgen.source.template_problems import TemplateProblem
from docgen.source.templates import render
from docgen.source.text import printable

_VALUE = re.compile(r"""\{\{(?:[^"'}]|"[^"]*"|'[^']*'|\}(?!\}))*\}\}""")
_JOINS_NEIGHBOURS = re.compile(r"\{%|\{\{-|-\}\}")
_ANY_BRACES = re.compile(r"\{[{%]")
_BLOCK = re.compile(r"(?m)^[ \t]*\{%.*%\}[ \t]*\n")


@immutable
class _Part:
    """A part of a scalar's text, from an offset on: plain text, or a template to be rendered."""

    text: str
    offset: int
    is_template: bool


def fill_scalar(scalar: Scalar, values: Mapping[str, object], problems: Problems) -> Scalar:
    """Return a scalar with its values filled in; a value that cannot be is told at its braces."""
    texts: list[str] = []
    pieces: list[Piece] = []
    length = 0
    told = len(problems.found)
    for part in _parts(scalar.text):
        text = _rendered(part, scalar, values, problems) if part.is_template else part.text
        if "\n" in text and _is_in_row(part, scalar.text):
            text = on_one_line(text)
        pieces += [
            Piece(length + piece.start, part.offset + piece.origin, piece.is_copied)
            for piece in _pieces(part, text)
        ]
        texts.append(text)
        length += len(text)
    filled = printable("".join(texts))
    letters = FilledLetters(scalar.place_of, tuple(pieces))
    is_told = len(problems.found) > told and not filled.strip()
    return replace(scalar, text=filled, is_quoted=True, is_told=is_told, letters=letters)


# A template's texts come again with each of its letters.
@lru_cache(maxsize=100)
def _parts(text: str) -> tuple[_Part, ...]:
    """Return plain texts and values in turn; with `{% %}` in it, a text is one template."""
    if _JOINS_NEIGHBOURS.search(text):
        return (_Part(text, 0, is_template=True),)
    parts = []
    offset = 0
    while (braces := text.find("{{", offset)) >= 0:
        value = _VALUE.match(text, braces)
        end = value.end() if value else len(text)
        parts.append(_Part(text[offset:braces], offset, is_template=False))
        parts.append(_Part(text[braces:end], braces, is_template=True))
        offset = end
    return (*parts, _Part(text[offset:], offset, is_template=False))


def _is_in_row(part: _Part, text: str) -> bool:
    """Tell whether a part is one value in a table's row."""
    if not part.is_template or _JOINS_NEIGHBOURS.search(part.text):
        return False
    line = text.rfind("\n", 0, part.offset) + 1
    return is_row(text[line : part.offset])


def _rendered(part: _Part, scalar: Scalar, values: Mapping[str, object], problems: Problems) -> str:
    """Return the template's text; if it has none, the template itself without lines of blocks.

    Those would part what belongs together, such as a table's rows, and that would be told, too.
    """
    known = dict(values)
    text = None
    while text is None:
        try:
            text = render(part.text, known)
        except TemplateProblem as problem:
            place = scalar.place_of(part.offset + _braces_of(problem, part.text))
            problems.error(problem.code, place, problem.message, help=problem.help)
            if problem.name is None or problem.name in known:
                return _BLOCK.sub("", part.text)
            known[problem.name] = PLACEHOLDER
    return text


def _braces_of(problem: TemplateProblem, template: str) -> int:
    """Return the offset of the braces that a problem is about, as nearly as it can be told."""
    if problem.name is not None:
        naming = re.search(rf"\{{[{{%][^}}]*?\b{re.escape(problem.name)}\b", template)
        return naming.start() if naming else 0
    start = 0
    for _ in range((problem.line or 1) - 1):
        start = template.find("\n", start) + 1
    braces = _ANY_BRACES.search(template, start)
    return braces.start() if braces else 0


def _pieces(part: _Part, text: str) -> Iterator[Piece]:
    """Yield the pieces of a part's text, offsets counted from the part's own start."""
    if not part.is_template:
        yield Piece(0, 0, is_copied=True)
    elif _JOINS_NEIGHBOURS.search(part.text):
        yield from _lines(part.text, text)
    else:
        yield Piece(0, 0, is_copied=False)


def _lines(template: str, text: str) -> Iterator[Piece]:
    """Yield a piece for each line: a line of the template's own, or one made somewhere after it."""
    own = dict(reversed(list(_placed_lines(template))))
    origin = 0
    for line, start in _placed_lines(text):
        is_own = line in own and bool(line.strip())
        origin = own[line] if is_own else origin
        yield Piece(start, origin, is_own)


def _placed_lines(text: str) -> Iterator[tuple[str, int]]:
    start = 0
    for line in text.split("\n"):
        yield line, start
        start += len(line) + 1
