"""What an announcement says: the typed, immutable model, with no millimetre and no font in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field
from datetime import date
from enum import StrEnum
from pathlib import Path

from docgen.decree.model import Kind
from docgen.diagnostics import Diagnostic, Place
from docgen.immutable import immutable


@immutable
class Phrase:
    """A string of the announcement (NFC; a newline is a forced line break) and where it stands."""

    text: str
    place: Place

    @property
    def in_one_line(self) -> str:
        """The text with its forced line breaks made spaces."""
        return " ".join(self.text.split())


@immutable
class Blank:
    """What is to be filled in (`[[tên cơ quan]]`) before a draft (dự thảo) can be issued."""

    name: str
    place: Place


@immutable
class Agency:
    """Ô 2: the issuing agency (cơ quan ban hành) and its direct superior (cơ quan chủ quản)."""

    name: Phrase
    parent: Phrase | None = None
    code: str = ""


@immutable
class IssueDate:
    """Ô 4: the date of issue; a part that is None prints as a blank to fill in."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    @property
    def whole(self) -> date | None:
        """The day of the calendar; None while a part of it is a blank."""
        if self.year is None or self.month is None or self.day is None:
            return None
        return date(self.year, self.month, self.day)


@immutable
class Recipient:
    """Ô 9b: one line of nơi nhận, or a group of lines held by a brace with a note."""

    names: tuple[Phrase, ...]
    note: Phrase | None = None


@immutable
class Signer:
    """Ô 7: quyền hạn (outermost first), chức vụ, họ tên; vai trò and chức vụ khác if any."""

    name: Phrase
    authority: tuple[Phrase, ...] = ()
    position: Phrase | None = None
    role: Phrase | None = None
    position_note: Phrase | None = None


class Level(StrEnum):
    """The levels of a body (PL I, Phần I, II.6.đ), from the outermost in."""

    PART = "part"  # phần
    CHAPTER = "chapter"  # chương
    SECTION = "section"  # mục
    SUBSECTION = "subsection"  # tiểu mục
    LETTERED = "lettered"  # phần lettered A, B, …, in practice only
    ROMAN = "roman"  # mục numbered I, II, …
    ARTICLE = "article"  # điều
    CLAUSE = "clause"  # khoản
    SUBCLAUSE = "subclause"  # 2.1., in practice only
    POINT = "point"  # điểm
    DASH = "dash"  # gạch đầu dòng -
    PLUS = "plus"  # gạch đầu dòng +
    PLAIN = "plain"  # lời văn
    CENTRED = "centred"  # a line in the middle that only a form has (mẫu 1.8)
    # Lines that stand with a table or a picture, in practice only.
    CAPTION = "caption"  # above a table: Bảng 1. …
    UNIT = "unit"  # above a table: Đơn vị tính: đồng
    PICTURE_CAPTION = "picture-caption"  # below a picture: Hình 1. …
    NOTE = "note"  # below either: Nguồn: …, Ghi chú: …


@immutable
class Span:
    """A piece of text in one style; a newline in it is a forced line break.

    `is_blank` tells that it is no text yet: it says what is to be filled in (`[[…]]`).
    """

    text: str
    bold: bool = False
    italic: bool = False
    is_blank: bool = False


@immutable
class Heading:
    """Phần, chương, mục, tiểu mục: a label (`Chương II`) and the title below it, maybe empty."""

    level: Level
    label: str
    title: tuple[Span, ...]
    place: Place


@immutable
class Paragraph:
    """A paragraph with its number or dash (`I.`, `Điều 3.`, `1.`, `a)`, `-`; empty for plain text).

    `titled` tells that the text is a title (tiêu đề) and stands on a line of its own.
    """

    level: Level
    label: str
    spans: tuple[Span, ...]
    place: Place
    titled: bool = False


class Alignment(StrEnum):
    """How a table's column is aligned; NONE leaves it to the layout."""

    NONE = "none"
    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


@immutable
class Cell:
    """One cell of a table."""

    spans: tuple[Span, ...]
    place: Place

    @property
    def text(self) -> str:
        """The text of its spans."""
        return "".join(span.text for span in self.spans).strip()


@immutable
class Group:
    """A head over the headers of neighbouring columns: `Kinh phí` over `Năm 2024`, `Năm 2025`.

    They are `count` columns from the one at the index `first` on.
    """

    head: Cell
    first: int
    count: int = 1

    @property
    def columns(self) -> range:
        """The indices of its columns."""
        return range(self.first, self.first + self.count)


@immutable
class Table:
    """A table (bảng): the header row repeats on each page; every row has as many cells as it.

    Over a header's cells may stand groups; what none stands over is as high as both.
    """

    header: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    alignments: tuple[Alignment, ...]
    place: Place
    groups: tuple[Group, ...] = ()


