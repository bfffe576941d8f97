"""Times long documents as whole processes: how time and memory grow with the pages."""

from __future__ import annotations

from statistics import median

from bench import agreement
from bench.announcements import THREE_PAGES, example, fresh
from bench.engines.engine import Engine
from bench.measures.plan import Plan, tell
from bench.processes import Failed, Spent, spend
from bench.tables import Table, ratio

_COLUMNS = ("engine", "time", "of docgen's", "processor", "peak memory", "file", "pages")
# What the example's body fills, without head and closing block.
_PAGES_OF_BODY = 2.45
_FEW_ROUNDS, _MANY_PAGES = 3, 1000


def measure(plan: Plan) -> list[Table]:
    """Return a table for each length."""
    return [_table(plan, pages) for pages in plan.pages]


def _table(plan: Plan, pages: int) -> Table:
    repeats = max(round(pages / _PAGES_OF_BODY), 1)
    rounds = 1 if pages > _MANY_PAGES else min(plan.rounds, _FEW_ROUNDS)
    task = plan.workshop.task(fresh(example(THREE_PAGES), pages, repeats))
    places = {engine: plan.workshop.source(engine, task, "long") for engine in plan.engines}
    spent: dict[Engine, list[Spent]] = {engine: [] for engine in plan.engines}
    failures: dict[Engine, str] = {}
    for number in range(rounds):
        for engine, (source, output) in places.items():
            tell(f"{pages} pages, {engine.name}, round {number + 1} of {rounds}")
            try:
                spent[engine].append(spend(engine.cold(source, output)))
            except Failed as failure:
                failures[engine] = str(failure)
    base = median(run.wall for run in spent[plan.engines[0]])
    rows = []
    for engine, (_, output) in places.items():
        if engine in failures:
            rows.append((engine.name, f"failed ({failures[engine]})", *("–",) * 5))
            continue
        runs = spent[engine]
        wall = median(run.wall for run in runs)
        rows.append(
            (
                engine.name,
                f"{wall:.2f} s",
                ratio(wall, base),
                f"{median(run.processor for run in runs):.2f} s",
                f"{median(run.peak for run in runs):.0f} MB",
                f"{output.stat().st_size / 1000:,.0f} KB",
                str(agreement.page_count(output)),
            )
        )
    return Table(
        f"About {pages:,} pages, a whole process ({_rounds(rounds)})",
        _COLUMNS,
        (*rows, *plan.absent_rows(len(_COLUMNS))),
    )


def _rounds(rounds: int) -> str:
    return f"median of {rounds}" if rounds > 1 else "one run"
