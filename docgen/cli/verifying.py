"""Verifies as a `docgen verify` line asks, and tells what was found."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from docgen.cli import verdict_text
from docgen.cli.exit_codes import ExitCode
from docgen.cli.failures import diagnostics_of
from docgen.cli.moments import moment_of
from docgen.cli.report import Reporter
from docgen.cli.streams import deliver
from docgen.cli.verdict_text import Unread
from docgen.diagnostics import say
from docgen.immutable import immutable
from docgen.input import read_bytes
from docgen.signing.packages import check_signing

if TYPE_CHECKING:
    from docgen.signing.judging import Evidence
    from docgen.signing.verdicts import Report


@immutable
class VerifyOrder:
    """What a `docgen verify` line asks for."""

    files: tuple[Path, ...]
    trust: tuple[Path, ...]
    online: bool
    at: str | None
    as_json: bool


def verify_and_tell(order: VerifyOrder, reporter: Reporter) -> ExitCode:
    """Verify each file, tell all of them, and return how the worst ended."""
    try:
        moment = datetime.now(UTC) if order.at is None else moment_of(order.at, "--at")
        check_signing()
        evidence = _evidence(order)
    except Exception as problem:
        return reporter.failure(problem)
    outcomes: list[Report | Unread] = []
    codes = [ExitCode.DONE]
    for file in order.files:
        try:
            report = _report(file, evidence, moment)
        except Exception as problem:  # the other files are verified whatever befalls one
            codes.append(reporter.failure(problem))
            outcomes.append(Unread(str(file), diagnostics_of(problem)))
        else:
            outcomes.append(report)
            codes.append(ExitCode.DONE if report.is_valid else ExitCode.DOCUMENT_PROBLEMS)
    _tell(order, outcomes, reporter)
    return max(codes)


def _tell(order: VerifyOrder, outcomes: list[Report | Unread], reporter: Reporter) -> None:
    if order.as_json:
        deliver(verdict_text.as_json(outcomes, reporter.phrase))
        return
    reports = [outcome for outcome in outcomes if not isinstance(outcome, Unread)]
    deliver("".join(f"{line}\n" for line in verdict_text.as_lines(reports, reporter.phrase)))
    if not order.trust and reports:
        reporter.note(say("no certificate is trusted: name the authority's with --trust root.crt"))


def _report(file: Path, evidence: Evidence, moment: datetime) -> Report:
    from docgen.signing.verify import verify

    return verify(read_bytes(file), str(file), evidence, moment)


def _evidence(order: VerifyOrder) -> Evidence:
    from docgen.signing.judging import Evidence
    from docgen.signing.trust import read_roots

    return Evidence(read_roots(order.trust), online=order.online)
