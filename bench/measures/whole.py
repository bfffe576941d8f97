"""What several runs of a whole process took → a row of a table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median

from bench import agreement
from bench.engines.engine import Engine
from bench.processes import Spent
from bench.tables import ratio

COLUMNS = (
    "engine",
    "time",
    "of docgen's",
    "processor",
    "of docgen's",
    "peak memory",
    "file",
    "pages",
)


def rows(
    spent: Mapping[Engine, Sequence[Spent]],
    places: Mapping[Engine, tuple[Path, Path]],
    failures: Mapping[Engine, str],
) -> list[tuple[str, ...]]:
    """Return a row of medians for each engine, the first the measure of the others."""
    first = next(iter(spent))
    base = [] if first in failures else spent[first]
    return [
        (engine.name, f"failed ({failures[engine]})", *("–",) * (len(COLUMNS) - 2))
        if engine in failures
        else _row(engine, runs, base, places[engine][1])
        for engine, runs in spent.items()
    ]


def _row(
    engine: Engine, runs: Sequence[Spent], base: Sequence[Spent], output: Path
) -> tuple[str, ...]:
    wall = median(run.wall for run in runs)
    processor = median(run.processor for run in runs)
    return (
        engine.name,
        _seconds(wall),
        _of_base(wall, [run.wall for run in base]),
        _seconds(processor),
        _of_base(processor, [run.processor for run in base]),
        f"{median(run.peak for run in runs):,.0f} MB",
        f"{output.stat().st_size / 1000:,.0f} KB",
        f"{agreement.page_count(output):,}",
    )


def _of_base(seconds: float, base: Sequence[float]) -> str:
    return ratio(seconds, median(base)) if base else "–"


def _seconds(seconds: float) -> str:
    return f"{seconds:.3f} s" if seconds < 10 else f"{seconds:.1f} s"
