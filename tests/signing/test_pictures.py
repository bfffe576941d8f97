"""Pictures of signatures and seals: what the decree wants of them, and what print needs."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import PIL.Image
import PIL.ImageDraw
import pytest
from PIL.PngImagePlugin import PngInfo

from docgen.decree.model import Ink
from docgen.diagnostics import DocumentProblems, EnvironmentProblem
from docgen.lengths import points
from docgen.signing.pictures import Frame, read_picture
from docgen.signing.sign import Shown, sign_field
from tests.signing.conftest import BLUE, RED, Office, handwriting, seal

SIGNATURE = Frame(points("53mm"), points("25mm"), Ink.BLUE)
SEAL = Frame(points("38mm"), points("38mm"), Ink.RED, points("35mm"))


def refusal(path: Path, frame: Frame) -> tuple[str, str | None]:
    with pytest.raises(DocumentProblems) as raised:
        read_picture(path, frame)
    (problem,) = raised.value.diagnostics
    return problem.code, problem.citation


def test_a_signature_is_as_large_as_fits(pictures: Path) -> None:
    picture = read_picture(pictures / "ky.png", SIGNATURE)
    assert picture.width == pytest.approx(SIGNATURE.width)
    assert picture.height <= SIGNATURE.height


def test_a_seal_has_its_true_size(pictures: Path) -> None:
    picture = read_picture(pictures / "dau.png", SEAL)
    assert (picture.width, picture.height) == pytest.approx((points("35mm"), points("35mm")))


def test_the_ground_around_what_is_drawn_counts_for_nothing(tmp_path: Path) -> None:
    drawn = seal(400, RED)
    wide = PIL.Image.new("RGBA", (900, 700), (0, 0, 0, 0))
    wide.paste(drawn, (250, 100))
    wide.save(tmp_path / "dau.png")
    picture = read_picture(tmp_path / "dau.png", SEAL)
    assert (picture.width, picture.height) == pytest.approx((points("35mm"), points("35mm")))


def test_pictures_are_no_finer_than_print_needs(tmp_path: Path) -> None:
    seal(3000, RED).save(tmp_path / "dau.png")
    image = read_picture(tmp_path / "dau.png", SEAL).image
    assert image.width == pytest.approx(35 / 25.4 * 300, abs=1)
    assert image.mode == "PA"


def test_nothing_of_the_file_but_its_dots_is_kept(office: Office, document: bytes) -> None:
    """What else a PNG holds (who scanned it, and with what) does not get into the document."""
    notes = PngInfo()
    notes.add_text("Author", "Nguyễn Văn Bí Mật")
    path = office.pictures / "ghi-chu.png"
    handwriting((400, 200), BLUE).save(path, pnginfo=notes)
    data = sign_field(document, "a.pdf", "signer", Shown(path), office.signing("person"))
    assert "Bí Mật".encode() not in data
    assert b"IHDR" not in data[len(document) :]


def test_a_jpeg(tmp_path: Path) -> None:
    handwriting((400, 200), BLUE).convert("RGB").save(tmp_path / "ky.png", "JPEG")
    assert refusal(tmp_path / "ky.png", SIGNATURE) == ("picture-not-png", "PL I, Phần I, II.7.d")


def test_a_picture_on_paper(tmp_path: Path) -> None:
    paper = PIL.Image.new("RGBA", (400, 200), "white")
    paper.alpha_composite(handwriting((400, 200), BLUE))
    for mode in ("RGB", "RGBA"):
        paper.convert(mode).save(tmp_path / "ky.png")
        code = "picture-not-transparent"
        assert refusal(tmp_path / "ky.png", SIGNATURE) == (code, "PL I, Phần I, II.7.d")


@pytest.mark.parametrize("ink", [(0, 0, 0), RED, (60, 60, 60), (0, 120, 40)])
def test_a_signature_that_is_not_blue(ink: tuple[int, int, int], tmp_path: Path) -> None:
    handwriting((400, 200), ink).save(tmp_path / "ky.png")
    assert refusal(tmp_path / "ky.png", SIGNATURE) == ("picture-not-blue", "PL I, Phần I, II.7.d")


@pytest.mark.parametrize("ink", [(10, 20, 90), (40, 60, 160), (0, 90, 200)])
def test_blues_of_pens(ink: tuple[int, int, int], tmp_path: Path) -> None:
    handwriting((400, 200), ink).save(tmp_path / "ky.png")
    assert read_picture(tmp_path / "ky.png", SIGNATURE)


def test_a_seal_that_is_not_red(tmp_path: Path) -> None:
    seal(400, BLUE).save(tmp_path / "dau.png")
    assert refusal(tmp_path / "dau.png", SEAL) == ("picture-not-red", "PL I, Phần I, II.8.a")


def test_a_seal_wider_than_its_field(tmp_path: Path) -> None:
    seal(400, RED).save(tmp_path / "dau.png")
    frame = Frame(SEAL.width, SEAL.height, Ink.RED, points("45mm"))
    assert refusal(tmp_path / "dau.png", frame)[0] == "picture-too-wide"


def test_an_empty_picture(tmp_path: Path) -> None:
    PIL.Image.new("RGBA", (40, 40), (0, 0, 0, 0)).save(tmp_path / "ky.png")
    assert refusal(tmp_path / "ky.png", SIGNATURE)[0] == "picture-empty"


def test_a_picture_of_too_many_dots(tmp_path: Path) -> None:
    PIL.Image.new("1", (9000, 9000)).save(tmp_path / "ky.png")
    assert refusal(tmp_path / "ky.png", SIGNATURE)[0] == "picture-too-large"


def test_a_picture_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem):
        read_picture(tmp_path / "ky.png", SIGNATURE)


def test_the_seal_covers_a_third_of_the_signature(sealed: bytes, tmp_path: Path) -> None:
    """II.8.a, as the PDF has it: the ring's right edge against the signature's field."""
    (tmp_path / "a.pdf").write_bytes(sealed)
    with pikepdf.open(tmp_path / "a.pdf") as pdf:
        rectangles = {
            str(field.T): [float(side) for side in field.Rect] for field in pdf.Root.AcroForm.Fields
        }
    left, bottom, right, top = rectangles["signer"]
    seal_left, seal_bottom, seal_right, seal_top = rectangles["seal"]
    ring = (seal_left + seal_right) / 2 + points("35mm") / 2
    assert (ring - left) / (right - left) == pytest.approx(1 / 3, abs=0.01)
    assert (bottom + top) / 2 == pytest.approx((seal_bottom + seal_top) / 2, abs=0.01)
    assert seal_left < left
