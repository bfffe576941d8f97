"""The kinds that rules treat alike are kinds that there are."""

from __future__ import annotations

from dataclasses import fields

import pytest

from docgen.decree.kinds import kind_slugs
from docgen.rules.kind_traits import KindTraits, load_traits


@pytest.mark.parametrize("trait", [field.name for field in fields(KindTraits)])
def test_every_kind_with_a_trait_is_a_kind(trait: str) -> None:
    assert getattr(load_traits(), trait) <= set(kind_slugs())


def test_a_kinds_name_is_either_plain_or_common() -> None:
    assert load_traits().of_plain_names.isdisjoint(load_traits().of_common_names)


def test_a_kind_that_is_sent_to_nobody_by_name_names_nobody_in_its_text() -> None:
    assert load_traits().unaddressed.isdisjoint(load_traits().addressed_in_text)
