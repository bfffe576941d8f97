"""Every kind's starter builds as it stands, with blanks where something must be filled in."""

from __future__ import annotations

import json
import re
from pathlib import Path

import jsonschema
import pytest
import yaml

import docgen
from docgen.build import to_pdf
from docgen.cli.app import main
from tests.conformance.judge import PROFILES, failures
from tests.document.schema import decree_schema
from tests.forms.starters import STARTERS, load_text, pdf_of, starter_pdf, uncommented

SLUGS = sorted(STARTERS)
BLANK = re.compile(r"\[\[[^\[\]\n]+\]\]")
# What a line of the text or of a table may begin with: its number in the decree's own order.
LABEL = re.compile(r"^[ |]*(Điều )?\d+( \||\.)", re.MULTILINE)

# How a diagnostic's line shows its code: `warning[blank]: …`.
CODE = re.compile(r"(?:error|warning)\[([a-z-]+)\]:")


def without_comments(text: str) -> str:
    return re.sub(r"^ *#.*$", "", text, flags=re.MULTILINE)


def test_all_twenty_nine_kinds_have_a_starter() -> None:
    assert len(SLUGS) == 29
    assert all(STARTERS.values())


@pytest.mark.parametrize("slug", SLUGS)
def test_a_starter_begins_with_its_kind_and_leaves_number_and_date_empty(slug: str) -> None:
    assert STARTERS[slug].startswith(f"kind: {slug}\n")
    said = yaml.safe_load(STARTERS[slug])
    assert said.get("number") is None
    assert said.get("date") is None


@pytest.mark.parametrize("slug", SLUGS)
def test_a_starter_has_blanks_and_no_figure_outside_them(slug: str) -> None:
    """No plausible number, date or sum may be left standing in an issued document."""
    text = without_comments(STARTERS[slug])
    assert BLANK.search(text)
    rest = LABEL.sub("", BLANK.sub("", text))
    assert "[[" not in rest
    assert "]]" not in rest
    assert not re.search(r"\d", rest)


@pytest.mark.parametrize("slug", SLUGS)
def test_nobody_signs_and_no_agency_issues_a_starter(slug: str) -> None:
    said = yaml.safe_load(STARTERS[slug])
    signers = said.get("signers") or [said["signer"]]
    assert all(BLANK.fullmatch(signer["name"]) for signer in signers)
    assert all(BLANK.fullmatch(line) for line in said["agency"]["name"].split("\n"))
    assert BLANK.search(said["agency"].get("code", "[[x]]"))


@pytest.mark.parametrize("slug", SLUGS)
def test_a_starter_builds_with_no_problem_but_its_blanks(
    slug: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "van-ban.yaml"
    path.write_text(STARTERS[slug], encoding="utf-8")
    assert main(["build", str(path)]) == 0
    assert set(CODE.findall(capsys.readouterr().err)) <= {"blank"}
    assert path.with_suffix(".pdf").stat().st_size > 0


@pytest.mark.parametrize("slug", SLUGS)
def test_a_starter_builds_with_all_that_stands_commented_out(slug: str) -> None:
    text = uncommented(STARTERS[slug])
    assert set(yaml.safe_load(text)) >= set(yaml.safe_load(STARTERS[slug]))
    assert docgen.typeset(load_text(text)).pages


@pytest.mark.parametrize("slug", SLUGS)
def test_a_starter_is_valid_by_the_schema(slug: str) -> None:
    for text in (STARTERS[slug], uncommented(STARTERS[slug])):
        said = json.loads(json.dumps(yaml.safe_load(text)))
        jsonschema.validate(said, decree_schema())


@pytest.mark.parametrize("slug", SLUGS)
def test_a_starter_conforms(slug: str, tmp_path: Path) -> None:
    path = tmp_path / "van-ban.pdf"
    path.write_bytes(starter_pdf(slug))
    for profile in PROFILES:
        assert failures(path, profile) == []


def test_a_decision_may_issue_another_document() -> None:
    """Mẫu 1.3: what is commented out in the starter of a decision is that document."""
    document = load_text(uncommented(STARTERS["quyet-dinh"]))
    assert document.attachment is not None
    assert document.attachment.kind.slug == "quy-che"
    assert len(docgen.typeset(document).pages) == 2


def test_the_same_starter_gives_the_same_bytes() -> None:
    document = load_text(STARTERS["hop-dong"])
    assert to_pdf(docgen.typeset(document)) == pdf_of(STARTERS["hop-dong"])
