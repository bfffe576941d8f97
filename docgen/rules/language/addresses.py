"""Rule over addresses of the net that reach nothing: `xa@nghean.gov,vn`, `http//`, `www.xa,vn`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.rules.case import Case
from docgen.rules.language.slips import Slip, written_otherwise
from docgen.rules.model import Finding
from docgen.rules.prose import Prose
from docgen.rules.registry import warning

_NAME = r"[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*?"
_SIGN = r"[ \xa0]?[.,][ \xa0]?"
_TOP = r"(?:gov|edu|com|org|net)"
# A name's last parts, whatever stands between them; behind them begins no other address.
_HOST = rf"{_NAME}{_SIGN}(?:{_TOP}(?:{_SIGN}vn)?|vn)\b(?![\w@-])"
# `Zalo @xa.vn` is a name in another net; `tại @xa.vn` may be one, for no mailbox has such letters.
_NETS = (
    "zalo|facebook|fb|tiktok|telegram|instagram|threads|twitter|x|viber|youtube|fanpage|page|oa|qua"
    "|theo|kênh"
)
_MAIL = rf"(?<![\w.+-])(?!(?:{_NETS}) @)[A-Za-z0-9_.+-]+ ?@ ?{_HOST}"
_SITE = rf"(?<![\w.])www{_SIGN}{_HOST}"
_BARE = rf"(?<![\w@.-]){_NAME}\.{_TOP}(?:, ?|\. )vn\b(?![\w@-])"
_SCHEME = r"\bht+p+(?P<s>s?) ?[:;.,]? ?(?://|\\\\|(?<=:)/) ?(?=[A-Za-z0-9-]+\.[a-z])"


@warning("VT-address")
def broken_address(case: Case) -> Iterator[Finding]:
    """Find a comma or a space in an address, and a beginning that is not `http://`."""
    prose = case.prose
    slips = [slip for slip in _slips(prose.raw) if not _is_told_already(prose, slip)]
    return written_otherwise(prose, iter(sorted(slips, key=lambda slip: slip.start)))


def _slips(text: str) -> Iterator[Slip]:
    for needle, pattern in (("@", _MAIL), ("www", _SITE), ("vn", _BARE)):
        if needle in text:
            for match in re.finditer(pattern, text, re.IGNORECASE if needle == "@" else 0):
                yield Slip(*match.span(), re.sub(r"\s", "", match[0]).replace(",", "."))
    if "ht" in text:
        for match in re.finditer(_SCHEME, text):
            yield Slip(*match.span(), f"http{match['s']}://")


def _is_told_already(prose: Prose, slip: Slip) -> bool:
    """Tell whether nothing is wrong, or it is a space in an address of the page's foot."""
    found = prose.raw[slip.start : slip.end]
    return found == slip.right or (" " in found and prose.key(slip.start).startswith("contact."))
