"""The figures in force for one document: the decree's values and the document's own choices."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import field
from functools import cached_property, lru_cache

from docgen.decree.model import Component, Decree
from docgen.decree.typesetting import Hanging, Typesetting
from docgen.document.model import Typography
from docgen.fonts.faces import Faces
from docgen.immutable import immutable, replace
from docgen.layout.pages import Figures, Origin, Tag
from docgen.layout.text.styles import TextStyle
from docgen.memory import NO_MEMORY, Memory, key_of


@immutable
class Column:
    """A column of a page: its left edge and its width, in points."""

    left: float
    width: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.left + self.width

    @property
    def center(self) -> float:
        """The middle."""
        return self.left + self.width / 2

    def inset(self, by: float) -> Column:
        """Return the column that is narrower at each side by so many points."""
        return Column(self.left + by, self.width - 2 * by)


@immutable
class Setting:
    """Sizes, spacings and margins (points) by which a document is laid out.

    `hanging` tells what hangs out of the body's lines, where the document wants that.
    """

    decree: Decree
    typesetting: Typesetting
    faces: Faces
    body_size: float
    line_spacing: float
    paragraph_spacing: float
    indent: float
    margins: Mapping[str, float]
    paper: tuple[float, float]
    hanging: Hanging | None = None
    memory: Memory = field(default=NO_MEMORY, compare=False)

    @cached_property
    def key(self) -> Hashable:
        """What tells this setting from another, for the memory of what was set in it."""
        own = (self.body_size, self.line_spacing, self.paragraph_spacing, self.indent)
        others = (self.paper, self.hanging is None, *self.margins.items())
        return key_of(self.faces, self.typesetting, *own, *others)

    def landscape(self) -> Setting:
        """Return the setting for paper turned on its side (theo chiều rộng, I.2)."""
        width, height = self.paper
        return replace(self, paper=(height, width))

    @cached_property
    def column(self) -> Column:
        """The text area between the left and the right margin."""
        left = self.margins["left"]
        return Column(left, self.paper[0] - left - self.margins["right"])

    @cached_property
    def height(self) -> float:
        """The height of the text area."""
        return self.paper[1] - self.margins["top"] - self.margins["bottom"]

    @property
    def figures(self) -> Figures:
        """The figures in force, as the pages tell them."""
        return Figures(
            self.body_size,
            self.line_spacing,
            self.paragraph_spacing,
            self.indent,
            **self.margins,
        )

    @cached_property
    def styles(self) -> Mapping[str, TextStyle]:
        """Every style of the decree at the sizes that stand with this document's body."""
        return _text_styles(self.decree, self.faces, self.body_size)

    @cached_property
    def rule_thickness(self) -> float:
        """The thickness of a component's rule."""
        return self.decree.rules["thickness"].value

    def component(self, name: str) -> Component:
        """Return the component of the decree by its name."""
        return self.decree.components[name]

    def origin(self, name: str, line: int = 0, tag: Tag | None = None) -> Origin:
        """Return the origin of a component's elements, from a source line.

        Without a tag of their own they are one paragraph, or a heading where the decree's component
        is one.
        """
        component = self.decree.components[name]
        return Origin(name, component.box, line, tag or Tag(component.role))

    def artifact(self, name: str) -> Origin:
        """Return the origin of what belongs to the page and not to its text."""
        return Origin(name, self.decree.components[name].box)

    def sized(self, style: TextStyle, size: float) -> TextStyle:
        """Return the style at another size (pt)."""
        face = style.face.style
        bold, italic = face.startswith("bold"), face.endswith("italic")
        return _text_style(self.faces, bold, italic, size, style.capitals)

    def variant(self, style: TextStyle, bold: bool, italic: bool) -> TextStyle:
        """Return the style with bold or italic letters besides its own."""
        if not (bold or italic):
            return style
        bold = bold or style.face.style.startswith("bold")
        italic = italic or style.face.style.endswith("italic")
        return _text_style(self.faces, bold, italic, style.size, style.capitals)


@lru_cache(maxsize=64)
def _text_styles(decree: Decree, faces: Faces, body_size: float) -> Mapping[str, TextStyle]:
    """Return the styles, the same objects each time: they remember the words they measured."""
    bodies = decree.body.size.allowed
    return {
        name: _text_style(
            faces, style.bold, style.italic, style.size(body_size, bodies), style.capitals
        )
        for name, style in decree.styles.items()
    }


@lru_cache(maxsize=1024)
def _text_style(faces: Faces, bold: bool, italic: bool, size: float, capitals: bool) -> TextStyle:
    return TextStyle(faces.face(_face(bold, italic)), size, capitals)


def _face(bold: bool, italic: bool) -> str:
    if bold:
        return "bold-italic" if italic else "bold"
    return "italic" if italic else "regular"


def make_setting(
    decree: Decree,
    typesetting: Typesetting,
    faces: Faces,
    typography: Typography,
    memory: Memory = NO_MEMORY,
) -> Setting:
    """Return the setting: what the document chooses, else what the layout does."""
    body = decree.body
    margins = {side: figure.value for side, figure in decree.page.margins.items()}
    return Setting(
        decree=decree,
        typesetting=typesetting,
        faces=faces,
        body_size=_chosen(typography.size, body.size.value),
        line_spacing=_chosen(typography.line_spacing, body.line_spacing.value),
        paragraph_spacing=_chosen(typography.paragraph_spacing, body.paragraph_spacing.value),
        indent=_chosen(typography.indent, body.indent.value),
        margins={**margins, **typography.margins},
        paper=(decree.page.width, decree.page.height),
        hanging=typesetting.lines.hanging if typography.hanging_punctuation else None,
        memory=memory,
    )


def _chosen(own: float | None, default: float) -> float:
    return default if own is None else own
