"""Help and version are there at once, on standard output, and load nothing heavy."""

from __future__ import annotations

import subprocess
import sys

import pytest

from docgen import __version__
from tests.cli.conftest import Docgen

HEAVY = {
    *("jinja2", "PIL", "pypdfium2", "reportlab", "rich", "watchfiles", "yaml", "fontTools"),
    *("aiohttp", "asn1crypto", "cryptography", "pkcs11", "pyhanko"),
}


def modules_loaded_by(*arguments: str) -> set[str]:
    """Return the top-level modules that a command loads, in a process of its own."""
    program = f"import sys; from docgen.cli.app import main; main({list(arguments)}); "
    program += "print(*sys.modules, file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    return {name.partition(".")[0] for name in done.stderr.decode().split()}


def test_version(docgen: Docgen) -> None:
    assert docgen("--version").out.decode() == f"docgen {__version__}\n"


@pytest.mark.parametrize("arguments", [["--help"], []])
def test_help_lists_the_commands(docgen: Docgen, arguments: list[str]) -> None:
    run = docgen(*arguments)
    assert run.code == 0
    assert run.err == ""
    for command in ("build", "issue", "kinds", "schema", "sign", "verify"):
        assert f"\n  {command} " in run.out.decode()


@pytest.mark.parametrize("command", ["build", "issue", "kinds", "schema", "sign", "verify"])
def test_help_of_a_command_shows_an_example(docgen: Docgen, command: str) -> None:
    run = docgen(command, "--help")
    assert run.code == 0
    assert f"Example: docgen {command}" in run.out.decode()


def test_help_names_every_exit_code(docgen: Docgen) -> None:
    text = docgen("--help").out.decode()
    assert [f"{code} " in text for code in (0, 1, 2, 3, 70, 130)] == [True] * 6


@pytest.mark.parametrize(
    "arguments",
    [
        *(["--help"], ["--version"], ["build", "--help"], ["kinds", "--help"]),
        *(["sign", "--help"], ["issue", "--help"], ["verify", "--help"]),
    ],
)
def test_help_loads_nothing_heavy(arguments: list[str]) -> None:
    assert modules_loaded_by(*arguments) & HEAVY == set()


def test_usage_error_loads_nothing_heavy() -> None:
    assert modules_loaded_by("build", "--bogus") & HEAVY == set()


def test_python_dash_m_is_the_same_command() -> None:
    done = subprocess.run([sys.executable, "-m", "docgen", "--version"], capture_output=True)
    assert done.stdout.decode().strip() == f"docgen {__version__}"


def test_list_of_commands_tells_whole_sentences(docgen: Docgen) -> None:
    assert "..." not in docgen("--help").out.decode().replace("[ARGS]...", "")


def test_help_is_asked_for_in_short(docgen: Docgen) -> None:
    assert docgen("-h").out == docgen("--help").out
    assert docgen("build", "-h").out == docgen("build", "--help").out
