"""The name of a field → what the decree wants there: whose signature, in which ink, how large."""

from __future__ import annotations

import re
from functools import cache

from docgen.decree.model import SignatureFieldSetup
from docgen.decree.reader import load_decree

SIGNER, SEAL = "signature", "seal"


def setup_of(field: str) -> SignatureFieldSetup | None:
    """Return what the decree wants in a field (`signer`, `signer-2`); None for other systems'."""
    return _setups().get(_stem(field))


def is_seal(field: str) -> bool:
    """Tell whether the agency signs in a field."""
    return _stem(field) == _name(SEAL)


def signer_of(field: str, seal: str) -> bool:
    """Tell whether a field is the signer's that a seal goes over: one party's, or everybody's."""
    if _stem(field) != _name(SIGNER):
        return False
    number = seal.removeprefix(_name(SEAL))
    return not number or field.endswith(number)


def _name(component: str) -> str:
    setup = load_decree().components[component].signature
    assert setup is not None, f"{component} is signed"
    return setup.name


def _stem(field: str) -> str:
    return re.sub(r"-\d+$", "", field)


@cache
def _setups() -> dict[str, SignatureFieldSetup]:
    found = (component.signature for component in load_decree().components.values())
    return {setup.name: setup for setup in found if setup}
