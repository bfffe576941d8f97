"""Every example and every starter, one after the other."""

from __future__ import annotations

import pytest

from tests.measures.examples import SOURCES, Example, example_of


@pytest.fixture(params=SOURCES, ids=lambda source: getattr(source, "stem", source))
def example(request: pytest.FixtureRequest) -> Example:
    return example_of(request.param)
