"""Figures are read as they are meant, whoever or whatever wrote them, or not at all."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

import pytest

from docgen.diagnostics import Place
from docgen.source.declared.declarations import Declaration
from docgen.source.declared.types import ValueType, WrongValue

SUMS: tuple[tuple[object, int], ...] = (
    ("0", 0),
    ("1500000", 1_500_000),
    ("1.500.000", 1_500_000),
    ("1,500,000", 1_500_000),
    ("1 500 000", 1_500_000),
    ("1\u00a0500\u202f000 đ", 1_500_000),
    ("1. 500. 000", 1_500_000),
    ("1500000.00", 1_500_000),
    ("1.500.000,00", 1_500_000),
    ("1,500,000.00", 1_500_000),
    ("1,500.00", 1_500),
    ("1.500.000đ", 1_500_000),
    ("1.500.000 đồng", 1_500_000),
    ("1.500.000 đo\u0302\u0300ng", 1_500_000),
    ("1.500.000 VND", 1_500_000),
    ("1.500.000 ₫", 1_500_000),
    ("-50.000", -50_000),
    ("999.999.999.999.999.999.999.999.999", 10**27 - 1),
    (1_500_000, 1_500_000),
    (1_500_000.0, 1_500_000),
    (Decimal("1500000.00"), 1_500_000),
    (Decimal("1000.000"), 1_000),
    (Decimal("1.5E+6"), 1_500_000),
)

NO_SUMS: tuple[object, ...] = (
    *("1.500.000,50", "1500000.5", "1,500", "12,000", "0.125", "0.500.000", "1.50.000", "12 50"),
    *("1.500 nghìn", "9" * 28, "9" * 5_000, "-", "đồng"),
    *(0.125, 12.5, 1.125, Decimal("12.500"), Decimal("NaN"), float("inf"), True),
    *(1e300, Decimal("1E+999999999")),
)

NUMBERS: tuple[tuple[object, str], ...] = (
    ("0", "0"),
    ("8,5", "8,5"),
    ("8.5", "8,5"),
    ("8,50", "8,50"),
    ("0.125", "0,125"),
    ("-0.125", "-0,125"),
    ("0,125", "0,125"),
    ("0.5", "0,5"),
    ("0.0625", "0,0625"),
    ("1.500", "1.500"),
    ("1.500,25", "1.500,25"),
    ("1 500,25", "1.500,25"),
    ("12.345", "12.345"),
    (0.125, "0,125"),
    (1.125, "1,125"),
    (-1.5, "-1,5"),
    (1e-7, "0,0000001"),
    (1500.0, "1.500"),
    (Decimal("1.500"), "1,5"),
    (Decimal("0.125"), "0,125"),
    (Decimal("1500"), "1.500"),
)

NO_NUMBERS: tuple[object, ...] = (
    *("0.500.000", "00.125", "012.345", "1,5,0", "1.5.0", "15 30", "1e5", "15%", "5 kg"),
    *(True, float("inf"), 5e-324, "0," + "1" * 40),
)


def declared(type_name: str) -> Declaration:
    return Declaration("n", Place("a.yaml", 1, 1), ValueType(type_name))


@pytest.mark.parametrize(("given", "meant"), SUMS)
def test_a_sum_of_money_is_read(given: object, meant: int) -> None:
    assert declared("money").read(given) == meant


@pytest.mark.parametrize("given", NO_SUMS)
def test_what_could_be_another_sum_is_none(given: object) -> None:
    with pytest.raises(WrongValue):
        declared("money").read(given)


@pytest.mark.parametrize(("given", "printed"), NUMBERS)
def test_a_number_is_read(given: object, printed: str) -> None:
    assert str(declared("number").read(given)) == printed


@pytest.mark.parametrize("given", NO_NUMBERS)
def test_what_could_be_another_number_is_none(given: object) -> None:
    with pytest.raises(WrongValue):
        declared("number").read(given)


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (0, "không"),
        ("0.125", "không phẩy một trăm hai mươi lăm"),
        (-0.05, "âm không phẩy không năm"),
        ("1.000.000,01", "một triệu phẩy không một"),
    ],
)
def test_a_number_is_read_aloud(given: object, words: str) -> None:
    number = declared("number").read(given)
    assert number.bang_chu == words  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("given", "printed"),
    [
        (0, "0 đồng (Không đồng)"),
        (-1500, "-1.500 đồng (Âm một nghìn năm trăm đồng)"),
        (10**18, "1.000.000.000.000.000.000 đồng (Một tỷ tỷ đồng)"),
    ],
)
def test_any_sum_is_printed_with_its_words(given: object, printed: str) -> None:
    assert str(declared("money").read(given)) == printed


@pytest.mark.parametrize("given", ["5/1/2026", date(2026, 1, 5), datetime(2026, 1, 5)])
def test_a_day_is_read_with_its_day_first(given: object) -> None:
    assert str(declared("date").read(given)) == "05/01/2026"


@pytest.mark.parametrize(
    "given", [46027, "1/13/2026", "29/2/2026", "5/1/26", datetime(2026, 1, 5, 8)]
)
def test_what_is_no_day_of_ours_is_told(given: object) -> None:
    with pytest.raises(WrongValue):
        declared("date").read(given)


@pytest.mark.parametrize("given", [None, "", " ", float("nan"), Decimal("NaN")])
def test_what_tables_of_data_write_for_an_empty_cell_is_empty(given: object) -> None:
    with pytest.raises(WrongValue, match="is empty"):
        declared("text").read(given)
