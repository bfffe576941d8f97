"""Sets who signs (ô 7): role, authority and position, room to sign, other position and name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from docgen.document.model import Phrase, Signer
from docgen.layout.pages import Element
from docgen.layout.setting import Column, Setting
from docgen.layout.signature_fields import SignaturePlace, below_room, with_signature
from docgen.layout.strips import Strip, placed, total_height
from docgen.layout.text.ragged import centred
from docgen.layout.text.styled_texts import styled_names


def set_signer(setting: Setting, signer: Signer, column: Column) -> list[Strip]:
    """Return one signer's lines, centred in the column (II.7.đ)."""
    titles = [signer.role, *signer.authority, signer.position]
    names = _lines(setting, [signer.position_note], "position-note", column)
    names += _name(setting, signer.name, column)
    room = setting.decree.closing["signature_room"].value
    return [
        *_lines(setting, titles, "authority", column),
        names[0]._replace(before=room),
        *names[1:],
    ]


def set_signers(
    setting: Setting, signers: Sequence[Signer], places: Sequence[SignaturePlace]
) -> Strip:
    """Return several signers in columns of equal width, their names level with each other."""
    page = setting.column
    share = page.width / len(signers)
    gutter = setting.decree.head["gutter"].allowed.low
    lefts = [page.left + gutter / 2 + index * share for index in range(len(signers))]
    columns = [Column(left, share - gutter) for left in lefts]
    stacks = [set_signer(setting, *pair) for pair in zip(signers, columns, strict=True)]
    height = max(total_height(stack) for stack in stacks)
    elements: list[Element] = []
    for stack, column, place in zip(stacks, columns, places, strict=True):
        lowered = _lowered(stack, height - total_height(stack))
        elements += placed(with_signature(setting, lowered, column, place))
    return Strip(height, tuple(elements))


def _lowered(stack: Sequence[Strip], spare: float) -> list[Strip]:
    """Return the stack with `spare` points more above the name, where there is room to sign."""
    name = below_room(stack)
    return [
        strip._replace(before=strip.before + spare) if index == name else strip
        for index, strip in enumerate(stack)
    ]


def _name(setting: Setting, name: Phrase, column: Column) -> list[Strip]:
    """Return a name's lines; where one is too short for it, the first ends after rank or degree."""
    lines = _lines(setting, [name], "signer-name", column)
    if len(lines) > 1 and "\n" not in name.text:
        from docgen.decree.person_titles import load_person_titles  # few names are so long

        if titles := load_person_titles().before(name.text):
            text = f"{titles[0].strip()}\n{name.text[titles.end() :]}"
            return _lines(setting, [Phrase(text, name.place)], "signer-name", column)
    return lines


def _lines(
    setting: Setting, phrases: Iterable[Phrase | None], name: str, column: Column
) -> list[Strip]:
    style = setting.styles[setting.component(name).style]
    strips: list[Strip] = []
    for phrase in phrases:
        if phrase is not None:
            text = styled_names(setting, phrase.text, style)
            origin = setting.origin(name, phrase.place.line)
            strips += centred(setting, text, column, style, origin)
    return strips
