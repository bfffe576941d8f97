"""Rows of the mutation table → documents with one fault each, and what the rules say of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from tests.rules.judging import codes

TABLES = Path(__file__).parent / "mutations"


@dataclass(frozen=True, slots=True)
class Mutation:
    """One fault: the document it is put into, the text it takes the place of, the code it earns."""

    name: str
    base: str
    replace: str
    by: str
    code: str

    @property
    def source(self) -> Path:
        """The good document."""
        return TABLES / "bases" / f"{self.base}.yaml"

    def text(self) -> str:
        """Return the document with the fault; raises ValueError unless it has one place for it."""
        good = self.source.read_text(encoding="utf-8")
        if good.count(self.replace) != 1:
            raise ValueError(f"{self.name}: {self.replace!r} stands {good.count(self.replace)}×")
        return good.replace(self.replace, self.by)

    def codes(self, folder: Path) -> list[str]:
        """Return the codes said of the document with the fault, written into a folder."""
        path = folder / f"{self.base}.yaml"
        path.write_text(self.text(), encoding="utf-8")
        return codes(path)


def mutations() -> Iterator[Mutation]:
    """Yield every row of every table."""
    for table in sorted(TABLES.glob("*.yaml")):
        for row in yaml.safe_load(table.read_text(encoding="utf-8")):
            yield Mutation(**row)
