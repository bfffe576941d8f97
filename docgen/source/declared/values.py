"""The values of declared types, each with what a template may print of it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from docgen.leading_zeros import day_in_figures, month_in_figures, with_zero
from docgen.source.declared.figures import in_figures
from docgen.source.declared.in_words import NORTHERN, Reading, in_words
from docgen.source.declared.nothing import Nothing, counted, whole_dong


class Money(int):
    """Whole đồng, printed `1.500.000 đồng (Một triệu năm trăm nghìn đồng)`.

    `bang_so` is the figures alone, `bang_chu` the words alone; sums and differences are money.
    """

    reading: Reading = NORTHERN

    def read_as(self, reading: Reading) -> Money:
        """Return the same sum, read with a region's words."""
        money = Money(int(self))
        money.reading = reading
        return money

    @property
    def bang_so(self) -> str:
        """The sum in figures, without its unit."""
        return in_figures(int(self))

    @property
    def bang_chu(self) -> str:
        """The sum in words, with its unit and a capital."""
        words = in_words(int(self), self.reading)
        return f"{words[0].upper()}{words[1:]} đồng"

    def __str__(self) -> str:
        return f"{self.bang_so} đồng ({self.bang_chu})"

    def __add__(self, other: Decimal | int | Nothing) -> Money:
        return Money(int(self) + whole_dong(other)).read_as(self.reading)

    def __sub__(self, other: Decimal | int | Nothing) -> Money:
        return Money(int(self) - whole_dong(other)).read_as(self.reading)


class Number(Decimal):
    """A number, printed `1.234,5`; `bang_chu` is in words: `một nghìn … phẩy năm`."""

    reading: Reading = NORTHERN

    def read_as(self, reading: Reading) -> Number:
        """Return the same number, read with a region's words."""
        number = Number(self)
        number.reading = reading
        return number

    @property
    def bang_so(self) -> str:
        """The number in figures."""
        return in_figures(self)

    @property
    def bang_chu(self) -> str:
        """The number in words; zeros that lead the decimals are read one by one."""
        whole, _, decimals = f"{self:f}".partition(".")
        words = in_words(abs(int(whole)), self.reading)
        if self < 0:
            words = f"âm {words}"
        if not decimals:
            return words
        zeros = "không " * (len(decimals) - len(decimals.lstrip("0")))
        tail = in_words(int(decimals), self.reading) if int(decimals) else ""
        return f"{words} phẩy {zeros}{tail}".rstrip()

    def __str__(self) -> str:
        return self.bang_so

    def __add__(self, other: Decimal | int | Nothing) -> Number:
        return Number(Decimal(self) + counted(other)).read_as(self.reading)

    def __sub__(self, other: Decimal | int | Nothing) -> Number:
        return Number(Decimal(self) - counted(other)).read_as(self.reading)


class Day(date):
    """A day, printed `05/01/2026`; `bang_chu` is `ngày 05 tháng 01 năm 2026`.

    Days under 10 and the months 1 and 2 have a leading zero (PL I, Phần I, II.4.b).
    """

    @property
    def ngay(self) -> str:
        """The day of the month."""
        return with_zero(self.day)

    @property
    def thang(self) -> str:
        """The month."""
        return month_in_figures(self.month)

    @property
    def nam(self) -> str:
        """The year."""
        return f"{self.year:04}"

    @property
    def bang_chu(self) -> str:
        """The day as it is written out."""
        return f"ngày {self.ngay} tháng {self.thang} năm {self.nam}"

    def __str__(self) -> str:
        return day_in_figures(self)
