"""Rules over the capitals of cited parts, chapters, sections, articles, khoản and điểm (V.7)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.diagnostics import Message, say
from docgen.rules.case import Case
from docgen.rules.language.letters import INSIDE
from docgen.rules.language.slips import Slip, in_small_print, matches, written_otherwise
from docgen.rules.model import Finding
from docgen.rules.registry import warning
from docgen.rules.surroundings import lead

_BEFORE_ARTICLE = r"(?:\b[Kk]hoản \d+|\b[Tt]heo|\b[Tt]ại|\b[Cc]ăn cứ) $"
_AFTER_ARTICLE = (
    r" \d+(?: của)? (?:Luật|Bộ luật|Hiến pháp|Pháp lệnh|Nghị quyết|Nghị định|Quyết định|Thông tư)\b"
)
# Several together (`các điều 5, 6`) bear no name.
_SEVERAL = r"\b(?:các|những) $"
_CHAPTER = r"(?<!iểu )\b(?:(?:chương|phần)(?= [IVX]+\b)|(?:tiểu mục|mục)(?= \d{1,2}\b))"
# By the level: what is cited before it, and what after it; one of them is enough.
_AROUND_CHAPTER = {
    "phần": (r"(?:[Tt]heo|[Tt]ại|thuộc|của|Điều \d+|[Mm]ục \d+|[Cc]hương [IVX]+),? $", r"(?!)"),
    "chương": (r"(?:[Tt]heo|[Tt]ại|thuộc|của|Điều \d+|[Mm]ục \d+),? $", r"(?!)"),
    "mục": (r"(?:[Đđ]iều \d+|[Tt]iểu mục \d+),? $", r" \d+,? [Cc]hương [IVX]+\b"),
    "tiểu mục": (r"[Đđ]iều \d+,? $", r" \d+,? [Mm]ục \d{1,2}\b"),
}
_AS_FAR = 20  # letters before and after a word, among which its neighbours stand


@warning("ND30-PL2.V.7-article")
def small_article(case: Case) -> Iterator[Finding]:
    """Find a cited `điều 5`: an article (điều) cited has a capital."""
    prose = case.prose
    slips = (
        Slip(start, end, "Điều")
        for start, end in matches(prose, (" điều ",), r"điều(?= \d)")
        if not re.search(_SEVERAL, lead(prose.text, start, _AS_FAR))
        and _stands_by(prose.text, start, end, _BEFORE_ARTICLE, _AFTER_ARTICLE)
    )
    return written_otherwise(prose, slips, _cited_levels())


@warning("ND30-PL2.V.7-clause")
def capital_clause(case: Case) -> Iterator[Finding]:
    """Find `tại Khoản 2 Điều 5`: khoản and điểm cited are small inside a sentence.

    A number of three figures is one of the state budget's index (mục lục ngân sách).
    """
    cited = (
        rf"{INSIDE}(?:(Khoản)(?= \d{{1,2}}(?: [ĐđCc]|,))|"
        r"(Điểm)(?= [a-zđ]{1,2}[, ]+(?:[Kk]hoản|và|điểm)))"
    )
    prose = case.prose
    found = matches(prose, (" Khoản ", " Điểm "), cited)
    slips = (Slip(start, end, prose.text[start:end].lower()) for start, end in found)
    return written_otherwise(prose, slips, _cited_levels())


@warning("ND30-PL2.V.7-chapter")
def small_chapter(case: Case) -> Iterator[Finding]:
    """Find a cited `chương II`, `mục 5 chương XII`: parts, chapters, sections have a capital.

    A chapter in Arabic figures, a section of three, is one of the state budget's index.
    """
    prose = case.prose
    slips = (
        Slip(start, end, prose.text[start:end].capitalize())
        for start, end in matches(prose, (" chương ", " phần ", "mục "), _CHAPTER)
        if _stands_by(prose.text, start, end, *_AROUND_CHAPTER[prose.text[start:end]])
    )
    return written_otherwise(prose, in_small_print(prose, slips), _cited_levels())


def _stands_by(text: str, start: int, end: int, before: str, after: str) -> bool:
    """Tell whether what stands before a word, or what stands after it, cites a document."""
    if re.search(before, lead(text, start, _AS_FAR)):
        return True
    return re.match(after, text[end : end + _AS_FAR]) is not None


def _cited_levels() -> Message:
    return say("cited are Phần, Chương, Mục, Điều with a capital, khoản and điểm without")
