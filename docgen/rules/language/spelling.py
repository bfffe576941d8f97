"""Rules over spelling: syllables that cannot be, tone marks, slips of typing, common mistakes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from docgen.diagnostics import say
from docgen.rules.case import Case
from docgen.rules.language.data import entries
from docgen.rules.language.encodings import old_encoding
from docgen.rules.language.letters import INSIDE
from docgen.rules.language.slips import Slip, written_otherwise
from docgen.rules.language.syllables import rightly_marked
from docgen.rules.language.words import like, marked_words
from docgen.rules.model import Finding
from docgen.rules.prose import Prose, fold
from docgen.rules.registry import warning

_TELEX_WORD = (
    "(?:dd[aeiouy][a-z]*|[a-z]*uwow?[a-z]*|"
    "[a-z]+(?:aa|ee|oo)(?:n|ng|m|p|t|c|u|i|y)[fjx]|[a-z]+aa(?:n|ng|m|p|t|c|u|y)?[sfrxj])"
)
_TELEX = rf"(?<![\w'’./_-]){_TELEX_WORD}(?![\w'’./_-])"
_CLOSING = ",;.:)"  # what may end the word after a slip


@warning("VT-syllable")
def impossible_syllable(case: Case) -> Iterator[Finding]:
    """Find small words with Vietnamese letters that can be no syllable: `nghiẹp`, `quyêt`."""
    wrong = [word for word in marked_words(case.prose) if _is_impossible(word[0])]
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
    words = [(word, rightly_marked(word[0].lower())) for word in marked_words(prose)]
    wrong = [(word, right) for word, right in words if right and right != word[0].lower()]
    if wrong and old_encoding(prose):
        return
    for word, right in wrong:
        slip = Slip(word.start(), word.end(), like(word[0], right))
        # A person's name may be written as the person writes it.
        yield from written_otherwise(prose, iter([slip]), is_safe=word[0].islower())


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
            if not _are_other_words(prose, start, end, entry):
                yield Slip(start, end, like(prose.text[start:end], entry["right"]))


def _are_other_words(prose: Prose, start: int, end: int, entry: dict[str, Any]) -> bool:
    """Tell a name, and ends of words that only stand together: `hồ sơ xuất khẩu`."""
    if " " not in entry["wrong"] and _may_be_a_name(prose, start, end):
        return True
    if prose.word_before(start) in _folded(entry, "unless_after"):
        return True
    return prose.word_after(end).rstrip(_CLOSING) in _folded(entry, "unless_before")


def _folded(entry: dict[str, Any], key: str) -> frozenset[str]:
    return frozenset(fold(word) for word in entry.get(key, ()))


def _may_be_a_name(prose: Prose, start: int, end: int) -> bool:
    """Tell a syllable with a capital that begins no sentence: a person may be called so."""
    if not prose.text[start:end].istitle():
        return False
    goes_on = prose.text[end : end + 2].strip(" ").islower()
    return not goes_on or re.compile(INSIDE).match(prose.text, start) is not None
