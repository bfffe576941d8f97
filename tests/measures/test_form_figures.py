"""What only some forms of annex III have, read back from the PDF: where it stands and how."""

from __future__ import annotations

import pytest

from docgen.decree.kinds import components_of
from docgen.document.model import Document
from tests.forms.starters import STARTERS, filled, load_text, uncommented
from tests.measures.examples import Example, example_of, read_back, text_area
from tests.measures.reading import CLOSE, MM, TextLine


def has(example: Example, component: str) -> bool:
    return component in components_of(example.document.kind)


def middle(example: Example) -> float:
    left, right = text_area(example)
    return (left + right) / 2


def centred(example: Example, line: TextLine) -> bool:
    return line.center == pytest.approx(middle(example), abs=0.2)


def test_a_single_addressee_stands_on_the_line_of_its_label(example: Example) -> None:
    """II.9.d; V.8a: 13–14, upright, in the middle."""
    if not has(example, "addressees") or len(example.document.to) != 1:
        return
    line = example.first.starting("Kính gửi: ")
    assert 13 <= line.size <= 14
    assert line.face == "regular"
    if line.text.endswith(example.document.to[0].text):
        assert centred(example, line)


def test_several_addressees_stand_under_the_colon(example: Example) -> None:
    """II.9.d: a line each, the dashes under the colon, `;` after each and `.` after the last."""
    if not has(example, "addressees") or len(example.document.to) < 2:
        return
    label = example.first.line("Kính gửi:")
    assert 13 <= label.size <= 14
    below = [
        line
        for line in example.first.lines
        if line.text.startswith("- ") and line.size == label.size and line.left > label.left
    ][: len(example.document.to)]
    assert [line.text[-1] for line in below] == [*";" * (len(below) - 1), "."]
    for line in below:
        assert line.left == pytest.approx(label.right, abs=5)
        assert line.left == pytest.approx(below[0].left, abs=CLOSE)


def test_a_telegrams_sender_and_its_addressees(example: Example) -> None:
    """Mẫu 1.6: the sender before `điện:` in the middle, then a list."""
    if not has(example, "telegram"):
        return
    sender = next(line for line in example.first.lines if line.text.endswith(" điện:"))
    assert centred(example, sender)
    assert 13 <= sender.size <= 14
    for addressee in example.document.to:
        item = example.first.starting(f"- {addressee.text}")
        assert item.baseline > sender.baseline
        assert item.size == sender.size


def test_who_issues_and_the_enacting_words(example: Example) -> None:
    """Mẫu 1.1, 1.2: capitals, bold, 13–14, in the middle; the basis between them in italics."""
    if not has(example, "enacting"):
        return
    assert example.document.issued_by is not None
    issuer = example.first.line(example.document.issued_by.text.split("\n")[0].upper())
    enacting = example.first.line(example.document.kind.enacting)
    for line in (issuer, enacting):
        assert centred(example, line)
        assert line.face == "bold"
        assert 13 <= line.size <= 14
    between = [
        line for line in example.first.lines if issuer.baseline < line.baseline < enacting.baseline
    ]
    basis = [line for line in between if line.faces == {"italic"}]
    assert basis
    assert all(13 <= line.size <= 14 for line in basis)
    assert basis[-1].text.endswith(".")


def test_a_rule_stands_under_a_name_without_a_subject(example: Example) -> None:
    """Mẫu 1.8, 1.10: 1/3–1/2 of the name, in the middle."""
    if not has(example, "kind-name-rule"):
        return
    name = example.first.line(example.document.title.text.upper())
    rule = example.first.rule_under(name)
    assert 1 / 3 - 0.01 <= rule.length / name.width <= 1 / 2 + 0.01
    assert rule.center == pytest.approx(middle(example), abs=0.2)


def test_a_leave_leaves_room_for_a_confirmation(example: Example) -> None:
    """Mẫu 1.10: under the closing block, at the left."""
    if not has(example, "confirmation"):
        return
    page = example.pages[-1]
    line = page.starting("Xác nhận của cơ quan")
    assert (line.size, line.face) == (11, "italic")
    assert line.right < middle(example)
    assert line.baseline > page.line(example.document.signers[0].name.text).baseline


