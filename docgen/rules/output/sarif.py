"""A report → SARIF 2.1.0 (OASIS), which code hosts and editors show beside the text."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from urllib.parse import quote

from docgen import __version__
from docgen.diagnostics import Diagnostic, Edit, Place
from docgen.messages.catalogue import translate
from docgen.rules.catalogue import Rule, load_rules
from docgen.rules.report import Report

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)


def as_sarif(report: Report, language: str) -> str:
    """Return one run of docgen: the rules that spoke, and their results."""
    problems = list(report.problems)
    codes = list(dict.fromkeys(problem.code for problem in problems))
    driver = {
        "name": "docgen",
        "version": __version__,
        "language": language,
        "rules": [_rule(code, load_rules().get(code), language) for code in codes],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(problem, codes, language) for problem in problems],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _rule(code: str, rule: Rule | None, language: str) -> dict[str, Any]:
    """Return a rule's description; what the reading says has a code and no more."""
    if rule is None:
        return {"id": code}
    title = rule.title if language == "vi" else rule.title_en
    why = rule.why if language == "vi" else rule.why_en
    words = f"{rule.citation}: {rule.quote}" if rule.citation and rule.quote else why
    return {
        "id": code,
        "shortDescription": {"text": title},
        "fullDescription": {"text": words},
        "defaultConfiguration": {"level": str(rule.severity)},
    }


def _result(problem: Diagnostic, codes: list[str], language: str) -> dict[str, Any]:
    text = translate(problem.message, language)
    if problem.help:
        text = f"{text}\n{translate(problem.help, language)}"
    result: dict[str, Any] = {
        "ruleId": problem.code,
        "ruleIndex": codes.index(problem.code),
        "level": str(problem.severity),
        "message": {"text": text},
    }
    if problem.place:
        result["locations"] = [{"physicalLocation": _location(problem.place)}]
    if problem.fix and problem.fix.is_safe:
        changes = [_change(edit) for edit in problem.fix.edits]
        result["fixes"] = [{"artifactChanges": changes}]
    return result


def _location(place: Place) -> dict[str, Any]:
    region = {"startLine": place.line, "startColumn": place.column}
    return {"artifactLocation": _artifact(place), "region": region}


def _change(edit: Edit) -> dict[str, Any]:
    region = {
        "startLine": edit.start.line,
        "startColumn": edit.start.column,
        "endLine": edit.end.line,
        "endColumn": edit.end.column,
    }
    replacement = {"deletedRegion": region, "insertedContent": {"text": edit.text}}
    return {"artifactLocation": _artifact(edit.start), "replacements": [replacement]}


def _artifact(place: Place) -> dict[str, str]:
    path = Path(place.file)
    if path.is_absolute():
        return {"uri": path.as_uri()}
    return {"uri": quote(path.as_posix(), errors="surrogateescape")}
