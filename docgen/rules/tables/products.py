"""Warning about rows of quantity, price and amount: the amount is the product of the two."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from docgen.diagnostics import say
from docgen.document.model import Cell, Table
from docgen.rules.case import Case
from docgen.rules.model import Finding
from docgen.rules.registry import warning
from docgen.rules.tables.figures import figures_of
from docgen.source.declared.figures import in_figures

_QUANTITY, _PRICE, _AMOUNT = "số lượng", "đơn giá", "thành tiền"
# Columns beside these three; any other may hold what the amount is reckoned with, too.
_OTHER = (
    r"s?tt|số tt|số thứ tự|đvt|đơn vị(?: tính)?|ghi chú|(?:nội dung|tên|hạng mục|danh mục|mặt hàng"
    r"|hàng hóa|diễn giải|vật tư|quy cách|chủng loại|xuất xứ)\b.*"
)
_NOTE = r"\s*\((?P<unit>[^()]*)\)$"


@warning("VT-table-product")
def wrong_product(case: Case) -> Iterator[Finding]:
    """Find a `Thành tiền` that is not `Số lượng` times `Đơn giá`, all in whole figures."""
    for body in case.bodies:
        for block in body.blocks:
            columns = _columns(block.header) if isinstance(block, Table) else None
            if columns is None or not isinstance(block, Table):
                continue
            for row in block.rows:
                yield from _of_row(*(row[column] for column in columns))


def _of_row(quantity: Cell, price: Cell, amount: Cell) -> Iterator[Finding]:
    values = [_whole(cell) for cell in (quantity, price, amount)]
    if None in values:
        return
    factor, of_one, stated = (value or Decimal(0) for value in values)
    if factor * of_one != stated:
        yield Finding(
            amount.place,
            say(
                "{quantity} × {price} is {product}, not {amount}",
                quantity=quantity.text,
                price=price.text,
                product=in_figures(factor * of_one),
                amount=amount.text,
            ),
            say("mend the amount, or the figure that is wrong"),
        )


def _columns(header: Sequence[Cell]) -> tuple[int, int, int] | None:
    """Return where quantity, price and amount stand; None where more may be reckoned with."""
    names = [" ".join(cell.text.lower().split()) for cell in header]
    bare = [re.sub(_NOTE, "", name) for name in names]
    if any(bare.count(name) != 1 for name in (_QUANTITY, _PRICE, _AMOUNT)):
        return None
    quantity, price, amount = (bare.index(name) for name in (_QUANTITY, _PRICE, _AMOUNT))
    others = [name for at, name in enumerate(bare) if at not in (quantity, price, amount)]
    is_of_one_unit = _unit(names[price]) == _unit(names[amount])
    if not is_of_one_unit or not all(re.fullmatch(_OTHER, name) for name in others):
        return None
    return quantity, price, amount


def _unit(name: str) -> str:
    found = re.search(_NOTE, name)
    return found["unit"] if found else ""


def _whole(cell: Cell) -> Decimal | None:
    """Return a cell's whole figure; None where it is empty, has decimals or is another text."""
    found = figures_of([cell.text.strip()])
    if found is None or len(found.values) != 1 or found.slack:
        return None
    return found.values[0]
