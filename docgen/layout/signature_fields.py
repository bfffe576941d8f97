"""Puts fields to sign in their places: the signer's (ô 7c), the seal (ô 8), initials (ký nháy)."""

from __future__ import annotations

from collections.abc import Sequence

from docgen.decree.model import SignatureFieldSetup
from docgen.document.blanks import printed
from docgen.document.model import Document, Initials
from docgen.immutable import immutable, replace
from docgen.layout.pages import Lock, Origin, SignatureField, Tag
from docgen.layout.setting import Column, Setting
from docgen.layout.strips import Strip


@immutable
class SignaturePlace:
    """Which signer of several signs here (`-1`; nothing for the only one), and which seal, if any.

    The only seal closes the document; of several, each closes what is filled in. `whose` tells
    several by their names to those who do not see where a field is.
    """

    signer: str = ""
    seal: str | None = ""
    lock: Lock = Lock.EVERYTHING
    whose: str = ""

    def title(self, setup: SignatureFieldSetup, number: str | None) -> str:
        """Return what a field here is called; one of several has a number."""
        return f"{setup.title}: {self.whose}" if number and self.whose else setup.title


def places(document: Document, *, each_sealed: bool) -> list[SignaturePlace]:
    """Return where each signer signs; of several, the last one (the chair) is sealed, or each."""
    count = len(document.signers)
    if count < 2:
        return [SignaturePlace()] * count
    found = []
    for number, signer in enumerate(document.signers, 1):
        own = f"-{number}"
        place = SignaturePlace(own, None, whose=printed(signer.name.text))
        if each_sealed:
            place = replace(place, seal=own, lock=Lock.TEXTS)
        elif number == count:
            place = replace(place, seal="")
        found.append(place)
    return found


def with_signature(
    setting: Setting, stack: Sequence[Strip], column: Column, place: SignaturePlace
) -> list[Strip]:
    """Return a signer's lines with the fields centred in the room above the name (II.7.d, II.8.a).

    The seal covers its share of the signature from the left.
    """
    name = below_room(stack)
    below = stack[name]
    fields = [_signature(setting, column, below.before, place)]
    if place.seal is not None:
        fields.append(_seal(setting, fields[0], place))
    below = below._replace(elements=(*fields, *below.elements))
    return [*stack[:name], below, *stack[name + 1 :]]


def below_room(stack: Sequence[Strip]) -> int:
    """Return the index of the line below the room to sign, the most space between a signer's."""
    return max(range(len(stack)), key=lambda index: stack[index].before)


def _signature(
    setting: Setting, column: Column, room: float, place: SignaturePlace
) -> SignatureField:
    """Return the signer's field in the middle of the column and of the room above the name."""
    setup = _setup(setting, "signature")
    title = place.title(setup, place.signer)
    width, height = _signature_width(setting, column), min(setup.height, room)
    return SignatureField(
        column.center - width / 2,
        -room / 2 - height / 2,
        width,
        height,
        f"{setup.name}{place.signer}",
        title,
        Lock.NOTHING,
        _origin(setting, "signature", title),
    )


def _signature_width(setting: Setting, column: Column) -> float:
    """Return a width with which the seal over it ends before a like column's signature (II.8.a)."""
    signature, seal = _setup(setting, "signature"), _setup(setting, "seal")
    beside = (column.width - seal.width + seal.margin) / (1 - seal.covers)
    return min(signature.width, max(beside, signature.least_width), column.width)


def _seal(setting: Setting, signature: SignatureField, place: SignaturePlace) -> SignatureField:
    """Return the seal's field over the signature's left, level with it."""
    setup = _setup(setting, "seal")
    title = place.title(setup, place.seal)
    right = signature.x + setup.covers * signature.width + setup.margin
    middle = signature.y + signature.height / 2
    return SignatureField(
        right - setup.width,
        middle - setup.height / 2,
        setup.width,
        setup.height,
        f"{setup.name}{place.seal}",
        title,
        place.lock,
        _origin(setting, "seal", title),
    )


def with_initials(
    setting: Setting, document: Document, strips: Sequence[Strip], who: Initials
) -> list[Strip]:
    """Return strips with a field for initials after their last words, if the document has it."""
    last = next((i for i in reversed(range(len(strips))) if strips[i].runs), None)
    if who not in document.initials or last is None:
        return list(strips)
    name = f"{who}-initials"
    setup = _setup(setting, name)
    run = max(strips[last].runs, key=lambda run: (run.baseline, run.x))
    field = SignatureField(
        min(run.x + run.width + setup.margin, setting.column.right - setup.width),
        run.baseline - setup.height + setup.margin,
        setup.width,
        setup.height,
        setup.name,
        setup.title,
        Lock.NOTHING,
        _origin(setting, name, setup.title),
    )
    marked = strips[last]._replace(elements=(*strips[last].elements, field))
    return [*strips[:last], marked, *strips[last + 1 :]]


def _setup(setting: Setting, name: str) -> SignatureFieldSetup:
    setup = setting.component(name).signature
    assert setup is not None, f"{name} is signed"
    return setup


def _origin(setting: Setting, name: str, title: str) -> Origin:
    return setting.origin(name, tag=Tag("Form", alt=title))
