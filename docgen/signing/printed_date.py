"""A PDF → what its announcement says of its date, which is printed and no longer filled in."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pyhanko.pdf_utils.reader import PdfFileReader

from docgen.document.model import IssueDate
from docgen.document.stated_date import stated_date
from docgen.pdf.reading import SOURCE
from docgen.signing.files import ODDITIES, entry


def printed_date(reader: PdfFileReader) -> IssueDate:
    """Return the parts of the date that are printed, as far as the file holds its announcement."""
    return stated_date(_sources(reader))


def differs(day: date, printed: IssueDate) -> bool:
    """Tell whether a day is another one than what is printed of it says."""
    parts = ((printed.year, day.year), (printed.month, day.month), (printed.day, day.day))
    return any(part is not None and part != given for part, given in parts)


def _sources(reader: PdfFileReader) -> Iterator[bytes]:
    try:
        for reference in entry(reader.root, "/AF", ()):
            file = reference.get_object()
            if entry(file, "/AFRelationship") == f"/{SOURCE}":
                yield entry(file["/EF"], "/F").data
    except ODDITIES:  # another program's
        return
