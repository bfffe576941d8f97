"""Sets what stands between head and text: kind name, subject, addressees, basis, enacting words."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from docgen.document.blanks import printed, spans_of
from docgen.document.items import ended
from docgen.document.model import Document, Phrase
from docgen.layout.components import Composer
from docgen.layout.dashed import dashed
from docgen.layout.pages import Tag
from docgen.layout.setting import Column, Setting
from docgen.layout.strips import Strip
from docgen.layout.tagging import list_item
from docgen.layout.text.justified import justified
from docgen.layout.text.ragged import centred, flush_left, hanging, line_box
from docgen.layout.text.styled_texts import styled, styled_text
from docgen.layout.text.styles import TextStyle
from docgen.layout.text.words import StyledText


def set_opening(composer: Composer, document: Document, names: tuple[str, ...]) -> list[Strip]:
    """Return the named components, one under the other, those that the document has."""
    column = composer.setting.column
    plain = composer.stack((name for name in names if name not in _LISTS), column)
    strips: list[Strip] = []
    for name in names:
        if name in _LISTS:
            strips += _LISTS[name](composer, document)
        elif name in plain:
            strips.append(plain[name])
    return strips


def set_addressees(composer: Composer, document: Document) -> list[Strip]:
    """Return Kính gửi: one addressee on its line, more in a list under the colon (II.9.d)."""
    if not document.to:
        return []
    setting = composer.setting
    component = setting.component("addressees")
    style = setting.styles[component.style]
    strips = _one(composer, document, style) or _several(composer, document, style)
    return [strips[0]._replace(before=component.before), *strips[1:]]


def _one(composer: Composer, document: Document, style: TextStyle) -> list[Strip]:
    """Return a single addressee on one line, or hanging beside the label; nothing for several."""
    if len(document.to) > 1:
        return []
    setting = composer.setting
    label = setting.component("addressees").text
    addressee = document.to[0]
    origin = setting.origin("addressees", addressee.place.line)
    whole = f"{label} {addressee.text}"
    if "\n" not in whole and style.width(printed(whole)) <= setting.column.width:
        fragments = styled_text(setting, whole, style)
        return centred(setting, fragments, setting.column, style, origin)
    column = Column(setting.column.left + setting.indent, setting.column.width - setting.indent)
    fragments = styled_text(setting, addressee.text, style)
    return hanging(setting, label, fragments, column, style, origin)


def _several(composer: Composer, document: Document, style: TextStyle) -> list[Strip]:
    """Return the label and the list, whose dashes stand under the colon, as one centred block."""
    setting = composer.setting
    page = setting.column
    label = setting.component("addressees").text
    to_colon = style.width(label.removesuffix(":"))
    items = ended(document.to)
    left = max(setting.indent, (page.width - to_colon - _widest(items, style)) / 2)
    origin = setting.origin("addressees", document.to[0].place.line)
    beside = Column(page.left + left, page.width - left)
    strips = flush_left(setting, [StyledText(label, style)], beside, style, origin)
    below = Column(beside.left + to_colon, beside.width - to_colon)
    return [*strips, *_list(setting, "addressees", items, below, style)]


def set_telegram(composer: Composer, document: Document) -> list[Strip]:
    """Return a telegram's sender, `điện:`, and its addressees in a list below (mẫu 1.6)."""
    setting = composer.setting
    strip = composer.text("telegram", setting.column)
    if strip is None:
        return []
    style = setting.styles[setting.component("telegram").style]
    items = ended(document.to)
    left = max(setting.indent, (setting.column.width - _widest(items, style)) / 2)
    column = Column(setting.column.left + left, setting.column.width - left)
    return [strip, *_list(setting, "telegram", items, column, style)]


def _widest(items: Sequence[Phrase], style: TextStyle) -> float:
    lines = (line for item in items for line in printed(item.text).split("\n"))
    return max((style.width(f"- {line}") for line in lines), default=0.0)


def _list(
    setting: Setting, component: str, items: Sequence[Phrase], column: Column, style: TextStyle
) -> list[Strip]:
    strips: list[Strip] = []
    listed = Tag("L")
    for item in items:
        fragments = styled_text(setting, item.text, style)
        origin = setting.origin(component, item.place.line, list_item(listed))
        strips += dashed(setting, fragments, column, style, origin)
    return strips


def set_basis(composer: Composer, document: Document) -> list[Strip]:
    """Return the basis (căn cứ): a paragraph each, ended by `;` and the last by `.` (II.6.a)."""
    setting = composer.setting
    style = setting.styles[setting.component("basis").style]
    height = line_box(style, setting.line_spacing).height
    strips: list[Strip] = []
    for basis in ended(document.basis):
        fragments = styled(setting, spans_of(basis.text), style)
        origin = setting.origin("basis", basis.place.line)
        before = setting.paragraph_spacing
        for line in justified(setting, fragments, style, origin):
            strips.append(Strip(height, line, before))
            before = 0.0
    return strips


_LISTS: Mapping[str, Callable[[Composer, Document], list[Strip]]] = {
    "addressees": set_addressees,
    "telegram": set_telegram,
    "basis": set_basis,
}
