"""One fault in a good PDF: the one rule that is about it speaks, and no other."""

from __future__ import annotations

from pathlib import Path

import pytest

from docgen.layout.pages import Run
from tests.measuring.faults import (
    MM,
    Fault,
    adding,
    both,
    everywhere,
    framed,
    in_regular,
    keeping_to_its_lines,
    looking,
    moving,
    on_last_page,
    on_paper,
    ragged,
    saying,
    set_by,
    stretched,
    typed,
    without,
)
from tests.measuring.judging import codes, written

DECISION, RESOLUTION = "quyet-dinh-thanh-lap", "nghi-quyet-hdnd"
LETTER, DIRECTIVE = "cong-van-tra-loi", "chi-thi-phong-chong-lut"
PLAN = "ke-hoach-day-du"
RULES, NOTICE = "quy-che-lam-viec", "thong-bao-binh-dang-gioi"
SHORT_NOTICE = "thong-bao-ngan"

FAULTS = [
    # The page (I)
    Fault("ND30-I.1-paper", RESOLUTION, on_paper(612, 841.89, 3)),
    Fault("ND30-I.3-left", RESOLUTION, moving("", x=-4)),
    Fault("ND30-I.3-right", RESOLUTION, moving("", x=4)),
    Fault("ND30-I.3-top", RESOLUTION, moving("", y=-4)),
    Fault("ND30-I.3-bottom", LETTER, moving("contact", y=6)),
    Fault("ND30-I.3-left", NOTICE, set_by(margins={"left": 26 * MM, "right": 16 * MM}), "narrow"),
    Fault("ND30-I.3-right", NOTICE, set_by(margins={"right": 23 * MM}), "wide"),
    Fault("ND30-I.3-top", NOTICE, set_by(margins={"top": 28 * MM}), "wide"),
    Fault("ND30-I.4-colour", RESOLUTION, looking("subject", color="#0000ff")),
    Fault("ND30-I.7-size", NOTICE, looking("page-number", size=12)),
    Fault("ND30-I.7-style", NOTICE, looking("page-number", face="italic")),
    Fault("ND30-I.7-place", NOTICE, moving("page-number", y=270)),
    Fault("ND30-I.7-centre", NOTICE, moving("page-number", x=60)),
    Fault("ND30-I.7-first", NOTICE, adding("page-number", "1", 0, 297.6, 40.8)),
    Fault("ND30-I.7-missing", DECISION, without("page-number")),
    Fault("ND30-I.7-order", DECISION, saying("page-number", "2", "5")),
    Fault("ND30-I.7-form", DECISION, saying("page-number", "2", "Trang 2/2")),
    # Quốc hiệu, Tiêu ngữ (II.1)
    Fault("ND30-II.1.a-size", RESOLUTION, looking("national-title", size=14)),
    Fault("ND30-II.1.a-style", RESOLUTION, looking("national-title", face="regular")),
    Fault("ND30-II.1.a-printed-wording", RESOLUTION, saying("national-title", "CỘNG", "CÔNG")),
    Fault(
        "ND30-II.1.b-size",
        RESOLUTION,
        both(looking("motto", size=12), stretched("motto-rule", 12 / 14)),
    ),
    Fault("ND30-II.1.b-style", RESOLUTION, looking("motto", face="bold-italic")),
    Fault("ND30-II.1.b-printed-dash", RESOLUTION, saying("motto", " - ", " – ")),
    Fault(
        "ND30-II.1.b-printed-dash",
        RESOLUTION,
        both(saying("motto", " - ", "-"), stretched("motto-rule", 0.96)),
        "no spaces",
    ),
    Fault("ND30-II.1.b-printed-wording", RESOLUTION, saying("motto", "Tự do", "Tự Do")),
    Fault("ND30-II.1.b-centre", RESOLUTION, both(moving("motto", x=5), moving("motto-rule", x=5))),
    Fault("ND30-II.1.b-line", RESOLUTION, without("motto-rule")),
    Fault("ND30-II.1.b-line-centre", RESOLUTION, moving("motto-rule", x=12)),
    Fault("ND30-II.1.b-line-length", RESOLUTION, stretched("motto-rule", 0.5)),
    Fault("ND30-II.1.b-line-drawn", RESOLUTION, typed("motto-rule", "-" * 30)),
    Fault("ND30-II.1.b-line-drawn", RESOLUTION, moving("motto-rule", y=-1.6), "underline"),
    # The agency's names (II.2)
    Fault("ND30-II.2.b-parent-size", LETTER, looking("parent", size=11)),
    Fault("ND30-II.2.b-parent-style", LETTER, looking("parent", face="italic")),
    Fault("ND30-II.2.b-parent-style", LETTER, looking("parent", face="bold"), "bold"),
    Fault("ND30-II.2.b-centre", LETTER, moving("parent", x=-6)),
    Fault("ND30-II.2.b-size", LETTER, looking("agency", size=14)),
    Fault("ND30-II.2.b-style", DIRECTIVE, looking("agency", face="bold-italic")),
    Fault("ND30-II.2.b-line", LETTER, without("agency-rule")),
    Fault("ND30-II.2.b-line-length", RESOLUTION, stretched("agency-rule", 2.6)),
    Fault("ND30-II.2.b-line-drawn", RESOLUTION, typed("agency-rule")),
    Fault("ND30-II.2.b-line-centre", RESOLUTION, moving("agency-rule", x=-8)),
    # Number, place, date (II.3, II.4)
    Fault("ND30-II.3.c-size", RESOLUTION, looking("number", size=14)),
    Fault("ND30-II.3.c-style", RESOLUTION, looking("number", face="bold")),
    Fault("ND30-II.3.c-centre", RESOLUTION, moving("number", x=-12)),
    Fault("ND30-II.3.c-printed-colon", RESOLUTION, saying("number", "Số:", "Số")),
    Fault("ND30-II.3.c-printed-zero", RESOLUTION, saying("number", "12/", "9/")),
    Fault("ND30-II.3.c-printed-spaces", RESOLUTION, saying("number", "NQ-HĐND", "NQ - HĐND")),
    Fault("ND30-II.3.b-printed-year", RESOLUTION, saying("number", "/NQ", "/2026/NQ")),
    Fault("ND30-II.4.c-size", RESOLUTION, looking("place-date", size=12)),
    Fault("ND30-II.4.c-style", RESOLUTION, looking("place-date", face="regular")),
    Fault("ND30-II.4.c-level", RESOLUTION, moving("place-date", y=6)),
    Fault("ND30-II.4.c-centre", RESOLUTION, moving("place-date", x=8)),
    Fault("ND30-II.4.c-centre", SHORT_NOTICE, moving("place-date", x=8), "month of two figures"),
    Fault("ND30-II.3.b-printed-notation", RESOLUTION, saying("number", "/NQ-HĐND", "")),
    Fault("ND30-II.3.b-printed-notation", RESOLUTION, saying("number", "/", " "), "stroke"),
    Fault("ND30-II.3.b-printed-kind", RESOLUTION, saying("number", "NQ-", "QĐ-")),
    Fault("ND30-II.3.c-printed-capitals", RESOLUTION, saying("number", "HĐND", "hđnd")),
    Fault("ND30-II.4.c-printed-place", RESOLUTION, saying("place-date", "Long", "long")),
    Fault("ND30-II.4.b-printed-form", RESOLUTION, saying("place-date", "Hồ,", "Hồ")),
    Fault("ND30-II.4.b-printed-day", RESOLUTION, saying("place-date", "09", "9")),
    Fault("ND30-II.4.b-printed-month", RESOLUTION, saying("place-date", "tháng 7", "tháng 2")),
    Fault("ND30-II.4.b-printed-month-zero", DIRECTIVE, saying("place-date", "g 6", "g 06")),
    # The head together (the footnote of V)
    Fault("ND30-V-head-sizes", RESOLUTION, looking("national-title", size=12)),
    Fault("ND30-V-head-sizes", RESOLUTION, looking("place-date", size=13), "place and date"),
    # Kind, subject, addressees, basis (II.5, II.6.a, II.9)
    Fault("ND30-II.5.b-kind-size", RESOLUTION, looking("kind-name", size=16)),
    Fault("ND30-II.5.b-kind-style", RESOLUTION, looking("kind-name", face="regular")),
    Fault("ND30-D7-printed-kind", NOTICE, saying("kind-name", "THÔNG BÁO", "BỐ CÁO")),
    Fault("ND30-II.5.b-subject-size", RESOLUTION, looking("subject", size=12)),
    Fault("ND30-II.5.b-subject-style", RESOLUTION, looking("subject", face="regular")),
    Fault("ND30-II.5.b-line", RESOLUTION, without("subject-rule")),
    Fault("ND30-II.5.b-line-length", RESOLUTION, stretched("subject-rule", 2.5)),
    Fault("ND30-II.5.b-line-centre", RESOLUTION, moving("subject-rule", x=20)),
    Fault("ND30-II.5.b-line-drawn", RESOLUTION, typed("subject-rule", "-" * 20)),
    Fault(
        "ND30-II.5.b-subject-centre",
        NOTICE,
        both(moving("subject", x=6), moving("subject-rule", x=6)),
    ),
    Fault(
        "ND30-II.5.b-kind-centre",
        NOTICE,
        both(
            moving("kind-name", x=12), both(moving("subject", x=12), moving("subject-rule", x=12))
        ),
    ),
    Fault("ND30-II.5.b-printed-letter", NOTICE, saying("kind-name", "THÔNG BÁO", "CÔNG VĂN")),
    Fault("VT-printed-subject-period", RESOLUTION, saying("subject", "2026", "2026.")),
    Fault("ND30-II.5.b-letter-size", LETTER, looking("letter-subject", size=14)),
    Fault("ND30-II.5.b-letter-style", LETTER, looking("letter-subject", face="italic")),
    Fault("ND30-II.5.b-letter-gap", LETTER, moving("letter-subject", y=-2.1)),
    Fault("ND30-II.5.b-letter-centre", LETTER, moving("letter-subject", x=6)),
    Fault("ND30-II.9.d-to-size", LETTER, looking("addressees", size=12)),
    Fault("ND30-II.9.d-to-style", LETTER, looking("addressees", face="bold")),
    Fault("ND30-II.9.d-printed-to", LETTER, saying("addressees", "gửi:", "gửi")),
    Fault("ND30-II.9.d-printed-to-list", LETTER, saying("addressees", "đặc khu;", "đặc khu,")),
    Fault("VT-form-authority", RESOLUTION, looking("issued-by", size=12)),
    Fault("VT-form-line", PLAN, stretched("appendix-rule", 2.4)),
    Fault("ND30-II.6.a-style", RESOLUTION, looking("basis", face="regular")),
    Fault("ND30-II.6.a-size", RESOLUTION, looking("basis", size=12)),
    Fault("ND30-II.6.a-printed-ends", RESOLUTION, saying("basis", "2025;", "2025,")),
    # The text (II.6)
    Fault("ND30-II.6.e-size", NOTICE, keeping_to_its_lines("body", size=12)),
    Fault("ND30-II.6.e-style", NOTICE, keeping_to_its_lines("body", face="italic")),
    Fault("ND30-II.6.e-alignment", NOTICE, ragged("body")),
    Fault("ND30-V-sizes", NOTICE, on_last_page(keeping_to_its_lines("body", size=13))),
    Fault("ND30-II.6.e-indent", NOTICE, set_by(indent=5 * MM)),
    Fault("ND30-II.6.e-indent", NOTICE, set_by(indent=15 * MM), "deep"),
    Fault("ND30-II.6.e-gap", NOTICE, set_by(paragraph_spacing=3.0)),
    Fault("ND30-II.6.e-leading", NOTICE, set_by(line_spacing=1.8)),
    Fault("ND30-II.6.đ-printed-heading-number", RULES, saying("body", "Chương II", "Chương 2")),
    Fault("ND30-II.6.đ-printed-heading", RULES, saying("body", "Chương I", "CHƯƠNG I")),
    Fault("ND30-II.6.đ-printed-heading-title", RULES, saying("body", "QUY ĐỊNH C", "Quy định c")),
    Fault("ND30-II.6.đ-printed-article", RULES, in_regular("body", "Điều ")),
    Fault("ND30-II.6.đ-printed-article-period", RULES, saying("body", "Điều 1.", "Điều 1:")),
    Fault("ND30-II.6.đ-printed-article-order", RULES, saying("body", "Điều 6.", "Điều 9.")),
    Fault("ND30-II.6.đ-printed-point", RULES, saying("body", "a) ", "a. ")),
    Fault("ND30-II.6.đ-printed-clause", RULES, saying("body", "1. “Văn", "1) “Văn")),
    Fault("VT-printed-end", DECISION, saying("body", "./.", ".")),
    # The closing block (II.7, II.9)
    Fault("ND30-II.7.đ-authority-size", RESOLUTION, looking("authority", size=12)),
    Fault("ND30-II.7.đ-authority-style", RESOLUTION, looking("authority", face="regular")),
    Fault("ND30-II.7.đ-name-size", RESOLUTION, looking("signer-name", size=12)),
    Fault("ND30-II.7.đ-name-style", RESOLUTION, looking("signer-name", face="regular")),
    Fault("ND30-II.7.b-printed-authority", LETTER, saying("authority", "KT.", "K/T")),
    Fault("ND30-II.7.b-printed-right", LETTER, saying("authority", "PHÓ ", "")),
    Fault("ND30-II.7.b-printed-right", LETTER, saying("authority", "KT.", "TL."), "deputy"),
    Fault("ND30-II.7.b-printed-right", LETTER, saying("authority", "KT.", "TUQ."), "again"),
    Fault("ND30-II.7.b-printed-right", LETTER, saying("authority", "KT.", "TM."), "collective"),
    Fault("ND30-II.7.b-printed-right", LETTER, saying("authority", "KT. ", "KT. PHÓ "), "post"),
    Fault("ND30-PL3.1.2-printed-colon", DECISION, saying("enacting", ":", "")),
    Fault("ND30-II.7.c-printed-degree", LETTER, saying("signer-name", "Trần", "TS. Trần")),
    Fault("ND30-II.7.đ-name-centre", RESOLUTION, moving("signer-name", x=15)),
    Fault("ND30-II.9.d-left", NOTICE, moving("recipients-label", x=8)),
    Fault("ND30-II.9.d-left", NOTICE, moving("recipients", x=8), "list"),
    Fault("ND30-II.9.d-label-size", RESOLUTION, looking("recipients-label", size=13)),
    Fault("ND30-II.9.d-label-style", RESOLUTION, looking("recipients-label", face="bold")),
    Fault("ND30-II.9.d-printed-label", RESOLUTION, saying("recipients-label", "nhận:", "nhận")),
    Fault(
        "ND30-II.9.d-label-level",
        RESOLUTION,
        both(moving("recipients-label", y=8), moving("recipients", y=8)),
    ),
    Fault("ND30-II.9.d-list-size", RESOLUTION, keeping_to_its_lines("recipients", size=12)),
    Fault("ND30-II.9.d-list-style", RESOLUTION, looking("recipients", face="italic")),
    Fault("ND30-II.9.d-printed-items", LETTER, saying("recipients", "(để b/c);", "(để b/c),")),
    Fault("ND30-II.9.d-printed-filing", LETTER, saying("recipients", "Lưu: VT", "Lưu VT")),
    Fault("ND30-II.9.b-printed-as-above", LETTER, saying("recipients", "Như trên", "Các xã")),
    # Marks and contact (III)
    Fault(
        "ND30-III.1.c-centre",
        PLAN,
        both(moving("appendix-reference", x=12), moving("appendix-rule", x=12)),
    ),
    Fault("ND30-III.2.b-size", DIRECTIVE, looking("urgency", size=11)),
    Fault("ND30-III.2.b-style", DIRECTIVE, looking("urgency", face="regular")),
    Fault("ND30-III.2.b-colour", DIRECTIVE, looking("urgency", color="#000000")),
    Fault("ND30-III.2.b-frame", DIRECTIVE, everywhere("urgency", framed(28, 8))),
    Fault(
        "ND30-III.2.b-frame",
        DIRECTIVE,
        everywhere("urgency", lambda mark: mark if isinstance(mark, Run) else None),
        "no frame",
    ),
    Fault("ND30-III.4-size", LETTER, looking("contact", size=10)),
    Fault("ND30-III.4-style", LETTER, looking("contact", face="italic")),
    Fault("ND30-III.2.c-size", PLAN, looking("circulation", size=11)),
    Fault("ND30-III.2.c-style", PLAN, looking("circulation", face="regular")),
    Fault(
        "ND30-III.2.c-frame",
        PLAN,
        everywhere("circulation", lambda mark: mark if isinstance(mark, Run) else None),
    ),
    Fault("ND30-III.3-style", PLAN, looking("drafter", face="bold")),
    Fault("ND30-III.3-size", PLAN, looking("drafter", size=13)),
    Fault("ND30-III.1.b-label-size", PLAN, looking("appendix-label", size=13)),
    Fault("ND30-III.1.b-label-style", PLAN, looking("appendix-label", face="regular")),
    Fault("ND30-III.1.b-title-size", PLAN, looking("appendix-title", size=12)),
    Fault("ND30-III.1.b-title-style", PLAN, looking("appendix-title", face="regular")),
    Fault("ND30-III.1.b-title-centre", PLAN, moving("appendix-title", x=8)),
    Fault("ND30-III.1.c-style", PLAN, looking("appendix-reference", face="regular")),
    Fault("ND30-III.1.c-size", PLAN, looking("appendix-reference", size=12)),
    # What is not there (Điều 8)
    Fault("ND30-D8.2-missing", RESOLUTION, without("place-date")),
    Fault("ND30-D8.2-missing", RESOLUTION, without("number"), "number"),
    Fault("ND30-D8.2-missing", DIRECTIVE, both(without("motto"), without("motto-rule")), "motto"),
]


def test_a_contract_may_have_a_head_of_its_own(tmp_path: Path) -> None:
    """No form of annex III is drawn for it."""
    change = both(*(without(name) for name in ("agency", "agency-rule", "number", "parent")))
    assert codes(written(Fault("", "hop-dong", change).pages(), tmp_path)) == set()


def test_underscores_are_a_solid_line(tmp_path: Path) -> None:
    """The decree's own forms (annex III) have them."""
    underscores = typed("motto-rule", "_" * 26)
    good = Fault("", RESOLUTION, underscores).pages()
    assert codes(written(good, tmp_path)) == set()
    short = Fault("", RESOLUTION, typed("motto-rule", "_" * 9)).pages()
    assert codes(written(short, tmp_path)) == {"ND30-II.1.b-line-length"}


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: f"{fault.code} {fault.name}".strip())
def test_the_one_rule_speaks(fault: Fault, tmp_path: Path) -> None:
    assert codes(written(fault.pages(), tmp_path)) == {fault.code}
