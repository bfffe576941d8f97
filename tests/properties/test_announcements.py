"""What must hold for any announcement: no text lost or moved, nothing outside the margins."""

from __future__ import annotations

import tempfile
import unicodedata
from pathlib import Path
from typing import Any

import pypdfium2
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import docgen
from docgen.build import to_pdf
from docgen.layout.pages import Element, Page, Pages, Run
from docgen.lengths import POINTS

LETTERS = (
    "abcdeghiklmnopqrstuvxyàáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
)
words = st.one_of(
    st.text(alphabet=LETTERS + LETTERS.upper(), min_size=1, max_size=7),
    st.from_regex(r"[0-9]{1,4}(/[0-9]{1,4})?", fullmatch=True),
    st.sampled_from(
        ["12/10/2022", "Điều 5", "TP. Hồ Chí Minh", "–", "“Hội nghị”", "(UBND)", "20 %"]
    ),
    st.text(alphabet=LETTERS, min_size=30, max_size=120),
)
sentences = st.lists(words, min_size=1, max_size=60).map(" ".join)
short = st.lists(
    st.text(alphabet=LETTERS + LETTERS.upper(), min_size=1, max_size=7), min_size=1, max_size=14
).map(" ".join)
labels = st.sampled_from(["", "I. ", "II. ", "1. ", "2. ", "a) ", "đ) ", "- ", "Điều 1. ", "2.1. "])
paragraphs = st.tuples(labels, sentences).map("".join)
bodies = st.lists(paragraphs, min_size=1, max_size=25).map("\n\n".join)


@st.composite
def announcements(draw: st.DrawFn) -> dict[str, Any]:
    """Return an announcement of a kind with all its required keys, of any length."""
    kind = draw(st.sampled_from(["thong-bao", "cong-van", "quyet-dinh", "to-trinh"]))
    return {
        "kind": kind,
        "agency": {"name": draw(short), "parent": draw(short), "code": "UBND"},
        "unit": "VP",
        "number": draw(st.sampled_from(["", "5", "123", "15a"])),
        "place": draw(short),
        "date": draw(st.sampled_from(["", "2026", "2026-02", "2026-10-09"])),
        "subject": draw(short),
        "issued_by": draw(short),
        "basis": draw(st.lists(sentences, min_size=1, max_size=5)),
        "to": draw(st.lists(short, min_size=1, max_size=5)),
        "body": draw(bodies),
        "recipients": draw(st.lists(short, min_size=1, max_size=40)),
        "signer": {
            "authority": draw(st.lists(short, max_size=2)),
            "position": draw(short),
            "name": draw(short),
        },
    }


def lay_out(announcement: dict[str, Any]) -> Pages:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "thu.yaml"
        text = yaml.safe_dump(announcement, allow_unicode=True, sort_keys=False)
        path.write_text(text, encoding="utf-8")
        return docgen.typeset(docgen.load(path))


def letters(text: str) -> str:
    """Return the letters and figures of a text, without case."""
    return "".join(c for c in unicodedata.normalize("NFC", text).casefold() if c.isalnum())


def printed(pages: Pages, *components: str) -> str:
    """Return the letters that some components print, in reading order."""
    elements = (element for page in pages.pages for element in page.elements)
    return letters(
        "".join(e.text for e in elements if isinstance(e, Run) and e.origin.component in components)
    )


careful = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)


@careful
@given(announcements())
def test_no_text_is_lost_or_moved(announcement: dict[str, Any]) -> None:
    pages = lay_out(announcement)
    assert printed(pages, "body") == letters(announcement["body"])
    assert printed(pages, "agency") == letters(announcement["agency"]["name"])
    assert letters(announcement["subject"]) in printed(pages, "subject", "letter-subject")
    recipients = printed(pages, "recipients")
    assert letters("".join(announcement["recipients"])) in recipients
    assert printed(pages, "signer-name") == letters(announcement["signer"]["name"])
    if announcement["kind"] == "quyet-dinh":
        assert printed(pages, "basis") == letters("".join(announcement["basis"]))


@careful
@given(announcements())
def test_nothing_stands_outside_the_margins(announcement: dict[str, Any]) -> None:
    for page in lay_out(announcement).pages:
        for element in page.elements:
            assert is_inside(page, element), element


def is_inside(page: Page, element: Element) -> bool:
    mm = POINTS["mm"]
    left, right, bottom = 30 * mm, page.width - 15 * mm, page.height - 20 * mm
    if not isinstance(element, Run):
        return True
    top = 0 if element.origin.component == "page-number" else 20 * mm
    return (
        element.x >= left - 0.01
        and element.x + element.width <= right + 0.01
        and top <= element.baseline <= bottom
    )


@settings(careful, max_examples=20)
@given(announcements())
def test_the_pdf_reads_back_as_laid_out(announcement: dict[str, Any]) -> None:
    pages = lay_out(announcement)
    document = pypdfium2.PdfDocument(to_pdf(pages))
    for page, laid_out in zip(document, pages.pages, strict=True):
        text = page.get_textpage().get_text_range()
        expected = "".join(e.text for e in laid_out.elements if isinstance(e, Run))
        assert unicodedata.is_normalized("NFC", text)
        assert sorted(letters(text)) == sorted(letters(expected))


@settings(careful, max_examples=10)
@given(announcements())
def test_the_same_input_gives_the_same_bytes(announcement: dict[str, Any]) -> None:
    assert to_pdf(lay_out(announcement)) == to_pdf(lay_out(announcement))
