"""The JSON Schema as `docgen schema` gives it where no office has kinds of its own."""

from __future__ import annotations

from functools import cache
from typing import Any

from docgen.decree.kinds import kind_slugs, load_kind
from docgen.document.schema import announcement_schema


@cache
def decree_schema() -> dict[str, Any]:
    """Return the schema of an announcement of one of the decree's kinds."""
    return announcement_schema(list(map(load_kind, kind_slugs())))
