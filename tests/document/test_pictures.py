"""Pictures come from the document's own folder, and are whole, or are told of."""

from __future__ import annotations

import struct
import warnings
import zlib
from pathlib import Path

import pytest
from PIL import Image

from docgen.diagnostics import Diagnostic, Place, Problems
from docgen.document.body import PictureReference
from docgen.document.pictures import picture_reader

PLACE = Place("a.yaml", 3, 3)


def told(folder: Path, target: str) -> Diagnostic:
    problems = Problems()
    assert picture_reader(folder, problems)(PictureReference("Sơ đồ", target, PLACE)) is None
    (problem,) = problems
    assert problem.place == PLACE
    return problem


def code(folder: Path, target: str) -> str:
    return told(folder, target).code


def test_a_picture_is_read_with_its_size_and_resolution(tmp_path: Path) -> None:
    Image.new("RGB", (300, 200)).save(tmp_path / "so-do.png", dpi=(300, 300))
    picture = picture_reader(tmp_path, Problems())(PictureReference("Sơ đồ", "so-do.png", PLACE))
    assert picture is not None
    assert picture.pixels == (300, 200)
    assert picture.dpi == pytest.approx(300, abs=0.1)


def test_what_is_warned_of_elsewhere_in_the_process_stays(tmp_path: Path) -> None:
    Image.new("RGB", (300, 200)).save(tmp_path / "so-do.png")
    before = list(warnings.filters)
    picture_reader(tmp_path, Problems())(PictureReference("Sơ đồ", "so-do.png", PLACE))
    assert list(warnings.filters) == before


def test_pillow_says_nothing_of_a_picture_that_is_not_too_large(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", 50_000)
    Image.new("RGB", (300, 200)).save(tmp_path / "so-do.png")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        read = picture_reader(tmp_path, Problems())
        assert read(PictureReference("Sơ đồ", "so-do.png", PLACE)) is not None


@pytest.mark.parametrize(
    "target", ["../so-do.png", "/etc/passwd", "https://a.vn/so-do.png", "con/../../so-do.png", ""]
)
def test_pictures_outside_the_folder_are_refused(tmp_path: Path, target: str) -> None:
    Image.new("RGB", (3, 2)).save(tmp_path / "so-do.png")
    folder = tmp_path / "van-ban"
    folder.mkdir()
    assert code(folder, target) == "picture-outside"


@pytest.mark.parametrize(
    ("target", "help"),
    [
        ("khong-co.png", "put it beside the announcement and name it by its path from there"),
        ("so_do.png", "did you mean so-do.png?"),
        ("hinh/so-do-1.png", "did you mean hinh/so-do-2.png?"),
        ('so-do.png "Sơ đồ"', "write the file's name alone: so-do.png"),
    ],
)
def test_an_absent_picture_is_told(tmp_path: Path, target: str, help: str) -> None:
    (tmp_path / "hinh").mkdir()
    for name in ("so-do.png", "hinh/so-do-2.png"):
        Image.new("RGB", (3, 2)).save(tmp_path / name)
    problem = told(tmp_path, target)
    assert (problem.code, str(problem.help)) == ("picture-missing", help)


@pytest.mark.parametrize("data", [b"", b"hello", b"\x89PNG\r\n\x1a\n broken"])
def test_what_is_no_picture_is_told(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "so-do.png").write_bytes(data)
    assert code(tmp_path, "so-do.png") == "picture-unreadable"


def test_a_truncated_picture_is_told(tmp_path: Path) -> None:
    Image.effect_noise((200, 200), 50).save(tmp_path / "so-do.png")
    data = (tmp_path / "so-do.png").read_bytes()
    (tmp_path / "so-do.png").write_bytes(data[: len(data) // 2])
    problem = told(tmp_path, "so-do.png")
    assert problem.code == "picture-unreadable"
    assert str(problem.message) == "the picture so-do.png cannot be used: it is broken"


@pytest.mark.parametrize("side", [10_001, 50_000])
def test_a_picture_of_too_many_pixels_is_to_be_saved_smaller(
    tmp_path: Path, recwarn: pytest.WarningsRecorder, side: int
) -> None:
    Image.new("1", (3, 2)).save(tmp_path / "so-do.png")
    data = (tmp_path / "so-do.png").read_bytes()
    header = b"IHDR" + struct.pack(">II", side, side) + data[24:29]
    checksum = struct.pack(">I", zlib.crc32(header))
    (tmp_path / "so-do.png").write_bytes(data[:12] + header + checksum + data[33:])
    problem = told(tmp_path, "so-do.png")
    assert str(problem.message).endswith("it has more than 100 million pixels")
    assert str(problem.help) == "save it smaller: 300 dots an inch are enough in print"
    assert not recwarn.list


def test_other_formats_are_told(tmp_path: Path) -> None:
    Image.new("RGB", (3, 2)).save(tmp_path / "so-do.gif")
    assert code(tmp_path, "so-do.gif") == "picture-unreadable"
