"""The gallery of kinds: a small picture of every starter, current, and an index of them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from docgen.decree.kinds import kind_slugs, load_kind
from docgen.gallery import FOLDER, STARTER_MARK, digest, index, make_gallery, pictures

PICTURES = sorted(FOLDER.glob("*.png"))


def test_every_kind_has_a_picture_and_every_picture_a_kind() -> None:
    assert {path.stem.removesuffix("-2") for path in PICTURES} == set(kind_slugs())


@pytest.mark.parametrize("path", PICTURES, ids=lambda path: path.stem)
def test_a_picture_is_small_and_of_its_kinds_starter(path: Path) -> None:
    """Otherwise: `python -m docgen.gallery`."""
    assert path.stat().st_size < 60_000
    with Image.open(path) as picture:
        assert picture.mode == "P"
        assert picture.size == (621, 877)
        assert picture.info[STARTER_MARK] == digest(load_kind(path.stem.removesuffix("-2")))


def test_the_index_is_current() -> None:
    assert (FOLDER / "README.md").read_text(encoding="utf-8") == index(FOLDER)


def test_the_index_shows_every_picture_with_its_kind() -> None:
    written = index(FOLDER)
    for slug in kind_slugs():
        (row,) = [line for line in written.split("\n") if f"`{slug}`" in line]
        assert load_kind(slug).name in row
        assert f'src="{slug}.png"' in row


def test_the_same_starter_gives_the_same_pictures() -> None:
    kind = load_kind("hop-dong")
    made = list(pictures(kind))
    assert made == list(pictures(kind))
    assert len(made) == 2


def test_the_gallery_is_made_by_one_call(tmp_path: Path) -> None:
    (tmp_path / "bai-bo.png").write_bytes(b"a kind that is no more")
    make_gallery(tmp_path)
    made = {path.name for path in tmp_path.iterdir()}
    assert made == {"README.md", *(path.name for path in PICTURES)}
