"""What a rule is as it runs: the function that looks, and what that function finds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from docgen.diagnostics import Fix, Message, Place, Severity
from docgen.immutable import immutable


@immutable
class Finding:
    """What a rule has found: where, what was found and expected, how to mend it."""

    place: Place | None
    message: Message
    help: Message | None = None
    fix: Fix | None = None


Look = Callable[[Any], Iterator[Finding]]


@immutable
class Check:
    """A rule as it runs: its code, its weight, and the function that looks."""

    code: str
    severity: Severity
    look: Look
