"""An office's own fonts are checked: all that is wrong with a folder is told in one run."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from docgen.diagnostics import Diagnostic, EnvironmentProblem
from docgen.fonts.faces import Faces, load_faces
from docgen.fonts.names import STYLES
from docgen.fonts.store import cache_folder
from tests.fonts.conftest import vendored_file

WINDOWS_FILES = {
    "regular": "times.ttf",
    "bold": "timesbd.ttf",
    "italic": "timesi.ttf",
    "bold-italic": "TIMESBI.TTF",
}

Change = Callable[[TTFont], None]


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """A folder with four good fonts, named as in Windows."""
    folder = tmp_path / "fonts"
    folder.mkdir()
    for style, name in WINDOWS_FILES.items():
        shutil.copy(vendored_file(style), folder / name)
    return folder


def change(file: Path, mutilate: Change) -> None:
    """Do something to a font file."""
    font = TTFont(file, recalcBBoxes=False)
    mutilate(font)
    font.save(file)


def problems(folder: Path) -> tuple[Diagnostic, ...]:
    """Return what is told of a folder."""
    with pytest.raises(EnvironmentProblem) as caught:
        load_faces(folder)
    return caught.value.diagnostics


def the_problem(folder: Path) -> tuple[str, str]:
    """Return the code and the message of the only problem of a folder."""
    (problem,) = problems(folder)
    assert problem.help is not None
    return problem.code, str(problem.message)


def without(letters: str) -> Change:
    def mutilate(font: TTFont) -> None:
        for table in font["cmap"].tables:
            for letter in letters:
                table.cmap.pop(ord(letter), None)

    return mutilate


def with_rights(embedding: int) -> Change:
    def mutilate(font: TTFont) -> None:
        font["OS/2"].fsType = embedding

    return mutilate


def with_advance(letter: str, factor: float) -> Change:
    def mutilate(font: TTFont) -> None:
        name = font.getBestCmap()[ord(letter)]
        advance, bearing = font["hmtx"][name]
        font["hmtx"][name] = (round(advance * factor), bearing)

    return mutilate


def named(family: str) -> Change:
    def mutilate(font: TTFont) -> None:
        for record in font["name"].names:
            if record.nameID == 1:
                record.string = family

    return mutilate


def test_good_fonts_are_taken_whatever_their_files_are_called(office: Path, faces: Faces) -> None:
    own = load_faces(office)
    assert [face.style for face in own] == list(STYLES)
    assert [face.digest for face in own] == [face.digest for face in faces]
    assert own.regular.measure("Ủy ban") == faces.regular.measure("Ủy ban")


def test_no_folder_is_told(tmp_path: Path) -> None:
    code, message = the_problem(tmp_path / "none")
    assert code == "fonts-folder"
    assert message.startswith(f"the font folder {tmp_path / 'none'} cannot be read: ")


def test_a_file_in_the_place_of_the_folder_is_told(tmp_path: Path) -> None:
    file = tmp_path / "times.ttf"
    file.touch()
    assert the_problem(file)[0] == "fonts-folder"


def test_an_empty_folder_is_told(tmp_path: Path) -> None:
    message = f"the font folder {tmp_path} holds no TTF file"
    assert the_problem(tmp_path) == ("fonts-folder", message)


def test_missing_faces_are_told(office: Path) -> None:
    (office / "timesi.ttf").unlink()
    (office / "timesbd.ttf").unlink()
    assert [(problem.code, str(problem.message)) for problem in problems(office)] == [
        ("fonts-face", f"the font folder {office} holds no bold face"),
        ("fonts-face", f"the font folder {office} holds no italic face"),
    ]


@pytest.mark.parametrize("data", [b"", b"PK\3\4", b"\0\1\0\0\0\4", b"\0\1\0\0" + bytes(96)])
def test_a_file_that_is_no_font_is_told(office: Path, data: bytes) -> None:
    (office / "extra.ttf").write_bytes(data)
    code, message = the_problem(office)
    assert code == "fonts-face"
    assert message.startswith(f"{office / 'extra.ttf'} cannot be read as a TrueType font (")


def test_a_font_with_a_broken_table_is_told(office: Path) -> None:
    file = office / "times.ttf"
    data = bytearray(file.read_bytes())
    entry = data.index(b"hmtx")
    data[entry + 8 : entry + 12] = (len(data) + 1000).to_bytes(4, "big")  # where the table stands
    file.write_bytes(data)
    code, message = the_problem(office)
    assert code == "fonts-face"
    assert message.startswith(f"{file} cannot be read as a TrueType font (")


def test_missing_letters_are_listed(office: Path) -> None:
    change(office / "timesi.ttf", without("ếỰ"))
    assert the_problem(office) == (
        "fonts-letters",
        f"{office / 'timesi.ttf'} (LiberationSerif-Italic)"
        " lacks letters that Vietnamese needs: ế Ự",
    )


def test_fonts_that_may_not_be_embedded_are_told(office: Path) -> None:
    change(office / "timesbd.ttf", with_rights(0x0002))
    assert the_problem(office) == (
        "fonts-embedding",
        f"{office / 'timesbd.ttf'} (LiberationSerif-Bold) may not be embedded in a document",
    )


@pytest.mark.parametrize("embedding", [0x0108, 0x0200])
def test_fonts_that_may_not_be_subset_are_told(office: Path, embedding: int) -> None:
    change(office / "times.ttf", with_rights(embedding))
    assert the_problem(office)[0] == "fonts-embedding"


@pytest.mark.parametrize("embedding", [0x0004, 0x0008, 0x000A])
def test_lesser_restrictions_do_not_matter(office: Path, embedding: int) -> None:
    change(office / "times.ttf", with_rights(embedding))
    assert load_faces(office).regular.description.embedding == embedding


def test_other_widths_than_those_of_times_new_roman_are_told(office: Path) -> None:
    change(office / "TIMESBI.TTF", with_advance("ở", 1.02))
    assert the_problem(office) == (
        "fonts-metrics",
        f"{office / 'TIMESBI.TTF'} (LiberationSerif-BoldItalic) has not the widths of"
        " Times New Roman, bold italic face: ở",
    )


def test_a_hair_s_breadth_of_difference_does_not_matter(office: Path) -> None:
    change(office / "times.ttf", with_advance("ở", 1.01))
    assert load_faces(office).regular.has("ở")


def test_a_font_needs_no_no_break_space(office: Path) -> None:
    change(office / "times.ttf", without("\u00a0"))
    face = load_faces(office).regular
    assert face.missing("số\u00a05") == ()
    assert face.measure("\u00a0") == face.measure(" ")
    assert face.glyph("\u00a0") == face.glyph(" ")


def test_all_problems_come_in_one_run(office: Path) -> None:
    (office / "times.ttf").unlink()
    change(office / "timesbd.ttf", without("đ"))
    change(office / "timesi.ttf", with_advance(" ", 2))
    change(office / "timesi.ttf", with_rights(0x0002))
    assert [problem.code for problem in problems(office)] == [
        "fonts-face",
        "fonts-letters",
        "fonts-embedding",
        "fonts-metrics",
    ]


def test_two_families_are_told(office: Path) -> None:
    change(office / "times.ttf", named("Tinos"))
    message = f"the font folder {office} holds several families: Liberation Serif, Tinos"
    assert the_problem(office) == ("fonts-folder", message)


def test_of_two_files_with_one_style_the_first_by_name_is_taken(office: Path) -> None:
    shutil.copy(office / "times.ttf", office / "arial.ttf")
    change(office / "arial.ttf", with_rights(0x0008))
    assert load_faces(office).regular.description.embedding == 0x0008


def test_times_new_roman_is_found_among_other_families(office: Path) -> None:
    for style, name in WINDOWS_FILES.items():
        change(office / name, named("Times New Roman"))
        shutil.copy(vendored_file(style), office / f"a-{name}")
    assert {face.family for face in load_faces(office)} == {"Times New Roman"}


def test_faces_prepared_once_are_kept(office: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in WINDOWS_FILES.values():
        change(office / name, named("Kept"))
    first = load_faces(office)
    load_faces.cache_clear()
    monkeypatch.setitem(sys.modules, "docgen.fonts.prepare.face", None)
    again = load_faces(office)
    assert [face.digest for face in again] == [face.digest for face in first]


def test_a_damaged_cache_is_mended(office: Path) -> None:
    change(office / "times.ttf", with_rights(0x0004))
    before = load_faces(office).regular
    (kept,) = cache_folder().glob(f"{before.digest}-*.face")
    whole = kept.read_bytes()
    kept.write_bytes(whole[:1000])
    load_faces.cache_clear()
    assert load_faces(office).regular.measure("Số") == before.measure("Số")
    assert kept.read_bytes() == whole
    assert not [path for path in cache_folder().iterdir() if path.suffix != ".face"]


def test_a_cache_that_cannot_be_written_only_costs_time(
    office: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setattr("platformdirs.user_cache_path", lambda *_, **__: tmp_path / "file")
    assert load_faces(office).bold.style == "bold"


@pytest.mark.parametrize("package", ["platformdirs", "docgen.fonts.prepare.face"])
def test_an_absent_package_is_told(
    office: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, package: str
) -> None:
    monkeypatch.setattr("platformdirs.user_cache_path", lambda *_, **__: tmp_path / "new")
    monkeypatch.setitem(sys.modules, package, None)
    (problem,) = problems(office)
    assert problem.code == "fonts-package"
    assert problem.message.values == (("package", package),)
    assert '-m pip install "docgen[fonts]"' in str(problem.help)
