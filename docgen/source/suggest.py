"""A word nobody knows → the known word that was probably meant."""

from __future__ import annotations

from collections.abc import Iterable

from docgen.diagnostics import Message, say

_LIKENESS = 0.6


def suggest(word: str, candidates: Iterable[str]) -> str | None:
    """Return the candidate nearest to a word, or None if none is near.

    Case and diacritics do not count, and `-`, `_` and a space are alike: `Thông báo` → `thong-bao`.
    """
    plain = {_plain(candidate): candidate for candidate in reversed(list(candidates))}
    if _plain(word) in plain:
        return plain[_plain(word)]

    from difflib import get_close_matches

    near = get_close_matches(_plain(word), plain, n=1, cutoff=_LIKENESS)
    return plain[near[0]] if near else None


def question(word: str, candidates: Iterable[str]) -> Message | None:
    """Return the question whether the nearest candidate was meant, or None if none is near."""
    near = suggest(word, candidates)
    return did_you_mean(near) if near else None


def did_you_mean(name: object) -> Message:
    """Return the question whether a name was meant."""
    return say("did you mean {name}?", name=name)


def _plain(word: str) -> str:
    from docgen.bare_letters import bare_letters  # few words are unknown

    return bare_letters(word).replace("_", "-").replace(" ", "-")
