"""The table of keys → a JSON Schema, by which editors complete, explain and check announcements."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from docgen.decree.model import Kind
from docgen.document import keys
from docgen.immutable import replace
from docgen.lengths import PATTERN
from docgen.source.declared.key import KEY as DECLARATIONS
from docgen.source.declared.types import READINGS, TYPE_NAMES
from docgen.source.nodes import FLAGS

_DRAFT = "https://json-schema.org/draft/2020-12/schema"
# YAML editors take `15` for a number and an empty value for null.
_TEXT = {"type": ["string", "number", "null"]}
_LENGTH = {"type": ["string", "null"], "pattern": f"^{PATTERN}$"}
_FIGURES = {"type": ["string", "integer", "null"]}
# A decimal comma makes a text of a number; so does `yes`, for an editor that reads YAML 1.2.
_DECIMAL = {"type": ["string", "number", "null"], "pattern": r"^\s*\d+([.,]\d+)?\s*$"}
_FLAG = {"enum": [True, False, *(word for word in FLAGS if word not in ("true", "false")), None]}
_SHAPES: dict[keys.Shape, dict[str, Any]] = {
    keys.Shape.NUMBER: _FIGURES,
    keys.Shape.DATE: _FIGURES,
    keys.Shape.COUNT: {"type": ["integer", "null"], "minimum": 1},
    keys.Shape.FLAG: _FLAG,
    keys.Shape.SIZE: {"anyOf": [_DECIMAL, _LENGTH]},
    keys.Shape.LENGTH: _LENGTH,
    keys.Shape.FACTOR: _DECIMAL,
    keys.Shape.FOLDER: {"type": ["string", "null"]},
}


def announcement_schema(kinds: Sequence[Kind]) -> dict[str, Any]:
    """Return the schema of an announcement of one of some kinds, with all their own keys."""
    own = {
        name: _key(replace(key, description=f"{kind.name}: {key.description}"), kinds)
        for kind in kinds
        for name, key in keys.own_keys(kind).items()
    }
    group = _group(keys.ANNOUNCEMENT, kinds)
    return {
        "$schema": _DRAFT,
        "title": "Văn bản hành chính theo Nghị định 30/2020/NĐ-CP",
        **group,
        "properties": {**own, **group["properties"], DECLARATIONS: _declarations()},
        "required": ["kind"],
    }


def _declarations() -> dict[str, Any]:
    """Return the schema of the key `values`, under which the names are the user's own."""
    type_name = {"enum": [*TYPE_NAMES, None], "title": "Kiểu giá trị"}
    words = {
        "type": "array",
        "items": dict(_TEXT),
        "minItems": 1,
        "title": "Các giá trị được chọn",
    }
    options = {
        "type": type_name,
        "choices": words,
        "optional": {**_FLAG, "title": "Có thể để trống"},
        "column": {**_TEXT, "title": "Tên cột trong tệp dữ liệu"},
        "reading": {"enum": [*READINGS], "title": "Cách đọc số: bắc (linh, nghìn), nam (lẻ, ngàn)"},
    }
    described = {"type": "object", "additionalProperties": False, "properties": options}
    return {
        "type": ["object", "null"],
        "additionalProperties": {"anyOf": [type_name, words, described]},
        "title": "Khai báo giá trị trộn",
        "description": "Kiểu của từng {{ giá trị }}: text, money, number, date hoặc danh sách.",
    }


def _group(group: keys.Group, kinds: Sequence[Kind]) -> dict[str, Any]:
    return {
        "type": ["object", "null"],
        "additionalProperties": False,
        "properties": {name: _key(key, kinds) for name, key in group.keys.items()},
    }


def _key(key: keys.Key, kinds: Sequence[Kind]) -> dict[str, Any]:
    about = {"title": key.title, "description": key.description}
    return {**_type(key.type, kinds), **{name: text for name, text in about.items() if text}}


def _type(expected: keys.KeyType, kinds: Sequence[Kind]) -> dict[str, Any]:
    match expected:
        case keys.Shape():
            return (
                _kinds(kinds) if expected is keys.Shape.KIND else dict(_SHAPES.get(expected, _TEXT))
            )
        case keys.Choice():
            return {"enum": [*map(str, expected.words), None]}
        case keys.ListOf():
            item = _type(expected.item, kinds)
            several = {"type": ["array", "null"], "items": item}
            return {"anyOf": [item, several]} if expected.one else several
        case keys.Either():
            return {"anyOf": [_type(expected.choice, kinds), _group(expected.group, kinds)]}
        case keys.Group():
            group = _group(expected, kinds)
            return {"anyOf": [dict(_TEXT), group]} if expected.alone else group


def _kinds(kinds: Sequence[Kind]) -> dict[str, Any]:
    return {
        "enum": [kind.slug for kind in kinds],
        "enumDescriptions": [kind.name for kind in kinds],
    }
