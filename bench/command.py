"""The command `python -m bench`: what to measure, how often, and the tables that come of it."""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from bench.agreement import Disagreement
from bench.engines.every import ENGINES
from bench.measures import cold, cost, long, spread, warm
from bench.measures.plan import Plan, find
from bench.processes import Failed
from bench.tables import Table, as_markdown, as_text
from bench.versions import versions
from bench.workshop import Workshop

_MEASURES: Mapping[str, Callable[[Plan], list[Table]]] = {
    "cold": cold.measure,
    "warm": warm.measure,
    "long": long.measure,
    "spread": spread.measure,
    "cost": cost.measure,
}
_PAGES, _QUICK_PAGES = (3, 24, 240, 2400), (3, 24)
_ROUNDS, _QUICK_ROUNDS = 7, 2
_WARM, _QUICK_WARM = 30, 8


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure what is asked for, print the tables and return the exit code."""
    options = _parser().parse_args(arguments)
    render = as_markdown if options.markdown else as_text
    with tempfile.TemporaryDirectory(prefix="docgen-bench-") as folder:
        plan = _plan(options, Path(folder))
        print(f"{versions(plan.engines)}\n", flush=True)
        for name in options.only:
            try:
                tables = _MEASURES[name](plan)
            except (Failed, Disagreement) as problem:
                print(f"{name}: {problem}")
                return 1
            print("\n".join(map(render, tables)), flush=True)
    return 0


def _plan(options: argparse.Namespace, folder: Path) -> Plan:
    wanted = [
        engine for engine in ENGINES if engine.name == "docgen" or _asked(engine.name, options)
    ]
    present, absent = find(wanted)
    return Plan(
        engines=present,
        absent=absent,
        rounds=options.rounds or (_QUICK_ROUNDS if options.quick else _ROUNDS),
        warm_documents=_QUICK_WARM if options.quick else _WARM,
        pages=options.pages or (_QUICK_PAGES if options.quick else _PAGES),
        workshop=Workshop(folder),
    )


def _asked(name: str, options: argparse.Namespace) -> bool:
    return not options.engines or any(part in name.lower() for part in options.engines)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument(
        "--only", type=_names, default=tuple(_MEASURES), help=f"some of {','.join(_MEASURES)}"
    )
    parser.add_argument("--engines", type=_words, default=(), help="some engines besides docgen")
    parser.add_argument("--rounds", type=int, help=f"rounds of each measure (else {_ROUNDS})")
    parser.add_argument("--pages", type=_numbers, help="lengths to measure (else 3,24,240,2400)")
    parser.add_argument("--quick", action="store_true", help="two rounds, 3 and 24 pages")
    parser.add_argument("--markdown", action="store_true", help="print the tables in Markdown")
    return parser


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.lower().split(","))


def _names(text: str) -> tuple[str, ...]:
    names = _words(text)
    for name in names:
        if name not in _MEASURES:
            raise argparse.ArgumentTypeError(
                f"{name} is not measured; these are: {_MEASURES.keys()}"
            )
    return names


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(map(int, text.split(",")))
