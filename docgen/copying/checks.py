"""Tells where an original is not what the decree asks of a digitised one (PL I, Phần II, I.2)."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence

from docgen.copying.figures import load_copies
from docgen.copying.original import Original, OriginalPage
from docgen.diagnostics import Diagnostic, Message, Severity, say
from docgen.lengths import millimetres


def check_original(original: Original, kept: Sequence[int]) -> Iterator[Diagnostic]:
    """Yield a warning for each figure that the pages copied do not keep to."""
    for check in (_version, _paper, _resolution):
        yield from check(original, kept)


def check_digitised(original: Original, kept: Sequence[int], form: str) -> Iterator[Diagnostic]:
    """Yield a warning where an electronic copy is of other pages than paper's scanned in colour.

    A signed document printed on paper is copied as Điều 25.1.b wants it: nothing is told of that.
    """
    yield from _signature(original)
    if form != "trich-sao":
        yield from _digital(original, kept)
    yield from _colour(original, kept)


def _signature(original: Original) -> Iterator[Diagnostic]:
    if original.is_signed:
        yield _warning(
            "signed-original",
            say("{path} is signed: its signature does not cover the copy", path=original.name),
            say("keep the original with its signature, and let the agency sign the copy"),
            "PL I, Phần II, I.3",
        )


def _version(original: Original, kept: Sequence[int]) -> Iterator[Diagnostic]:
    least = load_copies().digitised["version"].allowed.low
    if original.version < least:
        yield _warning(
            "pdf-version",
            say(
                "{path} is PDF {version}; a digitised document is PDF {least} or later",
                path=original.name,
                version=original.version,
                least=least,
            ),
            say("the copy is written as PDF {least}", least=least),
            "PL I, Phần II, I.2.a",
        )


def _paper(original: Original, kept: Sequence[int]) -> Iterator[Diagnostic]:
    found = _pages(original, kept, lambda page: not is_a4(page))
    if found:
        page = original.pages[found[0]]
        yield _warning(
            "not-a4",
            say(
                "{path} is not A4 on page {pages}: {width} × {height} mm",
                path=original.name,
                pages=_numbers(found),
                width=round(millimetres(page.width)),
                height=round(millimetres(page.height)),
            ),
            say("digitise the paper at 100 % on A4, 210 × 297 mm"),
            "PL I, Phần II, I.2.d",
        )


def _digital(original: Original, kept: Sequence[int]) -> Iterator[Diagnostic]:
    if all(original.pages[index].scan is None for index in kept):
        yield _warning(
            "electronic-original",
            say("{path} is no scan of a paper document", path=original.name),
            say("an electronic copy is made from paper; an electronic document is sent itself"),
            "NĐ 30/2020, Điều 25",
        )


def _colour(original: Original, kept: Sequence[int]) -> Iterator[Diagnostic]:
    found = _pages(original, kept, lambda page: page.scan is not None and page.scan.is_grey)
    if found:
        yield _warning(
            "scan-colour",
            say(
                "{path} is scanned without colours on page {pages}",
                path=original.name,
                pages=_numbers(found),
            ),
            say("scan the paper again in colour"),
            "PL I, Phần II, I.2.b",
        )


def _resolution(original: Original, kept: Sequence[int]) -> Iterator[Diagnostic]:
    least = load_copies().digitised["resolution"].allowed.low
    # Half a dot: what the rounding of a page to whole pixels takes from its resolution.
    found = _pages(original, kept, lambda page: _dpi(page) < least - 0.5)
    if found:
        dpi = min(_dpi(original.pages[index]) for index in found)
        yield _warning(
            "scan-resolution",
            say(
                "{path} is scanned at {dpi} dpi on page {pages}; {least} dpi is the least",
                path=original.name,
                pages=_numbers(found),
                dpi=round(dpi),
                least=round(least),
            ),
            say("scan the paper again at {least} dpi or more", least=round(least)),
            "PL I, Phần II, I.2.c",
        )


def _dpi(page: OriginalPage) -> float:
    return math.inf if page.scan is None else page.scan.dpi


def is_a4(page: OriginalPage) -> bool:
    """Tell whether a page is A4, upright or turned on its side."""
    paper = load_copies().decree.page
    tolerance = load_copies().digitised["paper_tolerance"].value
    narrow, wide = sorted((page.width, page.height))
    return abs(narrow - paper.width) <= tolerance and abs(wide - paper.height) <= tolerance


def _pages(
    original: Original, kept: Sequence[int], is_wrong: Callable[[OriginalPage], bool]
) -> list[int]:
    return [index for index in kept if is_wrong(original.pages[index])]


def _numbers(indices: Sequence[int]) -> str:
    return ", ".join(str(index + 1) for index in indices)


def _warning(code: str, message: Message, help: Message, citation: str) -> Diagnostic:
    return Diagnostic(code, Severity.WARNING, None, message, help, citation)
