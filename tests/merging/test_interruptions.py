"""A run that is broken off anywhere goes on, and ends with the bytes of an undisturbed one."""

from __future__ import annotations

import errno
import os
import random
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from docgen.diagnostics import EnvironmentProblem
from docgen.merging.order import Letter
from docgen.merging.press import Press
from docgen.merging.sinks import FolderSink
from docgen.merging.workplace import JOURNAL
from tests.merging.letters import command, contents, made, merge, write_pupils, write_template

ROWS = 90


class PowerCut(BaseException):
    """The machine stops here: no `except Exception` and no clean-up of ours may matter."""


@pytest.fixture
def quick_press(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let letters be made at once: what is tested here is what becomes of them."""

    def pdf(self: Press, letter: Letter) -> bytes:
        return repr(sorted(letter.values.items())).encode() * 20

    monkeypatch.setattr(Press, "pdf", pdf)
    monkeypatch.setattr(Press, "faults", lambda self, letter: [])


@pytest.fixture
def cut(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[int], None]]:
    """Cut the power at the n-th time that the run touches the disk."""
    calls = {"left": 0}

    def counted(real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any, **options: Any) -> Any:
            calls["left"] -= 1
            if calls["left"] == 0:
                raise PowerCut
            if calls["left"] < 0 and calls["armed"]:
                raise PowerCut  # nothing is done any more, not even clearing away
            return real(*arguments, **options)

        return call

    def arm(number: int) -> None:
        calls.update(left=number, armed=1)

    with monkeypatch.context() as patch:
        calls["armed"] = 0
        patch.setattr(os, "fsync", counted(os.fsync))
        patch.setattr(Path, "replace", counted(Path.replace))
        patch.setattr(Path, "open", counted(Path.open))
        patch.setattr(Path, "unlink", counted(Path.unlink))
        yield arm
        calls["armed"] = 0


def disarm(cut: Callable[[int], None]) -> None:
    cut(10**9)


def test_a_run_cut_off_at_any_touch_of_the_disk_goes_on(
    tmp_path: Path, quick_press: None, cut: Callable[[int], None]
) -> None:
    disarm(cut)
    template, data = write_template(tmp_path), write_pupils(tmp_path, ROWS)
    merge(template, data, FolderSink(tmp_path / "whole"))
    whole = contents(tmp_path / "whole")
    assert len(whole) == ROWS
    chance = random.Random(30)
    cuts = 0
    for number in [*range(1, 60, 3), *(chance.randrange(60, 400) for _ in range(40))]:
        folder = tmp_path / f"cut-{number}"
        for touches in (number, chance.randrange(1, 200)):
            cut(touches)
            try:
                merge(template, data, FolderSink(folder))
            except PowerCut:
                cuts += 1
        disarm(cut)
        merge(template, data, FolderSink(folder))
        assert contents(folder) == whole, number
    assert cuts > 50


def test_a_line_that_was_torn_anywhere_counts_for_nothing(
    tmp_path: Path, quick_press: None
) -> None:
    template, data = write_template(tmp_path), write_pupils(tmp_path, 12)
    folder = tmp_path / "thu"
    merge(template, data, FolderSink(folder))
    whole = contents(folder)
    journal = (folder / JOURNAL).read_bytes()
    for end in range(0, len(journal), 17):
        (folder / JOURNAL).write_bytes(journal[:end])
        again = made(merge(template, data, FolderSink(folder)))
        assert again == 12 - journal[:end].count(b"\n")
        assert contents(folder) == whole


def test_an_unchanged_run_makes_nothing_and_a_changed_row_is_made_anew(
    tmp_path: Path, quick_press: None
) -> None:
    template, data = write_template(tmp_path), write_pupils(tmp_path, 12)
    folder = tmp_path / "thu"
    assert made(merge(template, data, FolderSink(folder))) == 12
    assert made(merge(template, data, FolderSink(folder))) == 0
    data.write_text(data.read_text("utf-8").replace("105000", "9999"), "utf-8")
    assert made(merge(template, data, FolderSink(folder))) == 1
    next(folder.glob("7-*.pdf")).unlink()
    assert made(merge(template, data, FolderSink(folder))) == 1
    next(folder.glob("8-*.pdf")).write_bytes(b"short")
    assert made(merge(template, data, FolderSink(folder))) == 1


def test_a_changed_template_makes_every_letter_anew(tmp_path: Path, quick_press: None) -> None:
    template, data = write_template(tmp_path), write_pupils(tmp_path, 3)
    folder = tmp_path / "thu"
    merge(template, data, FolderSink(folder))
    template.write_text(template.read_text("utf-8").replace("Hà Nội", "Huế"), "utf-8")
    assert made(merge(template, data, FolderSink(folder))) == 3


@dataclass(frozen=True)
class SmallDisk:
    """A folder on a disk that is full after so many files."""

    folder: FolderSink
    room: int

    def put(self, files: Mapping[str, bytes]) -> None:
        for name, data in files.items():
            if len(list(self.folder.folder.glob("*.pdf"))) >= self.room:
                (self.folder.folder / f".docgen-{name}.tmp").write_bytes(data[:10])
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), name)
            self.folder.put({name: data})

    def holds(self, name: str, has_right_size: Callable[[int], bool]) -> bool:
        return self.folder.holds(name, has_right_size)

    def prepare(self) -> None:
        self.folder.prepare()


def test_a_run_on_a_full_disk_goes_on_when_there_is_room(tmp_path: Path, quick_press: None) -> None:
    template, data = write_template(tmp_path), write_pupils(tmp_path, ROWS)
    merge(template, data, FolderSink(tmp_path / "whole"))
    folder = FolderSink(tmp_path / "thu")
    for room in (0, 17, 63):
        with pytest.raises(OSError, match="No space left"):
            merge(template, data, SmallDisk(folder, room))
    merge(template, data, folder)
    assert contents(folder.folder) == contents(tmp_path / "whole")


def test_a_disk_that_is_full_is_told_and_leaves_nothing_half_written(
    tmp_path: Path, quick_press: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    template, data = write_template(tmp_path), write_pupils(tmp_path, 5)
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(EnvironmentProblem) as raised:
        merge(template, data, FolderSink(tmp_path / "thu"))
    assert raised.value.diagnostics[0].code == "disk-full"
    assert contents(tmp_path / "thu") == {}


def test_what_a_killed_run_left_half_written_is_cleared_away(
    tmp_path: Path, quick_press: None
) -> None:
    template, data = write_template(tmp_path), write_pupils(tmp_path, 3)
    folder = tmp_path / "thu"
    (folder / "5A").mkdir(parents=True)
    for place in (folder, folder / "5A"):
        (place / ".docgen-0123456789abcdef.tmp").write_bytes(b"half a let")
        (place / "own.tmp").write_bytes(b"somebody's")
    merge(template, data, FolderSink(folder, depth=1), pattern="5A/{{ so }}.pdf")
    assert {"own.tmp", "5A/own.tmp"} < set(contents(folder))
    assert len(contents(folder)) == 5


def test_two_runs_in_one_folder_are_refused(tmp_path: Path, quick_press: None) -> None:
    from docgen.merging.workplace import workplace

    template, data = write_template(tmp_path), write_pupils(tmp_path, 3)
    sink = FolderSink(tmp_path / "thu")
    with workplace([sink]), pytest.raises(EnvironmentProblem) as raised:
        merge(template, data, sink)
    assert raised.value.diagnostics[0].code == "locked"
    assert made(merge(template, data, sink)) == 3


@pytest.mark.parametrize("workers", [1, 2])
def test_a_run_that_is_killed_again_and_again_ends_with_the_same_bytes(
    tmp_path: Path, workers: int
) -> None:
    template, data = write_template(tmp_path), write_pupils(tmp_path, 250)
    options = ("--name", "{{ so }}-{{ ten }}.pdf", "--workers", str(workers))
    whole = command("merge", template, data, "-o", tmp_path / "whole", *options)
    assert whole.wait() == 0, whole.stderr and whole.stderr.read()
    chance = random.Random(9)
    line = ("merge", template, data, "-o", tmp_path / "thu", *options)
    for _ in range(8):
        run = command(*line)
        wait_for_letters(run, tmp_path / "thu", chance.randrange(1, 30))
        run.kill()
        run.wait()
    last = command(*line)
    while last.wait() == 3:  # a worker of the run before may still hold the folder for a moment
        last = command(*line)
    assert last.returncode == 0
    assert contents(tmp_path / "thu") == contents(tmp_path / "whole")


def wait_for_letters(run: Any, folder: Path, more: int) -> None:
    """Wait until a run has made so many letters, or has ended."""
    before = len(list(folder.glob("*.pdf")))
    while run.poll() is None and len(list(folder.glob("*.pdf"))) < before + more:
        time.sleep(0.002)
