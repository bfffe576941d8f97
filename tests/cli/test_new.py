"""`docgen new`: what it writes, what fills it in, what it is asked, what is refused."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from docgen.cli import starting
from docgen.decree.kinds import kind_slugs
from tests.cli.conftest import Docgen

OWN_KIND = """\
name: Phiếu trình
abbreviation: PTr
form: van-ban-co-ten-loai
source: Quy chế làm việc của cơ quan
use: Trình lãnh đạo giải quyết công việc
keys:
  opinion: {title: Ý kiến của lãnh đạo, description: Lãnh đạo ghi.}
before: ["Ý kiến: {opinion}"]
"""


def blank_only(err: str) -> bool:
    """Tell whether every problem told is a blank."""
    told = [line for line in err.splitlines() if "error[" in line or "warning[" in line]
    return bool(told) and all("warning[blank]" in line for line in told)


@pytest.mark.parametrize("slug", kind_slugs())
def test_a_starter_builds_at_once_as_a_draft(docgen: Docgen, folder: Path, slug: str) -> None:
    assert docgen("new", slug).code == 0
    run = docgen("build", f"{slug}.yaml")
    assert (run.code, blank_only(run.err)) == (0, True)
    assert (folder / f"{slug}.pdf").is_file()


def test_it_tells_what_to_do_next(docgen: Docgen, folder: Path) -> None:
    run = docgen("new", "thong-bao")
    assert run.err.splitlines() == [
        "wrote thong-bao.yaml",
        "fill in what stands in [[…]], then: docgen build thong-bao.yaml",
        "for help while you type: docgen schema -o announcement.schema.json",
    ]
    text = (folder / "thong-bao.yaml").read_text(encoding="utf-8")
    assert text.startswith("# yaml-language-server: $schema=announcement.schema.json\nkind: ")


def test_settings_fill_keys_in_and_keep_the_comments(docgen: Docgen) -> None:
    plain = docgen("new", "thong-bao", "-o", "-").out.decode()
    filled = docgen(
        "new", "thong-bao", "-o", "-", "--set", "agency.name=Sở Nội vụ", "--set", "number=5"
    ).out.decode()
    assert "  name: Sở Nội vụ\n" in filled
    assert "\nnumber: 5\n" in filled
    assert comments(filled) == comments(plain)


def test_what_the_office_gives_is_left_to_it(docgen: Docgen, folder: Path) -> None:
    (folder / "docgen.yaml").write_text(
        "agency: {name: Sở Nội vụ, code: SNV}\nplace: Nghệ An\n", encoding="utf-8"
    )
    text = docgen("new", "thong-bao", "-o", "-").out.decode()
    assert "\n# place: " in text
    assert docgen("new", "thong-bao").code == 0
    assert "  # name: " in text
    assert "[địa danh]" not in docgen("build", "thong-bao.yaml").err


SIGNER = "signer: {authority: TL. Giám đốc, position: Chánh Văn phòng, name: Lê An}\n"


@pytest.mark.parametrize(
    ("office", "settings", "written"),
    [
        (SIGNER, (), ""),
        ("signers: [{name: Lê An}, {name: Lê Bình}]\n", (), ""),
        ("signer: {position: Giám đốc}\n", (), "[[chức vụ người ký]] [[họ và tên người ký]]"),
        (SIGNER, ("--set", "signer.name=Lê Bình"), "[[chức vụ người ký]] Lê Bình"),
    ],
)
def test_a_signer_is_left_to_the_office_whole_or_not_at_all(
    docgen: Docgen, folder: Path, office: str, settings: tuple[str, ...], written: str
) -> None:
    (folder / "docgen.yaml").write_text(office, encoding="utf-8")
    text = docgen("new", "thong-bao", "-o", "-", *settings).out.decode()
    signer = yaml.safe_load(text).get("signer", {})
    assert " ".join(signer.values()) == written


def test_an_issued_one_is_the_start_of_the_next(docgen: Docgen, folder: Path) -> None:
    old = (folder / "a.yaml").read_text(encoding="utf-8")
    text = docgen("new", "--from", "a.yaml", "-o", "-").out.decode()
    expected = old.replace("number: 21", "number:").replace("date: 2026-01-26", "date:")
    assert text.endswith(expected)


def test_a_kind_made_up_on_the_spot_starts_and_builds(docgen: Docgen, folder: Path) -> None:
    (folder / "kinds").mkdir()
    (folder / "kinds" / "phieu-trinh.yaml").write_text(OWN_KIND, encoding="utf-8")
    (folder / "docgen.yaml").write_text("kinds: kinds\n", encoding="utf-8")
    assert docgen("new", "phieu-trinh").code == 0
    assert "[[ý kiến của lãnh đạo]]" in (folder / "phieu-trinh.yaml").read_text(encoding="utf-8")
    run = docgen("build", "phieu-trinh.yaml")
    assert (run.code, blank_only(run.err)) == (0, True)


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        ((), 2, "error[usage]: which kind of document?"),
        (("TB",), 2, "did you mean thong-bao?"),
        (("thong-bao", "-o", "thong-bao.pdf"), 2, "thong-bao.pdf is no name for an announcement"),
        (("thong-bo",), 2, "did you mean thong-bao?"),
        (("thong-bao", "--from", "a.yaml"), 2, "--from takes the kind of the old announcement"),
        (("thong-bao", "--set", "agency.nme=x"), 2, "did you mean agency.name?"),
        (("thong-bao", "--set", "agency"), 2, "is not of the form key=text"),
        (("thong-bao", "-o", "a.yaml"), 3, "error[exists]: a.yaml is there already"),
        (("--from", "absent.yaml"), 3, "there is no file absent.yaml"),
    ],
)
def test_what_cannot_be_started_is_told(
    docgen: Docgen, folder: Path, arguments: tuple[str, ...], code: int, told: str
) -> None:
    before = (folder / "a.yaml").read_bytes()
    run = docgen("new", *arguments)
    assert (run.code, told in run.err) == (code, True)
    assert (folder / "a.yaml").read_bytes() == before
    assert not (folder / "thong-bao.yaml").exists()


@pytest.fixture
def keys(monkeypatch: pytest.MonkeyPatch) -> Iterator[object]:
    """Sit at a terminal whose keys the test presses."""
    monkeypatch.setattr(starting, "is_terminal", lambda stream: True)
    with create_pipe_input() as pressed, create_app_session(pressed, DummyOutput()):
        yield pressed


def test_at_a_terminal_it_asks_for_the_kind_and_a_few_values(
    docgen: Docgen, folder: Path, keys: object
) -> None:
    keys.send_text("thong-bao\rSở Nội vụ\rSNV\rNghệ An\r\r\rLê Văn Minh\r")  # type: ignore[attr-defined]
    assert docgen("new").code == 0
    text = (folder / "thong-bao.yaml").read_text(encoding="utf-8")
    assert "  name: Sở Nội vụ\n" in text
    assert "\nplace: Nghệ An\n" in text
    assert "  name: Lê Văn Minh\n" in text
    assert "[[trích yếu" in text


def comments(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.lstrip().startswith("#")]
