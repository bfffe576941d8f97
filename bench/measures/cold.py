"""Times whole processes: from the command to the finished PDF, for one page and for three."""

from __future__ import annotations

from pathlib import Path
from statistics import median

from bench import agreement
from bench.announcements import ONE_PAGE, THREE_PAGES, example
from bench.engines.engine import Engine
from bench.measures.plan import Plan, tell
from bench.processes import Spent, spend
from bench.tables import Table, ratio

_COLUMNS = ("engine", "time", "of docgen's", "processor", "peak memory", "file", "pages")


def measure(plan: Plan) -> list[Table]:
    """Return a table for each example."""
    return [_table(plan, name) for name in (ONE_PAGE, THREE_PAGES)]


def _table(plan: Plan, name: str) -> Table:
    task = plan.workshop.task(example(name))
    places = {engine: plan.workshop.source(engine, task, "cold") for engine in plan.engines}
    for engine, (source, output) in places.items():
        spend(engine.cold(source, output))  # the first run fills the caches of the machine
        agreement.check(task.sheet, output)
    spent: dict[Engine, list[Spent]] = {engine: [] for engine in plan.engines}
    for number in range(plan.rounds):
        tell(f"cold, {name}, round {number + 1} of {plan.rounds}")
        for engine, (source, output) in places.items():
            spent[engine].append(spend(engine.cold(source, output)))
    base = median(run.wall for run in spent[plan.engines[0]])
    rows = [_row(engine, runs, base, places[engine][1]) for engine, runs in spent.items()]
    return Table(
        f"Cold: a whole process, {name} (median of {plan.rounds})",
        _COLUMNS,
        (*rows, *plan.absent_rows(len(_COLUMNS))),
    )


def _row(engine: Engine, runs: list[Spent], base: float, output: Path) -> tuple[str, ...]:
    wall = median(run.wall for run in runs)
    return (
        engine.name,
        f"{wall:.3f} s",
        ratio(wall, base),
        f"{median(run.processor for run in runs):.3f} s",
        f"{median(run.peak for run in runs):.0f} MB",
        f"{output.stat().st_size / 1000:.0f} KB",
        str(agreement.page_count(output)),
    )
