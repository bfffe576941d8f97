"""The decree as values: page, styles, components, forms and kinds, with their places in the law."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum

from docgen.decree.quantities import Allowed, Figure
from docgen.immutable import distinct, immutable


@immutable
class Style:
    """How a component's letters look (kiểu chữ, cỡ chữ); sizes in points.

    Sizes go up and down together (footnote of PL I, mục V): `large` stands with the largest body of
    those that are allowed, `small` with the smallest.
    """

    name: str
    large: float
    small: float
    allowed: Allowed
    source: str
    bold: bool = False
    italic: bool = False
    capitals: bool = False

    def size(self, body_size: float, bodies: Allowed) -> float:
        """Return the size that stands with a body of a size, one of those that are allowed."""
        share = (body_size - bodies.low) / (bodies.high - bodies.low)
        return self.small + (self.large - self.small) * share

    def body_size(self, size: float, bodies: Allowed) -> float:
        """Return the size of the body that a size of this style, which has two, stands with."""
        share = (size - self.small) / (self.large - self.small)
        return bodies.low + share * (bodies.high - bodies.low)


@immutable
class PageNumber:
    """Where the page number (số trang) stands in the top margin, and from which page on."""

    style: str
    top: float
    first: int


@immutable
class PageSetup:
    """Paper and margins (khổ giấy, định lề trang) in points; `edge` is what printers leave free.

    `source` is the paper's.
    """

    width: float
    height: float
    source: str
    edge: Figure
    margins: Mapping[str, Figure]
    number: PageNumber


@immutable
class BodySetup:
    """Size, indent, line spacing and paragraph spacing of the text (lời văn)."""

    size: Figure
    indent: Figure
    line_spacing: Figure
    paragraph_spacing: Figure


@immutable
class UnderRule:
    """A rule (đường kẻ ngang, nét liền) under a component, as a share of its text line."""

    under: str
    length: float
    allowed: Allowed


@immutable
class Stamp:
    """A mark's single-line rectangle (khung hình chữ nhật viền đơn) in points.

    A text that `widths` does not name has a frame as wide as itself and `padding` on both sides.
    """

    height: float
    padding: float
    widths: Mapping[str, float]
    color: str


class Align(StrEnum):
    """Where a text stands in its field."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


@immutable
class TextFieldSetup:
    """A blank that is filled in in the finished file: its title, and how many characters it takes.

    Only figures, unless it takes `letters`, too.
    """

    title: str
    longest: int
    letters: bool = False
    align: Align = Align.CENTER


class Ink(StrEnum):
    """The colour of a picture of a signature (xanh) or of a seal (đỏ)."""

    ANY = ""
    BLUE = "blue"
    RED = "red"


@immutable
class SignatureFieldSetup:
    """A field that is signed in the finished file: its name, title and size in points.

    The picture in it is drawn in `ink`, and as large as it is in truth where that has a `size`, the
    usual one; `margin` parts the field's edge from it. It `covers` that share of what stands at its
    right, which becomes as narrow as `least_width` rather than that the field covers another's.
    """

    name: str
    title: str
    width: float
    height: float
    ink: Ink = Ink.ANY
    size: float = 0.0
    margin: float = 0.0
    covers: float = 0.0
    least_width: float = 0.0


@immutable
class Component:
    """What stands in a box (ô): a text with fields and blanks, or a rule under another component.

    `otherwise` is the text where a value that has no blank is missing; `blanks` gives the room in
    points that a missing field leaves (`least_blanks` where that is too much), and `fields` which
    of them are filled in in the finished file; `signature` is what is signed there; `before` is the
    space above; a `stamp` frames the text; `role` is its part in the document's structure (P or H),
    and `continues` the component above it whose heading it is a part of;
    `lines` are texts of several parts, each left out with its field; `keys` are the announcement's
    keys that it prints, of those that not every form does.
    """

    name: str
    box: str
    style: str
    source: str
    text: str = ""
    otherwise: str = ""
    before: float = 0.0
    blanks: Mapping[str, float] = field(default_factory=dict)
    least_blanks: Mapping[str, float] = field(default_factory=dict)
    role: str = "P"
    continues: str = ""
    rule: UnderRule | None = None
    stamp: Stamp | None = None
    fields: Mapping[str, TextFieldSetup] = field(default_factory=dict)
    signature: SignatureFieldSetup | None = None
    lines: tuple[tuple[str, ...], ...] = ()
    keys: tuple[str, ...] = ()


@immutable
class Form:
    """A form of annex III (mẫu): what stands in the head and below it, and what it needs.

    `each_sealed` tells that every signer's agency seals, and not one for all of them.
    """

    slug: str
    name: str
    source: str
    left: tuple[str, ...]
    right: tuple[str, ...]
    stack: tuple[str, ...]
    requires: Mapping[str, str]
    each_sealed: bool = False


class OwnType(StrEnum):
    """What the value of a kind's own key is: one text, one or several texts, or a day."""

    TEXT = "text"
    LIST = "list"
    DAY = "day"


@immutable
class OwnKey:
    """A key that only one kind has: its Vietnamese title and description, for editors."""

    title: str
    description: str
    type: OwnType = OwnType.TEXT


@immutable
class Kind:
    """A kind of document (tên loại, Điều 7): its name, abbreviation, form and required keys.

    `keys` are its own; the lines `before` and `after` the body take their values, and a line whose
    value is missing is left out; the `introduction` stands above them in the middle. `starter` is a
    whole announcement of the kind to begin with, its values blanks: `[[họ và tên người ký]]`.
    """

    slug: str
    name: str
    abbreviation: str
    form: str
    source: str
    use: str
    enacting: str = ""
    requires: Mapping[str, str] = field(default_factory=dict)
    keys: Mapping[str, OwnKey] = field(default_factory=dict)
    introduction: str = ""
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    starter: str = ""


LETTER, PERSONAL_LETTER, DECISION = "cong-van", "thu-cong", "quyet-dinh"
"""The slugs of the kinds that rules of their own are about."""


@immutable
class LevelStyles:
    """The styles of a level's number or label, of its title and of its text, by name."""

    label: str
    title: str
    text: str
    source: str


@distinct
class Decree:
    """Everything of nd30.yaml; there is one in a process."""

    page: PageSetup
    body: BodySetup
    levels: Mapping[str, LevelStyles]
    styles: Mapping[str, Style]
    components: Mapping[str, Component]
    head: Mapping[str, Figure]
    closing: Mapping[str, Figure]
    rules: Mapping[str, Figure]
