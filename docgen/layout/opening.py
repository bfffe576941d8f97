"""Sets what stands between head and text: kind name, subject, addressees, basis, enacting words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from docgen.document.model import Document, Span
from docgen.layout.components import Composer
from docgen.layout.setting import Column
from docgen.layout.strips import Strip
from docgen.layout.texts import centred, hanging, justified, styled
from docgen.layout.words import StyledText, TextStyle, keep_together


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
    return [replace(strips[0], before=component.before), *strips[1:]]


def _one(composer: Composer, document: Document, style: TextStyle) -> list[Strip]:
    """Return a single addressee on one line, or hanging beside the label; nothing for several."""
    if len(document.to) > 1:
        return []
    setting = composer.setting
    label = setting.component("addressees").text
    addressee = document.to[0]
    origin = setting.origin("addressees", addressee.place.line)
    whole = f"{label} {addressee.text}"
    if "\n" not in whole and style.width(whole) <= setting.column.width:
        fragments = [StyledText(whole, style)]
        return centred(setting, fragments, setting.column, style, origin)
    column = Column(setting.column.left + setting.indent, setting.column.width - setting.indent)
    fragments = [StyledText(keep_together(addressee.text, setting.typesetting), style)]
    return hanging(setting, label, fragments, column, style, origin)


def _several(composer: Composer, document: Document, style: TextStyle) -> list[Strip]:
    """Return the label and the list, whose dashes stand under the colon, as one centred block."""
    setting = composer.setting
    page = setting.column
    label = setting.component("addressees").text
    to_colon = style.width(label.removesuffix(":"))
    last = len(document.to) - 1
    items = [
        f"{addressee.text}{'.' if index == last else ';'}"
        for index, addressee in enumerate(document.to)
    ]
    widest = max(style.width(f"- {item}") for item in items)
    left = max(setting.indent, (page.width - to_colon - widest) / 2)
    column = Column(page.left + left, page.width - left)
    origin = setting.origin("addressees", document.to[0].place.line)
    label_width = style.width(label)
    strips = centred(
        setting, [StyledText(label, style)], Column(column.left, label_width), style, origin
    )
    below = Column(column.left + to_colon, column.width - to_colon)
    for addressee, item in zip(document.to, items, strict=True):
        fragments = [StyledText(keep_together(item, setting.typesetting), style)]
        origin = setting.origin("addressees", addressee.place.line)
        strips += hanging(setting, "-", fragments, below, style, origin)
    return strips


def set_basis(composer: Composer, document: Document) -> list[Strip]:
    """Return the basis (căn cứ): a paragraph each, ended by `;` and the last by `.` (II.6.a)."""
    setting = composer.setting
    style = setting.styles[setting.component("basis").style]
    last = len(document.basis) - 1
    strips: list[Strip] = []
    for index, basis in enumerate(document.basis):
        end = "." if index == last else ";"
        fragments = styled(setting, [Span(f"{basis.text}{end}")], style)
        origin = setting.origin("basis", basis.place.line)
        first, *rest = justified(setting, fragments, setting.column, style, origin)
        strips += [replace(first, before=setting.paragraph_spacing), *rest]
    return strips


_LISTS: Mapping[str, Callable[[Composer, Document], list[Strip]]] = {
    "addressees": set_addressees,
    "basis": set_basis,
}
