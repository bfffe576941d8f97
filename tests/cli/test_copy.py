"""`docgen copy`: where its particulars come from, where the copy goes, what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Docgen
from tests.copying.originals import protected_pdf, scan_pdf, text_pdf
from tests.measures.reading import read_pages

PARTICULARS = """\
agency: {name: Bộ Nội vụ, code: BNV}
number: 5
place: Hà Nội
date: 2026-02-05
recipients: [Các vụ thuộc Bộ]
signer: {authority: TL. Bộ trưởng, name: Nguyễn Văn A}
"""


@pytest.fixture(autouse=True)
def original(folder: Path) -> Path:
    """Put an original, `goc.pdf`, and a copy's particulars, `sao.yaml`, in the folder."""
    (folder / "sao.yaml").write_text(PARTICULARS, encoding="utf-8")
    (folder / "goc.pdf").write_bytes(text_pdf(300, 310, 320))
    return folder / "goc.pdf"


def texts(path: Path) -> list[str]:
    return [line.text for page in read_pages(path.read_bytes()) for line in page.lines]


def test_copy_stands_beside_its_original(docgen: Docgen, folder: Path) -> None:
    run = docgen("copy", "goc.pdf", "--with", "sao.yaml")
    assert (run.code, run.err) == (0, "wrote goc-sao-y.pdf\n")
    assert {"SAO Y", "Số: 05/SY-BNV"} <= set(texts(folder / "goc-sao-y.pdf"))


@pytest.mark.parametrize(
    ("form", "name", "notation"),
    [("sao-luc", "SAO LỤC", "SL"), ("trich-sao", "TRÍCH SAO", "TrS")],
)
def test_each_form_has_its_name_and_abbreviation(
    docgen: Docgen, folder: Path, form: str, name: str, notation: str
) -> None:
    pages = ["--pages", "2-3"] if form == "trich-sao" else []
    assert docgen("copy", "goc.pdf", "--form", form, "--with", "sao.yaml", *pages).code == 0
    assert {name, f"Số: 05/{notation}-BNV"} <= set(texts(folder / f"goc-{form}.pdf"))


def test_extract_leaves_out_the_other_pages(docgen: Docgen, folder: Path) -> None:
    docgen("copy", "goc.pdf", "--form", "trich-sao", "--with", "sao.yaml", "--pages", "2-3")
    found = texts(folder / "goc-trich-sao.pdf")
    assert "Original line at 300" not in found
    assert {"Original line at 310", "Original line at 320"} <= set(found)


@pytest.mark.parametrize("line", [("--form", "trich-sao"), ("--pages", "2")])
def test_extract_and_pages_go_together(docgen: Docgen, line: tuple[str, ...]) -> None:
    run = docgen("copy", "goc.pdf", "--with", "sao.yaml", *line)
    assert run.code == 2
    assert "--form trich-sao --pages 2-3" in run.err


def test_options_win_over_the_file_and_the_file_over_the_office(
    docgen: Docgen, folder: Path
) -> None:
    (folder / "docgen.yaml").write_text(
        "agency: {name: Sở Nội vụ, code: SNV}\narchive: VT, TCHC\nunit: KGVX\n", encoding="utf-8"
    )
    docgen("copy", "goc.pdf", "--with", "sao.yaml", "--number", "12", "--recipients", "Bộ Y tế")
    found = texts(folder / "goc-sao-y.pdf")
    assert {"BỘ NỘI VỤ", "Số: 12/SY-BNV", "- Bộ Y tế;", "- Lưu: VT, TCHC."} <= set(found)


def test_a_signer_by_options_is_not_the_offices(docgen: Docgen, folder: Path) -> None:
    (folder / "docgen.yaml").write_text(
        "agency: {name: Sở Nội vụ, code: SNV}\nplace: Huế\n"
        "signer: {authority: TL. Giám đốc, position: Chánh Văn phòng, name: Lê An}\n",
        encoding="utf-8",
    )
    docgen("copy", "goc.pdf", "--position", "Giám đốc", "--signer", "Trần Bình")
    found = texts(folder / "goc-sao-y.pdf")
    assert {"GIÁM ĐỐC", "Trần Bình"} <= set(found)
    assert "TL. GIÁM ĐỐC" not in found


def test_options_alone_are_enough(docgen: Docgen, folder: Path) -> None:
    line = "--agency|Bộ Nội vụ|--code|BNV|--place|Hà Nội|--position|Vụ trưởng|--signer|Lê Văn B"
    assert docgen("copy", "goc.pdf", *line.split("|")).code == 0
    assert {"VỤ TRƯỞNG", "Lê Văn B", "- Lưu: VT."} <= set(texts(folder / "goc-sao-y.pdf"))


def test_electronic_copy_bears_the_time_given(docgen: Docgen, folder: Path) -> None:
    line = ["--electronic", "--agency", "Bộ Nội vụ", "--time", "2026-02-05T07:30:05Z"]
    assert docgen("copy", "goc.pdf", *line).code == 0
    assert "SAO Y; Bộ Nội vụ; 05/02/2026; 14:30:05 +07:00" in texts(folder / "goc-sao-y.pdf")


