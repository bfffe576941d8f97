"""Document → the metadata (dữ liệu đặc tả) of Phụ lục VI, Phần II, I, field by field."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping

from docgen.decree.metadata import MetadataField, load_metadata_scheme
from docgen.diagnostics import Place, Problems, say
from docgen.document.blanks import printed
from docgen.document.model import Document, IssueDate, Signer
from docgen.document.parties import AS_ABOVE
from docgen.document.reading import Values
from docgen.immutable import immutable

_TEXT = "String"


@immutable
class Datum:
    """A field's value: a text, or structures of fields, one for each signer or recipient."""

    name: str
    value: str | tuple[tuple[Datum, ...], ...]


def read_metadata(values: Values | None, problems: Problems) -> Mapping[str, str]:
    """Return what an announcement gives besides its page; too long a text is an error."""
    if values is None:
        return {}
    found = {}
    for field in _given(load_metadata_scheme().fields):
        if field.key in values:
            text = _text(values.get(field.key))
            _check(field, text, values.value_places[field.key], problems)
            found[field.key] = text
    return found


def describe(document: Document, page_amount: int) -> tuple[Datum, ...]:
    """Return the fields that have a value, in the annex's order, none longer than it allows.

    A text that is too long is cut; a number that is has no value there.
    """
    scheme = load_metadata_scheme()
    texts = {
        "TypeName": document.kind.name,
        "CodeNumber": document.number,
        "CodeNotation": document.notation,
        "IssuedDate": _iso(document.date),
        "OrganName": document.agency.name.in_one_line,
        "Subject": document.subject.in_one_line if document.subject else "",
        "Language": scheme.language,
        "PageAmount": str(page_amount),
        "Priority": str(scheme.priorities.get(document.urgency or "", 0)),
        "IssuedAmount": _copies(document),
    }
    structures: dict[str, list[Mapping[str, str]]] = {
        "SignerInfo": [_signer(signer) for signer in document.signers],
        "To": [{"OrganName": name} for name in _recipients(document)],
        "FileCode": [{}],
    }
    return tuple(_data(scheme.fields, texts, structures, document.metadata))


def described_values(document: Document) -> Hashable:
    """Return what the fields of a document are made of: equal for documents of equal fields."""
    return (
        (document.kind.name, document.number, document.notation, document.date),
        (document.agency.name, document.subject, document.urgency, document.drafter),
        (document.signers, document.to, document.recipients),
        tuple(document.metadata.items()),
    )


def _data(
    fields: tuple[MetadataField, ...],
    texts: Mapping[str, str],
    structures: Mapping[str, list[Mapping[str, str]]],
    given: Mapping[str, str],
) -> Iterator[Datum]:
    for field in fields:
        if field.fields:
            members = (tuple(_data(field.fields, own, {}, given)) for own in structures[field.name])
            if found := tuple(member for member in members if member):
                yield Datum(field.name, found)
        elif text := given.get(field.key) or texts.get(field.name):
            if field.type == _TEXT:
                yield Datum(field.name, _fitted(printed(text), field.length))
            elif len(text) <= field.length:
                yield Datum(field.name, text)


def _given(fields: tuple[MetadataField, ...]) -> Iterator[MetadataField]:
    for field in fields:
        if field.key:
            yield field
        yield from _given(field.fields)


def _check(field: MetadataField, text: str, place: Place, problems: Problems) -> None:
    if not text:
        problems.error(
            "date",
            place,
            say("the date needs its day, its month and its year"),
            help=say("write 20/10/2022 or 2022-10-20"),
        )
    if len(text) > field.length:
        problems.error(
            "metadata-length",
            place,
            say(
                "{title} has {count} characters, and may have {length}",
                title=field.title,
                count=len(text),
                length=field.length,
            ),
            help=say("shorten it"),
            citation=f"PL VI, Phần II, I, {field.number}",
        )


def _text(value: object) -> str:
    match value:
        case IssueDate():
            return _iso(value)
        case int():
            return str(value)
    return str(getattr(value, "text", value))


def _iso(date: IssueDate) -> str:
    """Return a whole date as 2022-10-20; one with a blank is none yet."""
    return date.whole.isoformat() if date.whole else ""


def _copies(document: Document) -> str:
    drafter = document.drafter
    return str(drafter.copies) if drafter and drafter.copies else ""


def _signer(signer: Signer) -> Mapping[str, str]:
    position = signer.position.in_one_line if signer.position else ""
    return {"Position": position, "FullName": signer.name.text}


def _recipients(document: Document) -> Iterator[str]:
    """Yield whom it goes to: those of Kính gửi and of Nơi nhận, but for `Như trên`."""
    for addressee in document.to:
        yield addressee.in_one_line
    for recipient in document.recipients:
        for name in recipient.names:
            if not name.text.startswith(AS_ABOVE):
                yield name.in_one_line


def _fitted(text: str, length: int) -> str:
    """Return a text cut after its last whole word where it is too long."""
    if len(text) <= length:
        return text
    cut = text[:length]
    return f"{cut.rpartition(' ')[0] or cut[:-1]}…"
