"""Reads layouts/titles.yaml: what the decree's components are called to the reader."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from docgen.decree.reader import read_layout


@cache
def component_titles() -> Mapping[str, str]:
    """Return each component's Vietnamese title by its name, in the order of a page."""
    titles: Mapping[str, str] = read_layout("titles")
    return titles
