"""Who gets a document and who signs it (ô 9b, 7): as typed, and what can be derived of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import partial

from docgen.decree.kinds import components_of
from docgen.decree.model import Kind
from docgen.diagnostics import Problems, say
from docgen.document.items import item, items
from docgen.document.model import Phrase, Recipient, Signer
from docgen.document.reading import Values
from docgen.memory import NO_MEMORY, Memory

AS_ABOVE = "Như trên"
_REGISTRY = "VT"  # văn thư
_ARCHIVE = re.compile(r"^\s*(?:[-–]\s*)?Lưu\s*:?\s*", re.IGNORECASE)


def read_recipients(
    values: Values, kind: Kind, memory: Memory = NO_MEMORY
) -> tuple[Recipient, ...]:
    """Return nơi nhận, led by `Như trên` where there is Kính gửi (II.9.b), typed or not.

    Typed farther down, it is the first all the same, and once.
    """
    groups, to = values.get("recipients", ()), values.get("to")
    read = partial(tuple, _recipients(groups, to, kind))
    return memory.recall(("recipients", kind.slug), read, groups, to)


def _recipients(
    groups: Sequence[Values], to: Sequence[Phrase] | None, kind: Kind
) -> Iterator[Recipient]:
    given = [Recipient(items(group.get("to", ())), group.get("note")) for group in groups]
    first = given[0].names[0].text.lower() if given and given[0].names else ""
    if to and "addressees" in components_of(kind) and not first.startswith("như "):
        typed = next((recipient for recipient in given if _is_as_above(recipient)), None)
        yield typed or Recipient((Phrase(AS_ABOVE, to[0].place),))
        given = [recipient for recipient in given if recipient is not typed]
    yield from (recipient for recipient in given if recipient.names)


def _is_as_above(recipient: Recipient) -> bool:
    return [name.text.lower() for name in recipient.names] == [AS_ABOVE.lower()]


def read_archive(values: Values) -> Phrase:
    """Return what follows `Lưu:`, by default văn thư and the drafting unit (II.9.d)."""
    given = values.get("archive")
    if given is not None:
        return item(Phrase(_ARCHIVE.sub("", given.text), given.place))
    unit = values.get("unit")
    return Phrase(f"{_REGISTRY}, {unit.text}" if unit else _REGISTRY, values.place)


def read_signers(values: Values, problems: Problems) -> tuple[Signer, ...]:
    """Return the signer or the signers, not both."""
    if "signer" in values and "signers" in values:
        problems.error(
            "signers",
            values.key_places["signers"],
            say("there is both a signer and a list of signers"),
            help=say("keep signer for one, signers for several"),
        )
    one = (values.get("signer"),) if "signer" in values else ()
    return tuple(_signer(found, problems) for found in values.get("signers") or one)


def _signer(values: Values, problems: Problems) -> Signer:
    name = values.get("name")
    if name is None and "name" not in values.tried:
        problems.error(
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
