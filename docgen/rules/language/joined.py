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
    words = list(re.finditer(r"\w+", prose.folded))
    for number, length in _repeats([word[0] for word in words]):
        start, end = words[number].start(), words[number + 2 * length - 1].end()
        phrase = " ".join(word[0] for word in words[number : number + length])
        if prose.folded[start:end] == f"{phrase} {phrase}":
            yield _once(prose, start, end, len(phrase))


def _repeats(words: list[str]) -> Iterator[tuple[int, int]]:
    """Yield the number of the first word and the length of each phrase that comes again at once."""
    for length in _REPEATED:
        for number, (one, other) in enumerate(zip(words, words[length:], strict=False)):
            if one == other:
                phrase = words[number : number + length]
                again = words[number + length : number + 2 * length]
                if phrase == again and _is_prose(phrase):
                    yield number, length


def _is_prose(phrase: list[str]) -> bool:
    return len(set(phrase)) == len(phrase) and not any(word.isdigit() for word in phrase)


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
