"""Makes the prepared forms of the files of layouts/ anew: `python -m docgen.decree.prepare`."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from docgen.decree.prepared import PREPARED, form_path, mark_of, parsed
from docgen.resources import folder


def main() -> None:
    """Write every form, in the place of those that stand there."""
    shutil.rmtree(folder("layouts") / PREPARED, ignore_errors=True)
    for path, form in forms():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(form, encoding="utf-8", newline="\n")


def forms() -> Iterator[tuple[Path, str]]:
    """Yield each prepared form and its place; none of data that JSON cannot hold."""
    for path in sorted(folder("layouts").rglob("*.yaml")):
        data = parsed(path)
        if _survives(data):
            yield form_path(path), _written({"of": mark_of(path), "data": data})


def _survives(data: Any) -> bool:
    """Tell whether data comes out of JSON as it went in: a date does not, nor a number as key."""
    try:
        return bool(json.loads(_written(data)) == data)
    except TypeError:
        return False


def _written(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n"


if __name__ == "__main__":
    main()
