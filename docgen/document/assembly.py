"""Tree → Document: what is typed, checked and joined with what can be derived from it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from docgen.decree.model import Kind
from docgen.decree.reader import load_kind, requirements
from docgen.diagnostics import Place, Problems, say
from docgen.document import keys
from docgen.document.body import parse_body
from docgen.document.model import (
    Agency,
    Appendix,
    Attachment,
    Block,
    Contact,
    Document,
    Drafter,
    IssueDate,
    Orientation,
    Phrase,
    Recipient,
    Secrecy,
    Signer,
    Urgency,
)
from docgen.document.own_lines import own_blocks
from docgen.document.pictures import picture_reader
from docgen.document.reading import Values, read_group
from docgen.document.typography import read_typography
from docgen.source import nodes

# What a list's item may be typed to end with; an ellipsis is the item's own.
_CLOSING = re.compile(r"(?<!\.\.)(?<!…)(?:(?<!\.)[.;,]\s*)+$")
_DASH = re.compile(r"^\s*[-–+•]\s+")
_LETTER_SUBJECT = re.compile(r"^\s*V/v:?\s+", re.IGNORECASE)
_ARCHIVE = re.compile(r"^\s*(?:[-–]\s*)?Lưu\s*:?\s*", re.IGNORECASE)
AS_ABOVE = "Như trên"


def read_document(root: nodes.Mapping, file: Path, problems: Problems) -> Document | None:
    """Return the document that a tree says; None if there is no telling what kind it is.

    Everything wrong is added to the problems; a document that has errors is not to be used.
    """
    kind = _kind(root, problems)
    values = read_group(root, keys.keys_of(kind), problems)
    if kind is None:
        return None
    _check_required(root, kind, values, problems)
    return _Assembly(values, kind, file, problems).document()


def _kind(root: nodes.Mapping, problems: Problems) -> Kind | None:
    node = root.get("kind")
    if node is None or (isinstance(node, nodes.Scalar) and node.is_empty):
        problems.error(
            "missing",
            root.place,
            say("the kind of document is missing: {key}", key="kind"),
            help=say("write for example `kind: thong-bao`; `docgen kinds` lists the kinds"),
            citation="NĐ 30/2020, Điều 7",
        )
        return None
    quiet = Problems()
    group = keys.Group({"kind": keys.ANNOUNCEMENT.keys["kind"]})
    entries = tuple((key, value) for key, value in root.entries if key.text == "kind")
    slug = read_group(nodes.Mapping(entries, root.place), group, quiet).get("kind")
    return load_kind(slug) if slug else None


def _check_required(root: nodes.Mapping, kind: Kind, values: Values, problems: Problems) -> None:
    for path, citation in requirements(kind).items():
        if _has(values, path):
            continue
        key = _described(path)
        problems.error(
            "missing",
            _nearest(root, values, path),
            say("{title} is missing: {key}", title=key.title, key=path),
            help=say("a {kind} must have it", kind=kind.name.lower()),
            citation=citation,
        )


def _has(values: Values, path: str) -> bool:
    """Tell whether a key is there; `signers` stands for `signer`, and a wrong value is no lack."""
    if path == "signer" and _has(values, "signers"):
        return True
    found: Any = values
    for name in path.split("."):
        if name in found.tried:
            return True
        if name not in found:
            return False
        found = found.get(name)
    return bool(found != ())


def _described(path: str) -> keys.Key:
    group = keys.ANNOUNCEMENT
    *outer, last = path.split(".")
    for name in outer:
        inner = group.keys[name].type
        assert isinstance(inner, keys.Group)
        group = inner
    return group.keys[last]


def _nearest(root: nodes.Mapping, values: Values, path: str) -> Place:
    """Return the place of the key that is empty, or of the group that lacks it."""
    head = path.split(".")[0]
    return values.key_places.get(head, root.place)


class _Assembly:
    """Joins the values of one announcement into its document."""

    def __init__(self, values: Values, kind: Kind, file: Path, problems: Problems) -> None:
        self._values = values
        self._kind = kind
        self._file = file
        self._problems = problems
        self._picture = picture_reader(file.parent, problems)

    def document(self) -> Document:
        values, kind = self._values, self._kind
        get: Callable[..., Any] = values.get
        subject = get("subject")
        if subject is not None and kind.form == "cong-van":
            subject = Phrase(_LETTER_SUBJECT.sub("", subject.text), subject.place)
        own = {name: get(name) for name in kind.keys if name in values}
        body, appendices, attachment = self.bodies()
        return Document(
            kind=kind.slug,
            agency=self._agency(),
            number=get("number", ""),
            notation=self._notation(),
            place=get("place", Phrase("", values.place)),
            date=get("date", IssueDate()),
            title=get("title", Phrase(kind.name, values.place)),
            subject=subject,
            body=body,
            file=str(self._file),
            issued_by=get("issued_by"),
            basis=tuple(map(_item, get("basis", ()))),
            to=tuple(map(_item, get("to", ()))),
            recipients=tuple(self._recipients()),
            archive=self._archive(),
            signers=self._signers(),
            urgency=Urgency(get("urgency")) if "urgency" in values else None,
            secrecy=Secrecy(get("secrecy")) if "secrecy" in values else None,
            circulation=get("circulation"),
            drafter=_drafter(get("drafter")),
            contact=Contact(**get("contact").values) if "contact" in values else None,
            appendices=appendices,
            attachment=attachment,
            typography=read_typography(get("typography"), self._problems),
            own=own,
            fonts=get("fonts"),
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
        own = {name: values.get(name) for name in self._kind.keys if name in values}
        before, after = own_blocks(self._kind, own, values.get("agency"), values.place)
        body = self._blocks(values.get("body"), before=before, after=after)
        return body, appendices, attachment

    def _attachment(self, attached: Values) -> Attachment | None:
        for name in ("kind", "subject", "body"):
            if name not in attached:
                self._problems.error(
                    "missing",
                    attached.place,
                    say(
                        "{title} is missing: {key}",
                        title=keys.ATTACHMENT.keys[name].title,
                        key=f"attachment.{name}",
                    ),
                    citation="PL III, mẫu 1.3",
                )
        body = self._blocks(attached.get("body"))
        if "kind" not in attached or "subject" not in attached:
            return None
        return Attachment(attached.get("kind"), attached.get("subject"), body)

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
        )

    def _agency(self) -> Agency:
        agency = self._values.get("agency", Values(self._values.place))
        name = agency.get("name", Phrase("", agency.place))
        code = agency.get("code")
        return Agency(name, agency.get("parent"), code.text if code else "")

    def _notation(self) -> str:
        """Return the notation given, or made: `TB-UBND`; for a letter `UBND-KGVX` (II.3.b)."""
        given = self._values.get("notation")
        if given is not None:
            return str(re.sub(r"\s+", "", given.text).lstrip("/"))
        code = self._agency().code
        unit = self._values.get("unit")
        abbreviation = self._kind.abbreviation
        parts = [abbreviation, code] if abbreviation else [code, unit.text if unit else ""]
        if not code and self._values.get("agency"):
            self._lacks(
                "agency.code", "agency", say("the notation needs the agency's abbreviation")
            )
        if self._kind.form == "cong-van" and unit is None:
            self._lacks("unit", "kind", say("a letter's notation needs the drafting unit"))
        return "-".join(part for part in parts if part)

    def _lacks(self, key: str, near: str, message: Any) -> None:
        if "number" not in _components(self._kind):
            return
        self._problems.error(
            "missing",
            self._values.key_places.get(near, self._values.place),
            message,
            help=say("write {key}, or the whole notation under notation", key=key),
            citation="PL I, Phần I, II.3.b",
        )

    def _recipients(self) -> Iterator[Recipient]:
        given = [
            Recipient(tuple(map(_item, item.get("to", ()))), item.get("note"))
            for item in self._values.get("recipients", ())
        ]
        to = self._values.get("to")
        first = given[0].names[0].text.lower() if given and given[0].names else ""
        if to and self._kind.form != "cong-dien" and not first.startswith("như "):
            yield Recipient((Phrase(AS_ABOVE, to[0].place),))
        yield from (recipient for recipient in given if recipient.names)

    def _archive(self) -> Phrase:
        given = self._values.get("archive")
        if given is not None:
            return Phrase(_CLOSING.sub("", _ARCHIVE.sub("", given.text)), given.place)
        unit = self._values.get("unit")
        return Phrase(f"VT, {unit.text}" if unit else "VT", self._values.place)

    def _signers(self) -> tuple[Signer, ...]:
        values = self._values
        if "signer" in values and "signers" in values:
            self._problems.error(
                "signers",
                values.key_places["signers"],
                say("there is both a signer and a list of signers"),
                help=say("keep signer for one, signers for several"),
            )
        found = values.get("signers") or ((values.get("signer"),) if "signer" in values else ())
        return tuple(self._signer(item) for item in found)

    def _signer(self, values: Values) -> Signer:
        name = values.get("name")
        if name is None and "name" not in values.tried:
            self._problems.error(
                "missing",
                values.place,
                say("{title} is missing: {key}", title="Họ và tên", key="signer.name"),
                help=say("write the name without academic titles before it"),
                citation="PL I, Phần I, II.7.c",
            )
        return Signer(
            name or Phrase("", values.place),
            values.get("authority", ()),
            values.get("position"),
            values.get("role"),
            values.get("position_note"),
        )


def _components(kind: Kind) -> tuple[str, ...]:
    from docgen.decree.reader import load_form

    form = load_form(kind.form)
    return (*form.left, *form.right, *form.stack)


def _item(phrase: Phrase) -> Phrase:
    """Return a list's item without the dash and the closing punctuation that were typed."""
    return replace(phrase, text=_CLOSING.sub("", _DASH.sub("", phrase.text)).rstrip())


def _drafter(values: Values | None) -> Drafter | None:
    if values is None or "initials" not in values:
        return None
    return Drafter(values.get("initials").text.rstrip("."), values.get("copies"))
