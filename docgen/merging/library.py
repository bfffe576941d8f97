"""`docgen.merge`: a template and rows in, a PDF for each row handed out as soon as it is made."""

from __future__ import annotations

from collections.abc import (
    AsyncGenerator,
    Callable,
    Coroutine,
    Generator,
    Iterable,
    Iterator,
    Mapping,
)
from pathlib import Path
from typing import Any

from docgen.diagnostics import DocgenError, DocumentProblems, say
from docgen.immutable import immutable
from docgen.merging.data.program_rows import program_row
from docgen.merging.faults import RowFault
from docgen.merging.name_faults import FirstNames
from docgen.merging.order import Letter, MergeOrder, check_order
from docgen.merging.planning import Planner
from docgen.merging.press import Press
from docgen.merging.template import read_template, template_of
from docgen.merging.work import pdf_or_faults
from docgen.source.declared.own_values import own_value
from docgen.source.declared.typed import as_typed

Take = Callable[[str, bytes], object]


@immutable
class Merged:
    """How a merge went: the letters made, and what was wrong with rows."""

    made: int
    faults: tuple[RowFault, ...] = ()


def merge(
    template: Path | str | bytes,
    rows: Iterable[object],
    sink: Take,
    *,
    name: str = "",
    values: Mapping[str, object] | None = None,
    first_number: int | None = None,
    keep_going: bool = False,
) -> Merged:
    """Make a letter of each row, one after the other, and hand it on: `sink(name, pdf)`.

    `template` is a file, or an announcement's YAML itself as bytes; `rows` name their texts,
    numbers and days: mappings, a database's rows, named tuples, dataclasses. They are read one at a
    time, so that neither they nor the letters need a file system. `name` is the pattern of the
    letters' names, which must differ; `values` hold for every row. What `sink` raises comes
    through. Raises DocumentProblems at the first wrong row, or with `keep_going` tells in the end
    what was wrong; EnvironmentProblem and UnreadableSource for the template; DocgenError for a sink
    that does nothing when it is called, such as an `async def`.
    """
    found = template_of(template) if isinstance(template, bytes) else read_template(Path(template))
    constants = {str(key): _constant(value) for key, value in (values or {}).items()}
    order = MergeOrder(found, name, constants, first_number)
    check_order(order)
    press = Press(found)
    made, faults = 0, []
    for letter, wrong in _planned(order, rows):
        pdf = pdf_or_faults(press, letter) if letter is not None else wrong
        if letter is not None and isinstance(pdf, bytes):
            _check_taken(sink(letter.name, pdf))
            made += 1
        elif isinstance(pdf, list):
            if not keep_going:
                raise DocumentProblems(fault.diagnostic() for fault in pdf)
            faults += pdf
    return Merged(made, tuple(faults))


def _planned(
    order: MergeOrder, rows: Iterable[object]
) -> Iterator[tuple[Letter | None, list[RowFault]]]:
    planner = Planner(order, "rows")
    names = FirstNames()
    for index, record in enumerate(rows):
        letter, faults = planner.plan(index, program_row(index + 1, record))
        repeated = names.faults(letter) if letter is not None else []
        yield (None, repeated) if repeated else (letter, faults)


def _check_taken(answer: object) -> None:
    """Raise DocgenError if a sink's answer is its own work, not begun: the letter would be lost.

    A task or a future is under way, and its own.
    """
    if isinstance(answer, Coroutine | Generator):
        answer.close()
    elif not isinstance(answer, AsyncGenerator):
        return
    raise DocgenError.because(
        "sink",
        None,
        say("the sink took no letter: an async def or a generator does nothing when it is called"),
        say(
            "give a plain function; beside an event loop call merge by asyncio.to_thread, and in "
            "the sink asyncio.run_coroutine_threadsafe(send(name, pdf), loop).result()"
        ),
    )


def _constant(value: object) -> Any:
    """Return a value of every row as typed; lists and mappings stay, for a template's loops."""
    own = own_value(value)
    return own if isinstance(own, list | dict) else as_typed(own)
