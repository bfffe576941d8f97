"""Times documents in a process that has started: three pages, new text each time, on one core."""

from __future__ import annotations

from pathlib import Path
from statistics import median

from bench import agreement
from bench.announcements import THREE_PAGES, example, fresh
from bench.engines.engine import Engine, Task
from bench.engines.typst import TYPST, TYPST_ANEW
from bench.measures.plan import Plan, tell
from bench.processes import spend
from bench.tables import Table

_COLUMNS = ("engine", "documents/s, one core", "docgen is", "processor", "time")
_FIRST = 10  # documents that warm the process up and do not count


def measure(plan: Plan) -> list[Table]:
    """Return the table; every engine sets the same new documents, others in each round."""
    engines = (*plan.engines, *((TYPST_ANEW,) if TYPST in plan.engines else ()))
    spent: dict[Engine, list[tuple[float, float]]] = {engine: [] for engine in engines}
    count = plan.warm_documents + _FIRST
    for number in range(plan.rounds):
        tell(f"warm, round {number + 1} of {plan.rounds}")
        seeds = range(number * count, (number + 1) * count)
        tasks = [plan.workshop.task(fresh(example(THREE_PAGES), seed)) for seed in seeds]
        for engine in engines:
            spent[engine].append(_seconds(plan, engine, tasks))
    base = median(processor for _, processor in spent[plan.engines[0]])
    rows = [_row(engine, times, base) for engine, times in spent.items()]
    title = (
        f"Warm: three pages, new text each time ({plan.warm_documents} documents, "
        f"median of {plan.rounds} rounds)"
    )
    return [Table(title, _COLUMNS, (*rows, *plan.absent_rows(len(_COLUMNS))))]


def _seconds(plan: Plan, engine: Engine, tasks: list[Task]) -> tuple[float, float]:
    """Return an engine's median wall and processor seconds for a document."""
    places = [
        plan.workshop.source(engine, task, f"warm-{index}") for index, task in enumerate(tasks)
    ]
    spent = spend(engine.warm(places), environment=engine.threads)
    agreement.check(tasks[-1].sheet, places[-1][1])
    _discard(places)
    times = [tuple(map(float, line.split())) for line in spent.printed.splitlines() if line]
    walls, processors = zip(*times[_FIRST:], strict=True)
    return median(walls), median(processors)


def _discard(places: list[tuple[Path, Path]]) -> None:
    for source, output in places:
        source.unlink()
        output.unlink()


def _row(engine: Engine, times: list[tuple[float, float]], base: float) -> tuple[str, ...]:
    wall = median(wall for wall, _ in times)
    processor = median(processor for _, processor in times)
    return (
        engine.name,
        f"{1 / processor:.1f}",
        f"{processor / base:.2f} × as fast",
        f"{1000 * processor:.1f} ms",
        f"{1000 * wall:.1f} ms",
    )