def test_several_signers_stand_side_by_side(example: Example) -> None:
    """Mẫu 1.9: their roles level, their names level, nơi nhận under the first of them."""
    signers = example.document.signers
    if len(signers) < 2:
        return
    page = example.pages[-1]
    left, right = text_area(example)
    roles = [page.line(signer.role.text.upper()) for signer in signers if signer.role]
    names = [page.line(signer.name.text) for signer in signers]
    assert len(roles) == len(names)
    for index, (role, name) in enumerate(zip(roles, names, strict=True)):
        assert role.baseline == pytest.approx(roles[0].baseline, abs=CLOSE)
        assert name.baseline == pytest.approx(names[0].baseline, abs=CLOSE)
        assert role.face == name.face == "bold"
        assert 13 <= role.size <= 14
        column = left + (index + 0.5) * (right - left) / len(signers)
        assert role.center == pytest.approx(column, abs=0.2)
        assert name.center == pytest.approx(column, abs=0.2)
    assert page.line("Nơi nhận:").baseline > names[0].baseline


def test_minutes_have_no_place_and_date_and_an_official_letter_no_number() -> None:
    """Mẫu 1.9; thư công as its use is."""
    minutes = example_of("bien-ban").first
    name = minutes.line("BIÊN BẢN")
    assert not [x for x in minutes.lines if x.baseline < name.baseline and "ngày" in x.text]
    letter = example_of("thu-cong").first
    assert not [line for line in letter.lines if line.text.startswith("Số:")]


URGENCIES = {"khẩn": (20, 8), "thượng khẩn": (40, 8), "hỏa tốc": (30, 8)}


@pytest.mark.parametrize("slug", sorted(STARTERS))
@pytest.mark.parametrize("urgency", URGENCIES)
def test_a_mark_of_urgency_has_its_frame(slug: str, urgency: str) -> None:
    """III.2.b: 20 × 8, 40 × 8, 30 × 8 mm, bold capitals of 13–14 in its middle, ô 10b."""
    example = read_back(marked(slug, urgency))
    if not has(example, "urgency"):
        return
    mark = example.first.line(urgency.upper())
    assert mark.face == "bold"
    assert 13 <= mark.size <= 14
    (frame,) = example.first.frames
    assert (frame.width / MM, frame.height / MM) == pytest.approx(URGENCIES[urgency], abs=0.3)
    assert frame.left < mark.left < mark.right < frame.right
    assert (frame.left + frame.right) / 2 == pytest.approx(mark.center, abs=0.2)
    assert mark.right < middle(example)


def marked(slug: str, urgency: str) -> Document:
    return load_text(f"{filled(slug)}urgency: {urgency}\n")


def test_what_a_decision_issues_has_a_head_without_number_and_date() -> None:
    """Mẫu 1.3: name, subject, the decision it comes with in italics, a rule of 1/3–1/2 below."""
    example = read_back(load_text(uncommented(filled("quyet-dinh"))))
    page = example.pages[1]
    assert not [line for line in page.lines if line.text.startswith("Số:")]
    name = page.line("QUY CHẾ")
    assert centred(example, name)
    assert name.face == "bold"
    reference = [line for line in page.lines if line.faces == {"italic"}]
    assert reference[0].text.startswith("(Kèm theo Quyết định số")
    assert all(13 <= line.size <= 14 for line in reference)
    last = [line for line in reference if line.baseline == reference[-1].baseline]
    left, right = last[0].left, last[-1].right
    rule = min((rule for rule in page.rules if rule.y > last[0].baseline), key=lambda rule: rule.y)
    assert rule.center == pytest.approx((left + right) / 2, abs=0.2)
    assert rule.center == pytest.approx(middle(example), abs=0.2)
    assert 1 / 3 - 0.01 <= rule.length / (right - left) <= 1 / 2 + 0.01
