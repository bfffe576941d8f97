"""The prepared forms of layouts/ hold what their YAML says, and a changed file is read itself."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from docgen.decree import prepare, prepared
from docgen.resources import folder

FILES = sorted(folder("layouts").rglob("*.yaml"))


@pytest.fixture
def layouts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder of layouts with one file, `nd30.yaml`."""
    for module in (prepared, prepare):
        monkeypatch.setattr(module, "folder", tmp_path.joinpath)
    found = tmp_path / "layouts"
    found.mkdir()
    (found / "nd30.yaml").write_text("page: 1\n", encoding="utf-8")
    return found


def test_what_ships_is_what_the_files_give_now() -> None:
    """Fails after a change of layouts/: `python -m docgen.decree.prepare` makes the forms anew."""
    kept = (folder("layouts") / prepared.PREPARED).rglob("*.json")
    assert {path: path.read_text(encoding="utf-8") for path in kept} == dict(prepare.forms())


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_file_says_the_same_as_prepared(path: Path) -> None:
    assert repr(prepared.read_data(path)) == repr(prepared.parsed(path))


def test_a_form_is_read_in_its_files_place(layouts: Path) -> None:
    prepare.main()
    form = layouts / "prepared" / "nd30.json"
    form.write_text(form.read_text(encoding="utf-8").replace('"page":1', '"page":2'), "utf-8")
    assert prepared.read_data(layouts / "nd30.yaml") == {"page": 2}


def test_a_file_changed_since_is_read_itself(layouts: Path) -> None:
    prepare.main()
    (layouts / "nd30.yaml").write_text("page: 3\n", encoding="utf-8")
    assert prepared.read_data(layouts / "nd30.yaml") == {"page": 3}


@pytest.mark.parametrize("form", [b"", b'{"of":', b"\xff", b"null"])
def test_a_form_that_is_broken_is_let_be(layouts: Path, form: bytes) -> None:
    prepare.main()
    (layouts / "prepared" / "nd30.json").write_bytes(form)
    assert prepared.read_data(layouts / "nd30.yaml") == {"page": 1}


def test_a_date_is_not_prepared(layouts: Path) -> None:
    (layouts / "nd30.yaml").write_text("since: 2020-03-05\n", encoding="utf-8")
    assert not list(prepare.forms())
    assert prepared.read_data(layouts / "nd30.yaml") == {"since": date(2020, 3, 5)}


def test_an_offices_own_file_is_read_itself(tmp_path: Path) -> None:
    own = tmp_path / "thong-bao.yaml"
    own.write_text("name: Thông báo\n", encoding="utf-8")
    assert prepared.read_data(own) == {"name": "Thông báo"}


def test_forms_whose_file_has_gone_go(layouts: Path) -> None:
    prepare.main()
    (layouts / "nd30.yaml").rename(layouts / "nd31.yaml")
    prepare.main()
    assert [path.name for path in (layouts / "prepared").iterdir()] == ["nd31.json"]
