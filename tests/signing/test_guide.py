"""The guide for văn thư: its pictures are there and small, and every command in it exists."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat

from docgen.build import load, to_pdf, typeset
from docgen.cli.app import main
from docgen.signing.guide import FOLDER, LETTER, make_pictures
from docgen.signing.rehearsal import make_key, opener
from docgen.signing.sign import Shown, Signing, sign_field
from docgen.signing.verdicts import Trust
from tests.signing.conftest import Office, now

PAGE = Path(__file__).parents[2] / "docs" / "ky-so.md"
PICTURES = sorted(path.name for path in FOLDER.glob("*.png"))


def test_the_page_shows_every_picture() -> None:
    shown = re.findall(r"images/ky-so/([\w-]+\.png)", PAGE.read_text(encoding="utf-8"))
    assert sorted(set(shown)) == PICTURES


@pytest.mark.parametrize("name", PICTURES)
def test_pictures_are_small(name: str) -> None:
    path = FOLDER / name
    assert path.stat().st_size < 60_000
    with Image.open(path) as picture:
        assert (picture.mode, picture.size) == ("P", (621, 877))


def test_pictures_are_current(tmp_path: Path) -> None:
    """Otherwise: `python -m docgen.signing.guide`. Renderers differ in how they smooth edges."""
    (tmp_path / "old.png").write_bytes(b"of a step that is no more")
    make_pictures(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == PICTURES
    for name in PICTURES:
        with Image.open(tmp_path / name) as made, Image.open(FOLDER / name) as kept:
            difference = ImageChops.difference(made.convert("RGB"), kept.convert("RGB"))
            assert max(ImageStat.Stat(difference).mean) < 1


def test_every_option_that_the_page_names_is_there(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    helps = {}
    for command in ("sign", "issue", "verify", "copy", "build"):
        main([command, "--help"])
        helps[command] = capsys.readouterr().out
    lines = re.findall(r"^docgen (\w+) (.*)$", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    assert {command for command, _ in lines} >= {"sign", "issue", "verify", "build"}
    for command, rest in lines:
        for option in re.findall(r"(?<!\S)--[a-z0-9-]+", rest):
            assert option in helps[command], (command, option)


def test_a_rehearsal_s_key_is_trusted_by_nobody(office: Office, tmp_path: Path) -> None:

    moment = now()
    key = make_key(tmp_path / "key.p12", "Diễn tập", moment)
    signing = Signing(opener(key, moment), moment)
    data = sign_field(to_pdf(typeset(load(LETTER))), "a.pdf", "signer", Shown(), signing)
    (verdict,) = office.verified(data).verdicts
    assert (verdict.is_intact, verdict.trust) == (True, Trust.UNTRUSTED)
