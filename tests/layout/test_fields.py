"""Fields of the finished file: the places of signer, seal and initials, and of the blanks."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from docgen.decree.kinds import load_kind
from docgen.decree.model import Align
from docgen.document.model import Appendix, Document, Initials, IssueDate, Signer
from docgen.layout.pages import Element, Lock, Page, Run, SignatureField, TextField
from docgen.layout.typesetting import typeset
from docgen.lengths import points
from tests.layout.conftest import paragraph, phrase


def elements(document: Document) -> list[Element]:
    return [element for page in typeset(document).pages for element in page.elements]


def signature_fields(document: Document) -> dict[str, SignatureField]:
    found = [one for one in elements(document) if isinstance(one, SignatureField)]
    assert len({field.name for field in found}) == len(found)
    return {field.name: field for field in found}


def text_fields(document: Document) -> dict[str, TextField]:
    found = [one for one in elements(document) if isinstance(one, TextField)]
    return {field.name: field for field in found}


def run(document: Document, text: str) -> Run:
    return next(one for one in elements(document) if isinstance(one, Run) and text in one.text)


def test_the_signature_stands_between_position_and_name(document: Document) -> None:
    """II.7.d."""
    field = signature_fields(document)["signer"]
    position, name = run(document, "CHỦ TỊCH"), run(document, "Lê Văn Minh")
    assert (field.width, field.height) == pytest.approx((points("53mm"), points("25mm")))
    for title in (position, name):
        assert field.x + field.width / 2 == pytest.approx(title.x + title.width / 2)
    assert position.baseline < field.y
    assert field.y + field.height < name.baseline - name.size / 2


def test_the_seal_covers_a_third_of_the_signature_from_the_left(document: Document) -> None:
    """II.8.a: a ring of 35 mm in the middle of its field."""
    fields = signature_fields(document)
    signer, seal = fields["signer"], fields["seal"]
    assert seal.width == seal.height == pytest.approx(points("38mm"))
    ring = seal.x + seal.width / 2 + points("35mm") / 2
    assert ring - signer.x == pytest.approx(signer.width / 3)
    assert seal.y + seal.height / 2 == pytest.approx(signer.y + signer.height / 2)


def test_the_only_seal_closes_the_document(document: Document) -> None:
    fields = signature_fields(document)
    assert fields["signer"].lock is Lock.NOTHING
    assert fields["seal"].lock is Lock.EVERYTHING


def test_fields_move_no_line(document: Document) -> None:
    lines = [one for one in elements(document) if isinstance(one, Run)]
    drafted = replace(document, draft=True)
    assert [(one.text, one.x, one.baseline) for one in lines] == [
        (one.text, one.x, one.baseline)
        for one in elements(drafted)
        if isinstance(one, Run) and one.origin.component != "draft"
    ]


def test_what_is_there_has_no_field(document: Document) -> None:
    assert text_fields(document) == {}


def test_blanks_are_fields_in_the_gaps_of_their_lines(document: Document) -> None:
    blank = replace(document, number="", date=IssueDate(2026))
    fields = text_fields(blank)
    assert list(fields) == ["number", "day", "month"]
    before, after = run(blank, "Số:"), run(blank, "/TB-UBND")
    number = fields["number"]
    assert number.x == pytest.approx(before.x + before.width)
    assert number.x + number.width == pytest.approx(after.x)
    assert (number.baseline, number.face, number.size) == (
        before.baseline,
        before.face,
        before.size,
    )
    assert (number.align, number.letters, number.longest) == (Align.RIGHT, True, 10)
    assert fields["day"].face == run(blank, "Nghệ An, ngày").face == "italic"
    assert (fields["day"].longest, fields["month"].letters) == (2, False)


def test_a_year_at_the_lines_end(document: Document) -> None:
    blank = replace(document, date=IssueDate())
    fields = text_fields(blank)
    assert list(fields) == ["day", "month", "year"]
    assert all(one.x + one.width < other.x for one, other in pairwise(fields.values()))
    last = run(blank, "năm")
    assert fields["year"].x >= last.x + last.width


def test_an_appendix_s_reference_has_no_fields(document: Document) -> None:
    """III.1.c: in an electronic document it is not filled in."""
    appendix = Appendix(phrase("Danh sách"), (paragraph("Một khu vực."),))
    blank = replace(document, number="", appendices=(appendix,))
    assert list(text_fields(blank)) == ["number"]
    assert run(blank, "(Kèm theo")


def test_room_is_no_run(document: Document) -> None:
    blank = replace(document, number="", date=IssueDate())
    assert all(one.text for one in elements(blank) if isinstance(one, Run))


def test_a_draft_has_no_fields(document: Document) -> None:
    drafted = replace(document, number="", draft=True)
    assert not any(isinstance(one, TextField | SignatureField) for one in elements(drafted))


def test_several_signers_and_one_seal(document: Document) -> None:
    signers = tuple(Signer(phrase(name), (), phrase("Chức vụ")) for name in ("A B", "C D", "E G"))
    fields = signature_fields(replace(document, signers=signers))
    assert list(fields) == ["signer-1", "signer-2", "signer-3", "seal"]
    assert fields["seal"].lock is Lock.EVERYTHING
    assert fields["seal"].x < fields["signer-3"].x
    assert len({round(fields[f"signer-{number}"].y, 3) for number in (1, 2, 3)}) == 1


def test_parties_seal_for_themselves(document: Document) -> None:
    signers = tuple(Signer(phrase(name), (), phrase("Giám đốc")) for name in ("A B", "C D"))
    fields = signature_fields(replace(document, kind=load_kind("hop-dong"), signers=signers))
    assert list(fields) == ["signer-1", "seal-1", "signer-2", "seal-2"]
    assert {fields[name].lock for name in ("seal-1", "seal-2")} == {Lock.TEXTS}


def test_no_seal_of_three_covers_a_neighbours_signature(document: Document) -> None:
    signers = tuple(Signer(phrase(name), (), phrase("Giám đốc")) for name in ("A B", "C D", "E G"))
    fields = signature_fields(replace(document, kind=load_kind("hop-dong"), signers=signers))
    for neighbour, own in (("1", "2"), ("2", "3")):
        signature = fields[f"signer-{neighbour}"]
        assert signature.x + signature.width <= fields[f"seal-{own}"].x


def test_initials_stand_after_the_text_and_beside_the_position(document: Document) -> None:
    asked = replace(document, initials=tuple(Initials))
    fields = signature_fields(asked)
    end, position = run(asked, "./."), run(asked, "CHỦ TỊCH")
    for field, beside in ((fields["drafter-initials"], end), (fields["unit-initials"], position)):
        assert field.x >= beside.x + beside.width
        assert field.y < beside.baseline < field.y + field.height


def test_initials_after_a_full_line_stay_on_the_page(document: Document) -> None:
    text = (
        "Ủy ban nhân dân tỉnh thông báo để các cơ quan, đơn vị biết, thực hiện như sau đây nhé./."
    )
    asked = replace(document, body=(paragraph(text),), initials=(Initials.DRAFTER,))
    field = signature_fields(asked)["drafter-initials"]
    assert field.x + field.width <= 595.28 - points("15mm") + 0.1


def test_a_document_that_nobody_signs_has_no_field(document: Document) -> None:
    assert signature_fields(replace(document, signers=())) == {}


def test_every_field_is_a_form_of_the_structure(document: Document) -> None:
    blank = replace(document, number="")
    for page in typeset(blank).pages:
        assert_tagged(page)


def assert_tagged(page: Page) -> None:
    for element in page.elements:
        if isinstance(element, TextField | SignatureField):
            tag = element.origin.tag
            assert tag is not None
            assert (tag.role, tag.alt) == ("Form", element.title)
