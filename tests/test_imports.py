"""What a command loads: the time to start is spent on imports, so each comes where it is used."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib import import_module
from inspect import get_annotations
from pathlib import Path

import pytest

from docgen.cli.commands import EXAMPLES

EXAMPLE = Path(__file__).parent.parent / "examples" / "thong-bao-ngan.yaml"

# Loads the command line, runs it and prints the names of all modules that are loaded then.
_PROBE = """
import json, sys
from docgen.cli.app import main
code = main(sys.argv[1:])
print()
print(json.dumps([code, sorted(sys.modules)]))
"""

# What other commands, other formats and the tools need, and what some library would bring along.
HEAVY = {
    "asyncio",
    "babel",
    "concurrent.futures",
    "cryptography",
    "email",
    "fontTools",
    "http",
    "jinja2",
    "markdown_it",
    "multiprocessing",
    "openpyxl",
    "pikepdf",
    "platformdirs",
    "pydantic",
    "pyhanko",
    "pypdfium2",
    "questionary",
    "reportlab.pdfgen",
    "reportlab.platypus",
    "rich",
    "socket",
    "ssl",
    "uharfbuzz",
    "urllib.request",
    "watchfiles",
    "xml.dom",
    "xml.sax",
}
# What few announcements ask for: values declared, tables, fewer pages; what is wrong in them.
SELDOM = {
    "decimal",
    "docgen.document.body.lettered_parts",
    "docgen.document.body.tables",
    "docgen.document.misfits",
    "docgen.layout.fitting.telling",
    "docgen.layout.table",
    "docgen.messages.render",
    "docgen.rules.families",
    "docgen.source.beginnings",
    "docgen.source.declared.declarations",
    "docgen.source.syntax",
    "docgen.source.templates",
    "html",
    "string",
}
# What only a document needs that is built.
LINE = {
    "docgen.build",
    "docgen.decree.reader",
    "docgen.document.assembly",
    "docgen.layout.typesetting",
    "docgen.pdf.writer",
    "docgen.source.tree",
    "reportlab",
    "yaml",
}


def modules_of(*arguments: str) -> set[str]:
    """Return the modules that a command has loaded when it is done."""
    command = [sys.executable, "-c", _PROBE, *arguments]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
    code, modules = json.loads(done.stdout.splitlines()[-1])
    assert code == 0, done.stderr
    return set(modules)


@pytest.fixture(scope="module")
def help_modules() -> set[str]:
    return modules_of("--help")


@pytest.fixture(scope="module")
def build_modules(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    output = tmp_path_factory.mktemp("imports") / "output.pdf"
    return modules_of("build", "-o", str(output), str(EXAMPLE))


def test_help_loads_nothing_heavy(help_modules: set[str]) -> None:
    assert not help_modules & HEAVY


def test_help_loads_nothing_of_the_line(help_modules: set[str]) -> None:
    assert not help_modules & LINE


def test_a_build_loads_the_line_and_nothing_heavy(build_modules: set[str]) -> None:
    assert {"docgen.layout.typesetting", "docgen.pdf.writer"} <= build_modules
    assert not build_modules & HEAVY


def test_a_build_loads_nothing_that_it_has_no_use_for(build_modules: set[str]) -> None:
    assert not build_modules & SELDOM


def test_a_command_is_loaded_alone(build_modules: set[str]) -> None:
    commands = {f"docgen.cli.{name}" for name in EXAMPLES}
    assert build_modules & commands == {"docgen.cli.build"}
    assert not modules_of("--version") & commands


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_command_has_its_annotations_as_values(name: str) -> None:
    """Typer evaluates each that is a text, twice: a fifth of the time that `--help` takes."""
    function = getattr(import_module(f"docgen.cli.{name}"), name)
    assert not [each for each in get_annotations(function).values() if isinstance(each, str)]


def test_a_build_loads_no_room_beside_the_line(build_modules: set[str]) -> None:
    beside = ("docgen.copying", "docgen.picture", "docgen.starting", "docgen.fonts.prepare.")
    assert not {name for name in build_modules if name.startswith(beside)}


# Generous caps: what grows beyond them has let something in that the lists above do not name.
def test_help_loads_few_modules(help_modules: set[str]) -> None:
    assert len(help_modules) < 200


def test_a_build_loads_few_modules(build_modules: set[str]) -> None:
    assert len(build_modules) < 465
