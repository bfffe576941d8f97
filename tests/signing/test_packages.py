"""Where what signing needs is not installed, a person is told how to install it."""

from __future__ import annotations

import importlib.util
import sys

import pytest

from tests.cli.conftest import Docgen, docgen

__all__ = ["docgen"]  # the fixture


@pytest.mark.parametrize(
    ("absent", "line", "extra"),
    [
        ("pyhanko", ["sign", "a.pdf", "--field", "signer", "--pkcs12", "a.p12"], "sign"),
        ("pyhanko", ["issue", "a.pdf", "--number", "7"], "sign"),
        ("pyhanko", ["verify", "a.pdf"], "sign"),
        ("pkcs11", ["sign", "a.pdf", "--field", "signer", "--pkcs11", "a.so"], "pkcs11"),
    ],
)
def test_a_package_that_is_not_installed(
    docgen: Docgen,
    absent: str,
    line: list[str],
    extra: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    found = importlib.util.find_spec
    monkeypatch.setattr(
        "docgen.signing.packages.find_spec", lambda name: None if name == absent else found(name)
    )
    run = docgen(*line)
    assert run.code == 3
    assert run.err == (
        f"error[no-{absent}]: signatures need the package {absent}\n"
        f'  help: install it: {sys.executable} -m pip install "docgen[{extra}]"\n'
    )
