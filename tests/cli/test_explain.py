"""`docgen explain`: a rule with the decree's own sentence and an example, or a list of rules."""

from __future__ import annotations

from docgen.rules.catalogue import load_rules
from tests.cli.conftest import Docgen

CODE = "ND30-II.4.c-comma"


def test_a_rule_is_told_whole(docgen: Docgen) -> None:
    run = docgen("explain", CODE)
    rule, told = load_rules()[CODE], run.out.decode()
    assert run.code == 0
    assert told.startswith(f"{CODE}: {rule.title_en}\n")
    assert f"“{rule.quote}”" in told
    assert "PL I, Phần I, II.4.c:" in told
    assert "Wrong:\n  place: Tam Hợp,\n" in told
    assert "Right:\n  place: Tam Hợp\n" in told


def test_a_build_refuses_by_rules_of_a_head_and_a_signature_alone(docgen: Docgen) -> None:
    weights = {
        code: docgen("explain", code).out.decode().splitlines()[1]
        for code in (CODE, "ND30-II.6.a-date", "ND30-II.7.b-printed-right", "VT-weekday")
    }
    assert weights[CODE] == "error: the decree says so, and `docgen build` refuses"
    assert weights["ND30-II.6.a-date"] == "error: the decree says so"
    assert weights["ND30-II.7.b-printed-right"] == "error: the decree says so"
    assert weights["VT-weekday"].startswith("warning: ")


def test_in_vietnamese(docgen: Docgen) -> None:
    told = docgen("explain", CODE, "--lang", "vi").out.decode()
    assert told.startswith(f"{CODE}: {load_rules()[CODE].title}\n")
    assert "Sai:\n" in told


def test_a_rule_of_practice_says_why_and_whence(docgen: Docgen) -> None:
    rule = load_rules()["VT-weekday"]
    assert f"\nWhy:\n  {rule.why_en}\n" in docgen("explain", rule.code).out.decode()
    told = docgen("explain", rule.code, "--lang", "vi").out.decode()
    assert f"\nVì sao:\n  {rule.why}\n" in told
    sourced = docgen("explain", "VT-province-issuer", "--lang", "vi").out.decode()
    assert "\nVì sao (Nghị quyết số 202/2025/QH15, Điều 1):\n" in sourced


def test_the_beginning_of_codes_lists_them(docgen: Docgen) -> None:
    lines = docgen("explain", "ND30-II.4.c").out.decode().splitlines()
    assert ["ND30-II.4.c-comma", "error"] in [line.split()[:2] for line in lines]
    assert all(line.startswith("ND30-II.4.c-") for line in lines)


def test_without_a_code_every_rule_is_listed(docgen: Docgen) -> None:
    lines = docgen("explain").out.decode().splitlines()
    assert [line.split()[0] for line in lines] == list(load_rules())


def test_a_misspelt_code_is_told_with_the_one_meant(docgen: Docgen) -> None:
    run = docgen("explain", "ND30-II.4.c-coma")
    assert run.code == 2
    assert f"did you mean {CODE}?" in run.err


def test_capitals_of_a_code_do_not_count(docgen: Docgen) -> None:
    assert docgen("explain", CODE.lower()).out == docgen("explain", CODE).out
    assert docgen("explain", "nd30-ii.4.c ").out == docgen("explain", "ND30-II.4.c").out


def test_a_code_of_no_rule_is_told_how_codes_of_rules_begin(docgen: Docgen) -> None:
    run = docgen("explain", "missing")  # what docgen says of a key that is not there
    assert run.code == 2
    assert "codes of rules begin with ND30-, VT-; `docgen explain` lists them" in run.err
