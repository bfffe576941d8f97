"""Signs as a `docgen sign` line asks, and tells how it went."""

from __future__ import annotations

import os
from contextlib import AbstractContextManager, suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from docgen.cli.exit_codes import ExitCode, UsageProblem
from docgen.cli.report import Reporter
from docgen.cli.secrets import SecretSource, read_secret
from docgen.cli.steps import Step
from docgen.diagnostics import Message, say
from docgen.immutable import immutable
from docgen.signing.packages import check_signing, check_tokens

if TYPE_CHECKING:
    from pyhanko.sign.signers import Signer

    from docgen.signing.keys import Key
    from docgen.signing.levels import LongTerm
    from docgen.signing.sign import Signing


@immutable
class SignOrder:
    """What a `docgen sign` line asks for."""

    step: Step
    field: str | None
    attachment_of: str | None
    invisible: bool
    picture: Path | None
    picture_size: str | None
    pkcs12: Path | None
    pkcs11: str | None
    token: str | None
    key: str | None
    passphrase_fd: int | None
    pin_fd: int | None
    timestamp: str
    lt: bool
    lta: bool
    trust: tuple[Path, ...]


def sign_and_tell(order: SignOrder, reporter: Reporter) -> ExitCode:
    """Sign and write what is signed; return how that ended."""
    try:
        order.step.check()
        _check_one(order)
        _refuse_unused(order)
        check_signing()
        if order.pkcs11 is not None:
            check_tokens()
        product, word = _product(order, reporter)
        order.step.write(product, word, reporter)
    except Exception as problem:
        return reporter.failure(problem)
    return ExitCode.DONE


def _check_one(order: SignOrder) -> None:
    if (order.pkcs12 is None) == (order.pkcs11 is None):
        raise UsageProblem.because(
            "key",
            None,
            say("name one key: --pkcs12 FILE or --pkcs11 LIBRARY"),
            say("a token's library comes with it, such as its .dll; a key's file ends in .p12"),
        )
    if [order.field is not None, order.attachment_of is not None, order.invisible].count(True) != 1:
        raise UsageProblem.because(
            "what-to-sign",
            None,
            say("say what is signed: --field NAME, --attachment-of NUMBER or --invisible"),
            say("the person signs --field signer, the agency --field seal"),
        )
    if order.picture is not None and order.field is None:
        raise UsageProblem.because(
            "picture",
            None,
            say("this signature shows no picture (PL I, Phần I, II.8.b)"),
            say("leave out --picture"),
        )


def _refuse_unused(order: SignOrder) -> None:
    """Raise UsageProblem for options that would do nothing, each with the one that it needs."""
    needs = (
        ("--passphrase-fd", order.passphrase_fd, "--pkcs12", order.pkcs12),
        ("--token", order.token, "--pkcs11", order.pkcs11),
        ("--key", order.key, "--pkcs11", order.pkcs11),
        ("--pin-fd", order.pin_fd, "--pkcs11", order.pkcs11),
        ("--picture-size", order.picture_size, "--picture", order.picture),
        ("--trust", order.trust or None, "--lt", order.lt or order.lta or None),
    )
    unused = [
        UsageProblem.because(
            "unused-option",
            None,
            say("{option} does nothing without {other}", option=option, other=other),
            say("leave it out, or add {other}", other=other),
        )
        for option, value, other, needed in needs
        if value is not None and needed is None
    ]
    if unused:
        raise UsageProblem(problem for one in unused for problem in one.diagnostics)


def _product(order: SignOrder, reporter: Reporter) -> tuple[bytes, str]:
    """Return what is signed, and the word that its name ends with."""
    from docgen.signing.attach import FIELD, sign_attachment, sign_without_field
    from docgen.signing.sign import Shown, sign_field

    data, name = order.step.read(), str(order.step.file)
    signing = _signing(order, reporter)
    if order.field is not None:
        shown = Shown(order.picture, _picture_size(order.picture_size))
        return sign_field(data, name, order.field, shown, signing), order.field
    if order.attachment_of is not None:
        return sign_attachment(data, name, order.attachment_of, signing), FIELD
    return sign_without_field(data, name, signing), FIELD


def _signing(order: SignOrder, reporter: Reporter) -> Signing:
    from docgen.signing.keys import Pkcs11Key, Pkcs12Key
    from docgen.signing.sign import Signing
    from docgen.signing.unlocking import opened
    from docgen.vietnam_time import VIETNAM

    moment = datetime.now(VIETNAM).replace(microsecond=0)
    key: Key
    if order.pkcs12 is not None:
        key = Pkcs12Key(order.pkcs12)
        source = SecretSource("DOCGEN_PASSPHRASE", order.passphrase_fd)
        prompt = say("passphrase of {path}: ", path=order.pkcs12)
    else:
        key = Pkcs11Key(order.pkcs11 or "", order.token, order.key)
        source = SecretSource("DOCGEN_PIN", order.pin_fd)
        prompt = say("PIN of the token: ")

    def secret(asked: Message = prompt) -> str:
        return read_secret(source, reporter.phrase(asked), os.environ)

    def open_key() -> AbstractContextManager[Signer]:
        return opened(key, secret, moment)

    return Signing(open_key, moment, _term(order))


def _term(order: SignOrder) -> LongTerm:
    from docgen.signing.levels import Level, long_term
    from docgen.signing.trust import read_roots

    level = Level.T if order.timestamp else Level.B
    if order.lt:
        level = Level.LT
    if order.lta:
        level = Level.LTA
    return long_term(level, order.timestamp, read_roots(order.trust))


def _picture_size(text: str | None) -> float:
    from docgen.lengths import points

    if text is None:
        return 0.0
    with suppress(ValueError):
        if width := points(text):
            return width
    raise UsageProblem.because(
        "picture-size",
        None,
        say("{text} is not a length", text=text),
        say("write for example --picture-size 36mm"),
    )
