"""Documents of a word processor exported as PDF: clean ones, and ones with known faults."""

from __future__ import annotations

from pathlib import Path

import pytest

from docgen.measuring.from_pdf import observe_pdf
from docgen.rules.pages import check_pdf
from tests.measuring.judging import codes

FILES = Path(__file__).parent / "files"
# Each of them is set in Liberation Serif, which looks like Times New Roman and is told so.
ALIKE = "ND30-I.4-font-alike"

FOUND = {
    "cong-van": set(),
    "quyet-dinh": set(),
    "to-trinh-bang": set(),
    # margins of 15 mm, body of 12 pt, at the left, without indents and gaps
    "cong-van-le-15": {
        "ND30-I.3-top",
        "ND30-I.3-left",
        "ND30-II.3.c-printed-zero",
        "ND30-II.3.c-printed-spaces",
        "ND30-II.4.b-printed-day",
        "ND30-II.4.b-printed-month-zero",
        "ND30-II.4.c-style",
        "ND30-II.6.e-size",
        "ND30-II.6.e-alignment",
        "ND30-II.6.e-indent",
        "ND30-II.6.e-gap",
    },
    "cong-van-kho-letter": {"ND30-I.1-paper", "ND30-I.7-place"},
    # the head's columns are of one width, so that Quốc hiệu breaks
    "cong-van-cot-hep": {
        "ND30-II.1.b-line-length",
        "ND30-II.1.c-printed-line",
        "ND30-II.2.b-line-length",
    },
    "thong-bao-gach-chan": {
        "ND30-I.3-left",
        "ND30-II.1.a-size",
        "ND30-II.1.b-line-drawn",
        "ND30-II.1.b-printed-dash",
        "ND30-II.1.c-printed-line",
        "ND30-II.3.c-printed-zero",
        "ND30-II.9.d-label-size",
        "ND30-II.9.d-label-style",
    },
    "quyet-dinh-can-cu-dung": {
        "ND30-II.2.b-parent-style",
        "ND30-II.2.b-line-drawn",
        "ND30-II.6.a-style",
        "ND30-II.6.e-leading",
        "ND30-II.7.b-printed-authority",
        "ND30-II.7.đ-name-style",
        "ND30-II.9.d-list-size",
    },
    "quy-che-chuong": {
        "ND30-II.2.b-line-length",
        "ND30-II.4.c-printed-line",
        "VT-printed-signature-split",
    },
    "quyet-dinh-phu-luc": {"ND30-III.1.đ-own-numbers"},
    # on the appendix's turned pages the number stands in the middle of their text area
    "ke-hoach-phu-luc-ngang": set(),
    # a university's signer may have a title (II.7.c)
    "cong-van-dai-hoc": set(),
    # one line alone goes on at the margin; recipients and signer stand in a table's cells
    "giay-gioi-thieu": set(),
    # a head of spaces instead of columns; Kính gửi begins under the V/v at the left
    "cong-van-dau-cach": {
        "ND30-II.1.b-centre",
        "ND30-II.1.b-line-centre",
        "ND30-II.2.b-centre",
        "ND30-II.2.b-line-centre",
        "ND30-II.4.c-centre",
    },
}


@pytest.mark.parametrize("name", FOUND)
def test_what_is_wrong_is_told_and_nothing_else(name: str) -> None:
    assert codes(FILES / f"{name}.pdf") == FOUND[name] | {ALIKE}


@pytest.mark.parametrize("name", FOUND)
def test_every_component_of_the_head_and_the_closing_is_recognised(name: str) -> None:
    found = {part.component for part in observe_pdf(FILES / f"{name}.pdf").parts}
    assert found >= {
        "national-title",
        "motto",
        "agency",
        "number",
        "place-date",
        "recipients-label",
        "recipients",
        "authority",
        "signer-name",
        "body",
    }


def test_all_files_are_told_of() -> None:
    assert {path.stem for path in FILES.glob("*.pdf")} == FOUND.keys()


def test_a_problem_stands_on_its_page_and_says_what_was_found() -> None:
    problems = check_pdf(FILES / "cong-van-kho-letter.pdf").problems
    foot = next(problem for problem in problems if problem.code == "ND30-I.7-place")
    assert foot.place is not None
    assert foot.place.line == 2
    assert str(foot.message) == "page 2: số trang: at the foot of the page"
    assert str(foot.help) == "put the page number into the header, in the middle"
    assert foot.citation == "PL I, Phần I, I.7"


def test_the_figures_of_a_file_stand_beside_the_decrees() -> None:
    figures = check_pdf(FILES / "thong-bao-gach-chan.pdf").figures
    title = [figure for figure in figures if figure.component == "national-title"]
    size = title[0]
    assert (size.found, size.expected, size.is_right) == ("14", "12–13", False)
    assert size.source == "II.1.a; V.1"
    assert all(figure.is_right for figure in title[1:])


def test_a_file_is_left_as_it_is() -> None:
    path = FILES / "cong-van.pdf"
    before = path.read_bytes()
    check_pdf(path)
    assert path.read_bytes() == before
