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
from docgen.rules.tables.row_numbers import NUMBER_COLUMN
from docgen.source.declared.figures import in_figures

_QUANTITY, _PRICE, _AMOUNT = "số lượng", "đơn giá", "thành tiền"
# Columns beside these three; any other may hold what the amount is reckoned with, too.
_OTHER = (
    r"s?tt|số tt|số thứ tự|đvt|đơn vị(?: tính)?|ghi chú|(?:nội dung|tên|hạng mục|danh mục|mặt hàng"
    r"|hàng hóa|diễn giải|vật tư|quy cách|chủng loại|xuất xứ)\b.*"
)
# What a row, or the head of its names, says of more to reckon with: days, a measure, a discount.
_MORE = re.compile(
    r"\d\s*(?:ngày|đêm|buổi|tháng|lần|năm|giờ|tiết|kỳ|đợt|quý|tuần|người|lượt|suất|%|kwh|[x×])(?!\w)"
    r"|×|\bvat\b|\bthuế\b",
    re.IGNORECASE,
)
# Prices may be in thousands where the amount is in đồng, or hold no tax where it does.
_OTHER_UNITS = tuple(Decimal(factor) for factor in ("1000", "0.001", "1.05", "1.08", "1.1"))
# A sum that is rounded to thousands holds a hundred of them at the least.
_OF_A_ROUNDED = 100
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
                cells = [row[column] for column in columns]
                if not _has_more(block.header, row, cells):
                    yield from _of_row(*cells)


def _has_more(header: Sequence[Cell], row: Sequence[Cell], reckoned: Sequence[Cell]) -> bool:
    """Tell whether a row's unit holds a number, or its name or note tells more to reckon with."""
    for head, cell in zip(header, row, strict=True):
        name = " ".join(head.text.lower().split())
        if cell in reckoned or re.fullmatch(NUMBER_COLUMN, name):
            continue
        is_note, is_unit = name == "ghi chú", name.startswith(("đvt", "đơn vị"))
        if (is_note and cell.text.strip()) or (is_unit and re.match(r"\d", cell.text)):
            return True
        if _MORE.search(name) or _MORE.search(cell.text):
            return True
    return False


def _of_row(quantity: Cell, price: Cell, amount: Cell) -> Iterator[Finding]:
    values = [_whole(cell) for cell in (quantity, price, amount)]
    if None in values:
        return
    factor, of_one, stated = (value or Decimal(0) for value in values)
    product = factor * of_one
    if stated != product and not _is_near(stated, product):
        yield Finding(
            amount.place,
            say(
                "{quantity} × {price} is {product}, not {amount}",
                quantity=quantity.text,
                price=price.text,
                product=in_figures(product),
                amount=amount.text,
            ),
            say("mend the amount, or the figure that is wrong"),
        )


def _is_near(stated: Decimal, product: Decimal) -> bool:
    """Tell whether an amount is its product in another unit, with a tax, or in whole thousands."""
    is_rounded = not stated % 1_000 and abs(stated - product) < 1_000 <= product / _OF_A_ROUNDED
    return is_rounded or any(stated == product * other for other in _OTHER_UNITS)


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
