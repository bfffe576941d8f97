"""The lists of layouts/language/ are whole, dated, sourced, and do not contradict each other."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import yaml

from docgen.resources import folder
from docgen.rules.catalogue import load_rules
from docgen.rules.language.data import shipped
from docgen.rules.language.syllables import is_syllable
from tests.rules.language.texts import codes

LISTS = sorted((folder("layouts") / "language").glob("*.yaml"))
_TYPES = {"text": str, "date": date, "list": list, "flag": bool}


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)
def test_every_list_says_when_it_was_written(path: Path) -> None:
    assert isinstance(yaml.safe_load(path.read_text(encoding="utf-8"))["updated"], date)


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)
def test_every_entry_is_as_the_list_declares(path: Path) -> None:
    words = shipped(path.stem)
    if path.stem == "syllables":
        return
    for entry in words.entries:
        if not words.keys:
            assert isinstance(entry, str), entry
            continue
        declared = {**words.optional, **words.keys}
        assert words.keys.keys() <= entry.keys(), entry
        for key, value in entry.items():
            assert isinstance(value, _TYPES[declared.get(key, "text")]), (key, entry)


def test_there_are_34_provinces_of_63() -> None:
    entries = shipped("provinces").entries
    former = [name for entry in entries for name in entry.get("former", ())]
    assert len(entries) == 34
    assert len({entry["name"] for entry in entries} | set(former)) == 63
    assert sum(entry["kind"] == "thành phố" for entry in entries) == 6


def test_a_law_is_followed_after_it_was_made() -> None:
    for law in shipped("laws").entries:
        assert law["source"], law
        assert law["number"] not in law["by"], law
        if "date" in law:
            assert law["date"] < law["since"], law
            assert law["number"].split("/")[1] == str(law["date"].year), law


def test_capitals_belong_to_rules_that_are() -> None:
    for name in ("capitals", "capitals-always"):
        for group in shipped(name).entries:
            assert group["rule"] in load_rules()
            assert group["source"], group


def test_what_the_lists_call_right_no_rule_calls_wrong(tmp_path: Path) -> None:
    forms = [form for group in shipped("capitals").entries for form in group["forms"]]
    rights = [entry["right"] for entry in shipped("misspellings").entries]
    cities = ["Thủ đô Hà Nội", "Thành phố Hồ Chí Minh"]
    body = "\n\n".join(f"Nội dung về {right}." for right in (*forms, *rights, *cities))
    assert codes(tmp_path, body) == set()


def test_what_is_to_be_written_can_be_read() -> None:
    for entry in shipped("misspellings").entries:
        for word in entry["right"].replace(" - ", " ").split():
            assert is_syllable(word), entry
