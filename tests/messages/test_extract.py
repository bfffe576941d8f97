"""The Vietnamese catalogue holds every message of the package, and its compiled form is its own."""

from __future__ import annotations

import string
from pathlib import Path

import pytest

from docgen.messages.extract import (
    TEMPLATES,
    VIETNAMESE,
    all_templates,
    as_mo,
    as_po,
    catalogue,
    templates,
    translations,
)

MEND = (
    "run `python -m docgen.messages.extract`, translate what it prints in docgen.po, run it again"
)


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def test_every_message_is_translated() -> None:
    known = translations(VIETNAMESE.read_bytes())
    assert [template for template in all_templates() if template not in known] == [], MEND


def test_translation_has_the_placeholders_of_its_template() -> None:
    different = [
        template
        for template, sentence in translations(VIETNAMESE.read_bytes()).items()
        if placeholders(template) != placeholders(sentence)
    ]
    assert different == []


def test_catalogues_are_up_to_date() -> None:
    vietnamese = catalogue("vi", translations(VIETNAMESE.read_bytes()))
    assert TEMPLATES.read_bytes() == as_po(catalogue(None, {})), MEND
    assert VIETNAMESE.read_bytes() == as_po(vietnamese), MEND
    assert VIETNAMESE.with_suffix(".mo").read_bytes() == as_mo(vietnamese), MEND


def test_catalogues_carry_no_date_and_no_version() -> None:
    for path in (TEMPLATES, VIETNAMESE):
        head, _, _ = path.read_text(encoding="utf-8").partition("\n\n")
        assert "Date" not in head
        assert "Babel" not in head


def package(folder: Path, code: str) -> Path:
    (folder / "module.py").write_text(code, encoding="utf-8")
    return folder


def test_template_is_found_with_the_files_that_say_it(tmp_path: Path) -> None:
    code = 'say("one " "text {x}", x=1)\nprint("other")\nsay("one text {x}", x=2)\n'
    found = templates(package(tmp_path, code))
    assert found == {"one text {x}": [f"{tmp_path.name}/module.py"]}


@pytest.mark.parametrize("code", ["say(text)", 'say(f"a {x}")', 'say("a" + b)', "say()"])
def test_template_that_is_not_written_out_is_refused(tmp_path: Path, code: str) -> None:
    with pytest.raises(ValueError, match=r"module\.py:1"):
        templates(package(tmp_path, code))
