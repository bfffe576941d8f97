"""`docgen show` and `docgen extract`: what a PDF says of itself, and what it was made from."""

from __future__ import annotations

import json
from pathlib import Path

import pikepdf
import pytest

from docgen.cli.exit_codes import ExitCode
from tests.cli.conftest import ANNOUNCEMENT, Docgen
from tests.copying.originals import protected_pdf, text_pdf


@pytest.fixture(autouse=True)
def finished(folder: Path, docgen: Docgen) -> bytes:
    """Put `a.pdf` in the folder, made of `a.yaml`."""
    assert docgen("build", "a.yaml").code == 0
    return (folder / "a.pdf").read_bytes()


def test_show_prints_the_fields_by_their_numbers(docgen: Docgen) -> None:
    run = docgen("show", "a.pdf")
    lines = run.out.decode().splitlines()
    assert run.code == 0
    assert "   5  Ký hiệu của văn bản (CodeNotation): TB-THNC" in lines
    assert "12.2  Họ và tên người ký văn bản (FullName): Đỗ Thị Hồng Vân" in lines
    assert lines[-1] == "  metadata.xml  Dữ liệu đặc tả (Phụ lục VI, Phần II, I)"


def test_show_gives_programs_json(docgen: Docgen) -> None:
    shown = json.loads(docgen("show", "a.pdf", "--format", "json").out)
    assert shown["metadata"]["IssuedDate"] == "2026-01-26"
    assert shown["metadata"]["SignerInfo"] == [
        {"Position": "Hiệu trưởng", "FullName": "Đỗ Thị Hồng Vân"}
    ]
    assert [file["name"] for file in shown["files"]] == ["a.yaml", "metadata.xml"]


def test_show_tells_a_pdf_without_metadata(docgen: Docgen, folder: Path) -> None:
    (folder / "goc.pdf").write_bytes(text_pdf(300))
    run = docgen("show", "goc.pdf")
    assert run.code == 1
    assert "error[no-metadata]: goc.pdf holds no metadata of Phụ lục VI" in run.err


def test_what_is_extracted_builds_the_same_bytes(
    docgen: Docgen, folder: Path, finished: bytes
) -> None:
    run = docgen("extract", "a.pdf")
    assert run.code == 0
    again = Path("a", "a.yaml")
    assert f'build it again: docgen build "{again}"\n' in run.err
    assert docgen("build", again).code == 0
    assert (folder / "a" / "a.pdf").read_bytes() == finished


def test_a_pdf_whose_name_has_no_ending_needs_a_folder_named(docgen: Docgen, folder: Path) -> None:
    (folder / "a.pdf").rename(folder / "thongbao")
    run = docgen("extract", "thongbao")
    assert run.code == ExitCode.USAGE
    assert "thongbao has no ending .pdf, without which a folder would be named" in run.err
    assert docgen("extract", "thongbao", "-o", "nguon").code == 0
    assert (folder / "nguon" / "a.yaml").is_file()


def test_values_and_office_defaults_come_back_too(docgen: Docgen, folder: Path) -> None:
    text = ANNOUNCEMENT.replace("place: Hà Nội\n", "").replace("number: 21", "number: '{{ so }}'")
    (folder / "b.yaml").write_text(text, encoding="utf-8")
    (folder / "docgen.yaml").write_text("place: Hà Nội\n", encoding="utf-8")
    assert docgen("build", "b.yaml", "--set", "so=7").code == 0
    run = docgen("extract", "b.pdf", "-o", "again here")
    again, values = Path("again here", "b.yaml"), Path("again here", "values.json")
    assert f'docgen build "{again}" --data "{values}"' in run.err
    assert docgen("build", again, "--data", values).code == 0
    assert again.with_suffix(".pdf").read_bytes() == (folder / "b.pdf").read_bytes()


def test_a_dash_gives_the_announcement_alone(docgen: Docgen) -> None:
    assert docgen("extract", "a.pdf", "-o", "-").out.decode() == ANNOUNCEMENT


def test_a_changed_file_is_not_overwritten(docgen: Docgen, folder: Path) -> None:
    assert docgen("extract", "a.pdf").code == 0
    (folder / "a" / "a.yaml").write_text("kind: thong-bao\n", encoding="utf-8")
    assert docgen("extract", "a.pdf").code == 3
    assert (folder / "a" / "a.yaml").read_text(encoding="utf-8") == "kind: thong-bao\n"
    assert docgen("extract", "a.pdf", "--force").code == 0
    assert (folder / "a" / "a.yaml").read_text(encoding="utf-8") == ANNOUNCEMENT


@pytest.mark.parametrize("name", ["../evil.yaml", "/evil.yaml", "C:\\evil.yaml", "..\\evil.yaml"])
def test_no_file_leaves_the_folder(docgen: Docgen, folder: Path, name: str) -> None:
    with pikepdf.open("a.pdf", allow_overwriting_input=True) as pdf:
        relationship = pikepdf.Name.Source
        pdf.attachments[name] = pikepdf.AttachedFileSpec(pdf, b"x", relationship=relationship)
        pdf.save()
    run = docgen("extract", "a.pdf", "-o", "inner/out")
    assert run.code == 2
    assert "error[unsafe-name]" in run.err
    assert not list(folder.rglob("*evil*"))


@pytest.mark.parametrize("command", ["show", "extract"])
def test_a_file_whose_name_ends_early_is_told(docgen: Docgen, folder: Path, command: str) -> None:
    with pikepdf.open("a.pdf", allow_overwriting_input=True) as pdf:
        file = pikepdf.AttachedFileSpec(pdf, b"x", filename="a.yaml")
        files = pikepdf.Dictionary(Names=[pikepdf.String("a\0b.yaml"), file.obj])
        pdf.Root.Names = pikepdf.Dictionary(EmbeddedFiles=files)
        pdf.save()
    run = docgen(command, "a.pdf")
    assert (run.code, "error[not-a-pdf]" in run.err) == (2, True)


def test_a_pdf_of_another_program_holds_no_source(docgen: Docgen, folder: Path) -> None:
    (folder / "goc.pdf").write_bytes(text_pdf(300))
    run = docgen("extract", "goc.pdf")
    assert (run.code, "error[no-source]" in run.err) == (1, True)


@pytest.mark.parametrize("command", ["show", "extract"])
def test_what_cannot_be_read_is_told(docgen: Docgen, folder: Path, command: str) -> None:
    (folder / "khoa.pdf").write_bytes(protected_pdf("x"))
    for name, code in [("a.yaml", "not-a-pdf"), ("khoa.pdf", "protected-pdf")]:
        run = docgen(command, name)
        assert (run.code, f"error[{code}]" in run.err) == (2, True)
    assert docgen(command, "absent.pdf").code == 3
