"""Collects the package's messages into the catalogues: `python -m docgen.messages.extract`."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from pathlib import Path

from babel.messages import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from docgen.messages.catalogue import DOMAIN, LOCALE

_PACKAGE = Path(__file__).parents[1]
# The catalogues' dates would change their bytes with every run; this is the decree's.
_FIXED_DATE = datetime(2020, 3, 5, tzinfo=UTC)
VIETNAMESE = LOCALE / "vi" / "LC_MESSAGES" / f"{DOMAIN}.po"


def templates() -> set[str]:
    """Return the template of every `say("…")` in the package."""
    found = extract_from_dir(_PACKAGE, [("**.py", "python")], keywords={"say": None})
    return {str(message) for _, _, message, _, _ in found}


def updated(po: bytes) -> Catalog:
    """Return a catalogue with exactly the package's templates, and what it translates of them."""
    catalogue = read_po(io.BytesIO(po), locale="vi")
    known = {message.id: message.string for message in catalogue if message.id}
    result = Catalog(locale="vi", domain=DOMAIN, fuzzy=False, header_comment="# docgen, tiếng Việt")
    for template in sorted(templates()):
        result.add(template, known.get(template, ""))
    return result


def compiled(catalogue: Catalog) -> bytes:
    """Return a catalogue as gettext reads it; the same templates give the same bytes."""
    catalogue.creation_date = catalogue.revision_date = _FIXED_DATE
    stream = io.BytesIO()
    write_mo(stream, catalogue)
    return stream.getvalue()


def main() -> None:
    """Bring the Vietnamese catalogue up to date and compile it; print what is untranslated."""
    catalogue = updated(VIETNAMESE.read_bytes() if VIETNAMESE.exists() else b"")
    compiled_bytes = compiled(catalogue)
    stream = io.BytesIO()
    write_po(stream, catalogue, width=100, sort_output=True, no_location=True)
    VIETNAMESE.parent.mkdir(parents=True, exist_ok=True)
    VIETNAMESE.write_bytes(stream.getvalue())
    VIETNAMESE.with_suffix(".mo").write_bytes(compiled_bytes)
    for message in catalogue:
        if message.id and not message.string:
            print(message.id)


if __name__ == "__main__":
    main()
