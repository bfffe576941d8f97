"""What takes a second for a text takes four for one of four times its length, and not sixteen."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from tests.rules.judging import told

LETTER = """\
kind: thong-bao
agency: {name: Ủy ban nhân dân tỉnh Nghệ An, code: UBND}
number: 5
place: Nghệ An
date: 2022-10-20
subject: Kết luận
recipients: [Như trên]
signer: {position: Chủ tịch, name: Nguyễn Văn An}
body: |
"""
SQUARE, SLACK = 16, 0.7


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("Họp ngày 05 tháng 3 năm 2020, nộp trước ngày 01/02/2021.\n\n", 2000),
        ("a", 15_000),  # one word
        ("1", 40_000),
        ("![", 8000),
        ("![a](", 5000),
        ("Xem [[ ", 1500),  # problems, each shown with its line
        ("a\u202e", 2500),
    ],
    ids=["dates", "letters", "digits", "openings", "pictures", "problems", "hidden"],
)
def test_check_takes_no_longer_than_its_text(tmp_path: Path, text: str, times: int) -> None:
    short, long = (seconds(tmp_path, text * count) for count in (times, 4 * times))
    assert long < SLACK * SQUARE * short


def seconds(folder: Path, body: str) -> float:
    """Return how long it takes to check a body and to tell what is wrong with it."""
    path = folder / "thong-bao.yaml"
    indented = "".join(f"  {line}\n" for line in body.split("\n"))
    path.write_text(LETTER + indented, encoding="utf-8")
    begun = time.process_time()
    told(path)
    return time.process_time() - begun
