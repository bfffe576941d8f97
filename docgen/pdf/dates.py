"""Turns moments into the dates of a PDF (ISO 32000-1, 7.9.4)."""

from __future__ import annotations

from datetime import datetime


def date_string(moment: datetime) -> str:
    """Return a moment as a PDF string; one without a time zone is local time of unknown offset."""
    offset = moment.strftime("%z")
    zone = f"{offset[:3]}'{offset[3:5]}'" if offset else ""
    return f"(D:{moment:%Y%m%d%H%M%S}{zone})"
