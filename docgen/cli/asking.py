"""Asks a person at a terminal for a kind and for the few values that every announcement has."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path as FilePath

from docgen.decree.kinds import load_kind
from docgen.document.keys import ANNOUNCEMENT, keys_of
from docgen.starting.outline import Path
from docgen.starting.start import Start

# What is asked, where the starter has it and the office does not give it.
_ASKED: tuple[Path, ...] = (
    ("agency", "name"),
    ("agency", "code"),
    ("unit",),
    ("place",),
    ("subject",),
    ("signer", "position"),
    ("signer", "name"),
)


def can_ask() -> bool:
    """Tell whether the package that asks is installed (docgen[new])."""
    return find_spec("questionary") is not None


def ask_kind(slugs: Sequence[str], own: FilePath | None) -> str:
    """Return the slug of the kind that is chosen; raises KeyboardInterrupt for Ctrl+C."""
    import questionary

    kinds = [load_kind(slug, own) for slug in slugs]
    choices = [questionary.Choice(f"{kind.name} ({kind.slug})", kind.slug) for kind in kinds]
    question = questionary.select(
        ANNOUNCEMENT.keys["kind"].title, choices, use_search_filter=True, use_jk_keys=False
    )
    return str(question.unsafe_ask())


def ask_values(start: Start) -> Mapping[Path, str]:
    """Return the answers by path, without those left empty; raises KeyboardInterrupt for Ctrl+C."""
    import questionary

    table = keys_of(start.kind)
    open_keys = start.open
    answers = {
        path: str(questionary.text(table.at(path).title).unsafe_ask()).strip()
        for path in _ASKED
        if path in open_keys
    }
    return {path: answer for path, answer in answers.items() if answer}
