"""Rules over signs and letters that the decree fixes beyond doubt: they stop a build."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.diagnostics import say
from docgen.rules.case import Case
from docgen.rules.language.data import shipped
from docgen.rules.language.letters import CAPITAL
from docgen.rules.language.slips import Slip, written_otherwise
from docgen.rules.model import Finding
from docgen.rules.registry import error

_MOTTO = "Độc lập - Tự do - Hạnh phúc"
_MOTTO_TYPED = r"[Đđ]ộc [Ll]ập *[-–—] *[Tt]ự [Dd]o *[-–—] *[Hh]ạnh [Pp]húc"
_NOTATION = rf"\b\d+[a-z]?/(?:\d{{4}}/)?[{CAPITAL}][^\s,;()|–—]*(?:[–—][{CAPITAL}][\w&.]*)+"
_OTHER_SCRIPT = re.compile("[\u0370-\u03ff\u0400-\u052f\uff01-\uff5e]")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f]")
_LOOSE_MARK = re.compile("[\u0300-\u036f]")
# Bytes of TCVN3 and of VNI read as Latin-1: pairs of letters that Vietnamese never has.
_TCVN3 = re.compile(r"[A-Za-z][µ¸¶·¹»¾¼½©ª«¬®][A-Za-z]|[®§][a-zA-Z]")
_VNI = re.compile(r"[aAeEoO][âùøûïåäëü]|[aA][êáàãéèú]|[uUyY][ùøûïü]")
_FEWEST_PAIRS = 3


@error("ND30-II.1.b")
def motto(case: Case) -> Iterator[Finding]:
    """Find the motto (tiêu ngữ) typed with dashes, without spaces or with other capitals."""
    prose = case.prose
    if "hạnh phúc" not in prose.lower:
        return iter(())
    found = (match for match in re.finditer(_MOTTO_TYPED, prose.text) if match[0] != _MOTTO)
    return written_otherwise(prose, (Slip(m.start(), m.end(), _MOTTO) for m in found))


@error("ND30-II.3.c-dash")
def dash_in_a_notation(case: Case) -> Iterator[Finding]:
    """Find `15/QĐ–UBND`: a hyphen, not a dash, joins the letters of a notation."""
    prose = case.prose
    if "–" not in prose.text and "—" not in prose.text:
        return iter(())
    found = re.finditer(_NOTATION, prose.text)
    slips = (Slip(m.start(), m.end(), re.sub("[–—]", "-", m[0])) for m in found)
    return written_otherwise(prose, slips)


@error("ND30-I.4-letters")
def letters_of_other_scripts(case: Case) -> Iterator[Finding]:
    """Find letters that only look Latin, as the Cyrillic `а` in `bаn`."""
    prose = case.prose
    if not _OTHER_SCRIPT.search(prose.text):
        return
    latin = {entry["letter"]: entry["latin"] for entry in shipped("lookalikes").entries}
    for word in re.finditer(r"\w+", prose.text):
        strange = [letter for letter in word[0] if letter in latin]
        others = [letter for letter in word[0] if letter not in latin]
        if strange and all(not _OTHER_SCRIPT.match(letter) for letter in others) and (
            others or len(word[0]) == 1
        ):
            right = "".join(latin.get(letter, letter) for letter in word[0])
            yield Finding(
                prose.place(word.start()),
                say(
                    "“{word}” has a letter of another script: {code}",
                    word=word[0],
                    code=f"U+{ord(strange[0]):04X}",
                ),
                say("type it again: {right}", right=right),
                prose.fix(word.start(), word.end(), right),
            )


@error("ND30-I.4-invisible")
def invisible_characters(case: Case) -> Iterator[Finding]:
    """Find characters that no reader sees and every search stumbles over."""
    prose = case.prose
    for match in _INVISIBLE.finditer(prose.text):
        yield Finding(
            prose.place(match.start()),
            say("there is a character here that cannot be seen: {code}", code=_code(match[0])),
            say("take it out"),
            prose.fix(match.start(), match.end(), ""),
        )


@error("ND30-I.4-marks")
def marks_without_their_letter(case: Case) -> Iterator[Finding]:
    """Find a mark that is not one letter with what stands before it, a leaving of conversions."""
    prose = case.prose
    for match in _LOOSE_MARK.finditer(prose.text):
        yield Finding(
            prose.place(match.start()),
            say("there is a mark here without its letter: {code}", code=_code(match[0])),
            say("type the word again"),
        )


@error("ND30-I.4-encoding")
def old_encodings(case: Case) -> Iterator[Finding]:
    """Find text of TCVN3 (ABC) or VNI fonts that was never converted to Unicode."""
    prose = case.prose
    if prose.text.isascii():
        return
    for name, pattern in (("TCVN3 (ABC)", _TCVN3), ("VNI", _VNI)):
        found = list(pattern.finditer(prose.text))
        if len(found) >= _FEWEST_PAIRS:
            yield Finding(
                prose.place(found[0].start()),
                say("this is text of the old encoding {name}, not Unicode", name=name),
                say("convert it to Unicode, for example with UniKey, and paste it again"),
            )


def _code(letter: str) -> str:
    return f"U+{ord(letter):04X}"
