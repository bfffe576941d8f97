"""The reason for which the system refuses a file → the same in words that catalogues translate."""

from __future__ import annotations

import errno
from collections.abc import Mapping

from docgen.diagnostics import Message, say

_REASONS: Mapping[int, Message] = {
    errno.EACCES: say("you have no permission for that"),
    errno.EPERM: say("you have no permission for that"),
    errno.EROFS: say("the disk can only be read"),
    errno.ENOSPC: say("the disk is full"),
    errno.ENOENT: say("it is not there"),
    errno.EEXIST: say("a file of that name is there"),
    errno.EISDIR: say("it is a folder"),
    errno.ENOTDIR: say("what should be a folder is a file"),
    errno.ENAMETOOLONG: say("the name is too long"),
    errno.EBUSY: say("another program holds it"),
    errno.EIO: say("the disk or the network has a fault"),
    errno.EMFILE: say("too many files are open"),
}

ELSEWHERE = say("choose another name or place")
"""How one goes on where a file cannot be read or written."""


def reason_of(problem: OSError | ValueError) -> Message:
    """Return why the system refuses; what is not known here stays in the system's own words.

    A name that no system takes, one with U+0000 in it, is a ValueError.
    """
    known = _REASONS.get(getattr(problem, "errno", None) or 0)
    return known or say("{reason}", reason=getattr(problem, "strerror", None) or problem)
