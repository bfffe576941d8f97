"""The running text of an announcement, and the way back from it to places and fixes."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from docgen.build import read
from docgen.rules.case import Case
from docgen.rules.prose import MASK, Prose, fold
from docgen.source.text import SourceText
from tests.rules.language.texts import announcement, mended, problems


def _prose(folder: Path, text: str) -> Prose:
    path = folder / "van-ban.yaml"
    path.write_text(text, encoding="utf-8")
    texts: dict[str, SourceText] = {}
    reading = read(path, texts=texts)
    assert reading.document is not None
    return Case(reading.document, reading.tree, texts).prose


def test_words_are_found_whole_and_placed(tmp_path: Path) -> None:
    text = announcement("Trụ sở Ủy ban.\n\nGặp Uỷ ban ở đó, không phải ủy bang.")
    prose = _prose(tmp_path, text)
    places = [prose.place(start) for start in prose.find("ủy ban") if prose.key(start) == "body"]
    lines = text.split("\n")
    assert [lines[place.line - 1][place.column - 1 :][:6] for place in places] == [
        "Ủy ban",
        "Uỷ ban",
    ]


def test_either_placement_of_a_tone_is_one_word() -> None:
    assert fold("hoà khoẻ thuỷ toàn") == fold("hòa khỏe thủy tòan")
    assert len(fold("uỷ ban")) == len("uỷ ban")


def test_blanks_and_addresses_are_masked_letter_for_letter(tmp_path: Path) -> None:
    prose = _prose(
        tmp_path, announcement("Gửi [[tên cơ quan]] tại a@b.vn, https://x.gov.vn/a,b và www.y.vn.")
    )
    assert len(prose.text) == len(prose.raw)
    for hidden in ("tên cơ quan", "a@b.vn", "x.gov.vn", "www.y"):
        assert hidden in prose.raw
        assert hidden not in prose.text


def test_a_fix_beside_a_blank_keeps_the_blank(tmp_path: Path) -> None:
    text = announcement("Gửi [[tên cơ quan]] ,  [[địa chỉ]] ( tầng 1).")
    result = mended(tmp_path, mended(tmp_path, text))
    assert "Gửi [[tên cơ quan]], [[địa chỉ]] (tầng 1)." in result
    assert MASK not in result


_LETTERS = st.text(
    st.sampled_from("aăâbcđeêghikmnoôơprstuưvxyáàảãạấầẩẫậỦUỶHN .,;:!?()[]“”\"-–…/*|'’0123456789\n"),
    min_size=1,
    max_size=120,
)


@settings(max_examples=150, deadline=None)
@given(_LETTERS.map(lambda text: f"Nội dung {text.strip() or 'trống'}"))
def test_no_text_makes_a_rule_stumble(text: str) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for problem in problems(folder, announcement(text)):
            assert problem.place is not None
        assert MASK not in mended(folder, announcement(text))
