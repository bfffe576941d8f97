"""Starts the announcement that a `docgen new` line asks for, and tells what to do next."""

from __future__ import annotations

import sys
from pathlib import Path

from docgen.cli.asking import ask_kind, ask_values, can_ask
from docgen.cli.exit_codes import ExitCode, UsageProblem
from docgen.cli.finished import is_finished
from docgen.cli.report import Reporter
from docgen.cli.streams import deliver, is_terminal
from docgen.cli.targets import STANDARD_STREAM, is_folder
from docgen.decree.kinds import kind_slugs
from docgen.diagnostics import DocgenError, EnvironmentProblem, say
from docgen.immutable import immutable
from docgen.output import write_atomically
from docgen.starting.office import Office, read_office
from docgen.starting.start import SCHEMA, Start, start_from, start_kind, with_settings, with_values


@immutable
class StartOrder:
    """What a `docgen new` line asks for."""

    kind: str | None
    old: Path | None
    output: str | None
    settings: tuple[str, ...]
    force: bool


def start_and_tell(order: StartOrder, reporter: Reporter) -> ExitCode:
    """Start the announcement and write it; return how that ended."""
    try:
        start = _start(order)
        if order.output == STANDARD_STREAM:
            deliver(start.finished)
        else:
            _write(start, _path(order, start.kind.slug), order, reporter)
    except Exception as problem:
        return reporter.failure(problem)
    return ExitCode.DONE


def _start(order: StartOrder) -> Start:
    if order.old is not None:
        if order.kind is not None:
            raise UsageProblem.because(
                "usage",
                None,
                say("--from takes the kind of the old announcement"),
                say("leave out {kind}", kind=order.kind),
            )
        return with_settings(start_from(order.old), order.settings)
    office = read_office(_folder(order.output))
    if order.kind is not None:
        return with_settings(start_kind(order.kind, office), order.settings)
    return _asked(order, office)


def _asked(order: StartOrder, office: Office) -> Start:
    slugs = kind_slugs(office.kinds)
    if not (is_terminal(sys.stdin) and is_terminal(sys.stdout) and can_ask()):
        raise _which_kind()
    start = with_settings(start_kind(ask_kind(slugs, office.kinds), office), order.settings)
    return with_values(start, ask_values(start))


def _which_kind() -> DocgenError:
    return UsageProblem.because(
        "usage",
        None,
        say("which kind of document?"),
        say("write for example `docgen new thong-bao`; `docgen kinds` tells what each is for"),
    )


def _folder(output: str | None) -> Path:
    if output is None or output == STANDARD_STREAM:
        return Path()
    return Path(output) if is_folder(output) else Path(output).parent


def _path(order: StartOrder, slug: str) -> Path:
    if order.output is None or is_folder(order.output):
        return _folder(order.output) / f"{slug}.yaml"
    if is_finished(order.output):
        raise UsageProblem.because(
            "output",
            None,
            say(
                "{path} is no name for an announcement, which is a text in YAML", path=order.output
            ),
            say("name it .yaml: docgen build makes the PDF of it"),
        )
    return Path(order.output)


def _write(start: Start, path: Path, order: StartOrder, reporter: Reporter) -> None:
    if path.exists() and not order.force:
        raise EnvironmentProblem.because(
            "exists",
            None,
            say("{path} is there already", path=path),
            say("name another file with -o, or add --force to overwrite it"),
        )
    write_atomically(start.finished.encode(), path)
    reporter.note(say("wrote {path}", path=path))
    reporter.note(say("fill in what stands in [[…]], then: docgen build {path}", path=path))
    schema = path.parent / SCHEMA
    if not schema.exists():
        reporter.note(say("for help while you type: docgen schema -o {path}", path=schema))
