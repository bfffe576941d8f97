"""Every check has its words in layouts/rules, and every rule there is checked."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from docgen.rules.catalogue import load_rules
from docgen.rules.families import load_families
from docgen.rules.registry import all_checks


def test_checks_and_words_are_the_same_rules() -> None:
    checked = [check.code for check in all_checks()]
    assert sorted(checked) == sorted(load_rules())


def test_a_code_stands_in_one_family() -> None:
    codes = [code for family in load_families() for code in family.rules]
    assert len(codes) == len(set(codes))


def test_every_rule_of_the_decree_quotes_it_and_says_where() -> None:
    for rule in load_rules().values():
        if rule.code.startswith("ND30-"):
            assert rule.citation, rule.code
            assert rule.quote, rule.code
        assert rule.title, rule.code
        assert rule.title_en, rule.code
        assert rule.wrong != rule.right, rule.code


def test_a_rule_that_quotes_nothing_says_why_in_both_languages() -> None:
    for rule in load_rules().values():
        for why, title in ((rule.why, rule.title), (rule.why_en, rule.title_en)):
            assert bool(why) is not bool(rule.quote), rule.code
            assert why != title, rule.code
            assert not why or why.endswith("."), rule.code


def test_the_words_of_a_rule_stand_under_keys_that_are_read() -> None:
    known = {"title", "title_en", "citation", "quote", "why", "why_en"}
    known |= {"note", "note_en", "wrong", "right"}
    for family in load_families():
        for code, data in family.rules.items():
            assert data.keys() <= known, code


@pytest.mark.parametrize("page", ["README.md", "README.vi.md", "CHANGELOG.md"])
def test_newcomers_read_how_many_rules_there_are(page: str) -> None:
    text = (Path(__file__).parents[2] / page).read_text(encoding="utf-8")
    assert re.findall(r"(\d+) (?:rules|quy tắc)\b", text) == [str(len(load_rules()))]


def test_modules_of_rules_that_exist_are_all_listed() -> None:
    import docgen.rules
    from docgen.rules.registry import ANNOUNCEMENT_MODULES, FIGURE_MODULES, PRINTED_MODULES

    home = Path(docgen.rules.__file__).parent
    families = [path for path in home.glob("*/*.py") if path.stem != "__init__"]
    written = {
        ".".join(("docgen.rules", path.parent.name, path.stem))
        for path in families
        if "@error(" in (text := path.read_text(encoding="utf-8")) or "@warning(" in text
    }
    assert written <= {*ANNOUNCEMENT_MODULES, *FIGURE_MODULES, *PRINTED_MODULES}


def test_a_build_loads_every_error_rule() -> None:
    from docgen.diagnostics import Severity
    from docgen.rules.registry import ERROR_MODULES, WARNING_MODULES, checks_of

    assert all(check.severity is Severity.WARNING for check in checks_of(WARNING_MODULES))
    for module in ERROR_MODULES:
        assert any(check.severity is Severity.ERROR for check in checks_of((module,))), module
