"""A day without its year is one of the year of issue, or of the next one."""

from __future__ import annotations

from pathlib import Path

from tests.rules.judging import told
from tests.rules.language.texts import announcement


def test_a_leap_day_is_that_of_the_year_that_has_it(tmp_path: Path) -> None:
    path = tmp_path / "van-ban.yaml"
    body = "Ủy ban nhân dân xã tiếp công dân vào thứ Hai, ngày 29 tháng 02."
    path.write_text(announcement(body, date="2027-12-10"), encoding="utf-8")
    assert "warning[VT-weekday]: 29/02/2028 is a thứ Ba\n" in told(path)


def test_a_day_that_a_month_lacks_is_told_with_the_days_it_has(tmp_path: Path) -> None:
    path = tmp_path / "van-ban.yaml"
    path.write_text(announcement("Nộp trước ngày 31/9/2026."), encoding="utf-8")
    assert "9/2026 has 30 days: mend the day or the month\n" in told(path)


def test_a_month_that_no_year_has_is_told(tmp_path: Path) -> None:
    path = tmp_path / "van-ban.yaml"
    path.write_text(announcement("Nộp trước ngày 10/13/2026."), encoding="utf-8")
    assert "mend the month: there are twelve\n" in told(path)
