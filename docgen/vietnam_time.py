"""The time zone in which Vietnam's offices sign (+07:00, all year round)."""

from __future__ import annotations

from datetime import timedelta, timezone

VIETNAM = timezone(timedelta(hours=7))
