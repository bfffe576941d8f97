"""Pages → JSON: the stable form in which laid-out pages are kept, compared and exchanged."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

from docgen import __version__
from docgen.layout.pages import Pages, Run, Tag

FORMAT = 1


def to_json(pages: Pages) -> str:
    """Return pages as JSON text: lengths in points to a thousandth, keys in the fields' order."""
    document = {"generator": f"docgen {__version__}", "format": FORMAT, **_plain(pages)}
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _plain(value: Any) -> Any:
    if isinstance(value, float):
        return round(value, 3)
    if isinstance(value, Run):
        return {"type": "run", **{name: _plain(part) for name, part in value._asdict().items()}}
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, Tag):
        return value.path
    if isinstance(value, Path):
        return str(value)
    if is_dataclass(value):
        shown = {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
        return {"type": type(value).__name__.lower(), **shown}
    return value
