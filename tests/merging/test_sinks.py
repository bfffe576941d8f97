"""An address is refused with a way to mend it, before anything is made."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from docgen.cli.app import main
from docgen.diagnostics import EnvironmentProblem
from docgen.merging.sinks import AddressSink
from tests.merging.letters import write_pupils, write_template

fsspec = pytest.importorskip("fsspec")


def refused(sink: AddressSink) -> str:
    with pytest.raises(EnvironmentProblem) as raised:
        sink.prepare()
    (problem,) = raised.value.diagnostics
    assert problem.code == "address"
    return f"{problem.message}; {problem.help}"


def test_a_store_whose_package_is_absent_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def absent(address: str) -> None:
        raise ImportError("Install s3fs to access S3")

    monkeypatch.setattr("fsspec.core.url_to_fs", absent)
    assert "pip install s3fs" in refused(AddressSink("s3://thu-2026/"))


def test_an_unknown_scheme_is_told() -> None:
    assert "Protocol not known: foo" in refused(AddressSink("foo://bar"))


def test_an_address_without_its_file_is_told(tmp_path: Path) -> None:
    assert "an address begins with s3://" in refused(AddressSink(f"zip://a::file://{tmp_path}"))


def test_what_a_store_refuses_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    class NoCredentialsError(Exception):
        """As botocore has it: no OSError."""

    def makedirs(*_: Any, **__: Any) -> None:
        raise NoCredentialsError("Unable to locate credentials")

    monkeypatch.setattr("fsspec.implementations.memory.MemoryFileSystem.makedirs", makedirs)
    assert "Unable to locate credentials" in refused(AddressSink("memory://thu"))


def test_an_address_that_cannot_be_reached_leaves_nothing_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    template, data = write_template(tmp_path), write_pupils(tmp_path, 2)
    assert main(["merge", str(template), str(data), "-o", "foo://bar"]) == 3
    assert {path.name for path in tmp_path.iterdir()} == {template.name, data.name}


def test_one_journal_serves_two_addresses(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    template, data = write_template(tmp_path), write_pupils(tmp_path, 2)
    line = ["merge", str(template), str(data), "--lang", "en", "--journal", "journal", "-o"]
    for address, told in (
        ("memory://one", "2 files made, 0 unchanged"),
        ("memory://two", "2 files made, 0 unchanged"),
        ("memory://one", "0 files made, 2 unchanged"),
    ):
        assert main([*line, address]) == 0
        assert told in capfd.readouterr().err
    assert len(fsspec.filesystem("memory").ls("/two")) == 2
