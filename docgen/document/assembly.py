"""Tree → Document: what is typed, checked and joined with what can be derived from it."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from docgen.decree.kinds import components_of
from docgen.decree.model import Kind
from docgen.diagnostics import Problems, say
from docgen.document import keys
from docgen.document.blanks import read_blanks
from docgen.document.body import parse_body
from docgen.document.items import items
from docgen.document.kinds import find_kind, read_kind
from docgen.document.metadata import read_metadata
from docgen.document.model import (
    Agency,
    Appendix,
    Attachment,
    Blank,
    Block,
    Contact,
    Document,
    Drafter,
    Initials,
    IssueDate,
    Orientation,
    Phrase,
    Secrecy,
    Urgency,
)
from docgen.document.notation import read_notation
from docgen.document.own_lines import own_blocks, own_texts
from docgen.document.parties import read_archive, read_recipients, read_signers
from docgen.document.pictures import picture_reader
from docgen.document.reading import Values, read_group
from docgen.document.required import check_required
from docgen.document.typography import read_typography
from docgen.document.unprinted import tell_unprinted
from docgen.memory import NO_MEMORY, Memory
from docgen.source import nodes

_LETTER_SUBJECT = re.compile(r"^\s*V/v:?\s+", re.IGNORECASE)


def read_document(
    root: nodes.Mapping, file: Path, problems: Problems, memory: Memory = NO_MEMORY
) -> Document | None:
    """Return the document that a tree says; None if there is no telling what kind it is.

    Everything wrong is added to the problems; a document that has errors is not to be used.
    """
    kind = read_kind(root, problems)
    values = read_group(root, keys.keys_of(kind), problems, memory)
    if kind is None:
        return None
    check_required(root, kind, values, problems)
    tell_unprinted(root, kind, values, problems)
    blanks = read_blanks(root, problems)
    return _Assembly(values, kind, file, problems, memory).document(blanks)


class _Assembly:
    """Joins the values of one announcement into its document."""

    def __init__(
        self, values: Values, kind: Kind, file: Path, problems: Problems, memory: Memory
    ) -> None:
        self._values = values
        self._kind = kind
        self._file = file
        self._problems = problems
        self._memory = memory
        self._picture = picture_reader(file.parent, problems)

    def document(self, blanks: tuple[Blank, ...]) -> Document:
        """Return the document, a draft if there are blanks in it."""
        values, kind = self._values, self._kind
        get: Callable[..., Any] = values.get
        subject = get("subject")
        if subject is not None and "letter-subject" in components_of(kind):
            subject = Phrase(_LETTER_SUBJECT.sub("", subject.text), subject.place)
        body, appendices, attachment = self.bodies()
        return Document(
            kind=kind,
            agency=self._agency(),
            number=get("number", ""),
            notation=read_notation(values, kind, self._problems),
            place=get("place", Phrase("", values.place)),
            date=get("date", IssueDate()),
            title=get("title", Phrase(kind.name, values.place)),
            subject=subject,
            body=body,
            file=str(self._file),
            issued_by=get("issued_by"),
            basis=items(get("basis", ())),
            to=items(get("to", ())),
            recipients=read_recipients(values, kind, self._memory),
            archive=read_archive(values),
            signers=read_signers(values, self._problems),
            initials=tuple(map(Initials, get("initials", ()))),
            urgency=Urgency(get("urgency")) if "urgency" in values else None,
            secrecy=Secrecy(get("secrecy")) if "secrecy" in values else None,
            circulation=get("circulation"),
            drafter=_drafter(get("drafter")),
            contact=Contact(**get("contact").values) if "contact" in values else None,
            appendices=appendices,
            attachment=attachment,
            typography=read_typography(get("typography"), self._problems),
            own=own_texts(values, kind),
            fonts=get("fonts"),
            embed_source=get("embed_source", True),
            metadata=read_metadata(get("metadata"), self._problems),
            blanks=blanks,
            draft=bool(blanks),
        )

    def bodies(self) -> tuple[tuple[Block, ...], tuple[Appendix, ...], Attachment | None]:
        """Return the blocks of the body, of the appendices and of what is attached."""
        values = self._values
        appendices = tuple(
            Appendix(
                item.get("title", Phrase("", item.place)),
                self._blocks(item.get("body")),
                Orientation(item.get("orientation", Orientation.PORTRAIT)),
            )
            for item in values.get("appendices", ())
        )
        attached = values.get("attachment")
        attachment = None
        if attached is not None:
            attachment = self._attachment(attached)
        before, after = own_blocks(self._kind, values)
        body = self._blocks(values.get("body"), before=before, after=after)
        return body, appendices, attachment

    def _attachment(self, attached: Values) -> Attachment | None:
        for name in ("kind", "subject", "body"):
            if name not in attached and name not in attached.tried:
                self._problems.error(
                    "missing",
                    attached.place,
                    say(
                        "{title} is missing: {key}",
                        title=keys.ATTACHMENT.keys[name].title,
                        key=f"attachment.{name}",
                    ),
                    help=say("write it under {key}", key="attachment"),
                    citation="PL III, mẫu 1.3",
                )
        body = self._blocks(attached.get("body"))
        if "kind" not in attached or "subject" not in attached:
            return None
        kind = find_kind(attached.get("kind"), self._values.get("kinds"), self._problems)
        return Attachment(kind, attached.get("subject"), body) if kind else None

    def _blocks(
        self,
        scalar: nodes.Scalar | None,
        before: tuple[Block, ...] = (),
        after: tuple[Block, ...] = (),
    ) -> tuple[Block, ...]:
        text = "" if scalar is None else scalar.text
        place_of = scalar.place_of if scalar is not None else lambda offset: self._values.place
        return parse_body(
            text,
            place_of,
            self._problems,
            end_mark=self._values.get("end_mark", True),
            picture=self._picture,
            before=before,
            after=after,
            memory=self._memory,
        )

    def _agency(self) -> Agency:
        agency = self._values.get("agency", Values(self._values.place))
        name = agency.get("name", Phrase("", agency.place))
        code = agency.get("code")
        return Agency(name, agency.get("parent"), code.text if code else "")


def _drafter(values: Values | None) -> Drafter | None:
    if values is None or "initials" not in values:
        return None
    return Drafter(values.get("initials").text.rstrip("."), values.get("copies"))
