"""Carries out a `docgen merge`: checks all rows, makes the letters, tells how it went."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from contextlib import ExitStack
from dataclasses import field

from docgen.cli.exit_codes import ExitCode
from docgen.cli.fault_report import FaultReport
from docgen.cli.merge_command import MergeCommand, check_command
from docgen.cli.merge_places import Places
from docgen.cli.merge_progress import with_bar
from docgen.cli.report import Reporter
from docgen.cli.unasked import unasked
from docgen.diagnostics import Message, say
from docgen.immutable import immutable
from docgen.merging.data.reading import read_rows
from docgen.merging.hiring import hire
from docgen.merging.journal import Journal
from docgen.merging.order import Letter, MergeOrder, check_order
from docgen.merging.planning import Planner
from docgen.merging.run import Run, Step, is_done
from docgen.merging.template import read_template
from docgen.merging.workers import Workers
from docgen.merging.workplace import workplace
from docgen.messages.decimals import decimals
from docgen.source.values import set_values


def carry_out(command: MergeCommand, reporter: Reporter) -> ExitCode:
    """Check and make everything; raises DocgenError for what stops the run as a whole."""
    check_command(command)
    run = _run(command, reporter)
    places = Places(command, run.order.template)
    places.check()
    with ExitStack() as stack:
        report = stack.enter_context(FaultReport(reporter, command.problems))
        workers = stack.enter_context(hire(command.workers, command.scheduler, run.rows))
        work = _Work(command, reporter, run, places, report, workers)
        if command.dry_run:
            work.check(lambda letter: False)
            places.check_volumes(run.count)
            return work.tell_checked()
        journal = stack.enter_context(workplace(command.sinks, command.journal))
        sink = command.sink
        work.check(is_done(sink, journal) if sink else lambda letter: False)
        if report.count and not command.keep_going:
            return work.tell_checked()
        places.check_volumes(run.count)
        return work.make(journal)


def _run(command: MergeCommand, reporter: Reporter) -> Run:
    """Return the run, once its template and columns are sound, and tell how the data is read."""
    template = read_template(command.template_path)
    constants = set_values(command.settings)
    first, address = command.first_number, command.address
    order = MergeOrder(template, command.pattern, constants, first, address)
    check_order(order)
    planner = Planner(order, str(command.data))
    rows = read_rows(command.data, planner.fit)
    reporter.note(say("{file}: {shape}", file=rows.name, shape=rows.shape))
    reporter.show(unasked(constants, planner.asked), {})
    if rows.columns:
        if rows.top > 1:
            reporter.note(say("the columns' names stand in row {row}", row=rows.top))
        planner.check_columns(rows.columns)
        unused = ", ".join(planner.unused(rows.columns))
        if unused:
            reporter.note(say("columns that the template does not use: {columns}", columns=unused))
    return Run(order, rows, planner)


@immutable
class _Work:
    """One run of the command: what it works through, with whom, and whom it tells."""

    command: MergeCommand
    reporter: Reporter
    run: Run
    places: Places
    report: FaultReport
    workers: Workers
    began: float = field(default_factory=time.monotonic)

    def check(self, is_done: Callable[[Letter], bool]) -> None:
        """Check every row, and show what is wrong."""
        steps = self.run.check(self.workers, is_done, self.places.occupied())
        self._pass(steps, say("checking"), None)
        self.report.show()

    def tell_checked(self) -> ExitCode:
        """Tell how the check went when it is all that is done."""
        wrong = len(self.run.wrong)
        self.reporter.note(
            say(
                "{count} rows, {wrong} of them wrong; nothing written",
                count=self.run.count,
                wrong=wrong,
            )
        )
        return self._code

    def make(self, journal: Journal) -> ExitCode:
        """Make all letters and volumes that are not made, and tell how many."""
        run, count = self.run, self.run.count
        made = 0
        if self.command.sink is not None:
            steps = run.make(self.workers, self.command.sink, journal)
            made += self._pass(steps, say("letters"), count)
            self.report.show()
        binder, volumes = self.command.binder, self.command.volume_sink
        if binder is not None and volumes is not None:
            steps = run.bind(self.workers, binder, volumes, journal)
            made += self._pass(steps, say("combined"), count)
            self.report.show()
        seconds = time.monotonic() - self.began
        self.reporter.note(
            say(
                "{made} files made, {unchanged} unchanged, {wrong} rows wrong; "
                "{seconds} s, {rate} a second",
                made=made,
                unchanged=run.unchanged,
                wrong=len(run.wrong),
                seconds=decimals(f"{seconds:.1f}"),
                rate=f"{made / seconds:.0f}",
            )
        )
        return self._code

    @property
    def _code(self) -> ExitCode:
        return ExitCode.DOCUMENT_PROBLEMS if self.report.count else ExitCode.DONE

    def _pass(self, steps: Iterable[Step], what: Message, total: int | None) -> int:
        """Work through the steps, and return how many files were made."""
        made = 0
        for step in with_bar(steps, self.reporter.phrase(what), total):
            self.report.take(step.faults)
            made += step.made
        return made
