"""Sets the body's blocks as strips: headings, paragraphs of every level, tables and pictures."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from docgen.diagnostics import Diagnostic
from docgen.document.body.endings import END_MARK
from docgen.document.model import Block, Heading, Level, Paragraph, Picture, Span, Table
from docgen.layout.pages import Element, Image, Origin, Tag
from docgen.layout.setting import Column, Setting
from docgen.layout.strips import Strip
from docgen.layout.tagging import list_items, with_label
from docgen.layout.text.justified import justified
from docgen.layout.text.ragged import centred, flush_right, line_box
from docgen.layout.text.style_variants import apart
from docgen.layout.text.styled_texts import styled
from docgen.layout.text.styles import TextStyle
from docgen.layout.text.words import StyledText
from docgen.usual_letters import NO_BREAK_SPACE

_COMPONENT = "body"
# What may be a heading, from the outermost in.
_DEPTHS = (
    Level.PART,
    Level.CHAPTER,
    Level.SECTION,
    Level.SUBSECTION,
    Level.LETTERED,
    Level.ROMAN,
    Level.ARTICLE,
    Level.CLAUSE,
    Level.SUBCLAUSE,
)
# Lines that never part from the table below, or from the table or picture above.
_ABOVE, _BELOW = (Level.CAPTION, Level.UNIT), (Level.PICTURE_CAPTION, Level.NOTE)

_Place = Callable[[Setting, Sequence[StyledText], Column, TextStyle, Origin], list[Strip]]
"""Sets a text as ragged lines in a column, in a style."""


def set_body(setting: Setting, blocks: Sequence[Block]) -> tuple[list[Strip], Sequence[Diagnostic]]:
    """Return the blocks as strips with the costs of page breaks, and what is to be told of them."""
    strips: list[Strip] = []
    told: list[Diagnostic] = []
    most = setting.typesetting.pages.heading_lines
    followers = 0  # how many lines must still come with the heading, the table, the picture above
    for block, item in zip(blocks, _list_items(setting, blocks), strict=True):
        key = ("block", setting.key, block, item)
        lines, warnings = setting.memory.recall(key, partial(_set, setting, block, item))
        if isinstance(block, Paragraph) and block.level in _BELOW:
            followers = max(followers, 1)
        leads = _leads(block)
        if leads and followers < most:
            followers = 0  # all that the heading above leads has come with it
        kept = [_kept(setting, line) for line in lines[:followers]]
        strips += [*kept, *lines[followers:]]
        told += warnings
        followers = max(followers - len(lines), 0)
        if leads:
            followers = most
    if blocks and _is_mark_alone(blocks[-1]):
        strips[-1] = _kept(setting, strips[-1])
    return strips, told


def _list_items(setting: Setting, blocks: Sequence[Block]) -> list[Tag | None]:
    """Return the tag of each block's text that is a list's item."""
    levels = tuple(block.level if isinstance(block, Paragraph) else None for block in blocks)
    return setting.memory.recall(("lists", levels), partial(list_items, levels))


def _set(
    setting: Setting, block: Block, item: Tag | None
) -> tuple[list[Strip], Sequence[Diagnostic]]:
    match block:
        case Paragraph(level=Level.UNIT):
            return _ragged_line(setting, block, flush_right), ()
        case Paragraph(level=Level.CENTRED | Level.CAPTION | Level.PICTURE_CAPTION):
            return _ragged_line(setting, block, centred), ()
        case Paragraph():
            return _paragraph(setting, block, item), ()
        case Heading():
            return _heading(setting, block), ()
        case Table():
            from docgen.layout.table.strips import set_table

            return set_table(setting, block)
        case Picture():
            return [_picture(setting, block)], ()


def _leads(block: Block) -> bool:
    """Tell whether a block must not stand without what it leads: a heading, a table's name."""
    if isinstance(block, Paragraph):
        return block.titled or block.level in _ABOVE
    return isinstance(block, Heading)


def _is_mark_alone(block: Block) -> bool:
    """Tell whether a block is the mark under a table or a picture, which it must not part from."""
    return isinstance(block, Paragraph) and block.spans == (Span(END_MARK),)


def _kept(setting: Setting, strip: Strip) -> Strip:
    return strip._replace(cost=setting.typesetting.pages.forbidden)


