"""A word → whether it can be a Vietnamese syllable, and where its tone mark belongs.

The onsets, rimes and what goes with what are data: layouts/language/syllables.yaml.
"""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache

from docgen.immutable import immutable
from docgen.rules.language.data import shipped

_TONES = {"\u0300": "huyền", "\u0301": "sắc", "\u0303": "ngã", "\u0309": "hỏi", "\u0323": "nặng"}
_VOWELS = frozenset("aăâeêioôơuưy")
_WITH_A_HAT = frozenset("ăâêôơư")
# An open syllable with these takes its mark on either letter: hòa and hoà are both written.
_EITHER = frozenset({"oa", "oe", "uy"})


@immutable
class Syllables:
    """What syllables are made of."""

    onsets: tuple[str, ...]
    rimes: frozenset[str]
    rimes_after_qu: frozenset[str]
    only_front: frozenset[str]
    only_back: frozenset[str]
    front: tuple[str, ...]
    stops: tuple[str, ...]


@immutable
class Parts:
    """A small word taken apart: its letters without the tone, the tone's sign and its letter."""

    plain: str
    tone: str
    at: int


def is_syllable(word: str) -> bool:
    """Tell whether a small word can be a syllable, its tone mark where it belongs."""
    return rightly_marked(word) == word


@lru_cache(maxsize=8192)
def rightly_marked(word: str) -> str | None:
    """Return a small word with its tone mark where it belongs; None if it can be no syllable.

    Where both placements are written (`hòa`, `hoà`) the word's own is right.
    """
    parts = take_apart(word)
    if parts is None:
        return None
    found = _onset_and_rime(parts.plain)
    if found is None:
        return None
    onset, rime = found
    if not _can_bear(rime, parts.tone):
        return None
    if not parts.tone:
        return word
    places = [len(onset) + place for place in _places(rime)]
    if parts.at in places:
        return word
    return _marked(parts.plain, parts.tone, places[0])


def take_apart(word: str) -> Parts | None:
    """Return the parts of a small word; None if it bears two tone marks."""
    plain: list[str] = []
    tone, at = "", -1
    for letter in word:
        marks = unicodedata.normalize("NFD", letter)
        found = [mark for mark in marks if mark in _TONES]
        if found:
            if tone:
                return None
            tone, at = found[0], len(plain)
        rest = "".join(mark for mark in marks if mark not in _TONES)
        plain.append(unicodedata.normalize("NFC", rest))
    return Parts("".join(plain), tone, at)


@lru_cache(maxsize=8192)
def is_open_in_two_ways(word: str) -> bool:
    """Tell whether a small word bears its tone on a final oa, oe or uy, so is written two ways."""
    parts = take_apart(word)
    if parts is None or not parts.tone or parts.plain[-2:] not in _EITHER:
        return False
    found = _onset_and_rime(parts.plain)
    return found is not None and found[1] in _EITHER


def _onset_and_rime(plain: str) -> tuple[str, str] | None:
    syllables = _syllables()
    for onset in syllables.onsets:
        if not plain.startswith(onset):
            continue
        rime = plain[len(onset) :]
        rimes = syllables.rimes_after_qu if onset == "qu" else syllables.rimes
        if rime in rimes and _go_together(onset, rime, syllables):
            return onset, rime
    return None


def _go_together(onset: str, rime: str, syllables: Syllables) -> bool:
    front = rime.startswith(syllables.front)
    if onset in syllables.only_front:
        return front
    if onset in syllables.only_back:
        # gì, gìn, giếng: the i that gi and the rime share is written once.
        return not front or (onset == "g" and rime.startswith("i"))
    return True


def _can_bear(rime: str, tone: str) -> bool:
    if not rime.endswith(_syllables().stops) or rime.endswith("nh"):
        return True
    return _TONES.get(tone) in ("sắc", "nặng")


def _places(rime: str) -> list[int]:
    """Return which letters of a rime may bear the tone, the one of `hòa` first."""
    hats = [place for place, letter in enumerate(rime) if letter in _WITH_A_HAT]
    if hats:
        return [hats[-1]]
    vowels = [place for place, letter in enumerate(rime) if letter in _VOWELS]
    if len(vowels) == 1:
        return vowels
    if rime in _EITHER:
        return vowels
    if vowels[-1] < len(rime) - 1:  # closed by a consonant
        return [vowels[-1]]
    return [vowels[1]] if len(vowels) > 2 else [vowels[0]]


def _marked(plain: str, tone: str, place: int) -> str:
    letter = unicodedata.normalize("NFC", plain[place] + tone)
    return plain[:place] + letter + plain[place + 1 :]


@cache
def _syllables() -> Syllables:
    data = shipped("syllables").entries
    assert isinstance(data, dict)
    return Syllables(
        onsets=(*sorted(data["onsets"], key=len, reverse=True), ""),
        rimes=frozenset(rime for group in data["rimes"] for rime in group),
        rimes_after_qu=frozenset(rime for group in data["rimes_after_qu"] for rime in group),
        only_front=frozenset(data["before_front_vowels"]),
        only_back=frozenset(data["before_back_vowels"]),
        front=tuple(data["front_vowels"]),
        stops=tuple(data["stops"]),
    )
