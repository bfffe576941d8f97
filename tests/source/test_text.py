"""Bytes become text in NFC with lines that can be shown, or it is told why they are none."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.diagnostics import Diagnostic, DocgenError, EnvironmentProblem, Place, UnreadableSource
from docgen.source.text import LARGEST_SOURCE, SourceText, decode_source, read_source

NAME = "thong-bao.yaml"
SUBJECT = "subject: Kết luận của đồng chí\n"


def refused(data: bytes) -> Diagnostic:
    """Return the problem of bytes that are no source."""
    with pytest.raises(UnreadableSource) as raised:
        decode_source(data, NAME)
    (problem,) = raised.value.diagnostics
    return problem


def told(problem: Diagnostic) -> tuple[str, str]:
    place = f"{problem.place.line}:{problem.place.column}" if problem.place else ""
    return place, str(problem.message)


@pytest.mark.parametrize(
    "data",
    [
        SUBJECT.encode(),
        SUBJECT.encode("utf-8-sig"),
        SUBJECT.replace("\n", "\r\n").encode(),
        SUBJECT.replace("\n", "\r").encode(),
        unicodedata.normalize("NFD", SUBJECT).encode(),
    ],
    ids=["utf-8", "byte order mark", "CRLF", "CR", "NFD"],
)
def test_every_way_of_saving_utf_8_is_the_same_text(data: bytes) -> None:
    assert decode_source(data, NAME).text == SUBJECT


def test_lines_are_counted_from_one_and_stand_without_their_newline() -> None:
    text = SourceText(NAME, "một\nhai\n\nbốn")
    assert [text.line(number) for number in range(6)] == ["", "một", "hai", "", "bốn", ""]


@given(st.text(alphabet="aằ\n", min_size=1), st.data())
def test_place_of_an_index_is_where_the_line_shows_the_letter(
    text: str, data: st.DataObject
) -> None:
    index = data.draw(st.integers(0, len(text) - 1))
    source = SourceText(NAME, text)
    place = source.place_at(index)
    assert f"{source.line(place.line)}\n"[place.column - 1] == text[index]


@pytest.mark.parametrize(
    ("data", "place", "message"),
    [
        (b"kind: x\nsubject: V\xe9 vi\xeac\n", "2:11", "the text is not UTF-8: byte 0xE9"),
        (SUBJECT.encode("utf-16"), "1:1", "the text is UTF-16 (“Unicode”), not UTF-8"),
        (SUBJECT.encode("utf-16-be"), "1:1", "the text is UTF-16 (“Unicode”), not UTF-8"),
        (SUBJECT.encode("utf-16-le"), "1:1", "the text is UTF-16 (“Unicode”), not UTF-8"),
        (b"PK\x03\x04\x14\x00", "1:1", "this is a Word, Excel or Zip file, not text"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "1:1", "this is a Word, Excel or Zip file, not text"),
        (b"%PDF-1.7\n", "1:1", "this is a PDF, not text"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "1:1", "this is a picture, not text"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF\0", "1:1", "this is a picture, not text"),
        (b"{\\rtf1\\ansi}", "1:1", "this is a WordPad or Word file (RTF), not text"),
        (b"a: b\nc: d\x00e\n", "2:5", "there is a character here that cannot be seen: U+0000"),
        (b"a: \x1b[31m\n", "1:4", "there is a character here that cannot be seen: U+001B"),
        ("a: b\u2028c\n".encode(), "1:5", "there is a character here that cannot be seen: U+2028"),
        ("a: \ufeffb\n".encode(), "1:4", "there is a character here that cannot be seen: U+FEFF"),
        (b"", "1:1", "the file is empty"),
        (b"\xef\xbb\xbf \r\n\r\n", "1:1", "the file is empty"),
        (b"# only\n\n  # comments\n---\n", "1:1", "the file says nothing: it has only comments"),
        (b"x" * (LARGEST_SOURCE + 1), "1:1", "the file is larger than 8 MB"),
    ],
)
def test_bytes_that_are_no_source_are_told_where_it_shows(
    data: bytes, place: str, message: str
) -> None:
    assert told(refused(data)) == (place, message)


def test_column_of_a_wrong_byte_counts_letters_and_not_bytes() -> None:
    decomposed = unicodedata.normalize("NFD", "Kết luận ").encode()
    assert refused(decomposed + b"\xff").place == Place(NAME, 1, 10)


def test_clerk_is_told_how_to_save_as_utf_8() -> None:
    assert "Notepad" in str(refused(b"\xff\xfea\x00").help)
    assert "UniKey" in str(refused(b"a: \xb5\xa8\n").help)


def test_every_invisible_letter_is_told_up_to_twenty() -> None:
    with pytest.raises(UnreadableSource) as raised:
        decode_source(b"a: \x01\x02\n" + b"\x03" * 30, NAME)
    places = [problem.place for problem in raised.value.diagnostics]
    assert places[:3] == [Place(NAME, 1, 4), Place(NAME, 1, 5), Place(NAME, 2, 1)]
    assert len(places) == 20


@given(st.binary(max_size=200))
def test_no_bytes_end_in_anything_but_a_text_or_a_problem(data: bytes) -> None:
    try:
        text = decode_source(data, NAME).text
    except UnreadableSource:
        return
    assert unicodedata.is_normalized("NFC", text)


def not_given(path: Path) -> DocgenError:
    with pytest.raises(DocgenError) as raised:
        read_source(path)
    return raised.value


def test_file_is_named_as_the_user_named_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.yaml").write_text(SUBJECT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert read_source(Path("a.yaml")) == SourceText("a.yaml", SUBJECT)


def test_absent_file_is_told_with_the_nearest_name(tmp_path: Path) -> None:
    (tmp_path / "thông báo.yaml").touch()
    problem = not_given(tmp_path / "thong-bao.yaml")
    assert isinstance(problem, EnvironmentProblem)
    (diagnostic,) = problem.diagnostics
    assert str(diagnostic.message) == f"there is no file {tmp_path / 'thong-bao.yaml'}"
    assert str(diagnostic.help) == f"did you mean {tmp_path / 'thông báo.yaml'}?"


def test_file_in_an_absent_folder_is_told(tmp_path: Path) -> None:
    problem = not_given(tmp_path / "absent" / "a.yaml")
    assert isinstance(problem, EnvironmentProblem)
    assert "there is no file" in str(problem)


def test_folder_is_told(tmp_path: Path) -> None:
    problem = not_given(tmp_path)
    assert isinstance(problem, UnreadableSource)
    assert str(problem) == f"{tmp_path} is a folder, not a file"


@pytest.mark.parametrize(
    ("error", "message"),
    [
        (PermissionError(13, "Permission denied"), "you have no permission to read {path}"),
        (FileNotFoundError(2, "No such file"), "there is no file {path}"),
        (OSError(40, "Too many levels"), "cannot read {path}: Too many levels"),
        (OSError(28, "No space"), "cannot read {path}: the disk is full"),
    ],
)
def test_file_that_the_machine_does_not_give_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, message: str
) -> None:
    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr(Path, "open", fail)
    problem = not_given(tmp_path / "a.yaml")
    assert isinstance(problem, EnvironmentProblem)
    assert str(problem) == message.format(path=tmp_path / "a.yaml")


def test_name_that_no_system_has_is_told() -> None:
    assert isinstance(not_given(Path("a\0b.yaml")), EnvironmentProblem)
