"""Kinds of document → a list for a person, for a text tool or for a program."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TextIO

from docgen.columns import in_columns
from docgen.decree.kinds import load_form
from docgen.decree.model import Kind


def as_json(kinds: Sequence[Kind]) -> str:
    """Return the kinds as JSON: a list of objects with the decree's own words."""
    listed = [
        {
            "slug": kind.slug,
            "name": kind.name,
            "abbreviation": kind.abbreviation,
            "form": kind.form,
            "source": kind.source,
            "use": kind.use,
        }
        for kind in kinds
    ]
    return json.dumps(listed, ensure_ascii=False, indent=2) + "\n"


def as_text(kinds: Sequence[Kind], headings: Sequence[str]) -> str:
    """Return one line a kind, in columns that are aligned and never wrapped."""
    return in_columns([headings, *map(_row, kinds)])


def as_table(kinds: Sequence[Kind], headings: Sequence[str], terminal: TextIO) -> str:
    """Return a table as wide as the terminal, with its colours."""
    from rich.console import Console
    from rich.table import Table

    table = Table(*headings)
    for kind in kinds:
        table.add_row(*_row(kind))
    console = Console(file=terminal)
    with console.capture() as drawn:
        console.print(table, markup=False)
    return drawn.get()


def _row(kind: Kind) -> tuple[str, ...]:
    return (kind.slug, kind.name, kind.abbreviation, load_form(kind.form).name, kind.use)
