"""Rules over spelling: syllables that cannot be, tone marks, slips of typing, common mistakes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.diagnostics import say
from docgen.rules.case import Case
from docgen.rules.language.data import entries
from docgen.rules.language.encodings import old_encoding
from docgen.rules.language.slips import Slip, written_otherwise
from docgen.rules.language.syllables import rightly_marked
from docgen.rules.language.words import like, marked_words
from docgen.rules.model import Finding
from docgen.rules.prose import fold
from docgen.rules.registry import warning

_TELEX_WORD = (
    "(?:dd[aeiouy][a-z]*|[a-z]*uwow?[a-z]*|"
    "[a-z]+(?:aa|ee|oo)(?:n|ng|m|p|t|c|u|i|y)[fjx]|[a-z]+aa(?:n|ng|m|p|t|c|u|y)?[sfrxj])"
)
_TELEX = rf"(?<![\w'’./_-]){_TELEX_WORD}(?![\w'’./_-])"


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
            after = prose.folded[end : end + 12].split()
            if not after or after[0] not in entry.get("unless_before", ()):
                yield Slip(start, end, like(prose.text[start:end], entry["right"]))
