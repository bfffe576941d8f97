"""Sets a table as strips, its header repeated on pages, each with what a page break costs."""

from __future__ import annotations

from collections.abc import Sequence

from docgen.decree.typesetting import PageBreaks
from docgen.diagnostics import Diagnostic
from docgen.document.model import Alignment, Table
from docgen.immutable import replace
from docgen.layout.pages import Rule, Tag, with_origin
from docgen.layout.setting import Setting
from docgen.layout.strips import Strip
from docgen.layout.table.alignments import alignments
from docgen.layout.table.fitting import FittedTable, fitted
from docgen.layout.table.rows import Row, set_row


def set_table(setting: Setting, table: Table) -> tuple[list[Strip], Sequence[Diagnostic]]:
    """Return a table as strips, and what is to be told of it: that words are cut, or crowded."""
    whole = fitted(setting, table)
    strips = _strips(setting, whole, list(alignments(table)))
    if whole.is_whole and not whole.is_crowded:
        return strips, ()
    from docgen.layout.table.telling import tell_crowded_words, tell_cut_words

    tell = tell_crowded_words if whole.is_whole else tell_cut_words
    return strips, (tell(setting, table),)


def _strips(
    setting: Setting, table: FittedTable, aligned: Sequence[Sequence[Alignment]]
) -> list[Strip]:
    """Return the header and the rows as strips; pages that begin with a row repeat the header."""
    tag = Tag("Table")
    costs = setting.typesetting.pages
    strips, repeat = _header(setting, table, tag)
    strips[0] = strips[0]._replace(before=setting.paragraph_spacing)
    # A higher row may part: it would leave more of a page empty than the page is to be at first.
    highest = setting.height * (1 - costs.least_filled[0])
    for index, texts in enumerate(table.rows):
        row = set_row(setting, table, texts, aligned[index], Tag("TR", tag), "TD")
        first, *others = _row(row, highest, repeat)
        cost = _break_cost(costs, index, len(table.rows))
        strips += [first._replace(cost=cost), *others]
    return strips


def _header(
    setting: Setting, table: FittedTable, tag: Tag
) -> tuple[list[Strip], tuple[Strip, ...]]:
    """Return the header, and what of it comes again on each page: a high one's top rule alone."""
    highest = setting.height * setting.typesetting.tables.highest_header
    if table.groups:
        from docgen.layout.table.groups import set_grouped

        head = set_grouped(setting, table, tag)
        return [head], (_top(head) if head.height > highest else _untagged(head),)
    centred = [Alignment.CENTER] * len(table.header)
    row = set_row(setting, table, table.header, centred, Tag("TR", tag), "TH", has_top=True)
    if row.height > highest:
        repeat = (row.top(),)
        return row.by_lines(repeat), repeat
    head = row.centred()
    return [head], (_untagged(head),)


def _row(row: Row, highest: float, repeat: tuple[Strip, ...]) -> list[Strip]:
    """Return a row whole, or by lines if it is higher than `highest` points."""
    if row.height > highest:
        return row.by_lines(repeat)
    return [row.whole()._replace(repeat=repeat)]


def _break_cost(costs: PageBreaks, index: int, rows: int) -> float:
    """Return what a page break before row `index` costs: none stands alone if it can be helped."""
    if index == 0:
        return costs.forbidden
    return costs.lone_table_row if index in (1, rows - 1) else costs.before_table_row


def _top(head: Strip) -> Strip:
    """Return the rule above a header alone."""
    return Strip(0.0, (next(one for one in head.elements if isinstance(one, Rule)),))


def _untagged(strip: Strip) -> Strip:
    """Return a header to be set again: for a reader of the text it stands there once."""
    elements = (
        with_origin(element, replace(element.origin, tag=None)) for element in strip.elements
    )
    return strip._replace(elements=tuple(elements))
