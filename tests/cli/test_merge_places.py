"""A merge writes over nothing that it reads, over no other file of its own, over no stranger's."""

from __future__ import annotations

from pathlib import Path

import pytest

from docgen.cli.exit_codes import ExitCode
from tests.cli.conftest import Docgen
from tests.merging.letters import contents, write_pupils, write_template


@pytest.fixture(autouse=True)
def sources(folder: Path) -> dict[str, bytes]:
    """Write thu.yaml, an office's defaults and lop.csv, of three pupils."""
    write_template(folder)
    write_pupils(folder, 3)
    (folder / "docgen.yaml").write_text("archive: VT\n", encoding="utf-8")
    (folder / "thu.pdf").write_bytes((folder / "thu.yaml").read_bytes())
    return contents(folder)


@pytest.mark.parametrize("option", ["--problems", "--journal"])
@pytest.mark.parametrize("name", ["lop.csv", "./thu.yaml", "../{folder}/lop.csv", "docgen.yaml"])
def test_no_source_is_written_over(
    docgen: Docgen, folder: Path, sources: dict[str, bytes], option: str, name: str
) -> None:
    name = name.format(folder=folder.name)
    run = docgen("merge", "thu.yaml", "lop.csv", "-o", "ra", option, name, "--force")
    assert run.code == ExitCode.USAGE
    assert "is what the document is made from" in run.err
    assert f"{option} FILE" in run.err
    assert contents(folder) == sources


def test_a_template_named_as_the_combined_pdf_is_not_written_over(
    docgen: Docgen, folder: Path, sources: dict[str, bytes]
) -> None:
    run = docgen("merge", "thu.pdf", "lop.csv", "--combined", "thu.pdf", "--force")
    assert run.code == ExitCode.USAGE
    assert contents(folder) == sources


def test_a_template_named_as_a_volume_is_not_written_over(docgen: Docgen, folder: Path) -> None:
    template = (folder / "thu.pdf").rename(folder / "tap-2.pdf")
    before = template.read_bytes()
    line = ("tap-2.pdf", "lop.csv", "--combined", "tap.pdf", "--volume", "1", "--force")
    assert docgen("merge", *line).code == ExitCode.USAGE
    assert template.read_bytes() == before
    assert not (folder / "tap-1.pdf").exists()


def test_a_journal_is_no_other_file_of_the_run(docgen: Docgen, folder: Path) -> None:
    line = ("merge", "thu.yaml", "lop.csv", "-o", "ra", "--journal", "ghi")
    assert docgen(*line, "--problems", "./ghi").code == ExitCode.USAGE
    (folder / "so.txt").write_text("Số,Tên\n", encoding="utf-8")
    run = docgen(*line[:-1], "so.txt")
    assert "so.txt is no journal of a merge" in run.err
    assert (folder / "so.txt").read_text(encoding="utf-8") == "Số,Tên\n"
    assert not (folder / "ra").exists()


def test_a_letter_is_not_written_over_another_file_of_the_run(docgen: Docgen, folder: Path) -> None:
    run = docgen("merge", "thu.yaml", "lop.csv", "-o", "ra", "--combined", "ra/thu-000002.pdf")
    assert run.code == ExitCode.DOCUMENT_PROBLEMS
    assert "row 2: thu-000002.pdf is another file that this run reads or writes" in run.err
    numbered = ("--name", "thu-{{ so }}", "--combined", "ra/thu.pdf", "--volume", "2")
    run = docgen("merge", "thu.yaml", "lop.csv", "-o", "./ra/", *numbered)
    assert "row 3: thu-2.pdf is another file that this run reads or writes" in run.err
    assert contents(folder / "ra") == {}


def test_a_combined_pdf_may_have_a_name_like_the_letters(docgen: Docgen, folder: Path) -> None:
    line = ("merge", "thu.yaml", "lop.csv", "-o", "ra", "--combined", "ra/thu.pdf", "--volume", "2")
    assert docgen(*line).code == ExitCode.DONE
    assert len(contents(folder / "ra")) == 5
    assert "0 files made, 5 unchanged" in docgen(*line).err


