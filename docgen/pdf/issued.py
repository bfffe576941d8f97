"""Metadata of a PDF and what was filled in in it → the metadata with its number and day of issue.

The metadata.xml in a file is of the moment when it was built, and stays so under signatures.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from docgen.decree.metadata import load_metadata_scheme
from docgen.document.metadata import Datum
from docgen.document.model import IssueDate


def as_issued(
    metadata: Iterable[Datum], texts: Mapping[str, str], stated: IssueDate
) -> tuple[Datum, ...]:
    """Return metadata with the number and the day that `texts`, by field, fill in.

    `stated` is what the announcement says of the date, and is printed. A day that there is not is
    left out. The fields stand in the annex's order (Phụ lục VI, Phần II, I).
    """
    found = {datum.name: datum for datum in metadata}
    if number := texts.get("number", "").strip():
        found["CodeNumber"] = Datum("CodeNumber", number)
    day = _day(texts, stated)
    if day is not None:
        found["IssuedDate"] = Datum("IssuedDate", day.isoformat())
    order = [field.name for field in load_metadata_scheme().fields]
    return tuple(sorted(found.values(), key=lambda it: (*order, it.name).index(it.name)))


def _day(texts: Mapping[str, str], stated: IssueDate) -> date | None:
    try:
        return IssueDate(
            _filled(texts, "year", stated.year),
            _filled(texts, "month", stated.month),
            _filled(texts, "day", stated.day),
        ).whole
    except (ValueError, OverflowError):  # what is filled in in another program may be any text
        return None


def _filled(texts: Mapping[str, str], name: str, stated: int | None) -> int | None:
    return int(texts[name]) if texts.get(name) else stated
