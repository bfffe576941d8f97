"""A time as it is typed on the command line → the moment that it means."""

from __future__ import annotations

from datetime import UTC, datetime

from docgen.cli.exit_codes import UsageProblem
from docgen.diagnostics import say
from docgen.vietnam_time import VIETNAM


def moment_of(text: str, option: str) -> datetime:
    """Return the moment, in Vietnam's zone if the text names none; raises UsageProblem."""
    try:
        moment = datetime.fromisoformat(text)
        moment = moment if moment.tzinfo else moment.replace(tzinfo=VIETNAM)
        _ = moment.astimezone(UTC), moment.astimezone(VIETNAM)
    except (ValueError, OverflowError) as problem:
        raise UsageProblem.because(
            "time",
            None,
            say("{text} is not a time", text=text),
            say("write for example {option} 2026-02-05T14:30:05", option=option),
        ) from problem
    return moment
