"""Letters a second on one core and two, beside Typst's, and memory as rows grow.

`python -m bench.merge`: every letter is the three-page example with another name in it. A rate is
by processor time, and the best of several spells: other work on the machine can only slow one down.
"""

from __future__ import annotations

import argparse
import csv
import itertools
import os
import re
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from importlib.util import find_spec
from pathlib import Path

from bench.announcements import THREE_PAGES, example
from bench.names import names
from bench.places import EXAMPLES, FONTS
from bench.processes import spend

_CHANGED = "đồng chí Bùi Đình Long - Phó"
_NAME = "@@"  # what stands for a name in Typst's markup
_SPELL = 20  # letters that a maker makes before it is another's turn


def main() -> None:
    """Print the figures asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=8.0, help="for each rate")
    parser.add_argument("--rows", type=int, nargs="*", default=[1_000, 10_000, 100_000])
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        template = write_template(Path(folder))
        makers = {"docgen": made_here(template)}
        if find_spec("typst"):
            once, always = typst_markups()
            makers["Typst"] = made_by_typst(once)
            makers["Typst, a name in every paragraph"] = made_by_typst(always)
        rates = letters_a_second(makers, options.seconds)
        for maker, rate in rates.items():
            print(f"{maker}, one core, letters made: {rate:.0f} a second")
            if maker != "docgen":
                print(f"  docgen makes {rates['docgen'] / rate:.1f} × as many")
        for rows in options.rows:
            print(run_line(template, write_rows(Path(folder), rows), 1))
            print(run_line(template, write_rows(Path(folder), rows), 2))


def write_template(folder: Path) -> Path:
    """Write the example with a value in the place of a name."""
    text = example(THREE_PAGES).replace(_CHANGED, "đồng chí {{ ten }} - Phó", 1)
    assert "{{ ten }}" in text
    path = folder / "thu.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def write_rows(folder: Path, count: int) -> Path:
    """Write a CSV file of so many names."""
    path = folder / f"{count}.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["STT", "Tên"])
        writer.writerows(enumerate(itertools.islice(names(), count), 1))
    return path


def letters_a_second(
    makers: Mapping[str, Callable[[str], object]], seconds: float
) -> dict[str, float]:
    """Return the rate of each maker's best spell, the makers taking turns."""
    source = names()
    best = dict.fromkeys(makers, float("inf"))
    end = time.monotonic() + seconds * len(makers)
    while time.monotonic() < end:
        for maker, make in makers.items():
            spell = list(itertools.islice(source, _SPELL))
            began = time.process_time()
            for name in spell:
                make(name)
            best[maker] = min(best[maker], time.process_time() - began)
    return {maker: _SPELL / spell for maker, spell in best.items()}


def made_here(template: Path) -> Callable[[str], object]:
    """Return what makes a letter as a merge's worker does."""
    from docgen.merging.order import Letter
    from docgen.merging.press import press_of
    from docgen.merging.template import read_template

    press = press_of(read_template(template))
    return lambda name: press.pdf(Letter(0, 0, "thu.pdf", "", {"ten": name}))


def made_by_typst(markup: str) -> Callable[[str], object]:
    """Return what makes markup with Typst's binding: fonts given, system fonts off, one thread.

    Typst, too, keeps what did not change from one document to the next.
    """
    os.environ["RAYON_NUM_THREADS"] = "1"
    import typst

    compiler = typst.Compiler(font_paths=[str(FONTS)], ignore_system_fonts=True)
    return lambda name: compiler.compile(input=markup.replace(_NAME, name).encode())


def typst_markups() -> tuple[str, str]:
    """Return the example as Typst markup, with a name to be put in once, and in every paragraph."""
    from bench.engines.typst import markup
    from bench.reading import sheet_of
    from docgen import load

    whole = markup(sheet_of(load(EXAMPLES / THREE_PAGES)))
    once = whole.replace(_CHANGED, f"đồng chí {_NAME} - Phó", 1)
    assert _NAME in once
    return once, re.sub(r'^#"', f'#"{_NAME} ', whole, flags=re.MULTILINE)


def run_line(template: Path, data: Path, workers: int) -> str:
    """Return how a whole run went, in a process of its own: checked, made, written and noted."""
    with tempfile.TemporaryDirectory() as out:
        line = ("merge", str(template), str(data), "-o", out, "--workers", str(workers))
        spent = spend([sys.executable, "-m", "docgen", *line])
    rows = int(data.stem)
    return (
        f"docgen merge, {rows} rows, {workers} workers: {spent.wall:.1f} s, "
        f"{rows / spent.wall:.0f} a second, at most {spent.peak:.0f} MB a process"
    )


if __name__ == "__main__":
    main()
