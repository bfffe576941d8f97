"""The filter `int`: a value as a template reckons with it."""

from __future__ import annotations

from decimal import Decimal

from jinja2 import Undefined

from docgen.diagnostics import say
from docgen.source.template_problems import TemplateProblem


def whole(value: object, default: int | None = None) -> int:
    """Return a value as a whole number, what follows the comma left out; else the default.

    A text is read as Vietnamese writes numbers: `1.500.000`. Raises TemplateProblem for one that
    is no number: in Jinja2 it would be 0, which nobody sees in a letter.
    """
    from docgen.source.declared.figures import decimal_number

    if isinstance(value, Undefined):
        str(value)  # one that is not there is told, but for what stands for it
        return 0
    number = value if isinstance(value, int | float | Decimal) else decimal_number(str(value))
    if number is not None:
        return int(number)
    if default is not None:
        return default
    raise TemplateProblem(
        "value-failed",
        say("{text} is not a number", text=value),
        say("write 1500, 1.500 or 8,5"),
    )
