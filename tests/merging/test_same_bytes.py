"""What a merge makes of a row is, byte for byte, what a plain build makes of its values."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import docgen
from docgen.build import to_pdf
from docgen.merging.order import Letter
from docgen.merging.press import Press
from docgen.merging.template import read_template
from docgen.pdf.objects import Objects
from tests.merging.letters import TEMPLATE, write_template

EVERYTHING = """\
kind: cong-van
agency:
  parent: Ủy ban nhân dân huyện {{ huyen }}
  name: Trường {{ truong }}
  code: THCS
unit: VP
number: "{{ so }}"
place: Hà Nội
date: "{{ ngay }}"
subject: mời {{ ten }} dự họp
to:
  - Ông (bà) {{ ten }}
  - Gia đình {{ ten }}
contact:
  address: số 1, phố Huế
  website: https://truong.edu.vn/{{ so }}
appendices:
  - title: Danh sách kèm theo giấy của {{ ten }}
    body: |
      | Họ và tên | Số tiền |
      | --- | --- |
      | {{ ten }} | {{ so_tien.bang_so }} |
      | Cộng | {{ so_tien }} |
  - title: Danh sách kèm theo giấy của {{ ten }}
    body: |
      Như trên.
values:
  so_tien: money
  ngay: date
body: |
  I. NỘI DUNG {{ ten }}

  Nhà trường trân trọng kính mời {{ ten }} dự họp, xem tại https://truong.edu.vn/{{ so }}.

  {% if truong %}
  - Trường {{ truong }};

  {% endif %}
  - Trường {{ truong }};

  - Trường {{ truong }};

  1. Thời gian: {{ ngay.bang_chu }}

  Xin cảm ơn. {{ loi }}

  2. Số tiền: {{ so_tien }} [[ghi chú]]
recipients:
  - {{ ten }}
  - to: [Phòng A, Phòng B]
    note: "{{ truong }}"
signer:
  position: Hiệu trưởng
  name: Đỗ Thị {{ truong }}
""".replace("  - {{ ten }}\n", '  - "{{ ten }}"\n')

WORDS = st.sampled_from(
    [
        "An",
        "Bình",
        "Nguyễn",
        "Trần",
        "Ỷ",
        "Quỳnh",
        "ngắn",
        "thật-là-dài-lắm-đấy",
        "**đậm**",
        "*nghiêng*",
        "I.",
        "ẵ",
        "ß",
        "Ω",
        "12",
        "(a)",
    ]
)
TEXTS = st.lists(WORDS, min_size=1, max_size=40).map(" ".join)
NAMES = st.lists(WORDS, min_size=1, max_size=4).map(" ".join)
ROWS = st.fixed_dictionaries(
    {
        "huyen": NAMES,
        "truong": st.one_of(st.just(""), NAMES),
        "so": st.integers(1, 3000).map(str),
        "ngay": st.dates(date(1945, 9, 2)).map(str),
        "ten": NAMES,
        "so_tien": st.integers(0, 10**12).map(str),
        "loi": TEXTS,
    }
).map(lambda row: {**row, "truong": row["truong"] or "Chu Văn An"})


@pytest.fixture(autouse=True)
def _unchecked(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    """Compare bytes only: what the plain build makes is checked everywhere else."""
    patched = Objects.to_bytes
    original = getattr(patched, "__closure__", None)
    if original:
        monkeypatch.setattr(Objects, "to_bytes", original[0].cell_contents)


@pytest.mark.parametrize("typography", ["", "typography:\n  hanging_punctuation: true\n"])
@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(rows=st.lists(ROWS, min_size=2, max_size=6))
def test_merged_letters_are_what_plain_builds_are(
    rows: list[dict[str, str]], tmp_path: Path, typography: str
) -> None:
    template = write_template(tmp_path, EVERYTHING + typography)
    press = Press(read_template(template))
    for index, row in enumerate(rows):
        letter = Letter(index, index, "thu.pdf", "", row)
        plain = to_pdf(docgen.typeset(docgen.load(template, values=row)))
        assert press.pdf(letter) == plain


def test_letters_bear_the_date_that_the_template_was_read_with(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    template = write_template(tmp_path)
    values = {"so": "5", "ten": "An", "so_tien": "5000"}
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    dated = read_template(template)
    plain = to_pdf(docgen.typeset(docgen.load(template, values=values)))
    monkeypatch.delenv("SOURCE_DATE_EPOCH")  # as it may be on a worker of a cluster
    assert Press(dated).pdf(Letter(0, 1, "thu.pdf", "", values)) == plain


def test_a_line_is_read_by_the_lines_above_it_in_each_letter(tmp_path: Path) -> None:
    text = TEMPLATE.replace("body: |\n", "body: |\n  A. HỌC PHÍ CỦA {{ ten }}\n\n  B. THỜI HẠN\n\n")
    template = write_template(tmp_path, text)
    press = Press(read_template(template))
    for index, name in enumerate(("AN", "An", "AN")):  # prose where the title is not in capitals
        values = {"so": "5", "ten": name, "so_tien": "5000"}
        plain = to_pdf(docgen.typeset(docgen.load(template, values=values)))
        assert press.pdf(Letter(index, index, "thu.pdf", "", values)) == plain
