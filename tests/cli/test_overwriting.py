"""A file that docgen did not make is safe from an implied name; a source is safe from any name."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import ANNOUNCEMENT, LONG, Docgen

FORMATS = ("pdf", "png", "json")


@pytest.mark.parametrize("format", FORMATS)
def test_implied_output_does_not_overwrite_a_strangers_file(
    docgen: Docgen, folder: Path, format: str
) -> None:
    (folder / f"a.{format}").write_bytes(b"mine")
    run = docgen("build", "a.yaml", "--format", format)
    assert run.code == 3
    assert f"error[exists]: a.{format} is there, and docgen did not make it" in run.err
    assert "--force" in run.err
    assert (folder / f"a.{format}").read_bytes() == b"mine"


@pytest.mark.parametrize("format", FORMATS)
def test_implied_output_overwrites_what_docgen_made(
    docgen: Docgen, folder: Path, format: str
) -> None:
    docgen("build", "a.yaml", "--format", format)
    before = (folder / f"a.{format}").read_bytes()
    changed = ANNOUNCEMENT.replace("Đỗ Thị Hồng Vân", "Đỗ Thị Hồng Nhung")
    (folder / "a.yaml").write_text(changed, encoding="utf-8")
    assert docgen("build", "a.yaml", "--format", format).code == 0
    assert (folder / f"a.{format}").read_bytes() != before


def test_pdf_of_another_program_is_a_strangers(docgen: Docgen, folder: Path) -> None:
    other = b"%PDF-1.7\n1 0 obj <</Producer (docgendocgen of another house)>> endobj\n%%EOF"
    (folder / "a.pdf").write_bytes(other)
    assert docgen("build", "a.yaml").code == 3
    assert (folder / "a.pdf").read_bytes() == other


def test_force_overwrites(docgen: Docgen, folder: Path) -> None:
    (folder / "a.pdf").write_bytes(b"mine")
    assert docgen("build", "a.yaml", "--force").code == 0
    assert (folder / "a.pdf").read_bytes().startswith(b"%PDF-")


def test_named_output_is_overwritten(docgen: Docgen, folder: Path) -> None:
    (folder / "b.pdf").write_bytes(b"mine")
    assert docgen("build", "a.yaml", "-o", "b.pdf").code == 0
    assert (folder / "b.pdf").read_bytes().startswith(b"%PDF-")


def test_name_inside_a_named_folder_is_implied(docgen: Docgen, folder: Path) -> None:
    (folder / "ra").mkdir()
    (folder / "ra" / "a.pdf").write_bytes(b"mine")
    assert docgen("build", "a.yaml", "-o", "ra").code == 3
    assert (folder / "ra" / "a.pdf").read_bytes() == b"mine"


def test_no_picture_is_written_if_one_of_them_would_overwrite(docgen: Docgen, folder: Path) -> None:
    (folder / "a.yaml").write_text(LONG, encoding="utf-8")
    (folder / "a-2.png").write_bytes(b"mine")
    assert docgen("build", "a.yaml", "--format", "png").code == 3
    assert {path.name for path in folder.glob("*.png")} == {"a-2.png"}


@pytest.mark.parametrize("name", ["a.yaml", "./a.yaml", "../{folder}/a.yaml"])
def test_output_is_never_the_announcement(docgen: Docgen, folder: Path, name: str) -> None:
    name = name.format(folder=folder.name)
    run = docgen("build", "a.yaml", "-o", name, "--format", "pdf", "--force")
    assert run.code == 2
    assert "is what the document is made from" in run.err
    assert (folder / "a.yaml").read_text(encoding="utf-8") == ANNOUNCEMENT


def test_announcement_named_as_a_product_is_not_overwritten(docgen: Docgen, folder: Path) -> None:
    (folder / "a.yaml").rename(folder / "a.json")
    assert docgen("build", "a.json", "--format", "json", "--force").code == 2
    assert (folder / "a.json").read_text(encoding="utf-8") == ANNOUNCEMENT


def test_output_is_never_the_data_file(docgen: Docgen, folder: Path) -> None:
    (folder / "d.json").write_text('{"so": "15"}', encoding="utf-8")
    assert docgen("build", "a.yaml", "--data", "d.json", "-o", "d.json").code == 2
    assert (folder / "d.json").read_text(encoding="utf-8") == '{"so": "15"}'


def test_output_is_never_another_source(docgen: Docgen, folder: Path) -> None:
    (folder / "a.json").write_text(ANNOUNCEMENT, encoding="utf-8")
    run = docgen("build", "a.yaml", "a.json", "--format", "json", "-o", "./", "--force")
    assert run.code == 2
    assert (folder / "a.json").read_text(encoding="utf-8") == ANNOUNCEMENT


def test_output_is_never_the_office_defaults(docgen: Docgen, folder: Path) -> None:
    (folder / "docgen.yaml").write_text("archive: VT, TCHC\n", encoding="utf-8")
    assert docgen("build", "a.yaml", "-o", "docgen.yaml", "--format", "pdf").code == 2
    assert (folder / "docgen.yaml").read_text(encoding="utf-8") == "archive: VT, TCHC\n"


def test_output_is_never_a_picture_of_the_document(docgen: Docgen, folder: Path) -> None:
    from PIL import Image

    Image.new("RGB", (20, 20), "red").save(folder / "a.png")
    before = (folder / "a.png").read_bytes()
    pictured = ANNOUNCEMENT.replace("giáo viên.", "giáo viên.\n\n  ![Sơ đồ](a.png)")
    (folder / "a.yaml").write_text(pictured, encoding="utf-8")
    assert docgen("build", "a.yaml", "--format", "png", "--force").code == 2
    assert (folder / "a.png").read_bytes() == before
