"""How long a signature is to be verifiable → what PAdES wants of it (ETSI EN 319 142-1)."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from asn1crypto import x509
from pyhanko_certvalidator import ValidationContext

from docgen.diagnostics import UnreadableSource, say
from docgen.immutable import immutable


class Level(StrEnum):
    """The baseline levels of PAdES."""

    B = "B-B"
    T = "B-T"
    LT = "B-LT"
    LTA = "B-LTA"


@immutable
class LongTerm:
    """A level, and what it needs: where time stamps are given, and whom to trust."""

    level: Level = Level.B
    timestamps: str = ""
    roots: tuple[x509.Certificate, ...] = ()

    @property
    def embeds(self) -> bool:
        """Whether the file takes up what verifies the signature: certificates, OCSP, CRLs."""
        return self.level in (Level.LT, Level.LTA)

    def context(self) -> ValidationContext:
        """Return what certificates are judged by; their state is asked for, and must be known."""
        return ValidationContext(
            trust_roots=list(self.roots), allow_fetching=True, revocation_mode="require"
        )


def long_term(level: Level, timestamps: str, roots: Sequence[x509.Certificate]) -> LongTerm:
    """Return a level with what it needs; raises UnreadableSource if that is not given."""
    if level is not Level.B and not timestamps:
        raise UnreadableSource.because(
            "needs-timestamp",
            None,
            say("level {level} needs a time stamp", level=level),
            say("write for example --timestamp http://tsa.ca.gov.vn"),
        )
    if level in (Level.LT, Level.LTA) and not roots:
        raise UnreadableSource.because(
            "needs-trust",
            None,
            say("level {level} needs the certificates that you trust", level=level),
            say("name them: --trust root.crt"),
        )
    return LongTerm(level, timestamps, tuple(roots))
