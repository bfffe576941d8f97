"""Checks the files of an inspection, mends them if that is asked for, and tells what was found."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from pathlib import Path

from docgen.build import STDIN, read
from docgen.cli.check_report import sum_up, told
from docgen.cli.crowd import over_the_cores
from docgen.cli.exit_codes import ExitCode, UsageProblem, exit_code_of
from docgen.cli.failures import diagnostics_of
from docgen.cli.finished import is_finished, pdf_of
from docgen.cli.options import ReportFormat
from docgen.cli.report import Reporter
from docgen.cli.streams import check_input, deliver
from docgen.diagnostics import Diagnostic, DocgenError, Severity, say
from docgen.immutable import immutable
from docgen.output import write_atomically
from docgen.rules.checking import check
from docgen.rules.fixing import fixed
from docgen.rules.mending import changes, mended
from docgen.rules.report import Checked, Report
from docgen.rules.selecting import Selection
from docgen.source.text import SourceText

_MOST_ROUNDS = 10


@immutable
class Inspection:
    """What to check, by which rules, with which values, and whether to mend or to show how.

    `reporter` is told of what cannot wait for the report.
    """

    files: tuple[str, ...]
    selection: Selection
    values: Mapping[str, object] = field(default_factory=dict)
    fixes: bool = False
    shows_changes: bool = False
    reporter: Reporter = field(default_factory=Reporter)


@immutable
class Inspected:
    """What one file told, the code that it ends with, and how mending changed its text."""

    checked: Checked
    code: ExitCode
    changes: str = ""
    mended: int = 0


def check_all(inspection: Inspection, format: ReportFormat, reporter: Reporter) -> ExitCode:
    """Check every file and tell the problems on standard output; return the worst code."""
    _refuse(inspection, format)
    jobs = [(file, inspection) for file in inspection.files]
    inspected = list(over_the_cores(inspect, jobs, inspection.files))
    report = Report(tuple(one.checked for one in inspected))
    mended = sum(one.mended for one in inspected) if inspection.fixes else 0
    deliver("".join(one.changes for one in inspected))
    deliver(told(report, format, reporter))
    sum_up(report, mended, reporter)
    return max(one.code for one in inspected)


def _refuse(inspection: Inspection, format: ReportFormat) -> None:
    if STDIN in inspection.files:
        check_input()
    if inspection.fixes and STDIN in inspection.files:
        raise UsageProblem.because(
            "usage", None, say("--fix needs files to change"), say("name a file")
        )
    if inspection.shows_changes and format is not ReportFormat.TEXT:
        raise UsageProblem.because(
            "usage", None, say("--diff is for --format text only"), say("leave out one of them")
        )


def inspect(job: tuple[str, Inspection]) -> Inspected:
    """Check one file, and mend it as the inspection asks; whatever befalls it is told, not raised.

    A function of the module's own, so that a process of its own can be given it.
    """
    file, inspection = job
    try:
        return _inspect(file, inspection)
    except Exception as problem:
        return Inspected(Checked(file, diagnostics_of(problem)), exit_code_of(problem))


def _bytes_of(file: str, text: SourceText) -> bytes:
    """Return the bytes of a file that was read as a text: a pipe gives them once."""
    path = Path(file)
    return path.read_bytes() if file != STDIN and path.is_file() else text.text.encode()


def _inspect(file: str, inspection: Inspection) -> Inspected:
    if is_finished(file):
        return _inspect_pdf(file, inspection)
    texts: dict[str, SourceText] = {}
    found = _check(file, inspection, texts)
    if not (inspection.fixes or inspection.shows_changes):
        return Inspected(Checked(file, found), _code(found))
    before = next(iter(texts.values()))
    after, left = _mended(before, found, inspection)
    old = _bytes_of(file, before)
    new = mended(old, before, after)
    if inspection.fixes and new != old:
        try:
            write_atomically(new, Path(file))
        except DocgenError as problem:
            problems = (*found, *problem.diagnostics)
            return Inspected(Checked(file, problems), exit_code_of(problem))
    shown = changes(Path(file), old, new) if inspection.shows_changes else ""
    remaining = left if inspection.fixes else found
    return Inspected(Checked(file, remaining), _code(remaining), shown, len(found) - len(left))


def _inspect_pdf(file: str, inspection: Inspection) -> Inspected:
    from docgen.cli.restraint import restrained
    from docgen.rules.pages import check_pdf

    path = pdf_of(file)
    with restrained(file, inspection.reporter):
        checked = check_pdf(path)
    found = inspection.selection.kept(checked.problems)
    return Inspected(Checked(file, found, checked.figures), _code(found))


def _check(
    file: str, inspection: Inspection, texts: dict[str, SourceText]
) -> tuple[Diagnostic, ...]:
    reading = read(file, values=inspection.values, texts=texts)
    return inspection.selection.kept(check(reading, texts))


def _mended(
    source: SourceText, found: tuple[Diagnostic, ...], inspection: Inspection
) -> tuple[SourceText, tuple[Diagnostic, ...]]:
    """Return a source after as many rounds of fixes as it takes, and what is left to say of it."""
    for _ in range(_MOST_ROUNDS):
        text = fixed(source, found)
        if text == source.text:
            break
        mended = SourceText(source.name, text)
        try:
            found = _check_text(mended, inspection)
        except DocgenError:
            break  # what is mended must still be an announcement
        source = mended
    return source, found


def _check_text(source: SourceText, inspection: Inspection) -> tuple[Diagnostic, ...]:
    texts: dict[str, SourceText] = {}
    reading = read(Path(source.name), values=inspection.values, texts=texts, text=source)
    return inspection.selection.kept(check(reading, texts))


def _code(found: tuple[Diagnostic, ...]) -> ExitCode:
    wrong = any(problem.severity is Severity.ERROR for problem in found)
    return ExitCode.DOCUMENT_PROBLEMS if wrong else ExitCode.DONE
