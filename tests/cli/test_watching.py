"""`--watch` builds again at every save and tells which pages changed, until Ctrl+C."""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Callable, Iterator, Set
from pathlib import Path

import pytest

from docgen import watching
from docgen.cli import watch
from docgen.watching import changed_pages, files_of, saves
from tests.cli.conftest import ANNOUNCEMENT, LONG, MISSPELT, Docgen

Edit = Callable[[], object]


def write(path: Path, text: str) -> Edit:
    return lambda: path.write_text(text, encoding="utf-8")


@pytest.fixture(autouse=True)
def interrupts() -> Iterator[None]:
    """Let Ctrl+C interrupt, also where the tests run in a background that ignores it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.fixture
def watched(docgen: Docgen, monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[str]]:
    """Watch while a person edits: return what is told, line by line.

    The files' saves are real; only the moments of the edits and of Ctrl+C are the test's.
    """

    def run(*arguments: str, edits: list[Edit]) -> list[str]:
        def edited(files: Callable[[], Set[Path]]) -> Iterator[Set[Path]]:
            found = saves(files)
            yield next(found)
            for edit in edits:
                edit()
                yield next(found)
            signal.raise_signal(signal.SIGINT)

        monkeypatch.setattr(watch, "saves", edited)
        ended = docgen("build", *arguments, "--watch")
        assert (ended.code, ended.out) == (0, b"")
        *told, last = [line.split(" in ")[0] for line in ended.err.splitlines()]
        assert last == "watching ended"
        return told

    return run


def test_save_builds_again_and_tells_the_page(
    watched: Callable[..., list[str]], folder: Path
) -> None:
    (folder / "a.yaml").write_text(LONG, encoding="utf-8")
    told = watched(
        "a.yaml", edits=[write(folder / "a.yaml", LONG.replace("Hồng Vân", "Hồng Nhung"))]
    )
    assert told == ["wrote a.pdf", "page 3 of 3 changed", "wrote a.pdf"]


def test_save_tells_all_the_pages_that_changed(
    watched: Callable[..., list[str]], folder: Path
) -> None:
    (folder / "a.yaml").write_text(LONG, encoding="utf-8")
    changed = LONG.replace("tết\n", "hè\n").replace("Hồng Vân", "Hồng")
    told = watched("a.yaml", edits=[write(folder / "a.yaml", changed)])
    assert told[1] == "pages 1, 3 of 3 changed"


def test_new_pages_are_counted(watched: Callable[..., list[str]], folder: Path) -> None:
    told = watched("a.yaml", edits=[write(folder / "a.yaml", LONG)])
    assert told[1:3] == ["pages: 3 now, 1 before", "pages 1, 2, 3 of 3 changed"]


def test_comment_changes_no_page(watched: Callable[..., list[str]], folder: Path) -> None:
    told = watched("a.yaml", edits=[write(folder / "a.yaml", f"# nháp\n{ANNOUNCEMENT}")])
    assert told == ["wrote a.pdf", "no page changed", "wrote a.pdf"]


def test_error_is_shown_and_watching_goes_on(
    watched: Callable[..., list[str]], folder: Path
) -> None:
    told = watched(
        "a.yaml",
        edits=[write(folder / "a.yaml", MISSPELT), write(folder / "a.yaml", ANNOUNCEMENT)],
    )
    assert told[0] == "wrote a.pdf"
    assert any(line.startswith("a.yaml:6:1: error[") for line in told)
    assert told[-2:] == ["no page changed", "wrote a.pdf"]


def test_absent_announcement_is_waited_for(watched: Callable[..., list[str]], folder: Path) -> None:
    told = watched("b.yaml", edits=[write(folder / "b.yaml", ANNOUNCEMENT)])
    assert told[0].startswith("error[no-file]")
    assert told[-1] == "wrote b.pdf"


def test_office_defaults_and_data_are_watched(
    watched: Callable[..., list[str]], folder: Path
) -> None:
    text = ANNOUNCEMENT.replace("archive: VT\n", "").replace("Hồng Vân", "{{ ten }}")
    (folder / "a.yaml").write_text(text, encoding="utf-8")
    (folder / "d.yaml").write_text("ten: An\n", encoding="utf-8")
    told = watched(
        "a.yaml",
        "--data",
        "d.yaml",
        edits=[
            write(folder / "docgen.yaml", "archive: VT, TCHC\n"),
            write(folder / "d.yaml", "ten: Ba\n"),
        ],
    )
    changed = ["page 1 of 1 changed", "wrote a.pdf"]
    assert told == ["wrote a.pdf", *changed, *changed]


def test_pictures_are_watched(watched: Callable[..., list[str]], folder: Path) -> None:
    from PIL import Image

    (folder / "hinh").mkdir()
    picture = folder / "hinh" / "so-do.png"
    Image.new("RGB", (20, 20), "red").save(picture)
    text = ANNOUNCEMENT.replace("giáo viên.", "giáo viên.\n\n  ![Sơ đồ](hinh/so-do.png)")
    (folder / "a.yaml").write_text(text, encoding="utf-8")
    told = watched("a.yaml", edits=[lambda: Image.new("RGB", (20, 20), "blue").save(picture)])
    assert told == ["wrote a.pdf", "page 1 of 1 changed", "wrote a.pdf"]


def test_of_several_files_only_the_saved_one_is_built(
    watched: Callable[..., list[str]], folder: Path
) -> None:
    (folder / "b.yaml").write_text(ANNOUNCEMENT, encoding="utf-8")
    told = watched("a.yaml", "b.yaml", edits=[write(folder / "b.yaml", ANNOUNCEMENT + "\n")])
    assert told == ["wrote a.pdf", "wrote b.pdf", "no page changed", "wrote b.pdf"]


def test_watching_tells_how_long_a_build_took(
    docgen: Docgen, monkeypatch: pytest.MonkeyPatch
) -> None:
    def once(files: Callable[[], Set[Path]]) -> Iterator[Set[Path]]:
        yield files()
        raise KeyboardInterrupt

    monkeypatch.setattr(watch, "saves", once)
    words = docgen("build", "a.yaml", "--watch").err.split()
    assert words[:3] == ["wrote", "a.pdf", "in"]
    assert words[3].isdigit()
    assert words[4] == "ms"


def test_package_for_watching_is_absent(docgen: Docgen, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "watchfiles", None)
    run = docgen("build", "a.yaml", "--watch")
    assert run.code == 3
    assert 'pip install "docgen[watch]"' in run.err


def test_save_wakes_who_waits(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watching, "_LONGEST_WAIT_MILLISECONDS", 0)  # for ever
    found = saves(lambda: files_of(folder / "a.yaml"))
    next(found)
    done = threading.Event()

    def save_again_and_again() -> None:
        while not done.wait(0.1):
            write(folder / "a.yaml", ANNOUNCEMENT)()

    person = threading.Thread(target=save_again_and_again)
    person.start()
    assert next(found) == {folder / "a.yaml"}
    done.set()
    person.join()


def test_announcement_is_made_from_its_defaults_and_pictures(folder: Path) -> None:
    pictures = "![Sơ đồ](hinh/so-do.png)\n\n  ![Bản đồ]( ban-do.png )\n\n  ![Chưa có]()"
    text = ANNOUNCEMENT.replace("giáo viên.", f"giáo viên.\n\n  {pictures}")
    (folder / "a.yaml").write_text(text, encoding="utf-8")
    files = files_of(folder / "a.yaml")
    assert {folder / "a.yaml", folder / "docgen.yaml", folder / "hinh" / "so-do.png"} <= files
    assert folder / "ban-do.png" in files
    assert folder not in files
    assert folder.parent / "docgen.yaml" in files


def test_pages_of_the_same_text_are_unchanged_wherever_it_stands_in_the_file(folder: Path) -> None:
    from docgen import load, typeset

    before = typeset(load("a.yaml"))
    (folder / "a.yaml").write_text(f"# nháp\n{ANNOUNCEMENT}", encoding="utf-8")
    after = typeset(load("a.yaml"))
    assert before != after
    assert changed_pages(before, after, set()) == ()
