"""docs/rules.md is what the registry and the measurements say."""

from __future__ import annotations

from tests.rules.publish import PAGE, page


def test_the_page_is_up_to_date() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run python -m tests.rules.publish"
