"""A run makes anew what is made of something that changed, wherever that lies."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from docgen.merging.order import Letter
from docgen.merging.press import Press
from docgen.merging.sinks import FolderSink
from docgen.resources import folder
from tests.merging.letters import TEMPLATE, made, merge, write_rows, write_template

PHOTO = "\n  ![Ảnh học sinh](anh/{{ so }}.png)\nrecipients:"


@pytest.fixture(autouse=True)
def quick_press(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let letters be made at once: what is tested here is which of them are."""
    monkeypatch.setattr(Press, "pdf", _pdf)
    monkeypatch.setattr(Press, "faults", lambda self, letter: [])


def _pdf(press: Press, letter: Letter) -> bytes:
    return letter.name.encode()


def _letters_made(home: Path) -> int:
    rows = write_rows(
        home / "lop.csv", [(1, "An", 5000), (2, "Bình", 6000)], ("Số", "Tên", "Số tiền")
    )
    return made(merge(home / "thu.yaml", rows, FolderSink(home / "thu")))


def test_a_picture_that_a_value_names_in_part_is_its_letters(tmp_path: Path) -> None:
    write_template(tmp_path, TEMPLATE.replace("recipients:", PHOTO))
    (tmp_path / "anh").mkdir()
    for name in ("1.png", "2.png"):
        Image.new("RGB", (9, 9)).save(tmp_path / "anh" / name)
    assert [_letters_made(tmp_path) for _ in range(2)] == [2, 0]
    Image.new("RGB", (30, 9)).save(tmp_path / "anh" / "2.png")
    assert _letters_made(tmp_path) == 1


def test_a_kind_of_the_offices_own_is_all_letters(tmp_path: Path) -> None:
    kinds = tmp_path / "mau"
    kinds.mkdir()
    kind = (folder("layouts") / "kinds" / "thong-bao.yaml").read_text("utf-8")
    (kinds / "tin-nhanh.yaml").write_text(kind, "utf-8")
    (tmp_path / "docgen.yaml").write_text("kinds: mau\n", "utf-8")
    write_template(tmp_path, TEMPLATE.replace("thong-bao", "tin-nhanh"))
    assert [_letters_made(tmp_path) for _ in range(2)] == [2, 0]
    (kinds / "tin-nhanh.yaml").write_text(kind.replace("Thông báo", "Tin nhanh"), "utf-8")
    assert _letters_made(tmp_path) == 2


@pytest.mark.parametrize("line", ["fonts: phong # chữ", '"fonts": "phong"', "fonts: 'phong'"])
def test_the_offices_fonts_are_all_letters_however_they_are_named(
    tmp_path: Path, line: str
) -> None:
    own = tmp_path / "phong"
    own.mkdir()
    for font in folder("fonts").glob("*.ttf"):
        (own / font.name).write_bytes(font.read_bytes())
    write_template(tmp_path, f"{TEMPLATE}{line}\n")
    assert [_letters_made(tmp_path) for _ in range(2)] == [2, 0]
    with next(own.glob("*Bold.ttf")).open("ab") as font_file:
        font_file.write(b"\0")
    assert _letters_made(tmp_path) == 2
