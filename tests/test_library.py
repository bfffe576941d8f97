"""A program that uses docgen needs no file: it gives an announcement's YAML and takes a PDF."""

from __future__ import annotations

import os
from datetime import datetime
from fractions import Fraction
from numbers import Real
from pathlib import Path

import pytest

import docgen
from docgen.source.text import SourceText
from tests.merging.letters import TEMPLATE, write_template

VALUES = {"so": 5, "ten": "Nguyễn Văn An", "so_tien": 1_500_000}


def test_yaml_is_an_announcement_as_a_file_is(tmp_path: Path) -> None:
    path = write_template(tmp_path)
    of_the_file = docgen.typeset(docgen.load(path, values=VALUES))
    docgen.write(of_the_file, tmp_path / "thu.pdf")
    given: dict[str, SourceText] = {}
    pages = docgen.typeset(docgen.load(TEMPLATE.encode(), values=VALUES, texts=given))
    made: list[bytes] = []
    docgen.merge(TEMPLATE.encode(), [VALUES], lambda _, pdf: made.append(pdf))
    assert [docgen.to_pdf(pages)] == made
    assert docgen.to_pdf(of_the_file) == (tmp_path / "thu.pdf").read_bytes()
    assert [source.text for source in given.values()] == [TEMPLATE]


def test_yaml_of_no_file_has_no_office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "docgen.yaml").write_text("kind: thong-baoo\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert docgen.load(TEMPLATE.encode(), values=VALUES).kind.slug == "thong-bao"


def test_yaml_given_as_a_file_name_is_told() -> None:
    for text in (TEMPLATE, "kind: thong-bao\n"):
        with pytest.raises(docgen.EnvironmentProblem, match="name of the file is a text") as caught:
            docgen.load(text)
        assert "as bytes" in str(caught.value.diagnostics[0].help)


def test_a_value_whose_name_is_a_number_is_one_that_no_letter_uses() -> None:
    assert docgen.load(TEMPLATE.encode(), values={**VALUES, 0: "x"})  # type: ignore[dict-item]


def test_problems_of_yaml_have_a_place_in_it() -> None:
    with pytest.raises(docgen.DocumentProblems) as caught:
        docgen.load(TEMPLATE.replace("subject:", "subjct:").encode(), values=VALUES)
    places = [str(problem.place) for problem in caught.value.diagnostics]
    assert places[-1].startswith("announcement.yaml:")


class _Float32(float):
    """A number of another library: its text has a point."""

    def __str__(self) -> str:
        return "1.125"


@Real.register
class _Single:
    """A number of another library that is none of Python's."""

    def __str__(self) -> str:
        return "1.125"


class NAType:
    """What pandas calls a missing cell: it refuses to be asked whether it is one."""

    def __str__(self) -> str:
        return "<NA>"

    def __bool__(self) -> bool:
        raise TypeError("boolean value of NA is ambiguous")

    def __eq__(self, other: object) -> object:  # type: ignore[override]  # as pandas' own does
        return self

    __hash__ = None  # type: ignore[assignment]


class _Stamp(datetime):
    """A moment of another library."""


FOREIGN = (
    (_Float32(1.125), "1,125"),
    (_Single(), "1,125"),
    (Fraction(1, 3), "1/3"),
    (NAType(), ""),
    (_Stamp(2026, 12, 5), "05/12/2026"),
    ("Đất đỏ".encode(), "Đất đỏ"),
    (Path("a*b*"), "a*b*"),
)


@pytest.mark.parametrize(("given", "printed"), FOREIGN)
def test_a_value_of_another_library_is_vietnamese_by_every_way(given: object, printed: str) -> None:
    text = TEMPLATE.replace("values:\n  ten: text\n  so_tien: money\n", "")
    values = {"so": 5, "ten": given, "so_tien": "x"}
    document = docgen.load(text.encode(), values=values)
    assert document.subject is not None
    assert document.subject.text == f"Về học phí của học sinh {printed}".strip()
    made: list[bytes] = []
    docgen.merge(text.encode(), [values], lambda _, pdf: made.append(pdf))
    docgen.merge(text.encode(), [{}], lambda _, pdf: made.append(pdf), values=values)
    assert made == [docgen.to_pdf(docgen.typeset(document))] * 2


@pytest.mark.parametrize("given", [(1, 2), {1, 2}, [1], {"a": 1}])
def test_several_values_in_one_are_told(given: object) -> None:
    with pytest.raises(docgen.DocumentProblems, match="list or has keys of its own"):
        docgen.merge(TEMPLATE.encode(), [{**VALUES, "ten": given}], lambda name, pdf: None)


def test_a_server_reads_a_kind_of_the_office_again_that_was_changed(tmp_path: Path) -> None:
    (tmp_path / "docgen.yaml").write_text("kinds: kinds\n", encoding="utf-8")
    (tmp_path / "kinds").mkdir()
    file = tmp_path / "kinds" / "phieu-trinh.yaml"
    path = write_template(tmp_path, TEMPLATE.replace("thong-bao", "phieu-trinh"))
    for moment, name in enumerate(("Phiếu trình", "Phiếu báo cáo")):
        file.write_text(
            f"name: {name}\nform: van-ban-co-ten-loai\nsource: Quy chế\nuse: Trình\n",
            encoding="utf-8",
        )
        os.utime(file, ns=(moment, moment))
        assert docgen.load(path, values={**VALUES, "notation": "x"}).kind.name == name
