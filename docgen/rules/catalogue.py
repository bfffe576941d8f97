"""layouts/rules/*.yaml → the rules' words: title, citation, quotation or reason, examples."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from docgen.diagnostics import Severity
from docgen.immutable import immutable
from docgen.rules.families import load_families
from docgen.rules.registry import all_checks


@immutable
class Rule:
    """A rule as a person reads it; layouts/rules/ holds all of it but the severity.

    `code` is stable: `ND30-II.4.b-month` for annex I, part I; `ND30-PL2.V.7` for annex II,
    `ND30-PL3.1.5` for a sample form, `ND30-D13.4` for an article, `VT-…` (văn thư) for good
    practice that the decree does not write down. `quote` is the decree's own sentence; a rule
    without one has a reason, `why`: what goes wrong, and for whom, where it is broken.
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
    why: str = ""
    why_en: str = ""
    note: str = ""
    note_en: str = ""


@cache
def load_rules() -> Mapping[str, Rule]:
    """Return every rule by its code, in the families' order."""
    severities = {check.code: check.severity for check in all_checks()}
    return {
        code: _rule(code, severities.get(code, Severity.WARNING), family.name, data)
        for family in load_families()
        for code, data in family.rules.items()
    }


def _rule(code: str, severity: Severity, family: str, data: Mapping[str, str]) -> Rule:
    return Rule(
        code=code,
        severity=severity,
        family=family,
        title=data["title"],
        title_en=data["title_en"],
        citation=data.get("citation"),
        quote=data.get("quote", ""),
        wrong=data["wrong"],
        right=data["right"],
        why=data.get("why", ""),
        why_en=data.get("why_en", ""),
        note=data.get("note", ""),
        note_en=data.get("note_en", ""),
    )
