"""What each form must have: a starter without it is told what is missing, and where the law is."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from docgen.decree.kinds import kind_slugs, load_kind, requirements
from docgen.diagnostics import DocumentProblems
from tests.forms.starters import STARTERS, load_text

REQUIRED = [(slug, path) for slug in kind_slugs() for path in requirements(load_kind(slug))]


def without(slug: str, path: str) -> str:
    """Return a starter without a key; several signers are a signer."""
    said: dict[str, Any] = yaml.safe_load(STARTERS[slug])
    *outer, last = path.split(".")
    group = said
    for name in outer:
        group = group[name]
    del group["signers" if last == "signer" and "signers" in group else last]
    return yaml.safe_dump(said, allow_unicode=True, sort_keys=False)


@pytest.mark.parametrize(("slug", "path"), REQUIRED)
def test_a_starter_without_a_required_key_is_told_so(slug: str, path: str) -> None:
    with pytest.raises(DocumentProblems) as raised:
        load_text(without(slug, path))
    (problem,) = (found for found in raised.value.diagnostics if found.code != "blank")
    assert problem.code == "missing"
    assert str(problem.message).endswith(f" is missing: {path}")
    assert problem.citation == requirements(load_kind(slug))[path]
