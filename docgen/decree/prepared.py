"""A YAML file of layouts/ → its data: as JSON prepared of it, which takes a tenth of the time.

`python -m docgen.decree.prepare` makes the prepared forms. A file that was changed since, an
office's own and one that JSON cannot hold (with dates) are read as they are written.
"""

from __future__ import annotations

import json
import zlib
from pathlib import Path
from typing import Any

from docgen.resources import folder

PREPARED = "prepared"
"""The folder of layouts/ that holds the prepared forms, each where its source stands."""


def read_data(path: Path) -> Any:
    """Return the data of a YAML file; raises OSError, UnicodeDecodeError, yaml.YAMLError."""
    form = _form(path)
    return form["data"] if form and form["of"] == mark_of(path) else parsed(path)


def mark_of(path: Path) -> int:
    """Return the number by which a prepared form knows the file that it was made of."""
    return zlib.crc32(path.read_bytes())


def parsed(path: Path) -> Any:
    """Return the data of a YAML file as it is written now."""
    import yaml  # a tenth of the time that a command takes to start, if it needs no announcement

    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    with path.open(encoding="utf-8") as stream:
        return yaml.load(stream, loader)


def _form(path: Path) -> Any:
    layouts = folder("layouts")
    if not path.is_relative_to(layouts):
        return None
    try:
        return json.loads(form_path(path).read_bytes())
    except (OSError, ValueError):
        return None


def form_path(path: Path) -> Path:
    """Return where the prepared form of a file of layouts/ stands."""
    layouts = folder("layouts")
    return layouts / PREPARED / path.relative_to(layouts).with_suffix(".json")
