"""Rules over spaces: doubled, missing, or where none belongs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.rules.case import Case
from docgen.rules.language.data import entries
from docgen.rules.language.letters import CAPITAL, LETTER, SMALL
from docgen.rules.language.slips import Slip, matches, written_otherwise
from docgen.rules.model import Finding
from docgen.rules.prose import MASK, Prose
from docgen.rules.registry import warning
from docgen.source.spread_lines import spread

_WRONG_SIDE = rf"(?<=[{SMALL}\d)])( +[,;])(?=[{LETTER}]{{2}})"
_DOUBLED = r"(?<=\S) {2,}(?=\S)"
_BEFORE_SIGN = (
    rf"(?:[\w)”»{MASK}]+)( +)(?:[,;!?](?![^\s”\")\]])|(?<!\d )(?<!  ):(?=\s|$)|\.(?=\s|$))"
)
# After a figure two small letters tell a word: `nam 5,nữ 10`, not `A1,B2`; a date ends a sentence.
_AFTER_COMMA = rf"(?:[{SMALL})]([,;!?])(?=[{LETTER}])|[\d%]([,;])(?=[{SMALL}]{{2}}))"
_AFTER_COLON = rf"(?:[{SMALL}]{{2}}(:)(?=[{LETTER}]{{2}})|\d(:)(?=[{SMALL}]{{2,}} ))"
_AFTER_STOP = (
    rf"\b([{SMALL}]{{2,}}|\d{{1,2}}/\d{{1,2}}/\d{{4}}|năm \d{{4}})(\.)(?=[{CAPITAL}][{SMALL}]+\b)"
)
_IN_BRACKETS = r"(?:(?<=\()( +)(?=\w)|(?<=\w)( +)(?=\)))"
_BEFORE_BRACKET = rf"[{SMALL}]{{2}}(\()(?=[{LETTER}]{{2}})"
_IN_QUOTES = r"(?:(?<!\w)“( +)(?=\w)|(?<=[\w.,!?])( +)(?=”(?!\w)))"


@warning("VT-space-doubled")
def doubled_space(case: Case) -> Iterator[Finding]:
    """Find two spaces or more between words; in a table they only align the columns.

    What is held apart on purpose, no one space mends: it is told where the text is read.
    """
    prose = case.prose
    if "  " not in prose.text:
        return iter(())
    found = (match.span() for match in re.finditer(_DOUBLED, prose.text))
    return _respaced(prose, ((a, b, " ") for a, b in found if not _is_kept_apart(prose, a)))


@warning("VT-space-before-sign")
def space_before_sign(case: Case) -> Iterator[Finding]:
    """Find the space before a comma, a full stop, a colon; it may be missing after it."""
    prose = case.prose
    needles = tuple(f" {sign}" for sign in ",;:.!?")
    yield from _respaced(prose, _closed(matches(prose, needles, _BEFORE_SIGN)))
    wrong = matches(prose, (" ,", " ;"), _WRONG_SIDE)
    yield from _respaced(prose, ((a, b, f"{prose.text[b - 1]} ") for a, b in wrong))


@warning("VT-space-after-sign")
def no_space_after_sign(case: Case) -> Iterator[Finding]:
    """Find `kế hoạch,và`: a comma, a full stop … with the next word hard after it."""
    prose = case.prose
    signs = [match.span(match.lastindex or 0) for match in re.finditer(_AFTER_COMMA, prose.text)]
    signs += [match.span(match.lastindex or 0) for match in re.finditer(_AFTER_COLON, prose.text)]
    stops = list(re.finditer(_AFTER_STOP, prose.text))
    if stops:
        short = set(entries(case, "abbreviations"))
        signs += [match.span(2) for match in stops if match[1] not in short]
    return _respaced(prose, ((b, b, " ") for _, b in sorted(signs)))


@warning("VT-space-in-brackets")
def space_in_brackets(case: Case) -> Iterator[Finding]:
    """Find `( sau đây`, `gọi tắt )`."""
    return _respaced(case.prose, _closed(matches(case.prose, ("( ", " )"), _IN_BRACKETS)))


@warning("VT-space-before-bracket")
def no_space_before_bracket(case: Case) -> Iterator[Finding]:
    """Find `Ủy ban nhân dân xã(sau đây`."""
    found = matches(case.prose, ("(",), _BEFORE_BRACKET)
    return _respaced(case.prose, ((start, start, " ") for start, _ in found))


@warning("VT-space-in-quotes")
def space_in_quotes(case: Case) -> Iterator[Finding]:
    """Find `“ một cửa ”`."""
    return _respaced(case.prose, _closed(matches(case.prose, ("“ ", " ”"), _IN_QUOTES)))


def _closed(spans: Iterator[tuple[int, int]]) -> Iterator[tuple[int, int, str]]:
    return ((start, end, "") for start, end in spans)


def _respaced(prose: Prose, gaps: Iterator[tuple[int, int, str]]) -> Iterator[Finding]:
    """Yield a finding for each gap (start, end, what it is to be), told with the words around."""
    return written_otherwise(prose, (_with_words(prose.raw, *gap) for gap in gaps))


def _with_words(text: str, start: int, end: int, space: str) -> Slip:
    first = start
    while first and not text[first - 1].isspace():
        first -= 1
    last = end
    while last < len(text) and not text[last].isspace():
        last += 1
    return Slip(first, last, text[first:start] + space + text[end:last])


def _is_kept_apart(prose: Prose, offset: int) -> bool:
    """Tell whether an offset is in a table's row, a line's indentation, or a line of columns."""
    line = prose.text.rfind("\n", 0, offset) + 1
    if prose.text.startswith("|", line) or not prose.text[line:offset].strip():
        return True
    end = prose.text.find("\n", offset)
    return spread(prose.text[line : end if end >= 0 else None]) is not None
