"""`--open` shows the product with the system's viewer, and tells if there is none."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import MISSPELT, Docgen


class Viewer:
    """Stands for the system's opener: notes what it is asked to show, and ends as it is told."""

    def __init__(self, code: int | None) -> None:
        self.code = code
        self.shown: list[Path] = []

    def __call__(self, command: list[str | Path], **_: object) -> Viewer:
        self.shown.append(Path(command[-1]))
        return self

    def wait(self, timeout: float) -> int:
        if self.code is None:
            raise subprocess.TimeoutExpired("viewer", timeout)
        return self.code


@pytest.fixture
def viewer(monkeypatch: pytest.MonkeyPatch) -> Viewer:
    """Put a viewer on a system that has one."""
    viewer = Viewer(code=0)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(subprocess, "Popen", viewer)
    return viewer


def test_product_is_shown(docgen: Docgen, folder: Path, viewer: Viewer) -> None:
    assert docgen("build", "a.yaml", "--open").code == 0
    assert viewer.shown == [folder / "a.pdf"]


def test_viewer_that_stays_is_not_waited_for(docgen: Docgen, viewer: Viewer) -> None:
    viewer.code = None
    assert docgen("build", "a.yaml", "--open").code == 0


def test_nothing_is_shown_of_a_document_with_errors(
    docgen: Docgen, folder: Path, viewer: Viewer
) -> None:
    (folder / "a.yaml").write_text(MISSPELT, encoding="utf-8")
    assert docgen("build", "a.yaml", "--open").code == 1
    assert viewer.shown == []


def test_viewer_that_fails_is_told(docgen: Docgen, folder: Path, viewer: Viewer) -> None:
    viewer.code = 3
    run = docgen("build", "a.yaml", "--open")
    assert run.code == 3
    assert "error[cannot-open]" in run.err
    assert (folder / "a.pdf").exists()


def test_system_without_a_viewer(
    docgen: Docgen, folder: Path, viewer: Viewer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)
    run = docgen("build", "a.yaml", "--open")
    assert run.code == 3
    assert "no program was found to show it" in run.err
    assert (folder / "a.pdf").exists()


@pytest.mark.parametrize(("platform", "opener"), [("darwin", "open"), ("linux", "xdg-open")])
def test_each_system_has_its_opener(
    docgen: Docgen, viewer: Viewer, monkeypatch: pytest.MonkeyPatch, platform: str, opener: str
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(shutil, "which", asked.append)
    docgen("build", "a.yaml", "--open")
    assert asked == [opener]


def test_windows_starts_the_file(
    docgen: Docgen, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[Path] = []
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(os, "startfile", started.append, raising=False)
    assert docgen("build", "a.yaml", "--open").code == 0
    assert started == [folder / "a.pdf"]
