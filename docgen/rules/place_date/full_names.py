"""Warning about a place written short: a number, a person's name or TP. is no unit's full name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.diagnostics import say
from docgen.document.blanks import has_blank
from docgen.rules.case import Case
from docgen.rules.language.data import entries
from docgen.rules.model import Finding
from docgen.rules.registry import warning

_CITY = "Thành phố Hồ Chí Minh"
_NAMES_OF_CITY = frozenset({"Hồ Chí Minh", "HCM"})
# `TP. Huế`, `P. 12`, `TPHCM`: the noun of the unit in short.
_SHORT = r"(?P<noun>TP|Tp|TX|Tx|P|Q|H|X)(?:\.\s*|\s+|(?=HCM$))(?P<name>\S.*)"
_NOUNS = {"TP": "Thành phố", "TX": "Thị xã", "P": "Phường", "Q": "Quận", "H": "Huyện", "X": "Xã"}


@warning("ND30-II.4.a-full")
def short_place(case: Case) -> Iterator[Finding]:
    """Find a place that is not a unit's full name: `TP. Hồ Chí Minh`, `Hồ Chí Minh`, `12`."""
    for passage in case.at("place"):
        place = " ".join(passage.text.split())
        full = place if has_blank(place) else _full_name(case, place)
        if full != place:
            yield Finding(
                passage.place(),
                say("{place} is not the full name of the unit", place=place),
                say("write {full}", full=full),
                passage.fix(0, len(passage.text.rstrip()), full),
            )


def _full_name(case: Case, place: str) -> str:
    """Return the place in full; the noun stands before a number and a person's name (II.4.a)."""
    short = re.fullmatch(_SHORT, place)
    name = short["name"] if short else place
    noun = _NOUNS[short["noun"].upper()] if short else _noun_of_issuer(case, name)
    if name in _NAMES_OF_CITY and noun in ("", "Thành phố"):
        return _CITY
    if name.isdecimal():
        return f"{noun or 'Phường'} {name}"
    if noun and (name in _NAMES_OF_CITY or name in entries(case, "units-of-people")):
        return f"{noun} {name}"
    return name


def _noun_of_issuer(case: Case, name: str) -> str:
    """Return the noun before a name in the agency's or its superior's, maybe none."""
    named = rf"(?i)\b(phường|xã|quận) {re.escape(name)}(?!\w)"
    for passage in case.at("agency.name", "agency.parent"):
        if match := re.search(named, " ".join(passage.text.split())):
            return match[1].capitalize()
    return ""
