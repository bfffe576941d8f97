"""The moment that a PDF bears, and how it is written there (ISO 32000-1, 7.9.4)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from docgen.diagnostics import EnvironmentProblem, say


def date_string(moment: datetime) -> str:
    """Return a moment as a PDF string; one without a time zone is local time of unknown offset."""
    offset = moment.strftime("%z")
    zone = f"{offset[:3]}'{offset[3:5]}'" if offset else ""
    return f"(D:{moment:%Y%m%d%H%M%S}{zone})"


def source_date(environment: Mapping[str, str]) -> datetime | None:
    """Return the moment of SOURCE_DATE_EPOCH (reproducible-builds.org), if it is set.

    Raises EnvironmentProblem for seconds that no calendar reaches.
    """
    seconds = environment.get("SOURCE_DATE_EPOCH", "")
    if not seconds.isdigit():
        return None
    try:
        moment = datetime.fromtimestamp(int(seconds), UTC)
        _ = moment + timedelta(days=1)  # other zones must reach it, too
    except (ValueError, OverflowError, OSError) as problem:
        raise EnvironmentProblem.because(
            "source-date",
            None,
            say("SOURCE_DATE_EPOCH is no time: {seconds}", seconds=seconds),
            say("give the seconds since 1970, such as 1767225600, or unset it"),
        ) from problem
    return moment
