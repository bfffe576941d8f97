"""A small template, rows for it, and short ways to run a merge and look at what it wrote."""

from __future__ import annotations

import csv
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from docgen.merging.data.csv_rows import CsvRows
from docgen.merging.journal import Journal
from docgen.merging.order import MergeOrder
from docgen.merging.planning import Planner
from docgen.merging.run import Run, Step, is_done
from docgen.merging.sinks import FolderSink, Sink
from docgen.merging.template import read_template
from docgen.merging.workers import ThisProcess, Workers
from docgen.merging.workplace import JOURNAL, LOCK, workplace

TEMPLATE = """\
kind: thong-bao
agency:
  name: Trường Tiểu học Nhân Chính
  code: THNC
number: "{{ so }}"
place: Hà Nội
date: 2026-01-26
subject: Về học phí của học sinh {{ ten }}
values:
  ten: text
  so_tien: money
body: |
  Nhà trường thông báo học sinh **{{ ten }}** nộp học phí {{ so_tien }}.

  Đề nghị cha mẹ học sinh nộp trước ngày 15 tháng 3 năm 2026.
recipients:
  - Cha mẹ học sinh
signer:
  position: Hiệu trưởng
  name: Đỗ Thị Hồng Vân
"""

NAMES = ("Nguyễn Văn An", "Trần Thị Bình", "Lê Hữu Cảnh", "Phạm Thu Dung", "Vũ Đức Êm")
PATTERN = "{{ so }}-{{ ten }}.pdf"


def write_template(folder: Path, text: str = TEMPLATE) -> Path:
    path = folder / "thu.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def write_rows(path: Path, rows: Sequence[Sequence[object]], header: Sequence[str]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(header)
        writer.writerows(rows)
    return path


def write_pupils(folder: Path, count: int, name: str = "lop.csv") -> Path:
    """Write so many rows, each its own number, name and sum."""
    rows = [
        (number, NAMES[number % len(NAMES)], 100_000 + 1_000 * number)
        for number in range(1, count + 1)
    ]
    return write_rows(folder / name, rows, ("Số", "Tên", "Số tiền"))


def planned(template: Path, data: Path, pattern: str = PATTERN) -> Run:
    """Return a run that has not begun."""
    order = MergeOrder(read_template(template), pattern)
    rows = CsvRows(data)
    return Run(order, rows, Planner(order, rows.name))


def merge(
    template: Path, data: Path, sink: Sink, workers: Workers | None = None, pattern: str = PATTERN
) -> list[Step]:
    """Carry out a whole run, and return the steps of making."""
    run = planned(template, data, pattern)
    workers = workers or ThisProcess()
    with workplace([sink]) as journal:
        return list(checked_and_made(run, workers, sink, journal))


def checked_and_made(run: Run, workers: Workers, sink: Sink, journal: Journal) -> list[Step]:
    for step in run.check(workers, is_done(sink, journal)):
        assert step.faults == ()
    return list(run.make(workers, sink, journal))


def made(steps: Sequence[Step]) -> int:
    return sum(step.made for step in steps)


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file of a folder, but for the run's own two."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name not in (JOURNAL, LOCK)
    }


def command(*arguments: str | Path) -> subprocess.Popen[bytes]:
    """Start `docgen` as a process of its own."""
    line = [sys.executable, "-m", "docgen", *map(str, arguments)]
    return subprocess.Popen(line, stderr=subprocess.PIPE)


__all__ = ["FolderSink"]
