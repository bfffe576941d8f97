"""Rules over words and numbers run together, and over words written twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.diagnostics import say
from docgen.rules.case import Case
from docgen.rules.language.data import entries
from docgen.rules.language.letters import CAPITAL, MARKED, SMALL
from docgen.rules.language.slips import Slip, written_otherwise
from docgen.rules.language.syllables import is_syllable
from docgen.rules.model import Finding
from docgen.rules.prose import Prose
from docgen.rules.registry import warning

_WORD_NUMBER = (
    r"\b([Ss]ố|[Nn]gày|[Tt]háng|[Nn]ăm|[Đđ]iều|[Kk]hoản|[Cc]hương|[Mm]ục|[Pp]hụ lục|[Qq]uý|"
    r"[Kk]hóa|[Tt]ổ)(\d+)"
)
_NUMBER_WORD = (
    r"(?<![\w./-])(\d+(?:\.\d+)*)(ngày|tháng|năm|giờ|phút|người|đồng|triệu|tỷ|của|xã|phường|hộ)\b"
)
_SHORT_WORD = rf"\b([{CAPITAL}]{{2,}})(tỉnh|huyện|xã|phường|thành|thị|đặc|các|và|về|của|tại|cấp)\b"
_TWO_WORDS = rf"\b([{CAPITAL}]?[{SMALL}]+)([{CAPITAL}][{SMALL}]+)\b"
_WORD = r"\w+"
_REPEATED = (3, 4)


@warning("VT-number-joined")
def number_joined(case: Case) -> Iterator[Finding]:
    """Find `số15`, `ngày05`, `30ngày`."""
    text = case.prose.text
    found = [*re.finditer(_WORD_NUMBER, text), *re.finditer(_NUMBER_WORD, text)]
    return written_otherwise(case.prose, (_parted(match) for match in found))


@warning("VT-words-joined")
def words_joined(case: Case) -> Iterator[Finding]:
    """Find `UBNDtỉnh`, `tỉnhNghệ An`."""
    text = case.prose.text
    found = [*re.finditer(_SHORT_WORD, text), *filter(_is_two_words, re.finditer(_TWO_WORDS, text))]
    return written_otherwise(case.prose, (_parted(match) for match in found))


@warning("VT-word-twice")
def word_twice(case: Case) -> Iterator[Finding]:
    """Find `các các`, not `ngày ngày`, `dần dần`, which are words."""
    prose = case.prose
    for word in entries(case, "never-twice"):
        twice = f"{word} {word}"
        if twice in prose.folded:
            for start in prose.find(twice):
                if prose.text[start + len(word) + 1].islower():
                    yield _once(prose, start, start + len(twice), len(word))


@warning("VT-phrase-twice")
def phrase_twice(case: Case) -> Iterator[Finding]:
    """Find three or four words, and the same again: `phối hợp thực hiện phối hợp thực hiện`.

    Two may stand so with good reason: `đơn vị theo dõi theo dõi việc thực hiện`.
    """
    prose = case.prose
    words = list(re.finditer(_WORD, prose.folded))
    texts = [word[0] for word in words]
    for length in _REPEATED:
        for number, (one, other) in enumerate(zip(texts, texts[length:], strict=False)):
            again = texts[number + length : number + 2 * length]
            if one == other and texts[number : number + length] == again:
                start, end = words[number].start(), words[number + 2 * length - 1].end()
                if _is_slip(texts[number : number + length], prose.folded[start:end]):
                    yield _once(prose, start, end, words[number + length].start() - 1 - start)


def _is_slip(phrase: list[str], found: str) -> bool:
    if any(word.isdigit() for word in phrase) or len(set(phrase)) < len(phrase):
        return False
    return found == " ".join([*phrase, *phrase])


def _once(prose: Prose, start: int, end: int, length: int) -> Finding:
    found = prose.text[start:end]
    return Finding(
        prose.place(start),
        say("written twice: “{found}”", found=" ".join(found.split())),
        say("take one of the two away"),
        prose.fix(start, end, found[:length], is_safe=False),
    )


def _parted(match: re.Match[str]) -> Slip:
    return Slip(match.start(), match.end(), f"{match[1]} {match[2]}")


def _is_two_words(match: re.Match[str]) -> bool:
    """Tell a slip from a name such as VNeID: both parts are syllables, and a letter has a mark."""
    one, other = match[1].lower(), match[2].lower()
    if len(one) < 2 or not (set(one + other) & set(MARKED)):
        return False
    return is_syllable(one) and is_syllable(other)
