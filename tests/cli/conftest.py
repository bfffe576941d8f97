"""A folder with an announcement in it, the command line run in it, and a terminal to look at."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from docgen.cli.app import main

ANNOUNCEMENT = """\
kind: thong-bao
agency:
  name: Trường Tiểu học Nhân Chính
  code: THNC
number: 21
place: Hà Nội
date: 2026-01-26
subject: Về lịch nghỉ tết
body: |
  Nhà trường thông báo lịch nghỉ tết của học sinh và giáo viên.
recipients:
  - Cha mẹ học sinh
archive: VT
signer:
  position: Hiệu trưởng
  name: Đỗ Thị Hồng Vân
"""

MISSPELT = ANNOUNCEMENT.replace("place:", "plase:")
"""An announcement with an error on line 6."""

WRONG = ANNOUNCEMENT.replace("place: Hà Nội", "place: Hà Nội,").replace(
    "subject: Về lịch nghỉ tết", "subject: V/v nghỉ tết."
)
"""An announcement with an error and two warnings; all three can be mended safely."""

LONG = ANNOUNCEMENT.replace(
    "  Nhà trường", "  " + "Nhà trường nhắc cha mẹ học sinh. " * 250 + "\n\n  Nhà trường"
)
"""An announcement of three pages."""


@dataclass(frozen=True)
class Run:
    """How a run of the command line ended, and what it wrote."""

    code: int
    out: bytes
    err: str


Docgen = Callable[..., Run]


@pytest.fixture
def docgen(capfdbinary: pytest.CaptureFixture[bytes]) -> Docgen:
    """Run `docgen` with arguments, in this process."""

    def run(*arguments: str | Path) -> Run:
        code = main([str(argument) for argument in arguments])
        out, err = capfdbinary.readouterr()
        return Run(code, out, err.decode())

    return run


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a folder with `a.yaml`, in an environment that asks for nothing special."""
    for variable in ("LC_ALL", "LC_MESSAGES", "DOCGEN_DEBUG", "NO_COLOR", "SOURCE_DATE_EPOCH"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.yaml").write_text(ANNOUNCEMENT, encoding="utf-8")
    return tmp_path


@pytest.fixture
def stdin(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Put a text on standard input."""

    def put(text: str) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))

    return put


class Terminal(io.TextIOWrapper):
    """A stream that says it is a terminal, and keeps what is shown on it."""

    def __init__(self, encoding: str = "utf-8") -> None:
        self.bytes = io.BytesIO()
        super().__init__(self.bytes, encoding=encoding, newline="\n", write_through=True)

    def isatty(self) -> bool:
        return True

    @property
    def shown(self) -> str:
        """What a person sees, escape sequences and all."""
        return self.bytes.getvalue().decode(self.encoding)


def own_kind(folder: Path) -> None:
    """Give a folder a docgen.yaml with a kind of its office's own, phieu-trinh."""
    kinds = folder / "mau"
    kinds.mkdir(parents=True)
    (folder / "docgen.yaml").write_text("kinds: mau\n", encoding="utf-8")
    (kinds / "phieu-trinh.yaml").write_text(
        "name: Phiếu trình\nform: van-ban-co-ten-loai\nsource: Quy chế làm việc\n"
        "use: Trình lãnh đạo\nkeys:\n  reviewer: {title: Người thẩm định, description: Tên}\n",
        encoding="utf-8",
    )


@pytest.fixture
def wrong(folder: Path) -> Path:
    path = folder / "wrong.yaml"
    path.write_text(WRONG, encoding="utf-8")
    return path