def _heading(setting: Setting, heading: Heading) -> list[Strip]:
    """Return phần, chương, mục, tiểu mục: label and title, each centred (II.6.đ)."""
    tag = Tag("H", depth=_DEPTHS.index(heading.level) + 1)
    origin = setting.origin(_COMPONENT, heading.place.line, tag)
    label_style = setting.styles["heading-label"]
    title_style = setting.styles["heading-title"]
    label = styled(setting, [Span(heading.label)], label_style)
    lines = centred(setting, label, setting.column, label_style, origin)
    if heading.title:
        title = styled(setting, heading.title, title_style)
        lines += centred(setting, title, setting.column, title_style, origin)
    first, *rest = lines
    before = setting.typesetting.pages.heading_gaps * setting.paragraph_spacing
    return [first._replace(before=before), *(_kept(setting, line) for line in rest)]


def _ragged_line(setting: Setting, paragraph: Paragraph, place: _Place) -> list[Strip]:
    """Return a line in the middle or at the right: of a form (mẫu 1.8), of a table, a picture."""
    style = setting.styles[setting.decree.levels[paragraph.level].text]
    origin = setting.origin(_COMPONENT, paragraph.place.line, _tag(paragraph))
    fragments = styled(setting, paragraph.spans, style)
    first, *rest = place(setting, fragments, setting.column, style, origin)
    spaced = first._replace(before=setting.paragraph_spacing)
    return [spaced, *(_kept(setting, line) for line in rest)]


def _paragraph(setting: Setting, paragraph: Paragraph, item: Tag | None) -> list[Strip]:
    """Return a paragraph: its label, then its title or text, first line indented (II.6.đ, e).

    `item` tags the text of a list's item.
    """
    styles = setting.decree.levels[paragraph.level]
    text_style = setting.styles[styles.title if paragraph.titled else styles.text]
    label_style = text_style if paragraph.titled else setting.styles[styles.label]
    spans = paragraph.spans
    fragments = styled(setting, spans, text_style)
    if paragraph.label:
        # A style of its own keeps a list's label in a run of its own, which its tag needs.
        mark_style = label_style if item is None else apart(label_style)
        label = f"{paragraph.label} " if spans else paragraph.label
        fragments.insert(0, StyledText(label.replace(" ", NO_BREAK_SPACE), mark_style))
    origin = setting.origin(_COMPONENT, paragraph.place.line, item or _tag(paragraph))
    lines = justified(setting, fragments, text_style, origin)
    if item is not None and lines:
        lines[0] = with_label(lines[0], item)
    return _with_costs(setting, lines, text_style)


def _tag(paragraph: Paragraph) -> Tag:
    if paragraph.titled:
        return Tag("H", depth=_DEPTHS.index(paragraph.level) + 1)
    return Tag("P")


def _with_costs(
    setting: Setting, lines: Sequence[tuple[Element, ...]], style: TextStyle
) -> list[Strip]:
    """Return a paragraph's lines; none of its first or last lines may stand alone on a page."""
    costs = setting.typesetting.pages
    height = line_box(style, setting.line_spacing).height
    together, count = costs.widow_lines, len(lines)
    result = []
    before, cost = setting.paragraph_spacing, 0.0
    for index, line in enumerate(lines, 1):
        result.append(Strip(height, line, before, cost))
        alone = index < together or count - index < together
        before, cost = 0.0, costs.forbidden if alone else costs.inside_paragraph
    return result


def _picture(setting: Setting, picture: Picture) -> Strip:
    """Return a picture in the middle of the column, made smaller if it does not fit the page."""
    natural = [72 * pixels / picture.dpi for pixels in picture.pixels]
    room = (setting.column.width, setting.height - setting.paragraph_spacing)
    scale = min(1.0, room[0] / natural[0], room[1] / natural[1])
    width, height = natural[0] * scale, natural[1] * scale
    image = Image(
        setting.column.center - width / 2,
        0.0,
        width,
        height,
        str(picture.path),
        picture.alt,
        setting.origin(_COMPONENT, picture.place.line, Tag("Figure", alt=picture.alt)),
    )
    return Strip(height, (image,), before=setting.paragraph_spacing)
