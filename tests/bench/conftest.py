"""A task as the bench hands it to every engine."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.announcements import THREE_PAGES, example
from bench.engines.engine import Task
from bench.workshop import Workshop


@pytest.fixture
def workshop(tmp_path: Path) -> Workshop:
    return Workshop(tmp_path)


@pytest.fixture
def task(workshop: Workshop) -> Task:
    return workshop.task(example(THREE_PAGES))
