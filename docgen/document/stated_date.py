"""The files that a document was made from → the date that its announcement states."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from docgen.diagnostics import DocgenError, Problems
from docgen.document.model import IssueDate
from docgen.document.scalars import issue_date
from docgen.source.nodes import Scalar
from docgen.source.text import decode_source
from docgen.source.tree import parse


def stated_date(sources: Iterable[bytes]) -> IssueDate:
    """Return the date of the first announcement among files; nothing but blanks without one."""
    return next(_dates(sources), IssueDate())


def _dates(sources: Iterable[bytes]) -> Iterator[IssueDate]:
    for content in sources:
        problems = Problems()
        try:
            stated = parse(decode_source(content, ""), problems).get("date")
        except DocgenError:  # a picture, a table of values
            continue
        # What a template's values gave is not looked for: it is no date to read.
        found = issue_date(stated, problems) if isinstance(stated, Scalar) else None
        if found is not None:
            yield found
