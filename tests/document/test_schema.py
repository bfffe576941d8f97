"""The JSON Schema that editors use agrees with the reader and the examples."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
import yaml

from docgen.decree.reader import kind_slugs, load_kind
from docgen.document.schema import announcement_schema

KINDS = tuple(map(load_kind, kind_slugs()))
EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.yaml")), ids=lambda path: path.stem)
def test_every_example_is_valid(path: Path) -> None:
    announcement = yaml.safe_load(path.read_text(encoding="utf-8"))
    announcement = json.loads(json.dumps(announcement, default=str))
    jsonschema.validate(announcement, announcement_schema(KINDS))


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.yaml")), ids=lambda path: path.stem)
def test_every_example_names_the_schema_for_editors(path: Path) -> None:
    first = path.read_text(encoding="utf-8").split("\n")[0]
    assert first == "# yaml-language-server: $schema=announcement.schema.json"


def test_the_committed_schema_is_up_to_date() -> None:
    committed = (EXAMPLES / "announcement.schema.json").read_text(encoding="utf-8")
    assert json.loads(committed) == announcement_schema(KINDS)


@pytest.mark.parametrize(
    "wrong",
    [
        {"kind": "thong-baoo"},
        {"kind": "thong-bao", "recipent": []},
        {"kind": "thong-bao", "agency": {"nam": "x"}},
        {"kind": "thong-bao", "typography": {"indent": 1}},
        {"kind": "thong-bao", "typography": {"fit": "tight"}},
        {"kind": "thong-bao", "typography": {"fit": 1}},
        {"kind": "thong-bao", "typography": {"fit": {"pages": 0}}},
        {"subject": "x"},
    ],
)
def test_what_the_reader_refuses_the_schema_refuses(wrong: dict[str, object]) -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(wrong, announcement_schema(KINDS))


def test_every_key_has_a_vietnamese_title() -> None:
    def titles(schema: object) -> None:
        if isinstance(schema, dict):
            for key in schema.get("properties", {}).values():
                assert key["title"]
            for part in schema.values():
                titles(part)
        elif isinstance(schema, list):
            for part in schema:
                titles(part)

    titles(announcement_schema(KINDS))
