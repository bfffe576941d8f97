"""Error rule over the drafter's mark (ký hiệu người soạn thảo, III.3)."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.diagnostics import say
from docgen.rules.case import Case
from docgen.rules.model import Finding
from docgen.rules.registry import error


@error("ND30-III.3-capitals")
def small_initials(case: Case) -> Iterator[Finding]:
    """Find initials in small letters: `initials: pl`."""
    for passage in case.at("drafter.initials", "drafter"):
        text = passage.text.strip()
        if text.isalpha() and text.islower():
            yield Finding(
                passage.place(),
                say("the drafter's initials are capitals: {text}", text=text),
                say("write {expected}", expected=text.upper()),
                passage.fix(0, len(text), text.upper()),
            )
