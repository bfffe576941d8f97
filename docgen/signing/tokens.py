"""A token (USB token, HSM) that PKCS#11 speaks to → what signs with a key that never leaves it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import pkcs11
from asn1crypto import x509
from pkcs11 import Attribute, ObjectClass, PKCS11Error
from pkcs11 import exceptions as faults
from pyhanko.sign.pkcs11 import PKCS11Signer

from docgen.diagnostics import say
from docgen.signing.keys import Pkcs11Key, chain, problem


@contextmanager
def opened_token(key: Pkcs11Key, secret: Callable[[], str]) -> Iterator[PKCS11Signer]:
    """Open a token by its PIN for as long as the block lasts; raises EnvironmentProblem."""
    token = _token(key)
    with _session(token, secret) as session:
        private = _private_key(session, key.key)
        certificates = _certificates(session)
        own = certificates.get(private[Attribute.ID])
        if own is None:
            raise problem(
                "no-certificate",
                say("the token holds no certificate for the key {key}", key=private.label),
                say("ask the certification authority to put it on the token"),
            )
        try:
            yield PKCS11Signer(
                session,
                signing_cert=own,
                ca_chain=list(chain(certificates.values())),
                key_id=private[Attribute.ID],
                other_certs_to_pull=(),
            )
        except PKCS11Error as fault:
            raise _failed(fault) from fault


def _token(key: Pkcs11Key) -> Any:
    try:
        tokens = list(pkcs11.lib(key.library).get_tokens())
    except (PKCS11Error, RuntimeError, OSError) as fault:
        raise problem(
            "no-pkcs11-library",
            say("cannot use the PKCS#11 library {path}", path=key.library),
            say("name the one that came with the token: --pkcs11 PATH (.dll, .so or .dylib)"),
        ) from fault
    labels = [token.label for token in tokens]
    found = [token for token in tokens if key.token in (None, token.label)]
    if not found:
        raise problem(
            "no-token",
            say("there is no token {token}", token=key.token or ""),
            say("put it in; the tokens there are: {tokens}", tokens=_listed(labels)),
        )
    if len(found) > 1:
        raise problem(
            "which-token",
            say("there are several tokens: {tokens}", tokens=_listed(labels)),
            say("say which one: --token LABEL"),
        )
    return found[0]


@contextmanager
def _session(token: Any, secret: Callable[[], str]) -> Iterator[Any]:
    try:
        session = token.open(user_pin=secret())
    except (faults.PinIncorrect, faults.PinInvalid, faults.PinLenRange) as fault:
        raise problem(
            "wrong-pin",
            say("the PIN does not open the token {token}", token=token.label),
            say("type it again; too many wrong ones lock the token"),
        ) from fault
    except faults.PinLocked as fault:
        raise problem(
            "pin-locked",
            say("the token {token} is locked: too many wrong PINs", token=token.label),
            say("ask whoever gave it to you to unlock it"),
        ) from fault
    except PKCS11Error as fault:
        raise _failed(fault) from fault
    with session:
        yield session


def _private_key(session: Any, label: str | None) -> Any:
    keys = list(session.get_objects({Attribute.CLASS: ObjectClass.PRIVATE_KEY}))
    found = [key for key in keys if label in (None, key.label)]
    if len(found) == 1:
        return found[0]
    labels = _listed([key.label for key in keys])
    if not found:
        raise problem(
            "no-key",
            say("the token holds no key {key}", key=label or ""),
            say("the keys there are: {keys}", keys=labels),
        )
    raise problem(
        "which-key",
        say("the token holds several keys: {keys}", keys=labels),
        say("say which one: --key LABEL"),
    )


def _certificates(session: Any) -> dict[bytes, x509.Certificate]:
    """Return the certificates on the token by the identifiers that tie them to their keys."""
    found = session.get_objects({Attribute.CLASS: ObjectClass.CERTIFICATE})
    return {one[Attribute.ID]: x509.Certificate.load(one[Attribute.VALUE]) for one in found}


def _listed(labels: Sequence[str]) -> str:
    return ", ".join(labels) or "–"


def _failed(fault: PKCS11Error) -> Exception:
    return problem(
        "token-failed",
        say("the token refuses: {reason}", reason=type(fault).__name__),
        say("take it out, put it in again and try once more"),
    )
