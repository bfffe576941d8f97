"""The forms of annex III (mẫu): the annex's pages that draw them, and ours made from starters."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from docgen.copying.copy import electronic_copy, paper_copy
from docgen.copying.figures import ELECTRONIC_FORM, load_copies
from docgen.copying.original import read_original
from docgen.diagnostics import Place
from docgen.document.model import Agency, Document, IssueDate, Phrase, Recipient, Signer
from docgen.vietnam_time import VIETNAM
from tests.forms.starters import STARTERS, pdf_of, starter_pdf, uncommented

# What gives a starter an appendix.
_APPENDIX = """\
appendices:
  - title: "[[tên phụ lục]]"
    body: |
      [[nội dung phụ lục]].
"""


@dataclass(frozen=True)
class Sample:
    """A form (mẫu), its name, the annex's pages that draw it, from 1, and what makes ours."""

    form: str
    name: str
    annex_pages: tuple[int, ...]
    make: Callable[[], bytes]


def _starter(slug: str) -> Callable[[], bytes]:
    return lambda: starter_pdf(slug)


def _issuing_decision() -> bytes:
    return pdf_of(uncommented(STARTERS["quyet-dinh"]))


def _with_appendix() -> bytes:
    return pdf_of(STARTERS["thong-bao"] + _APPENDIX)


def _paper_copy() -> bytes:
    original = read_original(starter_pdf("thong-bao"), "goc.pdf", 0.5)
    return paper_copy(original, range(len(original.pages)), _particulars())


def _electronic_copy() -> bytes:
    original = read_original(starter_pdf("thong-bao"), "goc.pdf", 0.5)
    moment = datetime(2026, 2, 5, 14, 30, 5, tzinfo=VIETNAM)
    kept = range(len(original.pages))
    return electronic_copy(original, kept, _particulars(ELECTRONIC_FORM), moment)


def _particulars(form: str | None = None) -> Document:
    """Return what a copy says of itself, its words blanks like a starter's."""
    kind = load_copies().forms["sao-y"]
    return Document(
        kind=replace(kind, form=form or kind.form),
        agency=Agency(_phrase("[[tên cơ quan, tổ chức]]"), code="[[viết tắt]]"),
        number="",
        notation="SY-[[viết tắt]]",
        place=_phrase("[[địa danh]]"),
        date=IssueDate(),
        title=_phrase(kind.name),
        body=(),
        file="ban-sao.yaml",
        recipients=(Recipient((_phrase("[[nơi nhận]]"),)),),
        archive=_phrase("VT"),
        signers=(Signer(_phrase("[[họ và tên]]"), (), _phrase("[[chức vụ người ký]]")),),
    )


def _phrase(text: str) -> Phrase:
    return Phrase(text, Place("ban-sao.yaml", 1, 1))


SAMPLES = (
    Sample("1.1", "Nghị quyết (cá biệt)", (3,), _starter("nghi-quyet")),
    Sample("1.2", "Quyết định (cá biệt) quy định trực tiếp", (4,), _starter("quyet-dinh")),
    Sample("1.3", "Quyết định (cá biệt) quy định gián tiếp", (5, 6, 7), _issuing_decision),
    Sample("1.4", "Văn bản có tên loại", (8,), _starter("thong-bao")),
    Sample("1.5", "Công văn", (8, 9), _starter("cong-van")),
    Sample("1.6", "Công điện", (10,), _starter("cong-dien")),
    Sample("1.7", "Giấy mời", (11,), _starter("giay-moi")),
    Sample("1.8", "Giấy giới thiệu", (12,), _starter("giay-gioi-thieu")),
    Sample("1.9", "Biên bản", (13,), _starter("bien-ban")),
    Sample("1.10", "Giấy nghỉ phép", (14,), _starter("giay-nghi-phep")),
    Sample("2.1", "Phụ lục văn bản hành chính giấy", (15,), _with_appendix),
    Sample("2.2", "Phụ lục văn bản hành chính điện tử", (15, 16), _with_appendix),
    Sample("3.1", "Bản sao sang định dạng giấy", (17,), _paper_copy),
    Sample("3.2", "Bản sao sang định dạng điện tử", (18,), _electronic_copy),
)
