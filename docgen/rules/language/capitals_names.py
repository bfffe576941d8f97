"""Rules over names whose capitals stand in layouts/language/capitals.yaml (annex II)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from docgen.diagnostics import Message, say
from docgen.rules.case import Case
from docgen.rules.language.forms import miswritten
from docgen.rules.language.slips import Slip, capitalised, matches, written_otherwise
from docgen.rules.model import Finding
from docgen.rules.prose import Prose
from docgen.rules.registry import warning


@warning("ND30-PL2.II.1.b")
def names_of_history(case: Case) -> Iterator[Finding]:
    """Find `bác Hồ`, `vua Hùng`: every syllable of such a name is capital."""
    why = say("every syllable of such a name is capital")
    return _miswritten(case, "ND30-PL2.II.1.b", why)


@warning("ND30-PL2.II.2.b")
def foreign_names(case: Case) -> Iterator[Finding]:
    """Find `Mát-Xcơ-Va`: a name written by its sound has a capital only at each part's start."""
    why = say("only the first syllable of each part is capital")
    return _miswritten(case, "ND30-PL2.II.2.b", why)


@warning("ND30-PL2.III.1.a-name")
def names_of_provinces(case: Case) -> Iterator[Finding]:
    """Find `Hà nội`, `Nghệ an`."""
    why = say("every syllable of a place's name is capital")
    return _miswritten(case, "ND30-PL2.III.1.a-name", why)


@warning("ND30-PL2.III.1.d")
def places_named_by_their_ground(case: Case) -> Iterator[Finding]:
    """Find `cửa Lò`: a noun of the ground that has become a part of the name is capital."""
    why = say("the noun of the ground is a part of the name here")
    return _miswritten(case, "ND30-PL2.III.1.d", why)


@warning("ND30-PL2.III.1.dd")
def regions(case: Case) -> Iterator[Finding]:
    """Find `tây nguyên`, `vùng tây bắc`."""
    why = say("every syllable of a region's name is capital")
    return _miswritten(case, "ND30-PL2.III.1.dd", why)


@warning("ND30-PL2.IV.1.a")
def agencies(case: Case) -> Iterator[Finding]:
    """Find `sở Tài chính`, `Sở tài chính`: the kind of body and its field are capital."""
    why = say("capital are the words for the kind of body and for its field")
    return _miswritten(case, "ND30-PL2.IV.1.a", why)


@warning("ND30-PL2.IV.1.b")
def bodies_of_the_party(case: Case) -> Iterator[Finding]:
    """Find `Bộ chính trị`."""
    why = say("capital are the words for the kind of body and for its field")
    return _miswritten(case, "ND30-PL2.IV.1.b", why)


@warning("ND30-PL2.IV.2")
def foreign_bodies(case: Case) -> Iterator[Finding]:
    """Find `Liên Hợp Quốc`."""
    why = say("a foreign body's name, translated, follows the rule for Vietnamese ones")
    return _miswritten(case, "ND30-PL2.IV.2", why)


@warning("ND30-PL2.V.2")
def honours(case: Case) -> Iterator[Finding]:
    """Find `huân chương Lao Động`, `Nghệ sĩ nhân dân`."""
    why = say("capital is the first syllable of each part of the title")
    return _miswritten(case, "ND30-PL2.V.2", why)


@warning("ND30-PL2.V.3-state")
def posts_of_the_state(case: Case) -> Iterator[Finding]:
    """Find `thủ tướng Chính phủ`: there is one, so the post is a person's."""
    why = say("a post that one person holds is written as that person's")
    return _miswritten(case, "ND30-PL2.V.3-state", why)


@warning("ND30-PL2.V.4")
def the_party(case: Case) -> Iterator[Finding]:
    """Find `đảng và Nhà nước`: standing for the Communist Party of Việt Nam it is a name."""
    why = say("it stands for the Communist Party of Việt Nam")
    yield from _miswritten(case, "ND30-PL2.V.4", why)
    yield from capitalised(case.prose, ("đảng",), r"\b(đảng)(?=(?: và|,) [Nn]hà nước\b)", why)


@warning("ND30-PL2.V.5")
def holidays(case: Case) -> Iterator[Finding]:
    """Find `ngày quốc khánh`."""
    why = say("capital is the first syllable of the holiday's own name")
    return _miswritten(case, "ND30-PL2.V.5", why)


@warning("ND30-PL2.V.6-title")
def titles_of_laws(case: Case) -> Iterator[Finding]:
    """Find `Luật đất đai`: the first syllable of a law's title is capital, too."""
    why = say("capital are the kind and the first syllable of the title")
    return _miswritten(case, "ND30-PL2.V.6-title", why)


@warning("ND30-PL2.V.8.b")
def festivals(case: Case) -> Iterator[Finding]:
    """Find `tết nguyên đán`, `Tết Nguyên Đán`."""
    why = say("capital is the first syllable of the festival's own name")
    return _miswritten(case, "ND30-PL2.V.8.b", why)


@warning("ND30-PL2.V.9")
def events_of_history(case: Case) -> Iterator[Finding]:
    """Find `Cách mạng tháng tám`, `Cách mạng tháng 8`."""
    why = say("months and numbers in such a name are in words, with a capital")
    yield from _miswritten(case, "ND30-PL2.V.9", why)
    found = matches(case.prose, ("ách mạng ",), r"[Cc]ách mạng [Tt]háng 0?(?:8|10)\b(?![/.-]\d)")
    yield from written_otherwise(case.prose, _revolutions(case.prose, found), why)


@warning("ND30-PL2.V.10")
def works(case: Case) -> Iterator[Finding]:
    """Find `Tạp chí Cộng Sản`."""
    why = say("capital is the first syllable of the work's own title")
    return _miswritten(case, "ND30-PL2.V.10", why)


def _revolutions(prose: Prose, found: Iterable[tuple[int, int]]) -> Iterator[Slip]:
    """Yield the revolutions of August (1945) and October (1917) with their months in words."""
    for start, end in found:
        month = "Tám" if prose.text[end - 1] == "8" else "Mười"
        yield Slip(start, end, f"Cách mạng tháng {month}")


def _miswritten(case: Case, rule: str, why: Message) -> Iterator[Finding]:
    return written_otherwise(case.prose, miswritten(case, rule), why)
