"""How to mend a fault is told of the very words that are wrong, not of an example's."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.judging import told
from tests.rules.language.texts import announcement


@pytest.mark.parametrize(
    ("written", "instead", "mend"),
    [
        ("place: Tam Hợp", "place: tam Hợp", "write Tam Hợp\n"),
        ("place: Tam Hợp", "place: xã Tam Hợp", "write the unit's name alone"),
        ("archive: VT", "archive: VT, QL; S12", "write VT, QL, S12\n"),
        ("Về việc tiếp", "về việc tiếp", "write Về\n"),
    ],
)
def test_the_words_are_told_as_they_should_stand(
    tmp_path: Path, written: str, instead: str, mend: str
) -> None:
    path = tmp_path / "van-ban.yaml"
    text = announcement("Ủy ban nhân dân xã tiếp công dân.")
    path.write_text(text.replace(written, instead), encoding="utf-8")
    assert mend in told(path)
