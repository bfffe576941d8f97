"""Letters of one shape share the objects around their pages: only what differs is made anew."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf
import pytest

from docgen.merging.order import Letter
from docgen.merging.press import Press
from docgen.merging.template import read_template
from docgen.pdf import recalling
from docgen.pdf.frame import FrameMaker
from tests.merging.letters import write_template


def test_letters_of_other_subjects_share_their_structure_and_not_their_bookmarks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[FrameMaker] = []

    def counted(*parts: object) -> FrameMaker:
        made.append(FrameMaker(*parts))  # type: ignore[arg-type]
        return made[-1]

    monkeypatch.setattr(recalling, "FrameMaker", counted)
    press = Press(read_template(write_template(tmp_path)))
    pdfs = [
        press.pdf(Letter(0, 1, "thu.pdf", "", {"so": "5", "ten": name, "so_tien": "5000"}))
        for name in ("An", "Na", "An")
    ]
    assert [title(pdf) for pdf in pdfs] == [
        f"THÔNG BÁO Về học phí của học sinh {name}" for name in ("An", "Na", "An")
    ]
    assert len(made) == 1
    assert pdfs[0] == pdfs[2]


def title(pdf: bytes) -> str:
    with pikepdf.open(io.BytesIO(pdf)) as opened, opened.open_outline() as outline:
        return str(outline.root[0].title)
