"""Pictures come out where they were put, opaque and upright, as they look on white paper."""

from __future__ import annotations

import io
import warnings
from pathlib import Path

import pikepdf
import PIL.Image
import PIL.ImageOps
import pytest

from docgen.diagnostics import EnvironmentProblem
from docgen.layout.pages import Image, Page, Pages
from docgen.pdf.writer import write_pdf
from docgen.picture import page_pictures
from tests.pdf.drawing import BODY, page, pages
from tests.pdf.reading import CLOSE, opened, plumbed


def picture(path: Path, x: float = 100, y: float = 50) -> Image:
    return Image(x, y, 120, 80, str(path), "Sơ đồ", BODY)


def embedded(*images: Image) -> list[pikepdf.Object]:
    return list(opened(write_pdf(pages(page(*images)))).pages[0].Resources.XObject.values())


def pixel(stored: pikepdf.Object) -> object:
    return pikepdf.PdfImage(stored).as_pil_image().getpixel((0, 0))


def saved(image: PIL.Image.Image, path: Path, **how: object) -> Path:
    image.save(path, **how)
    return path


def test_picture_stands_in_its_box(tmp_path: Path) -> None:
    path = saved(PIL.Image.new("RGB", (6, 4), "#336699"), tmp_path / "hinh.png")
    (found,) = plumbed(write_pdf(pages(page(picture(path))))).images
    edges = (found["x0"], found["top"], found["x1"], found["bottom"])
    assert edges == pytest.approx((100, 50, 220, 130), abs=CLOSE)


@pytest.mark.parametrize(
    ("mode", "color", "printed"),
    [
        ("RGB", (51, 102, 153), (51, 102, 153)),
        ("RGBA", (255, 0, 0, 0), (255, 255, 255)),
        ("RGBA", (0, 0, 0, 51), (204, 204, 204)),
        ("LA", (0, 51), 204),
        ("L", 90, 90),
        ("I;16", 90 * 256, 90),
        ("1", 1, 255),
        ("P", 0, (0, 0, 0)),
    ],
)
def test_png_of_any_mode_prints_as_on_white_paper(
    tmp_path: Path, mode: str, color: object, printed: object
) -> None:
    path = saved(PIL.Image.new(mode, (6, 4), color), tmp_path / "hinh.png")
    (stored,) = embedded(picture(path))
    assert pixel(stored) == printed
    assert "/SMask" not in stored


def test_palette_with_transparency_prints_as_on_white_paper(tmp_path: Path) -> None:
    image = PIL.Image.new("P", (6, 4), 0)
    path = saved(image, tmp_path / "hinh.png", transparency=0)
    (stored,) = embedded(picture(path))
    assert pixel(stored) == (255, 255, 255)


@pytest.mark.parametrize(("mode", "space"), [("RGB", "/DeviceRGB"), ("L", "/DeviceGray")])
def test_jpeg_is_taken_over_as_it_is(tmp_path: Path, mode: str, space: str) -> None:
    path = saved(PIL.Image.new(mode, (16, 16), 90), tmp_path / "anh.jpg")
    (stored,) = embedded(picture(path))
    assert stored.read_raw_bytes() == path.read_bytes()
    assert stored.ColorSpace == space


def test_cmyk_jpeg_becomes_rgb(tmp_path: Path) -> None:
    path = saved(PIL.Image.new("CMYK", (16, 16), (0, 255, 255, 0)), tmp_path / "anh.jpg")
    (stored,) = embedded(picture(path))
    assert stored.ColorSpace == "/DeviceRGB"
    assert pixel(stored) == pytest.approx((255, 0, 0), abs=8)


def test_same_picture_is_embedded_once(tmp_path: Path) -> None:
    path = saved(PIL.Image.new("RGB", (6, 4)), tmp_path / "hinh.png")
    assert len(embedded(picture(path), picture(path, y=200))) == 1


@pytest.mark.parametrize("orientation", range(1, 9))
def test_photograph_is_turned_upright(tmp_path: Path, orientation: int) -> None:
    exif = PIL.Image.Exif()
    exif[0x0112] = orientation
    photograph = PIL.Image.linear_gradient("L").resize((60, 40))
    photograph.paste(255, (0, 0, 20, 10))
    path = saved(photograph, tmp_path / "anh.jpg", exif=exif, quality=95)
    upright = PIL.ImageOps.exif_transpose(PIL.Image.open(path))
    width, height = upright.size
    image = Image(0, 0, width, height, str(path), "Ảnh", BODY)
    drawn = Pages((Page(width, height, "", (image,)),), "Ảnh", "", "")

    (png,) = page_pictures(write_pdf(drawn), dpi=72)

    shown = PIL.Image.open(io.BytesIO(png)).convert("L")
    assert shown.size == upright.size
    for place in [(2, 2), (width - 3, 2), (2, height - 3), (width - 3, height - 3)]:
        assert shown.getpixel(place) == pytest.approx(upright.getpixel(place), abs=12)


def test_pillow_says_nothing_of_a_picture_that_is_not_too_large(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(PIL.Image, "MAX_IMAGE_PIXELS", 20)
    path = saved(PIL.Image.new("RGB", (6, 4), "#336699"), tmp_path / "hinh.png")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert len(embedded(picture(path))) == 1


@pytest.mark.parametrize("content", [None, b"no picture", b"\x89PNG\r\n\x1a\n broken"])
def test_unreadable_picture_is_told(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "hinh.png"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(EnvironmentProblem) as caught:
        write_pdf(pages(page(picture(path))))
    (problem,) = caught.value.diagnostics
    assert problem.code == "picture-unreadable"
    assert str(path) in str(problem.message)
