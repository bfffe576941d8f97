"""A product is written whole or not at all, and what stands in the way is told."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path
from typing import Any

import pytest

from docgen.diagnostics import Diagnostic, EnvironmentProblem
from docgen.output import write_atomically


def refusal(path: Path) -> Diagnostic:
    with pytest.raises(EnvironmentProblem) as caught:
        write_atomically(b"new", path)
    (problem,) = caught.value.diagnostics
    return problem


def failing(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    """Let the last step of writing fail, as the system does when it refuses."""

    def refuse(*_: Any) -> None:
        raise error

    monkeypatch.setattr(os, "replace", refuse)


def test_file_is_written(tmp_path: Path) -> None:
    write_atomically(b"new", tmp_path / "ra.pdf")
    assert (tmp_path / "ra.pdf").read_bytes() == b"new"
    assert [path.name for path in tmp_path.iterdir()] == ["ra.pdf"]


def test_older_file_gives_way_and_keeps_its_permissions(tmp_path: Path) -> None:
    path = tmp_path / "ra.pdf"
    path.write_bytes(b"old, and longer")
    path.chmod(0o640)
    before = stat.S_IMODE(path.stat().st_mode)
    write_atomically(b"new", path)
    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == before


def test_link_stays_a_link(tmp_path: Path) -> None:
    target, link = tmp_path / "that.pdf", tmp_path / "link.pdf"
    target.write_bytes(b"old")
    link.symlink_to(target)
    write_atomically(b"new", link)
    assert link.is_symlink()
    assert target.read_bytes() == b"new"


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (PermissionError(errno.EACCES, "in use by another process"), "write-permission"),
        (OSError(errno.EROFS, "read-only"), "write-permission"),
        (OSError(errno.ENOSPC, "no space left on device"), "disk-full"),
        (OSError(errno.EIO, "input/output error"), "write-failed"),
    ],
)
def test_refusal_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, code: str
) -> None:
    path = tmp_path / "ra.pdf"
    path.write_bytes(b"old")
    failing(monkeypatch, error)

    problem = refusal(path)

    assert problem.code == code
    assert str(path) in str(problem.message)
    assert [(each.name, each.read_bytes()) for each in tmp_path.iterdir()] == [("ra.pdf", b"old")]


def test_interruption_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    failing(monkeypatch, KeyboardInterrupt())
    with pytest.raises(KeyboardInterrupt):
        write_atomically(b"new", tmp_path / "ra.pdf")
    assert list(tmp_path.iterdir()) == []


def test_absent_folder_is_told(tmp_path: Path) -> None:
    problem = refusal(tmp_path / "absent" / "ra.pdf")
    assert problem.code == "write-folder"
    assert str(tmp_path / "absent") in str(problem.message)


def test_file_in_place_of_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    assert refusal(tmp_path / "file" / "ra.pdf").code == "write-folder"


def test_folder_in_place_of_the_file_is_told(tmp_path: Path) -> None:
    assert refusal(tmp_path).code == "write-folder"


@pytest.mark.parametrize("name", ["a" * 300 + ".pdf", "a\0.pdf"])
def test_a_name_that_no_system_takes_is_told(tmp_path: Path, name: str) -> None:
    assert refusal(tmp_path / name).code == "write-failed"


def test_device_is_written_to_and_not_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    failing(monkeypatch, AssertionError("a file takes the place of the device"))
    write_atomically(b"new", Path(os.devnull))
    assert Path(os.devnull).read_bytes() == b""
