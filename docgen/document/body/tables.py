"""A GFM table's lines → a table whose cells know their places."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from docgen.diagnostics import Place, Problems, say
from docgen.document.body.header_rows import grouped, heads_columns
from docgen.document.body.inline import parse_inline
from docgen.document.model import Alignment, Cell, Group, Table

# Word and telephones make dashes of hyphens.
_DELIMITER = re.compile(r"\s*:?[-–—]+:?\s*")
_CELL = re.compile(r"((?:\\.|[^|\\])*)(?:\||$)")
_ESCAPE_OR_BREAK = re.compile(r"(\\.)|\s*<br\s*/?>\s*", re.IGNORECASE)
_ALIGNMENTS = {
    (False, False): Alignment.NONE,
    (True, False): Alignment.LEFT,
    (False, True): Alignment.RIGHT,
    (True, True): Alignment.CENTER,
}

PlacedLine = tuple[str, int]


def parse_table(
    lines: Sequence[PlacedLine], place_of: Callable[[int], Place], problems: Problems
) -> Table | None:
    """Return the table of lines given with their offsets; None, and an error, if it is none.

    One row of its header stands above the line of dashes, or two.
    """
    place, upper = place_of(lines[0][1]), None
    if _has_two_heads(lines):
        upper, *lines = lines
    count = _column_count(lines)
    if upper is not None:
        count = max(count, _cell_count(upper))
    alignments = _alignments(lines, count, place_of, problems)
    if alignments is None:
        return None
    row = partial(_row, count=count, place_of=place_of, problems=problems)
    header, rows = row(lines[0]), tuple(map(row, lines[2:]))
    groups: tuple[Group, ...] = ()
    if upper is not None:
        header, groups = grouped(row(upper), header)
    elif rows and heads_columns(rows, header):
        _tell_head_below(rows[0], problems)
    return Table(header, rows, alignments, place, groups)


def _has_two_heads(lines: Sequence[PlacedLine]) -> bool:
    """Tell whether the line of dashes stands under the second line, not the first."""
    return len(lines) > 2 and not _is_delimiter(lines[1][0]) and _is_delimiter(lines[2][0])


def _column_count(lines: Sequence[PlacedLine]) -> int:
    """Return how many cells a header's line has; two bars end it with an empty one, if dashes do.

    Where they count one less, the second bar is a slip.
    """
    header, *below = lines
    count = _cell_count(header)
    if header[0].endswith("||") and below and _cell_count(below[0]) == count + 1:
        return count + 1
    return count


def _cell_count(line: PlacedLine) -> int:
    return sum(1 for _ in _cells(*line))


def _tell_head_below(row: Sequence[Cell], problems: Problems) -> None:
    """Warn of the second row of a header that stands under the dashes: it is set as any row."""
    first = next(cell for cell in row if cell.text)
    problems.warning(
        "table-head-below",
        first.place,
        say("this row heads columns, but stands under the header's line of dashes"),
        help=say("write it above | --- | --- |: a head over empty cells then spans its columns"),
    )


def _alignments(
    lines: Sequence[PlacedLine], count: int, place_of: Callable[[int], Place], problems: Problems
) -> tuple[Alignment, ...] | None:
    """Return what the line of dashes says of each column; None, and an error, if it is none."""
    if len(lines) < 2 or not _is_delimiter(lines[1][0]):
        problems.error(
            "table-delimiter",
            place_of(lines[0][1]),
            say("the table has no line of dashes under its header"),
            help=say(
                "write | --- | --- | under the header, a group of dashes for each column; "
                "leave no blank line between rows"
            ),
        )
        return None
    groups = [text.strip() for text, _ in _cells(*lines[1])]
    if len(groups) != count:
        problems.error(
            "table-delimiter",
            place_of(lines[1][1]),
            say(
                "columns in the line of dashes: {dashes}; in the header: {header}",
                dashes=len(groups),
                header=count,
            ),
            help=say("write | --- | --- | under the header, a group of dashes for each column"),
        )
        return None
    return tuple(_ALIGNMENTS[group[0] == ":", group[-1] == ":"] for group in groups)


def refuse_missing_bars(lines: Sequence[PlacedLine], place: Place, problems: Problems) -> None:
    """Report prose that is a table but for the bars at its sides, which Markdown can do without."""
    if "|" in lines[0][0] and _is_delimiter(lines[1][0]):
        problems.error(
            "table-bars",
            place,
            say("the lines of this table do not begin with a bar"),
            help=say("write | at the beginning and at the end of each of its lines"),
        )


def _is_delimiter(line: str) -> bool:
    """Tell whether a line is one of dashes, a group of them for each column."""
    texts = [text for text, _ in _cells(line, 0)]
    return bool(texts) and all(map(_DELIMITER.fullmatch, texts))


def _row(
    line: PlacedLine, count: int, place_of: Callable[[int], Place], problems: Problems
) -> tuple[Cell, ...]:
    """Return a row of as many cells as the header has; missing ones are empty, as GFM reads it."""
    found = list(_cells(*line))
    if len(found) > count:
        problems.error(
            "table-cells",
            place_of(found[count][1]),
            say("the row has {cells} cells, the header {header}", cells=len(found), header=count),
            help=say(r"write \| for a bar inside a cell"),
        )
    cells = [_cell(text, place_of(offset)) for text, offset in found[:count]]
    return (*cells, *[Cell((), place_of(line[1]))] * (count - len(cells)))


def _cells(line: str, offset: int) -> Iterator[PlacedLine]:
    """Yield the texts between the bars of a line, each with its offset."""
    start = 1 if line.startswith("|") else 0
    end = len(line) - 1 if line.endswith("|") and not line.endswith("\\|") else len(line)
    while start < end:
        match = _CELL.match(line, start, end)
        if match is None or match.end() == start:
            return
        text = match[1]
        yield text.strip(), offset + start + len(text) - len(text.lstrip())
        start = match.end()


def _cell(text: str, place: Place) -> Cell:
    return Cell(parse_inline(_with_breaks(text.replace(r"\|", "|"))), place)


def _with_breaks(text: str) -> str:
    """Return a cell's text with its `<br>` as line breaks; with its `<` escaped it is letters."""
    if "<" not in text:
        return text
    return _ESCAPE_OR_BREAK.sub(lambda found: found[1] or "\n", text)