@immutable
class Picture:
    """A picture (hình): its checked file, its size in pixels, its resolution in dots per inch."""

    alt: str
    path: Path
    pixels: tuple[int, int]
    dpi: float
    place: Place


Block = Heading | Paragraph | Table | Picture


class Urgency(StrEnum):
    """Ô 10b: mức độ khẩn."""

    URGENT = "khẩn"
    VERY_URGENT = "thượng khẩn"
    EXPRESS = "hỏa tốc"


class Secrecy(StrEnum):
    """Ô 10a: độ mật."""

    SECRET = "mật"
    TOP_SECRET = "tối mật"
    MOST_SECRET = "tuyệt mật"


@immutable
class Drafter:
    """Ô 12: the drafter's initials and the number of copies, printed `PL.(300)`."""

    initials: str
    copies: int | None = None


class Initials(StrEnum):
    """Whose initials (ký nháy) the finished file has a field for."""

    DRAFTER = "drafter"
    UNIT = "unit"


@immutable
class Contact:
    """Ô 13: the agency's address, for the first page's foot."""

    address: Phrase | None = None
    phone: Phrase | None = None
    fax: Phrase | None = None
    email: Phrase | None = None
    website: Phrase | None = None


class Orientation(StrEnum):
    """How an appendix's pages lie."""

    PORTRAIT = "portrait"
    LANDSCAPE = "landscape"


@immutable
class Appendix:
    """A phụ lục: title and body, numbered by the layout when there are two or more."""

    title: Phrase
    body: tuple[Block, ...]
    orientation: Orientation = Orientation.PORTRAIT


@immutable
class Attachment:
    """A document issued with this one (mẫu 1.3): its kind, subject and body."""

    kind: Kind
    subject: Phrase
    body: tuple[Block, ...]


@immutable
class SourceFile:
    """A file that a document is made from: its name beside the others, and its text or its path."""

    name: str
    content: str | Path


class Fitting(StrEnum):
    """Whether a document is fitted to fewer pages: for the sake of its closing block, or never."""

    AUTO = "auto"
    NONE = "none"


@immutable
class PageLimit:
    """How many pages a document may take at most, its appendices apart, and where that is asked."""

    pages: int
    place: Place


@immutable
class Typography:
    """A document's choices inside the decree's ranges; None leaves the layout's own. Points.

    `fit` says whether the layout may take tighter values where None stands; with
    `hanging_punctuation`, signs at the ends of lines hang out into the margins.
    """

    size: float | None = None
    line_spacing: float | None = None
    paragraph_spacing: float | None = None
    indent: float | None = None
    margins: Mapping[str, float] = field(default_factory=dict)
    fit: Fitting | PageLimit = Fitting.AUTO
    hanging_punctuation: bool = False
    places: Mapping[str, Place] = field(default_factory=dict)


@immutable
class Document:
    """A whole announcement. Texts stand as the layout prints them, but for capitals and boxes.

    `number` is padded (`05`) or empty; `notation` is made (`TB-UBND`); `title` is the kind's name
    or the one given; `to` and `recipients` carry no closing punctuation; `own` holds the values of
    the keys that the kind's layout file declares; `metadata` what a records system asks for and
    the page does not say; `sources` what the document is made from, to be embedded or not. A text
    may hold blanks, written `[[…]]`; while `blanks` has one, and whenever `draft` says so, the
    document is a draft (dự thảo). `diagnostics` are the warnings about the announcement.
    """

    kind: Kind
    agency: Agency
    number: str
    notation: str
    place: Phrase
    date: IssueDate
    title: Phrase
    body: tuple[Block, ...]
    file: str
    subject: Phrase | None = None
    issued_by: Phrase | None = None
    basis: tuple[Phrase, ...] = ()
    to: tuple[Phrase, ...] = ()
    recipients: tuple[Recipient, ...] = ()
    archive: Phrase | None = None
    signers: tuple[Signer, ...] = ()
    initials: tuple[Initials, ...] = ()
    urgency: Urgency | None = None
    secrecy: Secrecy | None = None
    circulation: Phrase | None = None
    drafter: Drafter | None = None
    contact: Contact | None = None
    appendices: tuple[Appendix, ...] = ()
    attachment: Attachment | None = None
    typography: Typography = field(default_factory=Typography)
    own: Mapping[str, Phrase] = field(default_factory=dict)
    fonts: Path | None = None
    metadata: Mapping[str, str] = field(default_factory=dict)
    sources: tuple[SourceFile, ...] = ()
    embed_source: bool = True
    blanks: tuple[Blank, ...] = ()
    draft: bool = False
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def blocks(self) -> Iterator[Block]:
        """The blocks of its body, its attachment's and its appendices', in this order."""
        yield from self.body
        if self.attachment is not None:
            yield from self.attachment.body
        for appendix in self.appendices:
            yield from appendix.body
