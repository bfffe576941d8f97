"""What signing needs besides docgen itself → a problem to tell where it is not installed."""

from __future__ import annotations

from importlib.util import find_spec

from docgen.diagnostics import EnvironmentProblem, say
from docgen.installing import how_to_install


def check_signing() -> None:
    """Raise EnvironmentProblem if pyHanko is not installed."""
    _check("pyhanko", "sign")


def check_tokens() -> None:
    """Raise EnvironmentProblem if what speaks to tokens (PKCS#11) is not installed."""
    _check("pkcs11", "pkcs11")


def _check(module: str, extra: str) -> None:
    if find_spec(module) is None:
        raise EnvironmentProblem.because(
            f"no-{module}",
            None,
            say("signatures need the package {package}", package=module),
            how_to_install(extra),
        )
