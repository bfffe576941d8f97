"""Rules over units and their bodies after 1 July 2025: two levels, 34 provinces."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from docgen.diagnostics import say
from docgen.rules.case import Case
from docgen.rules.language.issued import earliest_issue
from docgen.rules.language.places import cities, today
from docgen.rules.model import Finding
from docgen.rules.passages import Passage
from docgen.rules.prose import fold
from docgen.rules.registry import warning

TWO_LEVELS = date(2025, 7, 1)
"""From this day on there are provinces and communes and nothing between (Luật 72/2025/QH15)."""

_DISTRICT = r"\b(?:huyện|quận|thị xã|thị trấn)\b"
_CITY = (
    r"(?:ủy ban nhân dân|hội đồng nhân dân|ubnd|hđnd|phòng [^,;]+?) (?:thành phố|tp\.?) ([^,;(\n]+)"
)
# Bodies that serve people and may have kept their names.
_KEPT = r"trường|y tế|bệnh viện|bảo tàng|thư viện"
_COMMUNE = r"\b(?:xã|phường|đặc khu)\b"
_ISSUER = ("agency.name", "agency.parent", "issued_by")
_SIGNER = ("signer.authority", "signer.position", "signers.authority", "signers.position")
_RECIPIENT = ("to", "recipients", "recipients.to")


@warning("VT-district-issuer")
def issuer_of_a_district(case: Case) -> Iterator[Finding]:
    """Find an issuing body of a district (cấp huyện), or its signer: a level that is no more."""
    return _of_a_district(case, (*_ISSUER, *_SIGNER))


@warning("VT-district-recipient")
def recipient_of_a_district(case: Case) -> Iterator[Finding]:
    """Find a recipient of a district (cấp huyện): `UBND các huyện, thị xã`."""
    return _of_a_district(case, _RECIPIENT)


@warning("VT-province-issuer")
def issuer_of_a_former_province(case: Case) -> Iterator[Finding]:
    """Find an issuing body of a province that is now a part of another."""
    return _of_a_former_province(case, _ISSUER)


@warning("VT-province-recipient")
def recipient_of_a_former_province(case: Case) -> Iterator[Finding]:
    """Find a recipient of a province that is now a part of another."""
    return _of_a_former_province(case, _RECIPIENT)


@warning("VT-province-place")
def place_of_a_former_province(case: Case) -> Iterator[Finding]:
    """Find a former province as the place (địa danh), unless a commune of that name issues."""
    passages = case.at("place")
    agency = fold(" ".join(passage.text for passage in case.at(*_ISSUER)).lower())
    if not passages or re.search(_COMMUNE, agency) or earliest_issue(case) < TWO_LEVELS:
        return
    place = passages[0]
    for former, now in today(case).items():
        if fold(place.text.strip().lower()) == fold(former.lower()):
            yield _former(place, 0, former, now)


def _of_a_district(case: Case, keys: tuple[str, ...]) -> Iterator[Finding]:
    passages = case.at(*keys)
    if earliest_issue(case) < TWO_LEVELS:
        return
    for passage in passages:
        text = fold(passage.text.lower())
        start = _district_in(text, tuple(fold(city.lower()) for city in cities(case)))
        if start is not None and not re.search(_KEPT, text) and "[[" not in text:
            yield Finding(
                passage.place(start),
                say("no body of a district has existed since 01/7/2025: {name}", name=passage.text),
                say("name the province or the commune, ward or special zone that it is now"),
            )


def _district_in(text: str, central: tuple[str, ...]) -> int | None:
    """Return where a district, or a city below a province, stands in folded words."""
    if match := re.search(_DISTRICT, text):
        return match.start()
    city = re.search(_CITY, text)
    if city is not None and not city[1].startswith(central):
        return city.start(1)
    return None


def _of_a_former_province(case: Case, keys: tuple[str, ...]) -> Iterator[Finding]:
    passages = case.at(*keys)
    if not any("tỉnh" in passage.text.lower() for passage in passages):
        return
    if earliest_issue(case) < TWO_LEVELS:
        return
    for former, now in today(case).items():
        named = re.compile(rf"tỉnh {re.escape(fold(former.lower()))}\b")
        for passage in passages:
            if match := named.search(fold(passage.text.lower())):
                yield _former(passage, match.start(), former, now)


def _former(passage: Passage, start: int, former: str, now: str) -> Finding:
    return Finding(
        passage.place(start),
        say("{former} has been a part of {now} since 01/7/2025", former=former, now=now),
        say("name {now}, or the commune itself", now=now),
    )
