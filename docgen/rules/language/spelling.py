"""Rules over spelling: syllables that cannot be, tone marks, slips of typing, common mistakes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from docgen.diagnostics import Fix, say
from docgen.rules.case import Case
from docgen.rules.language.data import entries
from docgen.rules.language.letters import LETTER, MARKED, SMALL
from docgen.rules.language.slips import Slip, written_otherwise
from docgen.rules.language.syllables import is_open_in_two_ways, rightly_marked
from docgen.rules.model import Finding
from docgen.rules.prose import MASK, PLACEMENTS, Prose, fold
from docgen.rules.registry import warning

# A word by itself: no part of a compound with a hyphen, a name with an apostrophe, a code.
_ALONE = re.compile(rf"(?<![\w'’./_{MASK}-])[{LETTER}]+(?![\w'’/_{MASK}-]|\.\w)")
_MARKED = frozenset(MARKED)
_TELEX = re.compile(
    r"(?<![\w'’./_-])(?:dd[aeiouy][a-z]*|[a-z]*uwow?[a-z]*|"
    r"[a-z]+(?:aa|ee|oo)(?:n|ng|m|p|t|c|u|i|y)[fjx]|[a-z]+aa(?:n|ng|m|p|t|c|u|y)?[sfrxj])(?![\w'’./_-])"
)
_PLACED_ON_THE_LAST = frozenset("àáảãạèéẻẽẹỳýỷỹỵ")


@warning("VT-syllable")
def impossible_syllable(case: Case) -> Iterator[Finding]:
    """Find small words with Vietnamese letters that can be no syllable: `nghiẹp`, `quyêt`."""
    known: set[str] | None = None
    for word in _marked_words(case.prose):
        text = word[0]
        if text.islower() and len(text) > 1 and rightly_marked(text) is None:
            known = known or set(entries(case, "loanwords"))
            if text not in known:
                yield Finding(
                    case.prose.place(word.start()),
                    say("“{word}” can be no Vietnamese syllable", word=text),
                    say("type it again; a technical term may be added to loanwords in language.yaml"),
                )


@warning("VT-tone-place")
def misplaced_tone(case: Case) -> Iterator[Finding]:
    """Find a tone mark on a letter that never bears it: `tòan`, `qúy`, `nghịêp`."""
    prose = case.prose
    for word in _marked_words(prose):
        small = word[0].lower()
        right = rightly_marked(small)
        if right is not None and right != small:
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
    for match in _TELEX.finditer(case.prose.text):
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


def _misspelt(case: Case) -> Iterator[Slip]:
    prose = case.prose
    for entry in entries(case, "misspellings"):
        wrong = fold(entry["wrong"])
        if not wrong.partition(" ")[0] in prose.words:
            continue
        for start in prose.find(wrong):
            end = start + len(wrong)
            after = prose.folded[end : end + 12].split()
            if not after or after[0] not in entry.get("unless_before", ()):
                yield Slip(start, end, _like(prose.text[start:end], entry["right"]))


def _marked_words(prose: Prose) -> Iterator[re.Match[str]]:
    """Yield the words that stand alone and have a letter that English has not."""
    for word in _ALONE.finditer(prose.text):
        if not _MARKED.isdisjoint(word[0].lower()):
            yield word


def _mixed(prose: Prose, places: list[re.Match[str]]) -> Finding:
    word = places[0]
    other = _otherwise(word[0])
    return Finding(
        prose.place(word.start()),
        say("“{word}” has its tone mark where other words of this document have not", word=word[0]),
        say("write “{right}”, or place all of them the other way", right=other),
        _fix_all(prose, places),
    )


def _fix_all(prose: Prose, places: list[re.Match[str]]) -> Fix | None:
    fixes = [prose.fix(word.start(), word.end(), _otherwise(word[0])) for word in places]
    edits = [edit for fix in fixes if fix is not None for edit in fix.edits]
    safe = all(word[0].islower() for word in places)
    return Fix(tuple(edits), safe) if len(edits) == len(places) else None


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
