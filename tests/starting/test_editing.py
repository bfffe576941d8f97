"""Edits of a text that keep everything else as it is."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from docgen.starting.editing import cleared, commented_out, with_value

TEXT = """\
# đầu
kind: thong-bao
agency:  # ô 2
  # parent: Tỉnh
  name: "[[tên]]"
number: 5   # số
signer:
  # authority: KT. Giám đốc
  name: Lê Văn Minh
# cuối
"""


def test_a_value_is_set_and_the_comments_stay() -> None:
    assert with_value(TEXT, ("agency", "name"), "Sở Nội vụ") == TEXT.replace(
        '"[[tên]]"', "Sở Nội vụ"
    )


def test_a_key_that_waits_as_a_comment_is_woken() -> None:
    woken = with_value(TEXT, ("signer", "authority"), "TL. Giám đốc")
    assert woken == TEXT.replace("# authority: KT. Giám đốc", "authority: TL. Giám đốc")


def test_a_new_key_goes_to_its_group_or_the_end() -> None:
    assert yaml.safe_load(with_value(TEXT, ("agency", "code"), "SNV"))["agency"]["code"] == "SNV"
    assert with_value(TEXT, ("place",), "Hà Nội").endswith("# cuối\nplace: Hà Nội\n")


@pytest.mark.parametrize("group", ["{name: Sở Nội vụ}", "{}", "{ name: Sở Nội vụ,\n  parent: X }"])
@pytest.mark.parametrize("name", ["name", "code"])
def test_a_group_in_braces_takes_new_values_and_keys(group: str, name: str) -> None:
    text = f"kind: thong-bao\nagency: {group} # ô 2\nplace: Huế\n"
    told = yaml.safe_load(with_value(text, ("agency", name), "Sở A, B: {C}"))
    before = yaml.safe_load(text)
    assert told == {**before, "agency": {**before["agency"], name: "Sở A, B: {C}"}}


def test_a_value_is_emptied_and_its_key_stays() -> None:
    assert cleared(TEXT, ("number",)) == TEXT.replace("number: 5", "number:")
    assert cleared(TEXT, ("date",)) == TEXT


def test_a_group_with_nothing_left_is_a_comment_too() -> None:
    text = commented_out(TEXT, {("agency", "name")})
    assert "# agency:" in text
    assert yaml.safe_load(text).keys() == {"kind", "number", "signer"}


@given(st.text(st.characters(categories=["L", "N", "P", "S", "Zs"]), min_size=1))
def test_any_text_reads_back_as_it_was_set(value: str) -> None:
    text = with_value(TEXT, ("agency", "name"), value)
    assert yaml.load(text, yaml.BaseLoader)["agency"]["name"] == value
    assert [line for line in text.split("\n") if "#" in line and "name" not in line] == [
        line for line in TEXT.split("\n") if "#" in line
    ]
