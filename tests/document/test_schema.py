"""The JSON Schema that editors use agrees with the reader and the examples."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
import yaml

from docgen.decree.reader import load_decree
from docgen.document import keys
from docgen.lengths import POINTS, millimetres
from tests.document.schema import decree_schema

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.yaml")), ids=lambda path: path.stem)
def test_every_example_is_valid(path: Path) -> None:
    announcement = yaml.safe_load(path.read_text(encoding="utf-8"))
    announcement = json.loads(json.dumps(announcement, default=str))
    jsonschema.validate(announcement, decree_schema())


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.yaml")), ids=lambda path: path.stem)
def test_every_example_names_the_schema_for_editors(path: Path) -> None:
    first = path.read_text(encoding="utf-8").split("\n")[0]
    assert first == "# yaml-language-server: $schema=announcement.schema.json"


def test_the_committed_schema_is_up_to_date() -> None:
    committed = (EXAMPLES / "announcement.schema.json").read_text(encoding="utf-8")
    assert json.loads(committed) == decree_schema()


@pytest.mark.parametrize("side", ["top", "bottom", "left", "right"])
def test_editors_are_told_the_margins_that_the_decree_allows(side: str) -> None:
    allowed = load_decree().page.margins[side].allowed
    told = keys.MARGINS.keys[side].description
    assert told == f"{millimetres(allowed.low):.0f}–{millimetres(allowed.high):.0f} mm."


def test_editors_are_told_the_figures_of_the_text_that_the_decree_allows() -> None:
    body, told = load_decree().body, keys.TYPOGRAPHY.keys
    size, spacing = body.size.allowed, body.line_spacing.allowed
    narrow, wide = (f"{points / POINTS['cm']:.3g}cm" for points in body.indent.allowed.choices)
    assert told["size"].description.startswith(f"{size.low:g}–{size.high:g};")
    assert told["line_spacing"].description.endswith(
        f"({spacing.low:g}) đến {spacing.high:g}.".replace("1.5", "1,5")
    )
    assert told["paragraph_spacing"].description.endswith(
        f" {body.paragraph_spacing.allowed.low:g}pt."
    )
    assert told["indent"].description == f"{narrow} hoặc {wide}."


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
        jsonschema.validate(wrong, decree_schema())


TYPED = [
    ({"end_mark": "không", "embed_source": "yes"}, {"end_mark": "maybe"}),
    (
        {"typography": {"line_spacing": "1,15", "size": "13,5"}},
        {"typography": {"line_spacing": "x"}},
    ),
    (
        {"typography": {"hanging_punctuation": "no", "size": "14pt"}},
        {"typography": {"size": "14m"}},
    ),
    ({"values": {"phat": {"type": "money", "optional": "yes"}}}, {"values": {"phat": "sum"}}),
]


@pytest.mark.parametrize(("right", "wrong"), TYPED)
def test_what_the_reader_takes_for_a_number_or_a_flag_the_schema_takes(
    right: dict[str, object], wrong: dict[str, object]
) -> None:
    """An editor reads `yes` and `1,15` as texts: that is what docgen's own messages advise."""
    jsonschema.validate({"kind": "thong-bao", **right}, decree_schema())
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"kind": "thong-bao", **wrong}, decree_schema())


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

    titles(decree_schema())
