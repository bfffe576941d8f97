"""Error rules over letters that no Vietnamese text in Unicode has (annex I, I.4)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from docgen.diagnostics import say
from docgen.rules.case import Case
from docgen.rules.language.encodings import old_encoding
from docgen.rules.model import Finding
from docgen.rules.prose import Prose
from docgen.rules.registry import error
from docgen.source.text import code_point

_OTHER_SCRIPT = "[\u0370-\u03ff\u0400-\u052f\uff01-\uff5e]"
_INVISIBLE = "[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f]"
_LOOSE_MARK = "[\u0300-\u036f]"


@error("ND30-I.4-letters")
def letters_of_other_scripts(case: Case) -> Iterator[Finding]:
    """Find letters that only look Latin, as the Cyrillic `а` in `bаn`."""
    prose = case.prose
    if not re.search(_OTHER_SCRIPT, "".join(prose.letters)):
        return

    from docgen.rules.language.data import shipped

    latin = {entry["letter"]: entry["latin"] for entry in shipped("lookalikes").entries}
    for word in re.finditer(r"\w+", prose.text):
        strange = _disguised(word[0], latin)
        if strange:
            right = "".join(latin.get(letter, letter) for letter in word[0])
            yield Finding(
                prose.place(word.start()),
                say(
                    "“{word}” has a letter of another script: {code}",
                    word=word[0],
                    code=code_point(strange),
                ),
                say("type it again: {right}", right=right),
                prose.fix(word.start(), word.end(), right),
            )


@error("ND30-I.4-invisible")
def invisible_characters(case: Case) -> Iterator[Finding]:
    """Find characters that no reader sees and every search stumbles over."""
    prose = case.prose
    for match in _each(prose, _INVISIBLE):
        yield Finding(
            prose.place(match.start()),
            say("there is a character here that cannot be seen: {code}", code=code_point(match[0])),
            say("take it out"),
            prose.fix(match.start(), match.end(), ""),
        )


@error("ND30-I.4-marks")
def marks_without_their_letter(case: Case) -> Iterator[Finding]:
    """Find a mark that is not one letter with what stands before it, left by a conversion."""
    prose = case.prose
    for match in _each(prose, _LOOSE_MARK):
        yield Finding(
            prose.place(match.start()),
            say("there is a mark here without its letter: {code}", code=code_point(match[0])),
            say("type the word again"),
        )


@error("ND30-I.4-encoding")
def old_encodings(case: Case) -> Iterator[Finding]:
    """Find text of TCVN3 (ABC) or VNI fonts that was never converted to Unicode."""
    found = old_encoding(case.prose)
    if found is not None:
        name, start = found
        yield Finding(
            case.prose.place(start),
            say("this is text of the old encoding {name}, not Unicode", name=name),
            say("convert it to Unicode, for example with UniKey, and paste it again"),
        )


def _each(prose: Prose, letters: str) -> Iterator[re.Match[str]]:
    if re.search(letters, "".join(prose.letters)):
        yield from re.finditer(letters, prose.text)


def _disguised(word: str, latin: Mapping[str, str]) -> str | None:
    """Return the first letter of a Latin word that is not Latin; words of other scripts are none.

    A single letter that looks Latin stands for the Latin one: it numbers a point.
    """
    strange = [letter for letter in word if letter in latin]
    others = [letter for letter in word if letter not in latin]
    if not strange or any(re.match(_OTHER_SCRIPT, letter) for letter in others):
        return None
    return strange[0] if others or len(word) == 1 else None
