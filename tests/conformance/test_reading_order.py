"""What a screen reader is read of lists, pictures and what stands beside the text."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pikepdf
from PIL import Image

import docgen
from docgen.build import to_pdf
from tests.conformance.test_structure import outlined

HEAD = """\
kind: cong-van
agency: {name: Sở Nội vụ, code: SNV}
number: 12
unit: VTLT
place: Nghệ An
date: 2026-05-04
subject: rà soát văn bản
to: [Các sở, Các xã]
recipients: [Như trên]
archive: VT
signer: {position: Giám đốc, name: Lê Văn Minh}
"""

LISTS = """\
  a) Cấp tỉnh:

  - Sở:

  + Phòng;

  - Ngành;

  b) Cấp xã.

  Báo cáo trước ngày 15.

  - Lần một.
"""


def made(path: Path, body: str, others: str = "") -> bytes:
    """Return the PDF of an announcement with that body and other keys."""
    path.write_text(f"{HEAD}{others}body: |\n{body}", encoding="utf-8")
    return to_pdf(docgen.typeset(docgen.load(path)))


def read(pdf: bytes) -> list[str]:
    return list(outlined(pdf))


def test_a_deeper_list_is_read_inside_the_item_that_it_belongs_to(tmp_path: Path) -> None:
    lines = read(made(tmp_path / "a.yaml", LISTS))
    start = lines.index("      Lbl  a)") - 2
    assert lines[start : start + 17] == [
        "  L",
        "    LI",
        "      Lbl  a)",
        "      LBody  Cấp tỉnh:",
        "        L",
        "          LI",
        "            Lbl  -",
        "            LBody  Sở:",
        "              L",
        "                LI",
        "                  Lbl  +",
        "                  LBody  Phòng;",
        "          LI",
        "            Lbl  -",
        "            LBody  Ngành;",
        "    LI",
        "      Lbl  b)",
    ]


def test_a_list_of_letters_says_how_it_counts(tmp_path: Path) -> None:
    with pikepdf.open(io.BytesIO(made(tmp_path / "a.yaml", LISTS))) as pdf:
        lists = [kid for kid in pdf.Root.StructTreeRoot.K.K if kid.S == "/L"]
        attributes = [found.A.ListNumbering if "/A" in found else None for found in lists]
    assert attributes == [None, "/LowerAlpha", None, None]


def test_addressees_have_their_dashes_as_labels(tmp_path: Path) -> None:
    lines = read(made(tmp_path / "a.yaml", "  Rà soát.\n"))
    start = lines.index("  P  Kính gửi:")
    assert lines[start + 1 : start + 8] == [
        "  L",
        "    LI",
        "      Lbl  -",
        "      LBody  Các sở;",
        "    LI",
        "      Lbl  -",
        "      LBody  Các xã.",
    ]


def test_the_subject_of_a_letter_is_its_heading(tmp_path: Path) -> None:
    lines = read(made(tmp_path / "a.yaml", "  I. TÌNH HÌNH\n\n  Rà soát.\n"))
    headings = [line.strip() for line in lines if line.strip().startswith("H")]
    assert headings == ["H1  V/v rà soát văn bản", "H2  I. TÌNH HÌNH"]


def test_the_contact_lines_do_not_part_a_text_that_goes_on(tmp_path: Path) -> None:
    words = " ".join(f"chữ {number}" for number in range(1000))
    lines = read(made(tmp_path / "a.yaml", f"  {words}\n", "contact: {address: Số 1 Hùng Vương}\n"))
    assert f"  P  {words}./." in lines
    assert lines[-1] == "  P  Số 1 Hùng Vương"


def test_words_of_cells_that_go_on_over_pages_stay_apart(tmp_path: Path) -> None:
    one, other = (" ".join(f"{name} {number}" for number in range(500)) for name in ("ô", "cột"))
    table = f"  | Việc | Kết quả |\n  | --- | --- |\n  | {one} | {other} |\n"
    lines = read(made(tmp_path / "a.yaml", table))
    assert f"      TD  {one}" in lines
    assert f"      TD  {other}" in lines


def test_a_picture_says_where_it_stands(tmp_path: Path) -> None:
    Image.new("RGB", (144, 72), "navy").save(tmp_path / "p.png", dpi=(72, 72))
    with pikepdf.open(io.BytesIO(made(tmp_path / "a.yaml", "  ![Sơ đồ](p.png)\n"))) as pdf:
        figure: Any = next(kid for kid in pdf.Root.StructTreeRoot.K.K if kid.S == "/Figure")
        left, bottom, right, top = map(float, figure.A.BBox)
    assert (round(right - left), round(top - bottom)) == (144, 72)
    assert 56 < bottom < top < 842
