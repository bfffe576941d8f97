"""What a rule is: its words in the law, the function that looks, and what that function finds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from docgen.diagnostics import Fix, Message, Place, Severity


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule as a person reads it; layouts/rules/ holds all of it but the severity.

    `code` is stable: `ND30-II.4.b-month` for annex I, part I; `ND30-PL2.V.7` for annex II,
    `ND30-PL3.1.5` for a sample form, `ND30-D13.4` for an article, `VT-…` (văn thư) for good
    practice that the decree does not write down. `quote` is the decree's own sentence.
    """

    code: str
    severity: Severity
    family: str
    title: str
    title_en: str
    citation: str | None
    quote: str
    wrong: str
    right: str
    note: str = ""
    note_en: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule has found: where, what was found and expected, how to mend it."""

    place: Place | None
    message: Message
    help: Message | None = None
    fix: Fix | None = None


Look = Callable[[Any], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class Check:
    """A rule as it runs: its code, its weight, and the function that looks."""

    code: str
    severity: Severity
    look: Look
