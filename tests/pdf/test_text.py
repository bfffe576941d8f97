"""What is read from the PDF is what was laid out: the same letters, at the same places."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docgen.fonts.encoding import BASE_CODES
from docgen.fonts.faces import load_faces
from docgen.fonts.names import STYLES
from docgen.layout.pages import Run
from docgen.pdf.writer import write_pdf
from tests.pdf.drawing import page, pages, run
from tests.pdf.reading import CLOSE, pdfium_right, pdfium_text, plumbed, read_text

SENTENCE = "Ngày 12/10/2022, tại trụ sở Ủy ban nhân dân tỉnh (Vinh), đồng chí Phó Chủ tịch"
OTHER_LETTERS = "ΑΒΓΔΩαβγδωАБВГДЖабвгджéüßøłŐ₫"


def written(*runs: Run) -> bytes:
    return write_pdf(pages(page(*runs)))


@pytest.mark.parametrize(
    "text",
    [
        "ậ",
        SENTENCE,
        "Điện trở 5 Ω, giá 1.000 ₫",
        "Кириллица và chữ Việt",
        r"Ngoặc (một (hai)) và \ gạch",
        "“Nghị định 30” – …",
    ],
)
def test_text_comes_back_as_it_went_in(text: str) -> None:
    pdf = written(run(text))
    assert read_text(pdf).text == text
    assert pdfium_text(pdf) == text


def test_text_comes_back_composed() -> None:
    text = pdfium_text(written(run("Thực hiện nghị quyết về đổi mới")))
    assert unicodedata.is_normalized("NFC", text)


def test_no_break_space_comes_back_as_space() -> None:
    assert read_text(written(run("ngày\u00a005"))).text == "ngày 05"


@pytest.mark.parametrize("face", STYLES)
@pytest.mark.parametrize("word_space", [0.0, 1.37, -0.4])
def test_run_stands_where_it_was_laid(face: str, word_space: float) -> None:
    laid = run(SENTENCE, 85.04, 123.45, face=face, word_space=word_space)
    found = read_text(written(laid))
    assert found.left == pytest.approx(laid.x, abs=CLOSE)
    assert found.right == pytest.approx(laid.x + laid.width, abs=CLOSE)
    assert found.baseline == pytest.approx(laid.baseline, abs=CLOSE)


def test_browsers_end_the_line_where_it_was_laid() -> None:
    laid = run(SENTENCE, word_space=0.9)
    assert pdfium_right(written(laid)) == pytest.approx(laid.x + laid.width, abs=CLOSE)


def test_rounded_widths_do_not_add_up_along_the_line() -> None:
    laid = run(" ".join(["mmmmmm"] * 6), size=14)
    found = read_text(written(laid))
    assert found.right == pytest.approx(laid.x + laid.width, abs=CLOSE)


def test_letters_are_kerned() -> None:
    face = load_faces().face("regular")
    unkerned = sum(map(face.advance, "AVATAR")) * 14 / face.units_per_em
    found = read_text(written(run("AVATAR")))
    assert found.right - found.left < unkerned - 2


def test_runs_keep_their_own_size_face_and_color() -> None:
    drawn = plumbed(
        written(
            run("một", baseline=100, size=13, face="bold"),
            run("hai", baseline=120, size=11, color="#ed1c24"),
            run("ba", baseline=140, size=13, face="bold"),
        )
    ).chars
    looks = {
        (
            char["text"],
            round(char["size"]),
            char["fontname"].partition("-")[2],
            char["non_stroking_color"],
        )
        for char in drawn
    }
    red = (0.929, 0.11, 0.141)
    assert {look for look in looks if look[0] in "môhb"} == {
        ("m", 13, "Bold", (0,)),
        ("h", 11, "", red),
        ("b", 13, "Bold", (0, 0, 0)),
    }


def test_word_space_of_one_run_does_not_reach_the_next() -> None:
    wide, natural = run("n n", baseline=100, word_space=9), run("n n n", baseline=120)
    last = read_text(written(wide, natural))
    assert last.right == pytest.approx(natural.x + natural.width, abs=CLOSE)


def test_empty_run_draws_nothing() -> None:
    assert plumbed(written(run(""), run("chữ"))).extract_text() == "chữ"


words = st.text(
    alphabet=sorted({*BASE_CODES.values(), *OTHER_LETTERS} - {" "}), min_size=1, max_size=12
)


@settings(max_examples=60, deadline=None)
@given(
    text=st.lists(words, min_size=1, max_size=9).map(" ".join),
    face=st.sampled_from(STYLES),
    size=st.sampled_from([11.0, 13.0, 13.5, 14.0]),
    word_space=st.floats(-1, 6).map(lambda value: round(value, 3)),
)
def test_any_text_comes_back_at_its_place(
    text: str, face: str, size: float, word_space: float
) -> None:
    laid = run(text, face=face, size=size, word_space=word_space)
    found = read_text(written(laid))
    assert found.text == text
    assert found.left == pytest.approx(laid.x, abs=CLOSE)
    # Without spaces nothing takes up what whole widths leave over: half a thousandth a letter.
    rest = 0.0 if " " in text else len(text) * size / 2000
    assert found.right == pytest.approx(laid.x + laid.width, abs=CLOSE + rest)
