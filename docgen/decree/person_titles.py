"""Reads layouts/person-titles.yaml: titles, degrees and ranks that stand before a name."""

from __future__ import annotations

import re
from functools import cache

from docgen.decree.reader import read_layout
from docgen.immutable import distinct


@distinct
class PersonTitles:
    """What finds titles (học hàm, học vị, quân hàm) before a name, and names that only seem to."""

    first: tuple[str, ...]
    pattern: re.Pattern[str]
    names: tuple[str, ...]

    def before(self, name: str) -> re.Match[str] | None:
        """Find the titles, degrees and ranks that a person's name begins with."""
        lowered = " ".join(name.lower().replace(",", " ").split())
        if not lowered.startswith(self.first) or f"{lowered} ".startswith(self.names):
            return None
        return self.pattern.match(name)


@cache
def load_person_titles() -> PersonTitles:
    """Return layouts/person-titles.yaml."""
    data = read_layout("person-titles")
    titles = data["titles"]
    longest_first = "|".join(sorted(map(re.escape, titles), key=len, reverse=True))
    return PersonTitles(
        first=tuple(map(str.lower, titles)),
        pattern=re.compile(rf"\s*(?:(?:{longest_first})(?:\.\s*|,\s*|\s+))+(?=\S)", re.IGNORECASE),
        names=tuple(f"{name.lower()} " for name in data["names_not_titles"]),
    )
