"""The closing block: nơi nhận (ô 9b) beside and below the signer (ô 7)."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from docgen.document.model import Document, Phrase, Recipient, Signer
from docgen.layout.pages import Brace, Page, Run
from docgen.layout.typesetting import typeset
from docgen.lengths import points
from tests.layout.conftest import phrase

WARDS = tuple(phrase(f"Phường {number}") for number in range(1, 91))


def lines(page: Page) -> list[Run]:
    """Return the first runs of the recipients' lines, from the top down."""
    found = {
        run.baseline: run
        for run in reversed(page.elements)
        if isinstance(run, Run) and run.origin.component == "recipients"
    }
    return sorted(found.values(), key=lambda run: run.baseline)


def saying(page: Page, words: str) -> list[Run]:
    return [run for run in page.elements if isinstance(run, Run) and words in run.text]


def braces(page: Page) -> list[Brace]:
    return [element for element in page.elements if isinstance(element, Brace)]


@pytest.mark.parametrize(
    "titles", [("Chủ tịch",), ("TM. Ủy ban nhân dân", "KT. Chủ tịch", "Phó Chủ tịch")]
)
def test_a_list_longer_than_the_signature_goes_on_without_a_gap(
    document: Document, titles: tuple[str, ...]
) -> None:
    *authority, position = map(phrase, titles)
    signer = Signer(phrase("Lê Văn Minh"), tuple(authority), position)
    wards = tuple(Recipient((ward,)) for ward in WARDS)
    pages = typeset(replace(document, signers=(signer,), recipients=wards)).pages
    assert len(pages) == 2
    for page in pages:
        pitches = [below.baseline - above.baseline for above, below in pairwise(lines(page))]
        assert pitches == pytest.approx([pitches[0]] * len(pitches))


def group(names: tuple[Phrase, ...]) -> tuple[Recipient, ...]:
    return (Recipient(names, phrase("để thực hiện")),)


def test_a_group_that_a_page_holds_has_one_brace(document: Document) -> None:
    (page,) = typeset(replace(document, recipients=group(WARDS[:25]))).pages
    assert len(braces(page)) == 1


def test_names_take_what_a_short_note_leaves(document: Document) -> None:
    name = phrase("Thường trực HĐND tỉnh Nghệ An")
    (short,) = typeset(replace(document, recipients=(Recipient((name,), phrase("b/c")),))).pages
    assert len(saying(short, "Thường trực HĐND tỉnh Nghệ An")) == 1
    long = Recipient((name,), phrase("để phối hợp thực hiện"))
    (page,) = typeset(replace(document, recipients=(long,))).pages
    assert not saying(page, "Thường trực HĐND tỉnh Nghệ An")


def test_a_long_group_goes_on_over_pages_in_parts_with_a_brace_and_a_note_each(
    document: Document,
) -> None:
    pages = typeset(replace(document, recipients=group(WARDS))).pages
    assert len(pages) > 1
    for page in pages:
        names, notes = saying(page, "Phường"), saying(page, "để thực hiện")
        assert len(braces(page)) == len(notes) >= 1
        for name in names:
            assert any(b.y < name.baseline < b.y + b.height for b in braces(page))
        for brace, note in zip(braces(page), notes, strict=True):
            assert brace.y < note.baseline < brace.y + brace.height


def test_titles_of_signers_side_by_side_never_touch(document: Document) -> None:
    position = phrase("Phó Chủ tịch thường trực phụ trách khối kinh tế")
    signer = Signer(phrase("Lê Văn Minh"), (), position)
    (page,) = typeset(replace(document, signers=(signer,) * 3)).pages
    last = saying(page, "KINH TẾ")
    assert len(last) == 3
    for left, right in pairwise(sorted(last, key=lambda run: run.x)):
        assert right.x - left.x - left.width >= points("2mm") - 0.01


def test_a_recipients_lines_part_no_word_of_two_syllables(document: Document) -> None:
    office = Recipient((phrase("Văn phòng Ủy ban An toàn giao thông Quốc gia"),))
    (page,) = typeset(replace(document, recipients=(office,))).pages
    assert [run.text for run in lines(page)][1].startswith("Quốc gia")


def test_a_name_too_long_for_its_column_breaks_after_rank_or_degree(document: Document) -> None:
    names = ("Thiếu tá Lê Văn Cường", "PGS.TS. Huỳnh Văn An", "Lê Minh", "Lê Hoa")
    signers = tuple(Signer(phrase(name)) for name in names)
    (page,) = typeset(replace(document, signers=signers)).pages
    said = [run.text for run in page.elements if isinstance(run, Run)]
    for line in ("Thiếu tá", "Lê Văn Cường", "PGS.TS.", "Huỳnh Văn An", "Lê Minh"):
        assert line in said


def test_a_name_with_a_degree_stays_in_one_line_where_it_fits(document: Document) -> None:
    signer = Signer(phrase("PGS.TS. Huỳnh Văn An"))
    (page,) = typeset(replace(document, signers=(signer,))).pages
    assert saying(page, "PGS.TS. Huỳnh Văn An")
