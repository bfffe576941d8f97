"""An optional sum, number or day that is not given; and what a template may reckon with it."""

from __future__ import annotations

from decimal import Decimal
from typing import TypeVar

from docgen.diagnostics import Message, say

Added = TypeVar("Added")


class Nothing(str):
    """A sum, a number or a day that is left empty: it prints nothing, and so do its parts.

    It adds nothing to a sum. Whether it is less or more than another is not known, and told.
    """

    __slots__ = ()

    bang_so = bang_chu = ngay = thang = nam = ""

    def __add__(self, other: Added) -> Added:
        return other

    def __sub__(self, other: object) -> Nothing:
        raise _refused(
            say("nothing can be taken from a value that is empty"),
            say("ask for it first: {{% if name %}}…{{% endif %}}"),
        )

    def _compared(self, other: object) -> bool:
        if isinstance(other, Nothing):
            return False
        raise _refused(
            say("a value that is empty is neither less nor more than another"),
            say("ask for it first: {{% if name and name > 0 %}}"),
        )

    __lt__ = __le__ = __gt__ = __ge__ = _compared


def counted(other: Decimal | int | Nothing) -> Decimal:
    """Return what another value adds to a sum."""
    return Decimal(0) if isinstance(other, Nothing) else Decimal(other)


def whole_dong(other: Decimal | int | Nothing) -> int:
    """Return what another value adds to a sum of money; raises TemplateProblem for less than one.

    A sum would else lose the part of a đồng, and nobody would see it.
    """
    amount = counted(other)
    if amount != int(amount):
        raise _refused(
            say("{text} is not a sum of money", text=other),
            say("add numbers to a number: declare it as number, and write đồng behind it"),
        )
    return int(amount)


def _refused(message: Message, help: Message) -> Exception:
    from docgen.source.template_problems import TemplateProblem  # with Jinja2, which few need

    return TemplateProblem("value-failed", message, help)
