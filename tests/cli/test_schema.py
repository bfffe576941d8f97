"""`docgen schema` prints the JSON Schema of announcements or writes it to a file."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Docgen, own_kind
from tests.document.schema import decree_schema


def test_schema_on_standard_output(docgen: Docgen) -> None:
    run = docgen("schema")
    assert (run.code, run.err) == (0, "")
    assert json.loads(run.out) == decree_schema()
    assert "Văn bản".encode() in run.out


def test_schema_in_a_file(docgen: Docgen, folder: Path) -> None:
    run = docgen("schema", "-o", "s.json")
    assert (run.code, run.out) == (0, b"")
    assert (folder / "s.json").read_bytes() == docgen("schema", "-o", "-").out


def test_schema_where_it_cannot_be_written(docgen: Docgen) -> None:
    run = docgen("schema", "-o", "absent/s.json")
    assert run.code == 3
    assert run.err.startswith("error[")


def test_schema_knows_the_offices_own_kinds(docgen: Docgen, folder: Path) -> None:
    own_kind(folder / "van-phong")
    docgen("schema", "-o", "van-phong/s.json")
    schema = json.loads((folder / "van-phong/s.json").read_text(encoding="utf-8"))
    assert "phieu-trinh" in schema["properties"]["kind"]["enum"]
    assert schema["properties"]["reviewer"]["title"] == "Người thẩm định"
    assert json.loads(docgen("schema").out) == decree_schema()
