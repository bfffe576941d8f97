"""Sets what only the first page has: the contact lines at its foot (ô 13), the mark above ô 1."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.layout.components import Composer
from docgen.layout.fields import fill_lines
from docgen.layout.pages import Element, Rule
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
        origin = setting.origin(component.name, filled.line)
        strips += flush_left(setting, fragments, column, style, origin)
    if not strips:
        return None
    origin = setting.artifact(component.name)
    thickness = setting.rule_thickness
    rule = Rule(column.left, 0.0, column.right, 0.0, thickness, origin)
    above = Strip(thickness, (rule,), before=component.before)
    return joined([above, *strips])._replace(before=component.before)


def circulation(composer: Composer, right: Column) -> Iterator[Element]:
    """Yield the mark of circulation (ô 11), framed in the top margin above ô 1 (III.2.c)."""
    setting = composer.setting
    strip = composer.stack([_CIRCULATION], right).get(_CIRCULATION)
    if strip is None:
        return
    top = setting.margins["top"] - strip.height - strip.before
    yield from (moved(element, 0.0, top) for element in strip.elements)
