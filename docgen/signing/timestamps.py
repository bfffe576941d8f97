"""The address of a time-stamping authority (TSA) → what asks it for time stamps."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from asn1crypto import cms
from pyhanko.sign.timestamps.aiohttp_client import HTTPTimeStamper

from docgen.diagnostics import EnvironmentProblem, UnreadableSource, say

_PATIENCE = 20  # seconds
_SCHEMES = ("http://", "https://")


class NoTimeStamp(Exception):
    """The authority gives none."""


class TimeStamps(HTTPTimeStamper):
    """Asks an authority for time stamps; raises NoTimeStamp, whatever went wrong on the way."""

    async def async_timestamp(self, message_digest: bytes, md_algorithm: str) -> cms.ContentInfo:
        """Return the token of a digest."""
        try:
            return await super().async_timestamp(message_digest, md_algorithm)
        except Exception as problem:
            raise NoTimeStamp(str(problem) or type(problem).__name__) from problem


def time_stamps(url: str) -> TimeStamps:
    """Return what asks the authority at an address; raises UnreadableSource for none."""
    if not url.startswith(_SCHEMES):
        raise UnreadableSource.because(
            "timestamp-address",
            None,
            say("{url} is no address of a time-stamping authority", url=url),
            say("write for example --timestamp http://tsa.ca.gov.vn"),
        )
    return TimeStamps(url, timeout=_PATIENCE)


@contextmanager
def told(url: str) -> Iterator[None]:
    """Turn NoTimeStamp into EnvironmentProblem."""
    try:
        yield
    except NoTimeStamp as problem:
        raise EnvironmentProblem.because(
            "no-timestamp",
            None,
            say("{url} gives no time stamp: {reason}", url=url, reason=problem),
            say("try again later, or sign without --timestamp; nothing was signed"),
        ) from problem
