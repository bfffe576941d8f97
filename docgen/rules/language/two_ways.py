"""Rules over words that may be written in two ways, and are written in both in one document."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from docgen.diagnostics import say
from docgen.rules.case import Case
from docgen.rules.language.syllables import is_open_in_two_ways
from docgen.rules.language.words import like, marked_words
from docgen.rules.model import Finding
from docgen.rules.prose import PLACEMENTS, Prose, fold
from docgen.rules.registry import warning

_PLACED_ON_THE_LAST = frozenset("àáảãạèéẻẽẹỳýỷỹỵ")
_I_OR_Y = r"(?:h|k|l|m|s|t|qu|v)[ìíỉĩịỳýỷỹỵ]"
_Y_FOR_I = str.maketrans("ìíỉĩị", "ỳýỷỹỵ")


@warning("VT-tone-mixed")
def mixed_tone_placement(case: Case) -> Iterator[Finding]:
    """Find `hoà` and `hòa` in one document: either is right, both together are not."""
    prose = case.prose
    found = [word for word in marked_words(prose) if is_open_in_two_ways(word[0].lower())]
    styles = Counter(_is_on_the_last(word[0]) for word in found)
    if len(styles) < 2:
        return
    rarer = styles[True] < styles[False]
    words: dict[str, list[re.Match[str]]] = {}
    for word in found:
        if _is_on_the_last(word[0]) == rarer:
            words.setdefault(word[0].lower(), []).append(word)
    for places in words.values():
        yield _mixed(prose, places)


@warning("VT-y-mixed")
def i_and_y_mixed(case: Case) -> Iterator[Finding]:
    """Find `quản lý` and `quản lí` in one document: either is right, both together are not."""
    prose = case.prose
    first: dict[tuple[str, str], str] = {}
    for word in marked_words(prose):
        small = word[0].lower()
        if re.fullmatch(_I_OR_Y, small) and word[0].islower():
            for around in _neighbours(prose, word):
                other = first.setdefault((small.translate(_Y_FOR_I), around), small)
                if other != small:
                    yield Finding(
                        prose.place(word.start()),
                        say("“{word}” is written “{other}” above", word=small, other=other),
                        say("write the same word the same way everywhere"),
                    )
                    break


def _neighbours(prose: Prose, word: re.Match[str]) -> Iterator[str]:
    """Yield the words before and after, marked as such: with one of them it is the same word."""
    before = re.search(r"(\w+) $", prose.folded[max(0, word.start() - 12) : word.start()])
    after = re.match(r" (\w+)", prose.folded[word.end() : word.end() + 12])
    if before:
        yield f"{before[1]} …"
    if after:
        yield f"… {after[1]}"


def _mixed(prose: Prose, places: list[re.Match[str]]) -> Finding:
    word = places[0]
    return Finding(
        prose.place(word.start()),
        say("“{word}” has its tone mark where other words of this document have not", word=word[0]),
        say("write “{right}”, or place all of them the other way", right=_otherwise(word[0])),
        prose.fix_all(
            [place.span() for place in places],
            [_otherwise(place[0]) for place in places],
            # A person's name may be written as the person writes it.
            is_safe=all(place[0].islower() for place in places),
        ),
    )


def _otherwise(word: str) -> str:
    """Return a word with its mark on the other letter of oa, oe, uy."""
    small = word.lower()
    folded = fold(small)
    if folded != small:
        return like(word, folded)
    for old, new in PLACEMENTS:
        if small.endswith(new):
            return like(word, small[: -len(new)] + old)
    return word


def _is_on_the_last(word: str) -> bool:
    return word[-1].lower() in _PLACED_ON_THE_LAST
