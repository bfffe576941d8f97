"""A report → JSON of docgen's own, stable and complete."""

from __future__ import annotations

import json
from typing import Any

from docgen.diagnostics import Diagnostic, Edit, Place, Severity
from docgen.messages.catalogue import translate
from docgen.rules.output.figures import as_data
from docgen.rules.report import Report


def as_json(report: Report, language: str) -> str:
    """Return the files with their problems, messages in a language, and the counts."""
    told = {
        "files": [
            {
                "file": checked.file,
                "problems": [_problem(problem, language) for problem in checked.problems],
                **({"figures": as_data(checked.figures)} if checked.figures else {}),
            }
            for checked in report.files
        ],
        "errors": report.count(Severity.ERROR),
        "warnings": report.count(Severity.WARNING),
        "fixable": report.fixable,
    }
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _problem(problem: Diagnostic, language: str) -> dict[str, Any]:
    return {
        "code": problem.code,
        "severity": str(problem.severity),
        **_place(problem.place),
        "message": translate(problem.message, language),
        "help": translate(problem.help, language) if problem.help else None,
        "citation": problem.citation,
        "fix": {
            "safe": problem.fix.is_safe,
            "edits": [_edit(edit) for edit in problem.fix.edits],
        }
        if problem.fix
        else None,
    }


def _place(place: Place | None) -> dict[str, Any]:
    if place is None:
        return {"file": None, "line": None, "column": None}
    return {"file": place.file, "line": place.line, "column": place.column}


def _edit(edit: Edit) -> dict[str, Any]:
    return {
        **_place(edit.start),
        "end_line": edit.end.line,
        "end_column": edit.end.column,
        "text": edit.text,
    }