@pytest.mark.parametrize("name", ["ra/all.pdf", "{folder}/ra/all.pdf", "lien-ket/all.pdf"])
def test_one_folder_written_in_two_ways_is_locked_once(
    docgen: Docgen, folder: Path, name: str
) -> None:
    (folder / "lien-ket").symlink_to("ra", target_is_directory=True)
    (folder / "ra").mkdir()
    name = name.format(folder=folder)
    run = docgen("merge", "thu.yaml", "lop.csv", "-o", "ra", "--combined", name)
    assert run.code == ExitCode.DONE, run.err
    assert len(contents(folder / "ra")) == 4


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (("--combined", "moi/"), "moi/ is a folder, not a file"),
        (("--combined", "."), ". is a folder, not a file"),
        (("--combined", "-"), "--combined of a merge cannot be standard output"),
        (("--combined", "d4.csv"), "ends with .pdf: d4.csv does not"),
        (("--combined", ".pdf"), "ends with .pdf: .pdf does not"),
        (("-o", "-"), "-o of a merge cannot be standard output"),
        (("-o", ""), "there is no place for the letters"),
        (("-o", "ra", "--problems", "-"), "--problems of a merge cannot be standard output"),
    ],
)
def test_what_is_no_name_of_a_file_is_refused(
    docgen: Docgen, folder: Path, sources: dict[str, bytes], line: tuple[str, ...], told: str
) -> None:
    run = docgen("merge", "thu.yaml", "lop.csv", *line)
    assert run.code == ExitCode.USAGE
    assert told in run.err
    assert contents(folder) == sources


def test_volumes_of_no_combined_pdf_are_refused(
    docgen: Docgen, folder: Path, sources: dict[str, bytes]
) -> None:
    run = docgen("merge", "thu.yaml", "lop.csv", "-o", "ra", "--volume", "2")
    assert run.code == ExitCode.USAGE
    assert "--volume divides a combined PDF, and none is asked for" in run.err
    assert "name it: --combined thu.pdf, or leave --volume out" in run.err
    assert contents(folder) == sources


def test_the_ending_of_a_combined_pdf_may_be_in_capitals(docgen: Docgen, folder: Path) -> None:
    line = ("merge", "thu.yaml", "lop.csv", "--combined", "ra/A.PDF")
    assert docgen(*line).code == ExitCode.DONE
    assert docgen(*line, "--volume", "2").code == ExitCode.DONE
    assert list(contents(folder / "ra")) == ["A-1.PDF", "A-2.PDF", "A.PDF"]


def test_a_strangers_file_is_told_by_its_row_and_kept(docgen: Docgen, folder: Path) -> None:
    own = folder / "ra" / "1A" / "2.pdf"
    own.parent.mkdir(parents=True)
    own.write_bytes(b"mine")
    line = ("merge", "thu.yaml", "lop.csv", "-o", "ra", "--name", "1A/{{ so }}")
    for more in ((), ("--dry-run",)):
        run = docgen(*line, *more)
        assert run.code == ExitCode.DOCUMENT_PROBLEMS
        assert "row 3: 1A/2.pdf is there, and docgen did not make it" in run.err
        assert contents(folder / "ra") == {"1A/2.pdf": b"mine"}
    assert "2 files made" in docgen(*line, "--keep-going").err
    assert own.read_bytes() == b"mine"
    assert "1 files made, 2 unchanged" in docgen(*line, "--force").err
    assert own.read_bytes().startswith(b"%PDF-")
    assert "0 files made, 3 unchanged" in docgen(*line).err


def test_what_a_merge_made_is_made_anew_unasked(docgen: Docgen, folder: Path) -> None:
    line = ("merge", "thu.yaml", "lop.csv", "-o", "ra", "--combined", "tap.pdf")
    docgen(*line)
    for gone in (".docgen-merge.journal", "thu-000002.pdf"):
        (folder / "ra" / gone).unlink()
        assert docgen(*line).code == ExitCode.DONE
    (folder / "ra" / "thu-000003.pdf").write_bytes(b"damaged")
    assert "1 files made, 3 unchanged" in docgen(*line).err


@pytest.mark.parametrize("name", ["tap.pdf", "tap-2.pdf"])
def test_a_strangers_file_is_no_volume(docgen: Docgen, folder: Path, name: str) -> None:
    (folder / name).write_bytes(b"mine")
    line = ("merge", "thu.yaml", "lop.csv", "-o", "ra", "--combined", "tap.pdf", "--volume", "2")
    for more in ((), ("--dry-run",)):
        run = docgen(*line, *more)
        assert run.code == ExitCode.ENVIRONMENT
        assert f"{name} is there, and docgen did not make it" in run.err
    assert (folder / name).read_bytes() == b"mine"
    assert contents(folder / "ra") == {}
    assert docgen(*line, "--force").code == ExitCode.DONE


def test_a_folder_for_letters_is_not_named_as_a_pdf(docgen: Docgen, folder: Path) -> None:
    run = docgen("merge", "thu.yaml", "lop.csv", "-o", "tat-ca.pdf")
    assert run.code == ExitCode.USAGE
    assert "help: one PDF for all of them: --combined tat-ca.pdf" in run.err
    assert not (folder / "tat-ca.pdf").exists()
