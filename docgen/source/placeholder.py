"""What stands for a value that is not there, so that what else is wrong with a template shows."""

from __future__ import annotations

from typing import Self

from jinja2 import ChainableUndefined


class _Placeholder(ChainableUndefined):
    """A value whose parts, sums and comparisons are no problems of their own."""

    __slots__ = ()

    def _itself(self, other: object) -> Self:
        str(other)  # another one that is not there is told
        return self

    def _not(self, other: object) -> bool:
        str(other)
        return False

    __add__ = __radd__ = __sub__ = __rsub__ = _itself  # type: ignore[assignment]  # they never fail
    __lt__ = __le__ = __gt__ = __ge__ = _not  # type: ignore[assignment]


PLACEHOLDER = _Placeholder()
