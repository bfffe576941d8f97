"""What was found in files → the report in its format, and its sum in a sentence."""

from __future__ import annotations

from docgen.cli.options import ReportFormat
from docgen.cli.report import Reporter
from docgen.diagnostics import Message, Severity, say
from docgen.rules.report import Checked, Report


def told(report: Report, format: ReportFormat, reporter: Reporter) -> str:
    """Return the report in its format; what needs a library of its own is loaded with it."""
    match format:
        case ReportFormat.TEXT:
            texts = (
                _table(one, reporter) + reporter.rendered(one.problems) for one in report.files
            )
            return "\n".join(text for text in texts if text)
        case ReportFormat.JSON:
            from docgen.rules.output.json import as_json

            return as_json(report, reporter.tongue)
        case ReportFormat.SARIF:
            from docgen.rules.output.sarif import as_sarif

            return as_sarif(report, reporter.tongue)
        case ReportFormat.GITHUB:
            from docgen.rules.output.github import as_github

            return as_github(report, reporter.tongue)


def _table(checked: Checked, reporter: Reporter) -> str:
    """Return the figures of a PDF, under its name; nothing for an announcement."""
    if not checked.figures:
        return ""
    from docgen.rules.output.figures import as_table

    return f"{checked.file}\n{as_table(checked.figures, reporter.phrase)}\n"


def sum_up(report: Report, mended: int, reporter: Reporter) -> None:
    """Tell how much is wrong, and how many problems were mended or can be."""
    reporter.note(_summary(report))
    if mended:
        reporter.note(say("mended: {count}", count=mended))
    elif report.fixable:
        reporter.note(say("{count} can be mended with --fix", count=report.fixable))


def _summary(report: Report) -> Message:
    errors, warnings = report.count(Severity.ERROR), report.count(Severity.WARNING)
    if not errors and not warnings:
        return say("files checked: {files}; nothing wrong", files=len(report.files))
    return say(
        "files checked: {files}; errors: {errors}, warnings: {warnings}",
        files=len(report.files),
        errors=errors,
        warnings=warnings,
    )
