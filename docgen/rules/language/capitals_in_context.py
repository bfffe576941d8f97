"""Rules over capitals that depend on the words around: people, state, posts, units, days."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.diagnostics import Message, say
from docgen.rules.case import Case
from docgen.rules.kind_traits import load_traits
from docgen.rules.language.capitals_certain import small_this
from docgen.rules.language.data import entries
from docgen.rules.language.letters import CAPITAL, INSIDE, SMALL
from docgen.rules.language.places import provinces
from docgen.rules.language.slips import (
    Slip,
    capitalised,
    in_small_print,
    matches,
    written_otherwise,
)
from docgen.rules.model import Finding
from docgen.rules.registry import warning

_PEOPLE = (
    r"(?:tầng lớp|quần chúng|bà con|của|cho|với|và|trong|do|vì|cùng|phục vụ|vận động|toàn thể|"
    r"đời sống|ý kiến|nguyện vọng|cán bộ,|đảng viên,|nhà nước,) (nhân dân)(?! tệ\b)"
)
# Nouns that the word tells the kind of: `ngân sách nhà nước hỗ trợ` says what pays, not who.
_OF_THE_STATE = ("ngân sách", "cơ quan", "tổ chức", "doanh nghiệp", "quản lý", "vốn", "kinh phí")
_STATE = (
    r"(?:\b(?:của|do|được|Đảng và|Đảng,|đối với|khi) (nhà nước)(?! ngoài)|"
    rf"\b{''.join(f'(?<!{noun} )' for noun in _OF_THE_STATE)}(nhà nước)"
    r"(?= (?:ta|và [Nn]hân dân|quy định|hỗ trợ|thu hồi|giao đất|Cộng hòa)\b))"
)
_POSTS = (
    "phó giám đốc|giám đốc|phó chủ tịch|chủ tịch|phó bí thư|bí thư|phó trưởng phòng|trưởng phòng|"
    "phó chánh văn phòng|chánh văn phòng|bộ trưởng|thứ trưởng|cục trưởng|vụ trưởng|hiệu trưởng|"
    "phó giáo sư|giáo sư|tiến sĩ|thạc sĩ|bác sĩ|đại tá|thượng tá|trung tá|thiếu tá"
)
_STEMS = "giáp|ất|bính|đinh|mậu|kỷ|canh|tân|nhâm|quý"
_BRANCHES = "tý|sửu|dần|mão|thìn|tỵ|tị|ngọ|mùi|thân|dậu|tuất|hợi"
_WEEKDAYS = "hai|ba|tư|năm|sáu|bảy"
_MONTHS = "một|hai|ba|tư|năm|sáu|bảy|tám|chín|mười(?: một| hai)?"


@warning("ND30-PL2.V.1-people")
def the_people(case: Case) -> Iterator[Finding]:
    """Find `các tầng lớp nhân dân`, not the names of bodies that have the word in them."""
    return capitalised(
        case.prose,
        ("nhân dân",),
        _PEOPLE,
        say("Nhân dân and Nhà nước are always capital, but inside the names of bodies"),
    )


@warning("ND30-PL2.V.1-state")
def the_state(case: Case) -> Iterator[Finding]:
    """Find `của nhà nước`, not `quản lý nhà nước`, where the word only tells what kind."""
    return capitalised(
        case.prose,
        ("nhà nước",),
        _STATE,
        say("Nhân dân and Nhà nước are always capital, but inside the names of bodies"),
    )


@warning("ND30-PL2.V.3")
def post_of_a_person(case: Case) -> Iterator[Finding]:
    """Find `đồng chí giám đốc Nguyễn Văn An`: with a person's name a post is capital."""
    family = "|".join(map(re.escape, entries(case, "family-names")))
    named = rf"{INSIDE}({_POSTS})(?= (?:{family}) [{CAPITAL}][{SMALL}])"
    return capitalised(
        case.prose, tuple(_POSTS.split("|")), named, say("a post with a person's name is capital")
    )


@warning("ND30-PL2.V.2-class")
def class_of_an_order(case: Case) -> Iterator[Finding]:
    """Find `Huân chương Lao động hạng ba`: the words for its class are capital, too."""
    given = r"[Hh]uân chương[^.;\n]{1,40}? hạng (nhất|nhì|ba)\b"
    return capitalised(
        case.prose, (" hạng ",), given, say("the words for its class are capital, too")
    )


@warning("ND30-PL2.V.6-this")
def small_this_plan(case: Case) -> Iterator[Finding]:
    """Find `kế hoạch này` in a plan: if it is this one document, its kind is capital."""
    kind = case.document.kind
    names = [kind.name.lower()] if kind.slug in load_traits().of_common_names else []
    return small_this(case.prose, names, is_safe=False)


