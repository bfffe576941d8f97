"""Rules over spelling: syllables that cannot be, tone marks, slips of typing, common mistakes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from docgen.diagnostics import say
from docgen.rules.case import Case
from docgen.rules.language.data import entries
from docgen.rules.language.encodings import old_encoding
from docgen.rules.language.letters import LETTER, MARKED
from docgen.rules.language.slips import Slip, written_otherwise
from docgen.rules.language.syllables import is_open_in_two_ways, rightly_marked
from docgen.rules.model import Finding
from docgen.rules.prose import MASK, PLACEMENTS, Prose, fold
from docgen.rules.registry import warning

# A word by itself: no part of a compound with a hyphen, a name with an apostrophe, a code.
_ALONE = rf"(?<![\w'’./_{MASK}-])[{LETTER}]+(?![\w'’/_{MASK}-]|\.\w)"
_MARKED = frozenset(MARKED)
_TELEX_WORD = (
    "(?:dd[aeiouy][a-z]*|[a-z]*uwow?[a-z]*|"
    "[a-z]+(?:aa|ee|oo)(?:n|ng|m|p|t|c|u|i|y)[fjx]|[a-z]+aa(?:n|ng|m|p|t|c|u|y)?[sfrxj])"
)
_TELEX = rf"(?<![\w'’./_-]){_TELEX_WORD}(?![\w'’./_-])"
_PLACED_ON_THE_LAST = frozenset("àáảãạèéẻẽẹỳýỷỹỵ")


@warning("VT-syllable")
def impossible_syllable(case: Case) -> Iterator[Finding]:
    """Find small words with Vietnamese letters that can be no syllable: `nghiẹp`, `quyêt`."""
    wrong = [word for word in _marked_words(case.prose) if _is_impossible(word[0])]
    if not wrong or old_encoding(case.prose):
        return
    known = set(entries(case, "loanwords"))
    for word in wrong:
        if word[0] not in known:
            yield Finding(
                case.prose.place(word.start()),
                say("“{word}” can be no Vietnamese syllable", word=word[0]),
                say("type it again; a technical term may be added to loanwords in language.yaml"),
            )


@warning("VT-tone-place")
def misplaced_tone(case: Case) -> Iterator[Finding]:
    """Find a tone mark on a letter that never bears it: `tòan`, `qúy`, `nghịêp`."""
    prose = case.prose
    words = [(word, rightly_marked(word[0].lower())) for word in _marked_words(prose)]
    wrong = [(word, right) for word, right in words if right and right != word[0].lower()]
    if wrong and old_encoding(prose):
        return
    for word, right in wrong:
        slip = Slip(word.start(), word.end(), _like(word[0], right))
        # A person's name may be written as the person writes it.
        yield from written_otherwise(prose, iter([slip]), is_safe=word[0].islower())


@warning("VT-tone-mixed")
def mixed_tone_placement(case: Case) -> Iterator[Finding]:
    """Find `hoà` and `hòa` in one document: either is right, both together are not."""
    prose = case.prose
    found = [word for word in _marked_words(prose) if is_open_in_two_ways(word[0].lower())]
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


@warning("VT-telex")
def typed_without_a_keyboard(case: Case) -> Iterator[Finding]:
    """Find what Telex leaves when the Vietnamese keyboard is off: `dduowcj`."""
    if not any(re.fullmatch(_TELEX_WORD, word) for word in case.prose.words if word.isascii()):
        return
    for match in re.finditer(_TELEX, case.prose.text):
        if match[0] not in entries(case, "loanwords"):
            yield Finding(
                case.prose.place(match.start()),
                say("“{word}” was typed with the Vietnamese keyboard off", word=match[0]),
                say("turn the keyboard on and type it again"),
            )


@warning("VT-misspelling")
def common_mistakes(case: Case) -> Iterator[Finding]:
    """Find words that are often written wrong and are never right: `bổ xung`, `hổ trợ`."""
    return written_otherwise(case.prose, _misspelt(case))


def _is_impossible(word: str) -> bool:
    return word.islower() and len(word) > 1 and rightly_marked(word) is None


def _misspelt(case: Case) -> Iterator[Slip]:
    prose = case.prose
    for entry in entries(case, "misspellings"):
        wrong = fold(entry["wrong"])
        if wrong.partition(" ")[0] not in prose.words:
            continue
        for start in prose.find(wrong):
            end = start + len(wrong)
            after = prose.folded[end : end + 12].split()
            if not after or after[0] not in entry.get("unless_before", ()):
                yield Slip(start, end, _like(prose.text[start:end], entry["right"]))


@lru_cache(maxsize=1)
def _marked_words(prose: Prose) -> tuple[re.Match[str], ...]:
    """Return the words that stand alone and have a letter that English has not."""
    words = re.finditer(_ALONE, prose.text)
    return tuple(word for word in words if not _MARKED.isdisjoint(word[0].lower()))


def _mixed(prose: Prose, places: list[re.Match[str]]) -> Finding:
    word = places[0]
    other = _otherwise(word[0])
    return Finding(
        prose.place(word.start()),
        say("“{word}” has its tone mark where other words of this document have not", word=word[0]),
        say("write “{right}”, or place all of them the other way", right=other),
        prose.fix_all(
            [place.span() for place in places],
            [_otherwise(place[0]) for place in places],
            is_safe=all(place[0].islower() for place in places),
        ),
    )


def _otherwise(word: str) -> str:
    """Return a word with its mark on the other letter of oa, oe, uy."""
    small = word.lower()
    folded = fold(small)
    if folded != small:
        return _like(word, folded)
    for old, new in PLACEMENTS:
        if small.endswith(new):
            return _like(word, small[: -len(new)] + old)
    return word


def _is_on_the_last(word: str) -> bool:
    return word[-1].lower() in _PLACED_ON_THE_LAST


def _like(found: str, right: str) -> str:
    """Return the right word with the capitals of what is found."""
    if found.isupper():
        return right.upper()
    return right[0].upper() + right[1:] if found[0].isupper() else right
