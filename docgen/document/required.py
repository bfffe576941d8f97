"""Checks that an announcement has the components that its kind must have (Điều 8, annex III)."""

from __future__ import annotations

from typing import Any

from docgen.decree.kinds import requirements
from docgen.decree.model import Kind
from docgen.diagnostics import Place, Problems, say
from docgen.document.keys import ANNOUNCEMENT
from docgen.document.reading import Values
from docgen.source import nodes


def check_required(root: nodes.Mapping, kind: Kind, values: Values, problems: Problems) -> None:
    """Report every key that the kind must have and the announcement lacks, with its citation."""
    for path, citation in requirements(kind).items():
        if _has(values, path):
            continue
        key = ANNOUNCEMENT.at(path.split("."))
        problems.error(
            "missing",
            _nearest(root, values, path),
            say("{title} is missing: {key}", title=key.title, key=path),
            help=say("a {kind} must have it", kind=kind.name.lower()),
            citation=citation,
        )


_STANDS_FOR = {"signer": "signers"}
"""By a key, the other one that says the same of several."""


def _has(values: Values, path: str) -> bool:
    """Tell whether a key, or the one that stands for it, is there; a wrong value is no lack."""
    if path in _STANDS_FOR and _has(values, _STANDS_FOR[path]):
        return True
    found: Any = values
    for name in path.split("."):
        if name in found.tried:
            return True
        if name not in found:
            return False
        found = found.get(name)
    return bool(found != ())


def _nearest(root: nodes.Mapping, values: Values, path: str) -> Place:
    """Return the place of the key that is empty, or of the group that lacks it."""
    head = path.split(".")[0]
    other = values.key_places.get(_STANDS_FOR.get(head, ""), root.place)
    return values.key_places.get(head, other)
