"""layouts/rules/*.yaml → the rules' words: title, citation, the decree's sentence, examples."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import yaml

from docgen.diagnostics import Severity
from docgen.resources import folder
from docgen.rules.model import Rule

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Family:
    """A family of rules: its file's name, its title in Vietnamese and English, its rules' data."""

    name: str
    title: str
    title_en: str
    rules: Mapping[str, Mapping[str, str]]


@cache
def load_families() -> tuple[Family, ...]:
    """Return the families in their own order (`order` in each file), then by name."""
    found = []
    for path in sorted((folder("layouts") / "rules").glob("*.yaml")):
        with path.open(encoding="utf-8") as stream:
            data = yaml.load(stream, _Loader)
        family = Family(path.stem, data["title"], data["title_en"], data["rules"])
        found.append((data.get("order", 100), path.stem, family))
    return tuple(family for _, _, family in sorted(found, key=lambda entry: entry[:2]))


@cache
def load_rules() -> Mapping[str, Rule]:
    """Return every rule by its code, in the families' order."""
    from docgen.rules.registry import all_checks

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
        note=data.get("note", ""),
        note_en=data.get("note_en", ""),
    )
