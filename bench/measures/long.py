"""Times long documents as whole processes: how time and memory grow with the pages."""

from __future__ import annotations

from bench.announcements import THREE_PAGES, example, fresh
from bench.engines.engine import Engine
from bench.measures.plan import Plan, tell
from bench.measures.whole import COLUMNS, rows
from bench.processes import Failed, Spent, spend
from bench.tables import Table

# What the example's body fills, without head and closing block.
_PAGES_OF_BODY = 2.45
# From here on lines stand wider: 2,400 pages stay within the 8 MB that docgen takes as one source.
_MANY_PAGES = 1000
_WIDER_LINES, _PAGES_OF_WIDER_BODY = "typography: {line_spacing: 1.2}\n", 2.68
_FEW_ROUNDS = 3


def measure(plan: Plan) -> list[Table]:
    """Return a table for each length."""
    return [_table(plan, pages) for pages in plan.pages]


def _table(plan: Plan, pages: int) -> Table:
    rounds = 1 if pages > _MANY_PAGES else min(plan.rounds, _FEW_ROUNDS)
    task = plan.workshop.task(_announcement(pages))
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
    return Table(
        f"About {pages:,} pages: a whole process ({_count(rounds)})",
        COLUMNS,
        (*rows(spent, places, failures), *plan.absent_rows(len(COLUMNS))),
    )


def _announcement(pages: int) -> str:
    source = example(THREE_PAGES)
    if pages > _MANY_PAGES:
        return fresh(source, pages, round(pages / _PAGES_OF_WIDER_BODY)) + _WIDER_LINES
    return fresh(source, pages, max(round(pages / _PAGES_OF_BODY), 1))


def _count(rounds: int) -> str:
    return f"median of {rounds}" if rounds > 1 else "one run"
