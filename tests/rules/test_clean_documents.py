"""A false alarm costs more than a miss: nothing may be said of documents without a fault."""

from __future__ import annotations

from pathlib import Path

from tests.rules.clean import clean_documents


def test_nothing_is_said_of_clean_documents(tmp_path: Path) -> None:
    said = {
        document.name: [f"{alarm.place} {alarm.code} {alarm.message}" for alarm in alarms]
        for document in clean_documents(tmp_path)
        if (alarms := document.alarms())
    }
    assert said == {}
