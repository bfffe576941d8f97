"""What is found of the signatures of a PDF, as plain data."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from docgen.immutable import immutable


class Trust(StrEnum):
    """Whether a certificate leads to one that the reader trusts, at the time that counts."""

    TRUSTED = "trusted"
    UNTRUSTED = "untrusted"
    EXPIRED = "expired"
    NOT_YET_VALID = "not-yet-valid"
    REVOKED = "revoked"
    NOT_FOR_SIGNING = "not-for-signing"
    """The certificate says that its key is for something else."""


class Revocation(StrEnum):
    """Whether it is known that no certificate was revoked at the time that counts."""

    GOOD = "good"
    UNKNOWN = "unknown"
    REVOKED = "revoked"


class Covers(StrEnum):
    """How much of the file is signed."""

    FILE = "file"
    REVISION = "revision"
    PART = "part"


class Breach(StrEnum):
    """Which rule was broken after a signature."""

    REWRITTEN = "rewritten"
    """A text field was filled in a second time."""
    CLOSED = "closed"
    """Something was filled in or signed that the signature, or one before it, had closed."""
    FOREIGN = "foreign"
    """Something else was changed: a page, an object, what is shown."""


@immutable
class Changes:
    """What was added after a signature, and which rule that broke, if any.

    `filled` are text fields and what was filled in, `signed` the fields signed; `detail` tells
    programmers more of a breach.
    """

    filled: tuple[tuple[str, str], ...] = ()
    signed: tuple[str, ...] = ()
    breach: Breach | None = None
    detail: str = ""

    @property
    def any(self) -> bool:
        """Whether something was."""
        return bool(self.filled or self.signed or self.breach)


@immutable
class Verdict:
    """What is found of one signature, or of one time stamp of the whole file.

    `time` is proven by a time stamp, or else what the signer's clock said. `revision` counts the
    versions of the file from 1.
    """

    field: str
    signer: str
    issuer: str
    time: datetime | None
    is_time_proven: bool
    level: str
    digest: str
    covers: Covers
    revision: int
    is_intact: bool
    changes: Changes
    trust: Trust
    revocation: Revocation
    reason: str = ""

    @property
    def is_valid(self) -> bool:
        """Whether it is whole, trusted, and followed by nothing that was not allowed."""
        return self.is_intact and self.changes.breach is None and self.trust is Trust.TRUSTED


@immutable
class Report:
    """What is found of a file: its signatures in the order in which they were made."""

    file: str
    revisions: int
    verdicts: tuple[Verdict, ...]

    @property
    def is_valid(self) -> bool:
        """Whether it is signed, and every signature valid."""
        return bool(self.verdicts) and all(verdict.is_valid for verdict in self.verdicts)
