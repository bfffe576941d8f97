"""Numbers are written with the decimal sign of whoever reads them."""

from __future__ import annotations

import pytest

from docgen.messages.catalogue import translate
from docgen.messages.decimals import decimals


@pytest.mark.parametrize(
    ("text", "vietnamese"),
    [
        ("12.7", "12,7"),
        ("-21.8", "-21,8"),
        ("10 / 12.7", "10 / 12,7"),
        ("209.9 × 297.1", "209,9 × 297,1"),
        ("12–13", "12–13"),
        ("", ""),
    ],
)
def test_a_number_has_its_readers_decimal_sign(text: str, vietnamese: str) -> None:
    assert translate(decimals(text), "en") == text
    assert translate(decimals(text), "vi") == vietnamese
