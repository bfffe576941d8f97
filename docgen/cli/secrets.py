"""Where a passphrase or a PIN comes from: a file descriptor, the environment, or a prompt."""

from __future__ import annotations

import getpass
import os
import sys
from collections.abc import Mapping

from docgen.cli.exit_codes import UsageProblem
from docgen.cli.streams import is_terminal
from docgen.diagnostics import say
from docgen.immutable import immutable


@immutable
class SecretSource:
    """Where a secret may stand: the environment's variable, and a file descriptor or none."""

    variable: str
    descriptor: int | None = None


def read_secret(source: SecretSource, prompt: str, environment: Mapping[str, str]) -> str:
    """Return a secret; a person is asked for it where nothing else gives it.

    Raises UsageProblem if there is nobody to ask.
    """
    if source.descriptor is not None:
        return _from_descriptor(source.descriptor)
    if source.variable in environment:
        return environment[source.variable]
    if not is_terminal(sys.stdin):
        raise UsageProblem.because(
            "secret",
            None,
            say("there is nobody to ask for the secret"),
            say("set {variable}, or give a file descriptor", variable=source.variable),
        )
    return getpass.getpass(prompt)


def _from_descriptor(descriptor: int) -> str:
    """Return the first line that a descriptor gives."""
    try:
        with os.fdopen(descriptor, encoding="utf-8", closefd=False) as stream:
            return stream.readline().rstrip("\r\n")
    except (OSError, OverflowError, TypeError, UnicodeDecodeError) as problem:
        raise UsageProblem.because(
            "secret",
            None,
            say("no secret can be read from the file descriptor {number}", number=descriptor),
        ) from problem
