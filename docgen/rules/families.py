"""layouts/rules/*.yaml → the families of rules, with their rules' words as data."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from docgen.decree.prepared import read_data
from docgen.immutable import immutable
from docgen.resources import folder


@immutable
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
        data = read_data(path)
        family = Family(path.stem, data["title"], data["title_en"], data["rules"])
        found.append((data.get("order", 100), path.stem, family))
    return tuple(family for _, _, family in sorted(found, key=lambda entry: entry[:2]))


@cache
def places_in_the_law() -> Mapping[str, str | None]:
    """Return each rule's citation by its code; good practice has none."""
    return {
        code: data.get("citation")
        for family in load_families()
        for code, data in family.rules.items()
    }
