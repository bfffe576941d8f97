"""`docgen sign`: a finished PDF signed, by a person or by the agency."""

from pathlib import Path
from typing import Annotated

import typer

from docgen.cli.exit_codes import ExitCode
from docgen.cli.options import (
    ForceOption,
    InPlaceOption,
    LanguageOption,
    OutputOption,
    TrustOption,
)

Text = str | None


def sign(
    file: Annotated[Path, typer.Argument(metavar="FILE.pdf", help="What is signed.")],
    field: Annotated[
        Text, typer.Option(help="The field that is signed: signer, seal, drafter-initials, …")
    ] = None,
    attachment_of: Annotated[
        Text,
        typer.Option(
            metavar="NUMBER",
            help="Sign an attachment in a file of its own: the agency, without a picture, with the "
            "line of the document's number and notation (453/TB-UBND) and the time.",
        ),
    ] = None,
    invisible: Annotated[
        bool,
        typer.Option("--invisible", help="Sign a file without fields, such as an electronic copy."),
    ] = False,
    picture: Annotated[
        Path | None,
        typer.Option(metavar="PNG", help="The picture shown: a signature in blue, a seal in red."),
    ] = None,
    picture_size: Annotated[
        Text, typer.Option(metavar="WIDTH", help="The seal's true width, such as 36mm.")
    ] = None,
    pkcs12: Annotated[
        Path | None, typer.Option(metavar="FILE", help="The key's file (.p12, .pfx).")
    ] = None,
    passphrase_fd: Annotated[
        int | None,
        typer.Option(
            metavar="NUMBER",
            min=0,
            help="A file descriptor with its passphrase; else DOCGEN_PASSPHRASE, or a prompt.",
        ),
    ] = None,
    pkcs11: Annotated[
        Text, typer.Option(metavar="LIBRARY", help="The library of the token that holds the key.")
    ] = None,
    token: Annotated[Text, typer.Option(metavar="LABEL", help="Which token.")] = None,
    key: Annotated[Text, typer.Option(metavar="LABEL", help="Which key on it.")] = None,
    pin_fd: Annotated[
        int | None,
        typer.Option(
            metavar="NUMBER",
            min=0,
            help="A file descriptor with its PIN; else DOCGEN_PIN, or a prompt.",
        ),
    ] = None,
    timestamp: Annotated[
        Text, typer.Option(metavar="URL", help="Who stamps the time (PAdES B-T).")
    ] = None,
    lt: Annotated[
        bool, typer.Option("--lt", help="Embed what verifies it for a long time (B-LT).")
    ] = False,
    lta: Annotated[bool, typer.Option("--lta", help="And stamp that, too (B-LTA).")] = False,
    trust: TrustOption = None,
    output: OutputOption = None,
    in_place: InPlaceOption = False,
    force: ForceOption = False,
    lang: LanguageOption = None,
) -> ExitCode:
    """Sign a finished PDF (PAdES, SHA-256 or better).

    The first signature allows filling in and signing the file's other fields and nothing else; the
    seal closes it. The key stays where it is: a file, or a token (PKCS#11).
    """
    from docgen.cli.report import Reporter
    from docgen.cli.signing import SignOrder, sign_and_tell
    from docgen.cli.steps import Step

    read = [path for path in (pkcs12, picture, *(trust or ())) if path is not None]
    order = SignOrder(
        step=Step(file, output, in_place, force, tuple(read)),
        field=field,
        attachment_of=attachment_of,
        invisible=invisible,
        picture=picture,
        picture_size=picture_size,
        pkcs12=pkcs12,
        pkcs11=pkcs11,
        token=token,
        key=key,
        passphrase_fd=passphrase_fd,
        pin_fd=pin_fd,
        timestamp=timestamp or "",
        lt=lt,
        lta=lta,
        trust=tuple(trust or ()),
    )
    return sign_and_tell(order, Reporter(lang))
