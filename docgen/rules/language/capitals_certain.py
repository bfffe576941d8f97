"""Rules over capitals that annex II fixes, whatever words stand around."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.decree.person_titles import load_person_titles
from docgen.diagnostics import say
from docgen.rules.case import Case
from docgen.rules.kind_traits import load_traits
from docgen.rules.language.data import entries
from docgen.rules.language.forms import always_miswritten
from docgen.rules.language.letters import CAPITAL, SMALL
from docgen.rules.language.slips import Slip, capitalised, matches, written_otherwise
from docgen.rules.model import Finding
from docgen.rules.prose import Prose
from docgen.rules.registry import warning

_KINDS = (
    "luật|bộ luật|pháp lệnh|nghị quyết|nghị định|quyết định|chỉ thị|thông tư|thông tư liên tịch|"
    "quy chế|thông báo|hướng dẫn|chương trình|kế hoạch|phương án|đề án|báo cáo|tờ trình|công văn|"
    "công điện|kết luận|giấy mời"
)
_LONGEST_KIND = 24  # letters
_FAMILY_NAMES = "family-names"


@warning("ND30-PL2.IV.1.a-people")
def bodies_of_the_people(case: Case) -> Iterator[Finding]:
    """Find `Ủy Ban Nhân Dân`: only the first syllable of such a name is capital."""
    return written_otherwise(
        case.prose,
        always_miswritten(case, "ND30-PL2.IV.1.a-people"),
        say("only the first syllable is capital"),
    )


@warning("ND30-PL2.III.1.c")
def cities_of_their_own(case: Case) -> Iterator[Finding]:
    """Find `thành phố Hồ Chí Minh`, `thủ đô Hà Nội`: these two nouns are capital, too."""
    return written_otherwise(
        case.prose,
        always_miswritten(case, "ND30-PL2.III.1.c"),
        say("annex II writes these two with a capital noun"),
    )


@warning("ND30-PL2.V.6-number")
def small_kind_of_a_numbered_document(case: Case) -> Iterator[Finding]:
    """Find `nghị định số 30/2020/NĐ-CP`: the kind of a document that is named has a capital."""
    prose = case.prose
    numbered = rf" số (?=\d+\S*/\S*[{CAPITAL}]{{2}})"
    slips = (
        Slip(start - len(kind), start, kind[0].upper() + kind[1:])
        for start, _ in matches(prose, (" số ",), numbered)
        if (kind := _small_kind(prose.text[max(0, start - _LONGEST_KIND) : start]))
    )
    why = say("a document that is named by its number has a capital kind")
    return written_otherwise(prose, slips, why)


def _small_kind(before: str) -> str:
    """Return the kind in small letters that ends a text, where no sentence begins with it."""
    kind = re.search(rf"(?<=[{SMALL},;(] )(?:{_KINDS})$", before)
    return kind[0] if kind else ""


@warning("ND30-PL2.V.6-this-document")
def small_this_document(case: Case) -> Iterator[Finding]:
    """Find `quyết định này` in a decision: it is this one document, so its kind is capital."""
    kinds = [case.document.kind]
    if case.document.attachment is not None:
        kinds.append(case.document.attachment.kind)
    plain = load_traits().of_plain_names
    names = [kind.name.lower() for kind in kinds if kind.slug in plain]
    return small_this(case.prose, names)


def small_this(prose: Prose, names: list[str], *, is_safe: bool = True) -> Iterator[Finding]:
    """Yield where `… này` follows one of the names of kinds, and no capital begins it."""
    for name in names:
        here = rf"(?<!các )(?<!những )\b({re.escape(name)})(?= này\b)"
        why = say("it is this one document that is meant")
        yield from capitalised(prose, (f"{name} này",), here, why, is_safe=is_safe)


@warning("ND30-PL2.II.1.a-signer")
def small_name_of_a_signer(case: Case) -> Iterator[Finding]:
    """Find a signer's name with a small syllable: `Nguyễn văn Minh`."""
    for passage in case.at("signer.name", "signers.name"):
        if "[[" in passage.text or not _is_a_name(case, passage.text):
            continue
        # `Đại tá`: a rank is no part of the name, and whether it stands here is another rule's.
        titles = load_person_titles().before(passage.text)
        small = re.compile(rf"(?<![\w'’-])[{SMALL}]+(?=\s|$)")
        for word in small.finditer(passage.text, titles.end() if titles else 0):
            name = word[0].capitalize()
            yield Finding(
                passage.place(word.start()),
                say("“{found}” is to be written “{right}”", found=word[0], right=name),
                say("every syllable of a person's name begins with a capital"),
                passage.fix(word.start(), word.end(), name),
            )


@warning("ND30-PL2.II.1.a-name")
def small_middle_name(case: Case) -> Iterator[Finding]:
    """Find a name in the text whose `văn` or `thị` is small: `ông Nguyễn văn Minh`."""
    prose = case.prose
    slips = (
        Slip(start, end, prose.text[start:end].title())
        for start, end in matches(
            prose, (" văn ", " thị "), rf"(?:văn|thị)(?= [{CAPITAL}][{SMALL}])"
        )
        if _last_word(prose.text[:start][-10:]) in entries(case, _FAMILY_NAMES)
        and "signer" not in prose.key(start)
    )
    why = say("every syllable of a person's name begins with a capital")
    return written_otherwise(prose, slips, why)


def _last_word(text: str) -> str:
    return text.rstrip(" ").rpartition(" ")[2] if text.endswith(" ") else ""


def _is_a_name(case: Case, text: str) -> bool:
    """Tell a name, though badly written, from words that stand for one."""
    return text != text.lower() or text.partition(" ")[0].title() in entries(case, _FAMILY_NAMES)
