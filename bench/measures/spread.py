"""Compares how even the word spaces are that each engine sets the same text with."""

from __future__ import annotations

from bench.announcements import THREE_PAGES, every_text, example, with_body
from bench.engines.engine import Engine
from bench.measures.plan import Plan, tell
from bench.processes import spend
from bench.tables import Table
from bench.word_spaces import NATURAL, Evenness, evenness, justified_spaces

_COLUMNS = ("engine", "RMS deviation", "widest line", "narrowest", "wider than 1.5 ×", "lines")
# The decree's narrowest and widest right margin, and one between: three measures.
_RIGHT_MARGINS = ("15mm", "17mm", "20mm")
_SIZES = (14, 13)


def measure(plan: Plan) -> list[Table]:
    """Return a table for each size of letters."""
    return [_table(plan, size) for size in _SIZES]


def _table(plan: Plan, size: int) -> Table:
    texts = every_text()
    spaces: dict[Engine, list[float]] = {engine: [] for engine in plan.engines}
    for margin in _RIGHT_MARGINS:
        tell(f"word spaces, {size} pt, right margin {margin}")
        choices = f"typography:\n  size: {size}pt\n  margins: {{right: {margin}}}\n"
        task = plan.workshop.task(with_body(example(THREE_PAGES), texts, choices))
        for engine in plan.engines:
            source, output = plan.workshop.source(engine, task, "spread")
            spend(engine.cold(source, output))
            spaces[engine] += justified_spaces(output, task.sheet)
    rows = [_row(engine.name, evenness(found, size)) for engine, found in spaces.items()]
    return Table(
        f"Word spaces at {size} pt, natural {NATURAL * size:.2f} pt: every text of the examples, "
        f"at {len(_RIGHT_MARGINS)} measures",
        _COLUMNS,
        (*rows, *plan.absent_rows(len(_COLUMNS))),
    )


def _row(name: str, found: Evenness) -> tuple[str, ...]:
    return (
        name,
        f"{found.deviation:.3f} pt",
        f"{found.widest:.2f} pt",
        f"{found.narrowest:.2f} pt",
        f"{found.wide_share:.1%}",
        str(found.lines),
    )
