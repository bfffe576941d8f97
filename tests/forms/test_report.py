"""The report of annex III's forms beside ours, from a PDF of as many pages as the annex has."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf
import pytest

from tests.forms.report import main
from tests.forms.samples import SAMPLES


def blank_pages(path: Path, count: int) -> Path:
    """Write a PDF of empty A4 pages in the annex's place, which does not ship with docgen."""
    pdf = pikepdf.new()
    for _ in range(count):
        pdf.add_blank_page(page_size=(595.28, 841.89))
    file = io.BytesIO()
    pdf.save(file)
    path.write_bytes(file.getvalue())
    return path


def test_all_forms_of_the_annex_are_there() -> None:
    forms = [f"1.{number}" for number in range(1, 11)]
    assert [sample.form for sample in SAMPLES] == [*forms, "2.1", "2.2", "3.1", "3.2"]


def test_each_form_stands_beside_ours(tmp_path: Path) -> None:
    out = tmp_path / "report.html"
    main([str(blank_pages(tmp_path / "annex.pdf", 18)), str(out)])
    sections = out.read_text(encoding="utf-8").split("<h2 ")[1:]
    assert len(sections) == len(SAMPLES)
    for sample, section in zip(SAMPLES, sections, strict=True):
        assert f"Mẫu {sample.form} - {sample.name}" in section
        assert section.count("<figcaption>Phụ lục III, trang ") == len(sample.annex_pages)
        assert "<figcaption>docgen, trang 1<" in section


def test_another_pdf_than_the_annex_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "report.html"
    with pytest.raises(SystemExit) as left:
        main([str(blank_pages(tmp_path / "other.pdf", 2)), str(out)])
    assert left.value.code == 2
    assert "has 2 pages, not the annex's 18" in capsys.readouterr().err
    assert not out.exists()
