"""How much is measured: which engines, how many rounds, and where."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass

from bench.engines.engine import Engine
from bench.workshop import Workshop


@dataclass(frozen=True, slots=True)
class Plan:
    """The engines present and absent (with what they lack), and how often each is measured."""

    engines: tuple[Engine, ...]
    absent: tuple[tuple[Engine, str], ...]
    rounds: int
    warm_documents: int
    pages: tuple[int, ...]
    workshop: Workshop

    def absent_rows(self, columns: int) -> tuple[tuple[str, ...], ...]:
        """Return a row for each engine that is absent: named, and nothing guessed."""
        rest = ("–",) * (columns - 2)
        return tuple((engine.name, f"absent ({lack})", *rest) for engine, lack in self.absent)


def find(engines: Sequence[Engine]) -> tuple[tuple[Engine, ...], tuple[tuple[Engine, str], ...]]:
    """Return the engines that can run here, and those that cannot with what they lack."""
    absences = [(engine, engine.absence()) for engine in engines]
    present = tuple(engine for engine, lack in absences if not lack)
    return present, tuple((engine, lack) for engine, lack in absences if lack)


def tell(what: str) -> None:
    """Say on standard error what is being measured."""
    print(f"… {what}", file=sys.stderr, flush=True)
