"""What is wrong with the rights above a name, wherever they are written."""

from __future__ import annotations

import pytest

from docgen.rules.signer.rights import Rights, faults


@pytest.mark.parametrize(
    ("abbreviations", "named", "post"),
    [
        ((), (), "Giám đốc"),
        (("TM",), ("Ủy ban nhân dân",), "Chủ tịch"),
        (("TM", "KT"), ("Ủy ban nhân dân", "Chủ tịch"), "Phó Chủ tịch"),
        (("TM",), ("Ban Tổ chức",), "Phó Trưởng ban"),
        (("TL", "KT"), ("Chủ tịch", "Chánh Văn phòng"), "Phó Chánh Văn phòng"),
        (("TUQ",), ("Bộ trưởng",), "Vụ trưởng"),
        (("Q",), ("Cục trưởng",), ""),
    ],
)
def test_nothing_is_wrong_with_rights_that_the_decree_gives(
    abbreviations: tuple[str, ...], named: tuple[str, ...], post: str
) -> None:
    assert list(faults(Rights(abbreviations, named, post))) == []


@pytest.mark.parametrize(
    ("abbreviations", "named", "post", "told"),
    [
        (("TM",), ("CHỦ TỊCH",), "PHÓ CHỦ TỊCH", "stands the name of a collective"),
        (("TM",), ("SỞ TÀI CHÍNH",), "GIÁM ĐỐC", "is led by its head"),
        (("KT",), ("SỞ TÀI CHÍNH",), "PHÓ GIÁM ĐỐC", "stands the head's post"),
        (("KT",), ("PHÓ GIÁM ĐỐC",), "PHÓ GIÁM ĐỐC", "the head's post, not a deputy's"),
        (("KT",), ("GIÁM ĐỐC",), "GIÁM ĐỐC", "stands a deputy's post"),
        ((), (), "PHÓ GIÁM ĐỐC", "signs for the head: KT. is missing"),
        (("TM",), ("ỦY BAN NHÂN DÂN",), "PHÓ CHỦ TỊCH", "signs for the head: KT. is missing"),
        (("TL",), ("CHỦ TỊCH",), "PHÓ CHÁNH VĂN PHÒNG", "for the head of the unit"),
        (("TUQ",), ("BỘ TRƯỞNG",), "PHÓ VỤ TRƯỞNG", "may not let another sign"),
        (("TUQ", "KT"), ("BỘ TRƯỞNG", "VỤ TRƯỞNG"), "PHÓ VỤ TRƯỞNG", "may not let another sign"),
        (("TL", "TL"), ("CHỦ TỊCH", "CHÁNH VĂN PHÒNG"), "TRƯỞNG PHÒNG", "may not stand under"),
    ],
)
def test_what_is_wrong_with_rights_is_told(
    abbreviations: tuple[str, ...], named: tuple[str, ...], post: str, told: str
) -> None:
    messages = [str(fault.message) for fault in faults(Rights(abbreviations, named, post))]
    assert any(told in message for message in messages), messages
