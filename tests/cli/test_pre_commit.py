"""The hooks for pre-commit are given announcements, and no YAML that settings are written in."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

HOOKS = yaml.safe_load((Path(__file__).parents[2] / ".pre-commit-hooks.yaml").read_text())


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: hook["id"])
def test_settings_are_no_announcements(hook: dict[str, str]) -> None:
    def passed_over(path: str) -> bool:
        return re.search(hook["exclude"], path) is not None

    settings = (
        ".pre-commit-config.yaml",
        ".github/workflows/check.yml",
        "docgen.yaml",
        "van-ban/language.yaml",
    )
    assert all(map(passed_over, settings))
    assert not any(map(passed_over, ("a.yaml", "van-ban/thong-bao.1.yml", "my-docgen.yaml")))
