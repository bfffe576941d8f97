"""A signed document is written over by nothing that is not signed, unless that is asked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Docgen, docgen
from tests.merging.letters import TEMPLATE, write_pupils, write_template
from tests.signing.conftest import Office
from tests.signing.pki import PASSPHRASE

__all__ = ["docgen"]  # the fixture

MERGE = ("merge", "thu.yaml", "lop.csv", "-o", "ra", "--name", "{{ so }}")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a folder with a template and three rows."""
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    monkeypatch.setenv("DOCGEN_PASSPHRASE", PASSPHRASE)
    monkeypatch.chdir(tmp_path)
    write_template(tmp_path)
    write_pupils(tmp_path, 3)
    return tmp_path


@pytest.fixture
def signer(office: Office) -> list[str]:
    return ["--field", "signer", "--pkcs12", str(office.pki.pkcs12("person"))]


def test_a_build_keeps_what_was_signed_in_its_place(
    docgen: Docgen, folder: Path, signer: list[str]
) -> None:
    template = TEMPLATE.replace("{{ so }}", "").replace("{{ ten }}", "An")
    (folder / "a.yaml").write_text(template.replace("{{ so_tien }}", "đủ"), "utf-8")
    assert docgen("build", "a.yaml").code == 0
    assert docgen("sign", "a.pdf", *signer, "--in-place").code == 0
    signed = (folder / "a.pdf").read_bytes()
    run = docgen("build", "a.yaml")
    assert run.code == 3
    assert "error[exists]: a.pdf is there, and signed" in run.err
    assert (folder / "a.pdf").read_bytes() == signed
    assert docgen("build", "a.yaml", "--force").code == 0


def test_a_signature_may_take_the_place_of_another(docgen: Docgen, signer: list[str]) -> None:
    assert docgen(*MERGE).code == 0
    for _ in range(2):
        assert docgen("sign", "ra/1.pdf", *signer).code == 0


def test_a_merge_goes_on_beside_its_signed_letters(
    docgen: Docgen, folder: Path, signer: list[str]
) -> None:
    assert docgen(*MERGE).code == 0
    assert docgen("sign", "ra/2.pdf", *signer, "--in-place").code == 0
    signed = (folder / "ra" / "2.pdf").read_bytes()
    assert "0 files made, 3 unchanged" in docgen(*MERGE).err
    write_pupils(folder, 4)
    assert "4 rows, 0 of them wrong" in docgen(*MERGE, "--dry-run").err
    assert "1 files made, 3 unchanged" in docgen(*MERGE).err
    assert (folder / "ra" / "2.pdf").read_bytes() == signed


@pytest.mark.parametrize("gone", ["", ".docgen-merge.journal"])
def test_a_signed_letter_whose_row_changed_is_told(
    docgen: Docgen, folder: Path, signer: list[str], gone: str
) -> None:
    assert docgen(*MERGE).code == 0
    assert docgen("sign", "ra/2.pdf", *signer, "--in-place").code == 0
    signed = (folder / "ra" / "2.pdf").read_bytes()
    (folder / "ra" / gone).unlink() if gone else None
    write_template(folder, TEMPLATE.replace("15 tháng 3", "20 tháng 3"))
    run = docgen(*MERGE)
    assert run.code == 1
    assert "error[exists]: row 3: 2.pdf is there, and signed" in run.err
    assert "2 files made" in docgen(*MERGE, "--keep-going").err
    assert (folder / "ra" / "2.pdf").read_bytes() == signed
    assert "1 files made, 2 unchanged" in docgen(*MERGE, "--force").err