def test_time_of_the_source_is_honoured(
    docgen: Docgen, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    docgen("copy", "goc.pdf", "--electronic", "--agency", "Bộ Nội vụ")
    assert "SAO Y; Bộ Nội vụ; 01/01/1970; 07:00:00 +07:00" in texts(folder / "goc-sao-y.pdf")


@pytest.mark.parametrize(
    "time", ["trưa nay", "9999-12-31T23:59:59-12:00", "9999-12-31T23:59:59Z", "0001-01-01T00:00:00"]
)
def test_wrong_time_is_refused(docgen: Docgen, time: str) -> None:
    run = docgen("copy", "goc.pdf", "--electronic", "--agency", "Bộ Nội vụ", "--time", time)
    assert run.code == 2
    assert f"{time} is not a time" in run.err


def test_all_that_is_wrong_is_told_at_its_place(docgen: Docgen, folder: Path) -> None:
    wrong = PARTICULARS.replace("number: 5", "numbr: 5").replace("2026-02-05", "2026-02-30")
    (folder / "sao.yaml").write_text(wrong.replace("code: BNV", "code: 文"), encoding="utf-8")
    run = docgen("copy", "goc.pdf", "--with", "sao.yaml")
    assert run.code == 1
    assert "sao.yaml:2:1: error[unknown-key]: unknown key numbr" in run.err
    assert "sao.yaml:4:7: error[date]" in run.err
    assert "error[missing-glyph]" in run.err
    assert not (folder / "goc-sao-y.pdf").exists()


def test_what_is_missing_is_told_with_its_law(docgen: Docgen) -> None:
    run = docgen("copy", "goc.pdf", "--agency", "Bộ Nội vụ", "--code", "BNV")
    assert run.code == 1
    assert "Địa danh is missing: place" in run.err
    assert "PL I, Phần II, II.1.d" in run.err


def test_coarse_scan_is_told_and_copied(docgen: Docgen, folder: Path) -> None:
    (folder / "goc.pdf").write_bytes(scan_pdf(100, ink_to=300))
    run = docgen("copy", "goc.pdf", "--with", "sao.yaml")
    assert run.code == 0
    assert "warning[scan-resolution]: goc.pdf is scanned at 100 dpi" in run.err
    assert (folder / "goc-sao-y.pdf").exists()


def test_protected_original_is_refused(docgen: Docgen, folder: Path) -> None:
    (folder / "goc.pdf").write_bytes(protected_pdf("mat-khau"))
    run = docgen("copy", "goc.pdf", "--with", "sao.yaml")
    assert run.code == 2
    assert "error[protected-pdf]" in run.err


def test_a_folder_is_no_original(docgen: Docgen) -> None:
    run = docgen("copy", ".", "--with", "sao.yaml")
    assert run.code == 3
    assert "error[directory]: . is a folder, not a file" in run.err


def test_absent_original_is_told(docgen: Docgen) -> None:
    assert docgen("copy", "khong-co.pdf", "--with", "sao.yaml").code == 3


@pytest.mark.parametrize("name", ["goc.pdf", "sao.yaml"])
def test_copy_is_never_what_it_is_made_from(docgen: Docgen, folder: Path, name: str) -> None:
    before = (folder / name).read_bytes()
    assert docgen("copy", "goc.pdf", "--with", "sao.yaml", "-o", name, "--force").code == 2
    assert (folder / name).read_bytes() == before


def test_implied_name_overwrites_copies_and_nothing_else(docgen: Docgen, folder: Path) -> None:
    assert docgen("copy", "goc.pdf", "--with", "sao.yaml").code == 0
    assert docgen("copy", "goc.pdf", "--with", "sao.yaml").code == 0
    (folder / "goc-sao-y.pdf").write_bytes(b"mine")
    assert docgen("copy", "goc.pdf", "--with", "sao.yaml").code == 3
    assert (folder / "goc-sao-y.pdf").read_bytes() == b"mine"


def test_copy_goes_to_standard_output(docgen: Docgen) -> None:
    run = docgen("copy", "goc.pdf", "--with", "sao.yaml", "-o", "-")
    assert run.code == 0
    assert run.out.startswith(b"%PDF-")


def test_no_original(docgen: Docgen) -> None:
    run = docgen("copy", "khong.pdf", "--with", "sao.yaml", "--lang", "vi")
    told = "error[no-file]: không có tệp khong.pdf\n  gợi ý: có phải là goc.pdf không?\n"
    assert (run.code, run.err) == (3, told)


def test_what_options_leave_out_is_told_with_the_ways_to_give_it(docgen: Docgen) -> None:
    run = docgen("copy", "goc.pdf")
    assert run.code == 1
    assert run.err.startswith("error[missing]: Cơ quan ban hành is missing: agency.name\n")
    assert "help: give it as an option (`docgen copy --help`), in the file of --with" in run.err
