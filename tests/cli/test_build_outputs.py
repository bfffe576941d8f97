"""Where products go: beside the source, to a named file, into a folder, to standard output."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import ANNOUNCEMENT, LONG, Docgen

PDF, PNG = b"%PDF-", b"\x89PNG\r\n"


def test_pdf_stands_beside_its_source(docgen: Docgen, folder: Path) -> None:
    run = docgen("build", "a.yaml")
    assert (run.code, run.out, run.err) == (0, b"", "wrote a.pdf\n")
    assert (folder / "a.pdf").read_bytes().startswith(PDF)


def test_product_stands_beside_a_source_in_another_folder(docgen: Docgen, folder: Path) -> None:
    (folder / "2026").mkdir()
    (folder / "a.yaml").rename(folder / "2026" / "a.yaml")
    assert docgen("build", "2026/a.yaml").code == 0
    assert (folder / "2026" / "a.pdf").exists()


@pytest.mark.parametrize(
    ("source", "product"),
    [("b.yml", "b.pdf"), ("B.YAML", "B.pdf"), ("báo cáo 12.2025", "báo cáo 12.2025.pdf")],
)
def test_only_a_source_suffix_gives_way(
    docgen: Docgen, folder: Path, source: str, product: str
) -> None:
    (folder / source).write_text(ANNOUNCEMENT, encoding="utf-8")
    assert docgen("build", source).code == 0
    assert (folder / product).exists()


@pytest.mark.parametrize("name", ["ra.pdf", "RA.PDF"])
def test_output_may_be_named(docgen: Docgen, folder: Path, name: str) -> None:
    assert docgen("build", "a.yaml", "-o", name).err == f"wrote {name}\n"
    assert (folder / name).read_bytes().startswith(PDF)
    assert not (folder / "a.pdf").exists()


def test_output_into_a_folder(docgen: Docgen, folder: Path) -> None:
    (folder / "ra").mkdir()
    assert docgen("build", "a.yaml", "-o", "ra").code == 0
    assert (folder / "ra" / "a.pdf").exists()


def test_folder_whose_name_ends_with_a_separator_is_made(docgen: Docgen, folder: Path) -> None:
    assert docgen("build", "a.yaml", "-o", "ra/2026/").code == 0
    assert (folder / "ra" / "2026" / "a.pdf").exists()


def test_dash_writes_to_standard_output(docgen: Docgen, folder: Path) -> None:
    run = docgen("build", "a.yaml", "-o", "-")
    assert (run.code, run.err) == (0, "")
    assert run.out.startswith(PDF)
    assert run.out.rstrip().endswith(b"%%EOF")
    assert not (folder / "a.pdf").exists()


def test_standard_output_is_the_same_bytes_as_the_file(docgen: Docgen, folder: Path) -> None:
    docgen("build", "a.yaml")
    assert docgen("build", "a.yaml", "-o", "-").out == (folder / "a.pdf").read_bytes()


def test_standard_input_goes_to_standard_output(
    docgen: Docgen, folder: Path, stdin: Callable[[str], None]
) -> None:
    stdin(ANNOUNCEMENT)
    run = docgen("build", "-")
    assert run.code == 0
    assert run.out.startswith(PDF)
    assert [path.name for path in folder.iterdir()] == ["a.yaml"]


def test_standard_input_to_a_named_file(
    docgen: Docgen, folder: Path, stdin: Callable[[str], None]
) -> None:
    stdin(ANNOUNCEMENT)
    run = docgen("build", "-", "-o", "b.pdf")
    assert (run.code, run.out) == (0, b"")
    assert (folder / "b.pdf").read_bytes().startswith(PDF)


def test_json_is_the_pages_as_data(docgen: Docgen, folder: Path) -> None:
    assert docgen("build", "a.yaml", "--format", "json").code == 0
    pages = json.loads((folder / "a.json").read_text(encoding="utf-8"))
    assert len(pages["pages"]) == 1
    assert "Trường" in (folder / "a.json").read_text(encoding="utf-8")


def test_one_page_is_one_picture(docgen: Docgen, folder: Path) -> None:
    assert docgen("build", "a.yaml", "--format", "png").err == "wrote a.png\n"
    assert (folder / "a.png").read_bytes().startswith(PNG)


def test_pictures_of_several_pages_are_numbered(docgen: Docgen, folder: Path) -> None:
    (folder / "a.yaml").write_text(LONG, encoding="utf-8")
    run = docgen("build", "a.yaml", "-o", "ra.png")
    assert run.err == "wrote ra-1.png\nwrote ra-2.png\nwrote ra-3.png\n"
    assert {path.name for path in folder.glob("*.png")} == {"ra-1.png", "ra-2.png", "ra-3.png"}


def test_picture_on_standard_output(docgen: Docgen) -> None:
    assert docgen("build", "a.yaml", "--format", "png", "-o", "-").out.startswith(PNG)


def test_several_pictures_do_not_go_to_standard_output(docgen: Docgen, folder: Path) -> None:
    (folder / "a.yaml").write_text(LONG, encoding="utf-8")
    run = docgen("build", "a.yaml", "--format", "png", "-o", "-")
    assert (run.code, run.out) == (2, b"")
    assert "standard output takes one picture, and there are 3" in run.err


@pytest.mark.parametrize(("name", "head"), [("x.png", PNG), ("x.json", b"{"), ("x.pdf", PDF)])
def test_format_is_what_the_name_says(docgen: Docgen, folder: Path, name: str, head: bytes) -> None:
    assert docgen("build", "a.yaml", "-o", name).code == 0
    assert (folder / name).read_bytes().startswith(head)


def test_format_goes_with_a_name_that_says_nothing(docgen: Docgen, folder: Path) -> None:
    assert docgen("build", "a.yaml", "-o", "a.out", "--format", "pdf").code == 0
    assert (folder / "a.out").read_bytes().startswith(PDF)


def test_dots_per_inch_make_the_picture_larger(docgen: Docgen, folder: Path) -> None:
    from PIL import Image

    docgen("build", "a.yaml", "-o", "small.png", "--dpi", "72")
    docgen("build", "a.yaml", "-o", "large.png", "--dpi", "144")
    with Image.open(folder / "small.png") as small, Image.open(folder / "large.png") as large:
        assert small.size == (595, 842) or small.size == (596, 842)
        assert large.width == pytest.approx(2 * small.width, abs=2)


def test_zones_are_drawn_over_the_picture(docgen: Docgen) -> None:
    plain = docgen("build", "a.yaml", "--format", "png", "-o", "-").out
    zoned = docgen("build", "a.yaml", "--format", "png", "-o", "-", "--zones").out
    assert zoned.startswith(PNG)
    assert zoned != plain


@pytest.mark.parametrize("seconds", ["999999999999999", "253402300799", "9" * 5000, "²"])
def test_moment_that_no_calendar_reaches_is_told(
    docgen: Docgen, folder: Path, monkeypatch: pytest.MonkeyPatch, seconds: str
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", seconds)
    run = docgen("build", "a.yaml")
    assert run.code == 3
    assert run.err.startswith(f"error[source-date]: SOURCE_DATE_EPOCH is no time: {seconds[:20]}")
    assert not (folder / "a.pdf").exists()


def test_moment_comes_from_source_date_epoch(
    docgen: Docgen, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1583366400")
    docgen("build", "a.yaml")
    assert b"D:20200305" in (folder / "a.pdf").read_bytes()
