"""Rules over capitals that annex II fixes beyond doubt: they stop a build."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.diagnostics import say
from docgen.rules.case import Case
from docgen.rules.language.forms import miswritten
from docgen.rules.language.letters import CAPITAL, INSIDE, SMALL
from docgen.rules.language.slips import Slip, in_small_print, matches, written_otherwise
from docgen.rules.model import Finding
from docgen.rules.prose import Prose
from docgen.rules.registry import error

_ALWAYS = "capitals-always"
_KINDS = (
    "luật|bộ luật|pháp lệnh|nghị quyết|nghị định|quyết định|chỉ thị|thông tư|thông tư liên tịch|quy chế|"
    "thông báo|hướng dẫn|chương trình|kế hoạch|phương án|đề án|báo cáo|tờ trình|công văn|công điện|"
    "kết luận|giấy mời"
)
# Names of kinds that are hardly another word: this decision, not this plan of somebody's.
_UNMISTAKABLE = frozenset(
    {"nghi-quyet", "quyet-dinh", "chi-thi", "quy-che", "thong-bao", "to-trinh", "cong-van"}
    | {"cong-dien", "thong-cao", "giay-moi", "giay-uy-quyen", "bien-ban", "hop-dong"}
)
_FAMILY_NAMES = (
    "Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Trịnh|Đào|Đoàn|Mai|Lương"
)


@error("ND30-PL2.IV.1.a-people")
def bodies_of_the_people(case: Case) -> Iterator[Finding]:
    """Find `Ủy Ban Nhân Dân`: only the first syllable of such a name is capital."""
    return written_otherwise(case.prose, miswritten(case, "ND30-PL2.IV.1.a-people", _ALWAYS))


@error("ND30-PL2.III.1.c")
def cities_of_their_own(case: Case) -> Iterator[Finding]:
    """Find `thành phố Hồ Chí Minh`, `thủ đô Hà Nội`: these two nouns are capital, too."""
    return written_otherwise(case.prose, miswritten(case, "ND30-PL2.III.1.c", _ALWAYS))


@error("ND30-PL2.V.7-article")
def small_article(case: Case) -> Iterator[Finding]:
    """Find a cited `điều 5`: an article (điều) cited has a capital."""
    cited = r"(?:[Kk]hoản \d+|[Tt]heo|[Tt]ại|[Cc]ăn cứ|quy định tại) (điều)(?= \d)"
    return written_otherwise(case.prose, _capitalised(case.prose, "điều ", cited))


@error("ND30-PL2.V.7-clause")
def capital_clause(case: Case) -> Iterator[Finding]:
    """Find `tại Khoản 2 Điều 5`: khoản and điểm cited are small inside a sentence."""
    prose = case.prose
    cited = rf"{INSIDE}(?:(Khoản)(?= \d+ [ĐđCc]|\s\d+,)|(Điểm)(?= [a-zđ]{{1,2}}[, ]+(?:[Kk]hoản|và|điểm)))"
    found = matches(prose, "khoản ", cited) if "khoản " in prose.lower else iter(())
    slips = (Slip(start, end, prose.text[start:end].lower()) for start, end in found)
    return written_otherwise(prose, slips)


@error("ND30-PL2.V.7-chapter")
def small_chapter(case: Case) -> Iterator[Finding]:
    """Find a cited `chương II`: a part or chapter cited has a capital."""
    cited = r"(?:[Tt]heo|[Tt]ại|thuộc|của|Điều \d+|Mục \d+) (chương|phần)(?= [IVX]+\b)"
    prose = case.prose
    slips = (*_capitalised(prose, "chương ", cited), *_capitalised(prose, "phần ", cited))
    return written_otherwise(prose, iter(sorted(set(slips), key=lambda slip: slip.start)))


@error("ND30-PL2.V.6-number")
def small_kind_of_a_numbered_document(case: Case) -> Iterator[Finding]:
    """Find `nghị định số 30/2020/NĐ-CP`: the kind of a document that is named has a capital."""
    cited = rf"(?<=[{SMALL},;(] )({_KINDS})(?= số \d+\S*/\S*[{CAPITAL}]{{2}})"
    return written_otherwise(case.prose, _capitalised(case.prose, " số ", cited))


@error("ND30-PL2.V.6-this")
def small_this_document(case: Case) -> Iterator[Finding]:
    """Find `quyết định này` in a decision: it is this one document, so its kind is capital."""
    kinds = [case.document.kind]
    if case.document.attachment is not None:
        kinds.append(case.document.attachment.kind)
    names = [kind.name.lower() for kind in kinds if kind.slug in _UNMISTAKABLE]
    return written_otherwise(case.prose, small_this(case.prose, names))


def small_this(prose: Prose, names: list[str]) -> Iterator[Slip]:
    """Yield where `… này` follows one of the names of kinds, and no capital begins it."""
    for name in names:
        yield from _capitalised(prose, f"{name} này", rf"(?<!các )(?<!những )\b({re.escape(name)})(?= này\b)")


@error("ND30-PL2.II.1.a-signer")
def small_name_of_a_signer(case: Case) -> Iterator[Finding]:
    """Find a signer's name with a small syllable: `Nguyễn văn Minh`."""
    for passage in case.at("signer.name", "signers.name"):
        for word in re.finditer(rf"(?<![{CAPITAL}{SMALL}'’\[-])[{SMALL}]+(?=[\s]|$)", passage.text):
            if "[[" in passage.text:
                continue
            name = word[0].capitalize()
            yield Finding(
                passage.place(word.start()),
                say("“{found}” is to be written “{right}”", found=word[0], right=name),
                say("every syllable of a person's name begins with a capital"),
                passage.fix(word.start(), word.end(), name),
            )


@error("ND30-PL2.II.1.a-name")
def small_middle_name(case: Case) -> Iterator[Finding]:
    """Find a name in the text whose `văn` or `thị` is small: `ông Nguyễn văn Minh`."""
    prose = case.prose
    named = rf"\b(?:{_FAMILY_NAMES}) (văn|thị)(?= [{CAPITAL}][{SMALL}]+)"
    slips = (*_capitalised(prose, " văn ", named), *_capitalised(prose, " thị ", named))
    return written_otherwise(prose, iter(dict.fromkeys(slips)))


def _capitalised(prose: Prose, needle: str, pattern: str) -> Iterator[Slip]:
    """Yield each match of a pattern with its first letter made a capital."""
    if needle not in prose.lower:
        return iter(())
    found = matches(prose, needle, pattern)
    slips = (Slip(a, b, prose.text[a].upper() + prose.text[a + 1 : b]) for a, b in found)
    return in_small_print(prose, slips)
