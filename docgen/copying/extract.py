"""Page ranges as people write them (`2-3`, `1,4-5`) → the pages of the original that are copied."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.diagnostics import DocgenError, Message, UnreadableSource, say

_RANGE = re.compile(r"\s*(\d+)\s*(?:[-–]\s*(\d+)\s*)?")


def kept_pages(ranges: str | None, count: int) -> tuple[int, ...]:
    """Return the indices, from 0, of the pages that are copied, in order; all without ranges.

    Raises UnreadableSource for what is no range, or for a page that the original does not have.
    """
    if ranges is None:
        return tuple(range(count))
    return tuple(sorted({index for part in ranges.split(",") for index in _indices(part, count)}))


def _indices(part: str, count: int) -> Iterator[int]:
    match = _RANGE.fullmatch(part)
    if match is None:
        raise _problem(say("--pages {pages} is no range of pages", pages=part.strip() or '""'))
    first, last = int(match[1]), int(match[2] or match[1])
    if not 1 <= first <= last <= count:
        raise _problem(
            say("--pages {pages}: the original has {count} pages", pages=part.strip(), count=count)
        )
    yield from range(first - 1, last)


def _problem(message: Message) -> DocgenError:
    return UnreadableSource.because(
        "pages", None, message, say("write for example --pages 2-3 or --pages 1,4-5")
    )
