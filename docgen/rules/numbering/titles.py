"""Error rule: phần, chương, mục and tiểu mục must have a title (II.6.d)."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.diagnostics import say
from docgen.document.model import Heading
from docgen.rules.bodies import text_of
from docgen.rules.case import Case
from docgen.rules.model import Finding
from docgen.rules.registry import error


@error("ND30-II.6.d-title")
def untitled(case: Case) -> Iterator[Finding]:
    """Find phần, chương, mục, tiểu mục without a title."""
    for body in case.bodies:
        for block in body.blocks:
            if isinstance(block, Heading) and not text_of(block).strip():
                yield Finding(
                    block.place,
                    say("{label} has no title", label=block.label),
                    say("write the title on the next line, without a closing sign"),
                )
