"""Compares how even the word spaces are that each engine sets the same text with."""

from __future__ import annotations

from dataclasses import replace

from bench.announcements import THREE_PAGES, every_text, example, with_body
from bench.engines.engine import Engine, Task
from bench.engines.typst import TYPST
from bench.measures.plan import Plan, tell
from bench.phrases import with_phrases_kept
from bench.processes import spend
from bench.tables import Table
from bench.word_spaces import NATURAL, Evenness, evenness, justified_spaces

_COLUMNS = ("engine", "RMS deviation", "widest line", "narrowest", "wider than 1.5 ×", "lines")
# The decree's narrowest and widest right margin, and one between: three measures.
_RIGHT_MARGINS = ("15mm", "17mm", "20mm")
_SIZES = (14, 13)
_KEPT = "Typst, with docgen's unbreakable phrases"


def measure(plan: Plan) -> list[Table]:
    """Return a table for each size of letters."""
    return [_table(plan, size) for size in _SIZES]


def _table(plan: Plan, size: int) -> Table:
    found: dict[str, list[float]] = {}
    for task in _tasks(plan, size):
        for engine in plan.engines:
            found.setdefault(engine.name, []).extend(_spaces(plan, engine, task))
        if TYPST in plan.engines:
            kept = replace(task, sheet=with_phrases_kept(task.sheet))
            found.setdefault(_KEPT, []).extend(_spaces(plan, TYPST, kept))
    rows = [_row(name, evenness(spaces, size)) for name, spaces in found.items()]
    return Table(
        f"Word spaces at {size} pt, natural {NATURAL * size:.2f} pt: every text of the examples, "
        f"at {len(_RIGHT_MARGINS)} measures",
        _COLUMNS,
        (*rows, *plan.absent_rows(len(_COLUMNS))),
    )


def _tasks(plan: Plan, size: int) -> list[Task]:
    """Return the texts of all the examples as one announcement, for each measure."""
    texts = every_text()
    choices = (
        f"typography:\n  size: {size}pt\n  margins: {{right: {margin}}}\n"
        for margin in _RIGHT_MARGINS
    )
    return [
        plan.workshop.task(with_body(example(THREE_PAGES), texts, chosen)) for chosen in choices
    ]


def _spaces(plan: Plan, engine: Engine, task: Task) -> list[float]:
    tell(f"word spaces, {engine.name}")
    source, output = plan.workshop.source(engine, task, "spread")
    spend(engine.cold(source, output))
    return justified_spaces(output, task.sheet)


def _row(name: str, found: Evenness) -> tuple[str, ...]:
    return (
        name,
        f"{found.deviation:.3f} pt",
        f"{found.widest:.2f} pt",
        f"{found.narrowest:.2f} pt",
        f"{found.wide_share:.1%}",
        str(found.lines),
    )
