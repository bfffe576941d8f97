"""Sets nơi nhận (ô 9b): the label, a line each, groups with a brace and a note, Lưu, ô 12."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil

from docgen.document.model import Document, Phrase, Recipient
from docgen.layout.components import Composer
from docgen.layout.dashed import dashed
from docgen.layout.pages import Brace, Tag
from docgen.layout.setting import Column, Setting
from docgen.layout.strips import Strip, joined, moved, total_height
from docgen.layout.tagging import list_item
from docgen.layout.text.ragged import flush_left
from docgen.layout.text.styled_texts import styled_text
from docgen.layout.text.words import StyledText


def set_recipients(
    composer: Composer, document: Document, column: Column, most: float
) -> list[Strip]:
    """Return the list: `;` after each, `Lưu: VT, ….` as its last line (II.9.d), then ô 12.

    A group higher than `most` (pt) is in parts.
    """
    setting = composer.setting
    label = setting.component("recipients-label")
    style = setting.styles[label.style]
    origin = setting.origin(label.name)
    strips = flush_left(setting, [StyledText(label.text, style)], column, style, origin)
    listed = Tag("L")
    for recipient in document.recipients:
        strips += _recipient(setting, recipient, column, listed, most)
    if document.archive is not None:
        archive = Phrase(f"Lưu: {document.archive.text}.", document.archive.place)
        strips += _item(setting, archive, column, listed)
    drafter = setting.component("drafter")
    found = composer.fragments(drafter)
    if found is not None:
        style = setting.styles[drafter.style]
        strips += flush_left(setting, found[0], column, style, setting.origin(drafter.name))
    return strips


def _recipient(
    setting: Setting, recipient: Recipient, column: Column, listed: Tag, most: float
) -> list[Strip]:
    note = recipient.note
    beside = column if note is None else _beside(setting, note, column)
    names = [
        _item(setting, Phrase(f"{name.text};", name.place), beside, listed)
        for name in recipient.names
    ]
    if note is None:
        return [line for name in names for line in name]
    return [
        _braced(setting, joined(part), note, column, listed)
        for part in _parts([joined(name) for name in names], most)
    ]


def _beside(setting: Setting, note: Phrase, column: Column) -> Column:
    """Return the column of a group's names: what its brace and its note on one line leave."""
    setup = setting.typesetting.closing
    note_width = setting.styles["recipients"].width(note.text)
    free = column.width - setup.brace_gap - setup.brace_width - setup.brace_gap - note_width
    return Column(column.left, max(free, column.width * setup.least_names))


def _parts(names: Sequence[Strip], most: float) -> Iterator[list[Strip]]:
    """Yield as few parts of a group as are no higher than `most` (pt), of about one height."""
    count = ceil(total_height(names) / most)
    height = total_height(names) / count
    part: list[Strip] = []
    bottom = 0.0
    for name in names:
        if part and bottom + name.height / 2 > height:
            yield part
            part, bottom = [], bottom - height
        part.append(name)
        bottom += name.height
    yield part


def _item(setting: Setting, phrase: Phrase, column: Column, listed: Tag) -> list[Strip]:
    style = setting.styles["recipients"]
    text = styled_text(setting, phrase.text, style)
    origin = setting.origin("recipients", phrase.place.line, list_item(listed))
    return dashed(setting, text, column, style, origin)


def _braced(setting: Setting, names: Strip, note: Phrase, column: Column, listed: Tag) -> Strip:
    """Return a group of names with a brace at their right and the note beside it."""
    style = setting.styles["recipients"]
    origin = setting.origin("recipients", note.place.line, list_item(listed))
    setup = setting.typesetting.closing
    left = max(run.x + run.width for run in names.runs) + setup.brace_gap
    beside = left + setup.brace_width + setup.brace_gap
    text = styled_text(setting, note.text, style)
    room = Column(beside, column.right - beside)
    lines = joined(flush_left(setting, text, room, style, origin))
    height = max(names.height, lines.height)
    artifact = setting.artifact("recipients")
    brace = Brace(left, 0.0, setup.brace_width, height, setting.rule_thickness, artifact)
    return Strip(
        height,
        (
            *(moved(element, 0.0, (height - names.height) / 2) for element in names.elements),
            brace,
            *(moved(element, 0.0, (height - lines.height) / 2) for element in lines.elements),
        ),
    )
