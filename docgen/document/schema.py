"""The table of keys → a JSON Schema, by which editors complete, explain and check announcements."""

from __future__ import annotations

from typing import Any

from docgen.decree.reader import kind_slugs, load_kind
from docgen.document import keys
from docgen.immutable import replace
from docgen.lengths import PATTERN
from docgen.source.declared.key import KEY as DECLARATIONS
from docgen.source.declared.types import READINGS, TYPE_NAMES

_DRAFT = "https://json-schema.org/draft/2020-12/schema"
# YAML editors take `15` for a number and an empty value for null.
_TEXT = {"type": ["string", "number", "null"]}
_LENGTH = {"type": ["string", "null"], "pattern": f"^{PATTERN}$"}
_FIGURES = {"type": ["string", "integer", "null"]}
_SHAPES: dict[keys.Shape, dict[str, Any]] = {
    keys.Shape.NUMBER: _FIGURES,
    keys.Shape.DATE: _FIGURES,
    keys.Shape.COUNT: {"type": ["integer", "null"], "minimum": 1},
    keys.Shape.FLAG: {"type": ["boolean", "null"]},
    keys.Shape.SIZE: {"anyOf": [{"type": ["number", "null"]}, _LENGTH]},
    keys.Shape.LENGTH: _LENGTH,
    keys.Shape.FACTOR: {"type": ["number", "null"]},
    keys.Shape.FOLDER: {"type": ["string", "null"]},
}


def announcement_schema() -> dict[str, Any]:
    """Return the schema of an announcement, with the keys of every kind's own."""
    own = {
        name: _key(replace(key, description=f"{kind.name}: {key.description}"))
        for kind in map(load_kind, kind_slugs())
        for name, key in keys.own_keys(kind).items()
    }
    group = _group(keys.ANNOUNCEMENT)
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
        "optional": {"type": ["boolean", "null"], "title": "Có thể để trống"},
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


def _group(group: keys.Group) -> dict[str, Any]:
    return {
        "type": ["object", "null"],
        "additionalProperties": False,
        "properties": {name: _key(key) for name, key in group.keys.items()},
    }


def _key(key: keys.Key) -> dict[str, Any]:
    about = {"title": key.title, "description": key.description}
    return {**_type(key.type), **{name: text for name, text in about.items() if text}}


def _type(expected: keys.KeyType) -> dict[str, Any]:
    match expected:
        case keys.Shape():
            return _kinds() if expected is keys.Shape.KIND else dict(_SHAPES.get(expected, _TEXT))
        case keys.Choice():
            return {"enum": [*map(str, expected.words), None]}
        case keys.ListOf():
            several = {"type": ["array", "null"], "items": _type(expected.item)}
            return {"anyOf": [_type(expected.item), several]} if expected.one else several
        case keys.Either():
            return {"anyOf": [_type(expected.choice), _group(expected.group)]}
        case keys.Group():
            group = _group(expected)
            return {"anyOf": [dict(_TEXT), group]} if expected.alone else group


def _kinds() -> dict[str, Any]:
    names = [load_kind(slug).name for slug in kind_slugs()]
    return {"enum": list(kind_slugs()), "enumDescriptions": names}
