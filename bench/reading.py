"""Turns a loaded Document into the Sheet that every engine sets, by the decree's own figures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from bench.sheet import SINGLE, Line, Margins, Paragraph, Sheet, Span
from docgen.decree.model import Decree
from docgen.decree.reader import load_decree
from docgen.document.model import Block, Document, IssueDate, Phrase
from docgen.document.model import Heading as HeadingBlock
from docgen.document.model import Paragraph as ParagraphBlock

# Blanks that the clerk fills in: spaces that no engine stretches or breaks at.
_BLANK = "\u00a0" * 8
_SHARE_OF_RULE = 0.4


class NotComparable(Exception):
    """A document that has what not every engine is given here: a table, a picture, an appendix."""


def sheet_of(document: Document) -> Sheet:
    """Return what a document of a named kind (mẫu 1.4) says, to be set by any engine.

    Raises NotComparable.
    """
    decree = load_decree()
    chosen = document.typography
    size = chosen.size or decree.body.size.value
    line_spacing = chosen.line_spacing or decree.body.line_spacing.value
    return Sheet(
        title=f"{document.title.in_one_line} {_text(document.subject)}",
        margins=_margins(decree, document),
        size=size,
        leading=size * SINGLE * line_spacing,
        spacing=decree.body.paragraph_spacing.value,
        indent=decree.body.indent.value,
        left=tuple(_left(document, size)),
        right=tuple(_right(decree, document, size)),
        opening=(
            Line(document.title.text.upper(), size, bold=True, before=20),
            Line(_text(document.subject), size, bold=True, rule=_SHARE_OF_RULE),
        ),
        body=tuple(_paragraph(decree, block) for block in _comparable(document)),
        recipients=tuple(_recipients(document)),
        signer=tuple(_signer(document, size)),
        signature_room=decree.closing["signature_room"].value,
    )


def _comparable(document: Document) -> Sequence[Block]:
    if document.appendices or document.attachment or len(document.signers) != 1:
        raise NotComparable(document.file)
    if document.basis or document.to or document.contact:
        raise NotComparable(document.file)
    return document.body


def _text(phrase: Phrase | None) -> str:
    return phrase.text if phrase else ""


def _margins(decree: Decree, document: Document) -> Margins:
    own = document.typography.margins
    chosen = {side: figure.value for side, figure in decree.page.margins.items()}
    return Margins(**{**chosen, **own})


def _left(document: Document, size: float) -> Iterator[Line]:
    """Yield ô 2 and 3: the agency and its superior, number and notation."""
    if document.agency.parent is not None:
        yield Line(document.agency.parent.text.upper(), size - 1)
    yield Line(document.agency.name.text.upper(), size - 1, bold=True, rule=_SHARE_OF_RULE)
    yield Line(f"Số: {document.number or _BLANK}/{document.notation}", 13, before=8)


def _right(decree: Decree, document: Document, size: float) -> Iterator[Line]:
    """Yield ô 1 and 4: national title and motto, place and date."""
    yield Line(decree.components["national-title"].text, size - 1, bold=True)
    yield Line(decree.components["motto"].text, size, bold=True, rule=0.75)
    yield Line(f"{document.place.text}, {_date(document.date)}", size, italic=True, before=8)


def _date(date: IssueDate) -> str:
    day, month = (f"{part:02}" if part else _BLANK for part in (date.day, date.month))
    return f"ngày {day} tháng {month} năm {date.year or _BLANK}"


def _paragraph(decree: Decree, block: Block) -> Paragraph:
    if isinstance(block, HeadingBlock):
        title = "".join(span.text for span in block.title)
        return Paragraph((Span(f"{block.label}\n{title}", bold=True),), centred=True)
    if not isinstance(block, ParagraphBlock):
        raise NotComparable(type(block).__name__)
    styles = decree.levels[block.level]
    style = decree.styles[styles.title if block.titled else styles.text]
    label = style if block.titled else decree.styles[styles.label]
    spans = [Span(f"{block.label} ", label.bold)] if block.label else []
    for span in block.spans:
        text = span.text.upper() if style.capitals else span.text
        spans.append(Span(text, style.bold or span.bold, span.italic))
    return Paragraph(tuple(_merged(spans)))


def _merged(spans: Iterable[Span]) -> Iterator[Span]:
    """Yield spans with neighbours in one face made one."""
    before: Span | None = None
    for span in spans:
        if before is not None and (before.bold, before.italic) == (span.bold, span.italic):
            before = Span(before.text + span.text, span.bold, span.italic)
            continue
        if before is not None:
            yield before
        before = span
    if before is not None:
        yield before


def _recipients(document: Document) -> Iterator[Line]:
    yield Line("Nơi nhận:", 12, bold=True, italic=True)
    for recipient in document.recipients:
        yield from (Line(f"- {name.text};", 11) for name in recipient.names)
    if document.archive is not None:
        yield Line(f"- Lưu: {document.archive.text}.", 11)


def _signer(document: Document, size: float) -> Iterator[Line]:
    """Yield ô 7: authority and position, and as the last line the name."""
    (signer,) = document.signers
    for title in (*signer.authority, signer.position):
        if title is not None:
            yield Line(title.text.upper(), size, bold=True)
    yield Line(signer.name.text, size, bold=True)
