"""Sets what only the first page has: the contact lines at its foot (ô 13), the mark above ô 1."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.decree.model import Form
from docgen.layout.components import Composer
from docgen.layout.drafts import draft_mark
from docgen.layout.fields import fill_lines
from docgen.layout.head_columns import head_columns
from docgen.layout.pages import Element, Frame, Rule, Tag
from docgen.layout.setting import Column
from docgen.layout.strips import Strip, joined, moved
from docgen.layout.text.ragged import flush_left
from docgen.layout.text.styled_texts import styled_text

_CIRCULATION = "circulation"


def set_contact(composer: Composer) -> Strip | None:
    """Return the contact lines under a rule across the text area (III.4), or nothing."""
    setting = composer.setting
    component = setting.component("contact")
    style = setting.styles[component.style]
    column = setting.column
    strips: list[Strip] = []
    for filled in fill_lines(component, composer.fields):
        text = "".join(map(str, filled.parts))
        fragments = styled_text(setting, text, style)
        origin = setting.origin(component.name, filled.line, Tag(component.role, aside=True))
        strips += flush_left(setting, fragments, column, style, origin)
    if not strips:
        return None
    origin = setting.artifact(component.name)
    thickness = setting.rule_thickness
    rule = Rule(column.left, 0.0, column.right, 0.0, thickness, origin)
    above = Strip(thickness, (rule,), before=component.before)
    return joined([above, *strips])._replace(before=component.before)


def circulation(composer: Composer, form: Form) -> Iterator[Element]:
    """Yield the mark of circulation (ô 11), framed in the top margin above ô 1 (III.2.c).

    It begins with ô 1; a long one reaches to the left, as far as the mark of a draft leaves room,
    so that few lines hold it.
    """
    setting = composer.setting
    if not composer.fields.get(_CIRCULATION):
        return
    room = _room_for_circulation(composer)
    strip = composer.text(_CIRCULATION, room)
    assert strip is not None, "it has its only field"
    (frame,) = (element for element in strip.elements if isinstance(element, Frame))
    begin = min(head_columns(composer, form).right.left, setting.column.right - frame.width)
    top = setting.margins["top"] - strip.height - strip.before
    yield from (moved(element, begin - frame.x, top) for element in strip.elements)


def _room_for_circulation(composer: Composer) -> Column:
    """Return where the lines in the frame may stand: at the right of a draft's mark."""
    setting = composer.setting
    frames = [element for element in draft_mark(composer) if isinstance(element, Frame)]
    left = max(frame.x + frame.width for frame in frames)
    left += setting.decree.head["gutter"].value
    stamp = setting.component(_CIRCULATION).stamp
    padding = 2 * stamp.padding if stamp else 0.0
    return Column(left, setting.column.right - left - padding)
