"""An office's docgen.yaml fills what an announcement leaves out, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from docgen.diagnostics import Problems, UnreadableSource
from docgen.document.keys import STATED_WHOLE
from docgen.source.nodes import Mapping
from docgen.source.office import find_office, with_defaults
from docgen.source.text import decode_source
from docgen.source.tree import parse
from tests.source.sources import plain, scalar, tree

OFFICE = """\
agency: {name: Sở Nội vụ, code: SNV}
place: Huế
recipients: [Như trên, Lưu VT]
signer: {authority: TL. Giám đốc, position: Chánh Văn phòng, name: Lê An}
contact: {address: 15 Lê Lợi, phone: 0234 1}
"""


def merged(document: str, office: str = OFFICE) -> Mapping:
    return with_defaults(tree(document), tree(office, "docgen.yaml"), STATED_WHOLE)


@pytest.mark.parametrize(
    ("document", "key", "value"),
    [
        ("kind: thong-bao", "kind", "thong-bao"),
        ("kind: thong-bao", "place", "Huế"),
        ("place: Vinh", "place", "Vinh"),
        ("place:", "place", ""),
        ("agency: {code: X}", "agency", {"code": "X", "name": "Sở Nội vụ"}),
        ("agency:", "agency", ""),
        ("recipients: [Bộ Nội vụ]", "recipients", ["Bộ Nội vụ"]),
        ("signer: Trần Bình", "signer", "Trần Bình"),
        ("place: {a: b}", "place", {"a": "b"}),
        ("contact: {phone: 0234 2}", "contact", {"phone": "0234 2", "address": "15 Lê Lợi"}),
    ],
)
def test_documents_own_values_win(document: str, key: str, value: object) -> None:
    found = merged(f"{document}\n").get(key)
    assert found is not None
    assert plain(found) == value


def test_documents_keys_come_first() -> None:
    keys = [key.text for key, _ in merged("kind: thong-bao\nsigner: {name: A}\n").entries]
    assert keys == ["kind", "signer", "agency", "place", "recipients", "contact"]


def test_a_signer_is_one_person() -> None:
    signer = merged("signer: {position: Giám đốc, name: Trần Bình}\n").get("signer")
    assert signer is not None
    assert plain(signer) == {"position": "Giám đốc", "name": "Trần Bình"}


def test_a_name_alone_has_the_post_that_the_office_gives() -> None:
    signer = merged("signer: {name: Trần Bình}\n").get("signer")
    assert signer is not None
    post = {"authority": "TL. Giám đốc", "position": "Chánh Văn phòng"}
    assert plain(signer) == {"name": "Trần Bình", **post}


@pytest.mark.parametrize("own", ["signer: {name: A}\n", "signers: [{name: A}, {name: B}]\n"])
@pytest.mark.parametrize("offices", ["signer: {name: C}\n", "signers: [{name: C}, {name: D}]\n"])
def test_who_signs_is_said_once(own: str, offices: str) -> None:
    assert plain(merged(own, offices)) == plain(tree(own))


def test_an_attachment_is_one_document() -> None:
    own = "attachment: {kind: quy-che, subject: Làm việc}\n"
    assert plain(merged(own, "attachment: {body: Điều 1}\n")) == plain(tree(own))


def test_each_value_points_into_the_file_that_holds_it() -> None:
    agency = merged("agency:\n  code: X\n").get("agency")
    assert isinstance(agency, Mapping)
    assert str(scalar(agency, "code").place) == "thong-bao.yaml:2:9"
    assert str(scalar(agency, "name").place) == "docgen.yaml:1:16"
    assert str(scalar(agency, "name").place_of(3)) == "docgen.yaml:1:19"


def test_nearest_office_is_found(tmp_path: Path) -> None:
    folder = tmp_path / "2022" / "thang-10"
    folder.mkdir(parents=True)
    (tmp_path / "docgen.yaml").touch()
    assert find_office(folder) == tmp_path / "docgen.yaml"
    (tmp_path / "2022" / "docgen.yaml").touch()
    assert find_office(folder) == tmp_path / "2022" / "docgen.yaml"
    (folder / "docgen.yaml").touch()
    assert find_office(folder) == folder / "docgen.yaml"


def test_office_of_a_relative_folder_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "2022").mkdir()
    (tmp_path / "docgen.yaml").touch()
    monkeypatch.chdir(tmp_path / "2022")
    assert find_office(Path()) == tmp_path / "docgen.yaml"
    monkeypatch.chdir(tmp_path)
    assert find_office(Path()) == Path("docgen.yaml")


@pytest.mark.parametrize("text", ["", "# none\n", "- place: Huế\n", "Huế\n"])
def test_an_office_that_says_nothing_is_told_how_to_begin(text: str) -> None:
    with pytest.raises(UnreadableSource) as raised:
        parse(decode_source(text.encode(), "van-phong/docgen.yaml"), Problems())
    assert "`place: " in str(raised.value.diagnostics[0].help)


def test_folder_named_like_an_office_is_none(tmp_path: Path) -> None:
    (tmp_path / "docgen.yaml").mkdir()
    assert find_office(tmp_path) != tmp_path / "docgen.yaml"