@warning("ND30-PL2.III.1.a")
def capital_unit(case: Case) -> Iterator[Finding]:
    """Find `tại Tỉnh Nghệ An`: the noun before a unit's proper name is small."""
    prose = case.prose
    needles = (" Tỉnh ", " Thành phố ")
    if not any(needle in prose.text for needle in needles):
        return iter(())
    names = "|".join(name for name in provinces(case) if name != "Hồ Chí Minh")
    found = matches(prose, needles, rf"{INSIDE}(Tỉnh|Thành phố)(?= (?:{names})\b)")
    slips = (Slip(start, end, prose.text[start:end].lower()) for start, end in found)
    why = say("the noun before a unit's proper name is small")
    return written_otherwise(prose, in_small_print(prose, slips), why)


@warning("ND30-PL2.III.1.b")
def small_unit_of_a_number_or_person(case: Case) -> Iterator[Finding]:
    """Find `quận 1`, `phường Trần Phú`: the noun before a number or a person's name is capital."""
    needles = ("phường ", "quận ")
    if not any(needle in case.prose.text for needle in needles):
        return iter(())
    people = "|".join(entries(case, "units-of-people"))
    number = r"\d{1,2}(?:[,.;)\n]|$| [Tt]hành phố)"
    named = rf"(?<!\d )\b(phường|quận)(?= (?:{number}|(?:{people})\b))"
    why = say("the noun before a number or a person's name is capital, too")
    return capitalised(case.prose, needles, named, why)


@warning("ND30-PL2.V.8.a")
def lunar_year(case: Case) -> Iterator[Finding]:
    """Find `năm Giáp thìn`: both syllables of a lunar year are capital."""
    prose = case.prose
    if prose.words.isdisjoint(_BRANCHES.split("|")):
        return iter(())
    named = rf"(?:[Nn]ăm|[Xx]uân|[Tt]ết|Nguyên đán) ((?:{_STEMS}) (?:{_BRANCHES}))\b"
    found = (match.span(1) for match in re.finditer(named, prose.text, re.IGNORECASE))
    slips = (Slip(a, b, prose.text[a:b].title()) for a, b in found)
    wrong = (slip for slip in slips if not _is_named(prose.text[slip.start : slip.end]))
    return written_otherwise(prose, wrong, say("both syllables of a lunar year are capital"))


@warning("ND30-PL2.V.8.c-weekday")
def weekday(case: Case) -> Iterator[Finding]:
    """Find `sáng thứ hai`, `thứ hai, ngày 02`, `chủ nhật`: the syllable for the day is capital."""
    days = (
        rf"(?:(?:[Ss]áng|[Cc]hiều|[Tt]ối) thứ ({_WEEKDAYS})\b|"
        # Not an ordinal: lần thứ hai, ngày …; kỳ họp thứ ba, ngày …
        rf"(?:\b(?:[Vv]ào|giờ|phút|\d+|[Tt]ừ|đến|hết|trước|sau)|[,:(]) thứ ({_WEEKDAYS})"
        r"(?=,? (?:ngày \d|\(?\d{1,2}/\d))|"
        rf"\d{{1,2}}(?:/| tháng )\d{{1,2}}(?:(?:/| năm )\d{{4}})? \(thứ ({_WEEKDAYS})(?=\))|"
        rf"(?<!lần )\bthứ ({_WEEKDAYS})(?= h[ằà]ng tuần)|"
        rf"[Tt]ừ thứ (?:{_WEEKDAYS}|{_WEEKDAYS.title()}) đến (?:hết )?thứ ({_WEEKDAYS})\b|"
        r"(?<=[,;(] )(chủ nhật)\b|(?:[Nn]gày|thứ Bảy,|thứ Bảy và) (chủ nhật)\b)"
    )
    return capitalised(case.prose, ("thứ ", "chủ nhật"), days, _day_or_month())


@warning("ND30-PL2.V.8.c-month")
def month_in_words(case: Case) -> Iterator[Finding]:
    """Find `tháng giêng`, `tháng tám năm 1945`: a month in words is capital."""
    named = rf"\b[Tt]háng (?:(giêng|chạp)\b|({_MONTHS})(?= năm \d{{4}}\b))"
    return capitalised(case.prose, ("háng giêng", "háng chạp", " năm "), named, _day_or_month())


def _day_or_month() -> Message:
    return say("the syllable for the day or the month is capital, if no figure stands for it")


def _is_named(words: str) -> bool:
    return words.istitle() or words.isupper()
