"""Times whole processes: from the command to the finished PDF, for one page and for three."""

from __future__ import annotations

from bench import agreement
from bench.announcements import ONE_PAGE, THREE_PAGES, example
from bench.engines.engine import Engine
from bench.measures.plan import Plan, tell
from bench.measures.whole import COLUMNS, rows
from bench.processes import Spent, spend
from bench.tables import Table


def measure(plan: Plan) -> list[Table]:
    """Return a table for each example; the engines take turns in every round."""
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
    return Table(
        f"Cold: a whole process, {name} (median of {plan.rounds})",
        COLUMNS,
        (*rows(spent, places, {}), *plan.absent_rows(len(COLUMNS))),
    )
