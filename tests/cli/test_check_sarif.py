"""`docgen check --format sarif`: SARIF 2.1.0, as code hosts read it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from docgen.rules.catalogue import load_rules
from tests.cli.conftest import WRONG, Docgen

# What OASIS's schema of 250 KB asks of the parts that docgen writes: names, types, enumerations.
_TEXT = {"type": "object", "required": ["text"], "properties": {"text": {"type": "string"}}}
_REGION = {
    "type": "object",
    "additionalProperties": False,
    "required": ["startLine"],
    "properties": {
        name: {"type": "integer", "minimum": 1}
        for name in ("startLine", "startColumn", "endLine", "endColumn")
    },
}
_ARTIFACT = {
    "type": "object",
    "required": ["uri"],
    "additionalProperties": False,
    "properties": {"uri": {"type": "string", "format": "uri-reference"}},
}
_LEVEL = {"enum": ["none", "note", "warning", "error"]}
SCHEMA: dict[str, Any] = {
    "type": "object",
    "required": ["version", "runs"],
    "additionalProperties": False,
    "properties": {
        "$schema": {"type": "string", "format": "uri"},
        "version": {"const": "2.1.0"},
        "runs": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["tool"],
                "additionalProperties": False,
                "properties": {
                    "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
                    "tool": {
                        "type": "object",
                        "required": ["driver"],
                        "properties": {
                            "driver": {
                                "type": "object",
                                "required": ["name"],
                                "additionalProperties": False,
                                "properties": {
                                    "name": {"type": "string"},
                                    "version": {"type": "string"},
                                    "language": {"pattern": "^[a-zA-Z]{2}(-[a-zA-Z]{2})?$"},
                                    "rules": {
                                        "type": "array",
                                        "uniqueItems": True,
                                        "items": {
                                            "type": "object",
                                            "required": ["id"],
                                            "additionalProperties": False,
                                            "properties": {
                                                "id": {"type": "string"},
                                                "shortDescription": _TEXT,
                                                "fullDescription": _TEXT,
                                                "defaultConfiguration": {
                                                    "type": "object",
                                                    "properties": {"level": _LEVEL},
                                                },
                                            },
                                        },
                                    },
                                },
                            }
                        },
                    },
                    "results": {
                        "type": "array",
                        "items": {
                            "type": "object",
                            "required": ["message"],
                            "additionalProperties": False,
                            "properties": {
                                "ruleId": {"type": "string"},
                                "ruleIndex": {"type": "integer", "minimum": 0},
                                "level": _LEVEL,
                                "message": _TEXT,
                                "locations": {
                                    "type": "array",
                                    "items": {
                                        "type": "object",
                                        "required": ["physicalLocation"],
                                        "properties": {
                                            "physicalLocation": {
                                                "type": "object",
                                                "additionalProperties": False,
                                                "properties": {
                                                    "artifactLocation": _ARTIFACT,
                                                    "region": _REGION,
                                                },
                                            }
                                        },
                                    },
                                },
                                "fixes": {
                                    "type": "array",
                                    "items": {
                                        "type": "object",
                                        "required": ["artifactChanges"],
                                        "properties": {
                                            "artifactChanges": {
                                                "type": "array",
                                                "minItems": 1,
                                                "items": {
                                                    "type": "object",
                                                    "required": [
                                                        "artifactLocation",
                                                        "replacements",
                                                    ],
                                                },
                                            }
                                        },
                                    },
                                },
                            },
                        },
                    },
                },
            },
        },
    },
}


@pytest.fixture
def log(docgen: Docgen, folder: Path) -> dict[str, Any]:
    """Return what is told of a file with a blank in its name."""
    (folder / "thông báo.yaml").write_text(WRONG, encoding="utf-8")
    told: dict[str, Any] = json.loads(docgen("check", "thông báo.yaml", "--format", "sarif").out)
    return told


def test_it_is_sarif(log: dict[str, Any]) -> None:
    jsonschema.validate(log, SCHEMA)


def test_each_result_names_its_rule_and_place(log: dict[str, Any]) -> None:
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert [rules[result["ruleIndex"]]["id"] for result in run["results"]] == [
        result["ruleId"] for result in run["results"]
    ]
    first = run["results"][0]
    assert first["ruleId"] == "ND30-II.4.c-comma"
    assert first["level"] == "error"
    location = first["locations"][0]["physicalLocation"]
    assert location["artifactLocation"]["uri"] == "th%C3%B4ng%20b%C3%A1o.yaml"
    assert location["region"] == {"startLine": 6, "startColumn": 14}


def test_a_rule_says_the_decrees_own_sentence(log: dict[str, Any]) -> None:
    (run,) = log["runs"]
    described = run["tool"]["driver"]["rules"][0]["fullDescription"]["text"]
    assert load_rules()["ND30-II.4.c-comma"].quote in described


def test_a_fix_says_what_is_taken_away(log: dict[str, Any]) -> None:
    (change,) = log["runs"][0]["results"][0]["fixes"][0]["artifactChanges"]
    (replacement,) = change["replacements"]
    assert replacement["deletedRegion"] == {
        "startLine": 6,
        "startColumn": 14,
        "endLine": 6,
        "endColumn": 15,
    }
    assert replacement["insertedContent"] == {"text": ""}


def test_a_rule_without_a_quotation_says_why(docgen: Docgen, folder: Path) -> None:
    path = folder / "a.yaml"
    text = path.read_text(encoding="utf-8").replace("subject: Về lịch", "subject: về lịch")
    path.write_text(text, encoding="utf-8")
    run = docgen("check", "a.yaml", "--format", "sarif", "--lang", "vi")
    (rule,) = json.loads(run.out)["runs"][0]["tool"]["driver"]["rules"]
    assert rule["fullDescription"]["text"] == load_rules()["VT-subject-small"].why
