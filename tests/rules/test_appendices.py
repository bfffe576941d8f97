"""How many appendices the text says that there are, and how many there are."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.judging import codes, written
from tests.rules.language.texts import announcement

_TWO = """appendices:
  - {title: Danh sách, body: Nguyễn Văn Minh.}
  - {title: Lịch, body: Sáng thứ Hai hằng tuần.}
"""


def _codes(folder: Path, body: str) -> set[str]:
    return {*codes(written(folder, announcement(body) + _TWO))} & {"VT-appendix-count"}


@pytest.mark.parametrize("said", ["kèm theo 03 Phụ lục", "gửi kèm ba phụ lục", "có 01 phụ lục"])
def test_another_number_of_appendices_is_told(tmp_path: Path, said: str) -> None:
    assert _codes(tmp_path, f"Xã tiếp công dân ({said}).") == {"VT-appendix-count"}


@pytest.mark.parametrize(
    "said",
    [
        "kèm theo 02 Phụ lục",
        "gửi kèm hai phụ lục",
        "có 06 phụ lục của Nghị định số 30/2020/NĐ-CP",
        "Nghị định số 30/2020/NĐ-CP có 06 phụ lục",
        "Công văn số 15/SNV-VP gửi các xã; Sở gửi kèm 05 phụ lục",
        "dự thảo Đề án kèm theo 03 phụ lục",
        "các thôn lập báo cáo có 01 phụ lục số liệu",
        "hồ sơ của mỗi hộ có 01 phụ lục",
    ],
)
def test_the_right_number_and_that_of_another_document_are_no_fault(
    tmp_path: Path, said: str
) -> None:
    assert not _codes(tmp_path, f"Xã tiếp công dân ({said}).")
