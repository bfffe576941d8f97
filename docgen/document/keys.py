"""Every key of an announcement: its type, its Vietnamese title and meaning; the one table of them.

The reader and the JSON Schema both interpret it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import Enum

from docgen.decree.model import Kind, OwnType
from docgen.document.model import Fitting, Initials, Orientation, Secrecy, Urgency
from docgen.immutable import immutable
from docgen.source.office import Whole


class Shape(Enum):
    """What a single value may be."""

    LINE = "a text on one line"
    LINES = "a text whose newlines force line breaks"
    BODY = "the body's text, kept as it is typed"
    NUMBER = "a positive integer, or such a one with letters after it (15a)"
    COUNT = "a positive integer"
    DATE = "a date of issue: 2022-10-20, 2022-10, 2022"
    DAY = "a day in a sentence after the word ngày: 2022-10-20, or any other text"
    KIND = "the slug of a kind"
    FLAG = "yes or no"
    SIZE = "a size of letters: points, bare or with their unit"
    LENGTH = "a length with its unit (mm, cm, pt)"
    FACTOR = "a number such as 1.15"
    FOLDER = "a folder, relative to the file that names it"


@immutable
class Choice:
    """One of a few words."""

    words: tuple[str, ...]


@immutable
class ListOf:
    """A list; a single item may stand without a dash if `one` is true."""

    item: KeyType
    one: bool = False


@immutable
class Group:
    """Keys under a key. An item that is a plain text is the value of `alone`, if that is given."""

    keys: Mapping[str, Key]
    alone: str = ""

    def at(self, path: Sequence[str]) -> Key:
        """Return the key at a path of names, all but the last of which are groups."""
        name, *inner = path
        key = self.keys[name]
        if not inner:
            return key
        assert isinstance(key.type, Group)
        return key.type.at(inner)


@immutable
class Either:
    """One of a few words, or keys under the key."""

    choice: Choice
    group: Group


KeyType = Shape | Choice | ListOf | Group | Either


@immutable
class Key:
    """A key: its type, its Vietnamese title, a description, which names the box (ô) it fills."""

    type: KeyType
    title: str
    description: str = ""


LINE, LINES, BODY, LENGTH = Shape.LINE, Shape.LINES, Shape.BODY, Shape.LENGTH

AGENCY = Group(
    {
        "parent": Key(LINES, "Cơ quan chủ quản trực tiếp", "Ô 2; chỉ ghi khi có."),
        "name": Key(LINES, "Cơ quan ban hành", "Ô 2; viết thường, xuống dòng để ngắt dòng."),
        "code": Key(LINE, "Chữ viết tắt tên cơ quan", "Ô 3; dùng trong ký hiệu, ví dụ UBND."),
    }
)
SIGNER = Group(
    {
        "role": Key(LINE, "Vai trò", "Ví dụ: Thư ký, Chủ tọa, Đại diện bên A."),
        "authority": Key(
            ListOf(LINE, one=True),
            "Quyền hạn",
            "Ô 7a; từ ngoài vào trong: [TL. Chủ tịch, KT. Chánh Văn phòng].",
        ),
        "position": Key(LINES, "Chức vụ", "Ô 7a."),
        "position_note": Key(LINES, "Chức vụ khác", "Ô 7b, trên họ tên."),
        "name": Key(LINE, "Họ và tên", "Ô 7b; không ghi học hàm, học vị."),
    }
)
RECIPIENT = Group(
    {
        "to": Key(ListOf(LINE, one=True), "Nơi nhận", "Một nơi, hoặc các nơi của một nhóm."),
        "note": Key(LINE, "Ghi chú", "In bên phải dấu ngoặc nhọn, ví dụ: để b/c."),
    },
    alone="to",
)
MARGINS = Group(
    {
        "top": Key(LENGTH, "Lề trên", "20–25 mm."),
        "bottom": Key(LENGTH, "Lề dưới", "20–25 mm."),
        "left": Key(LENGTH, "Lề trái", "30–35 mm."),
        "right": Key(LENGTH, "Lề phải", "15–20 mm."),
    }
)
TYPOGRAPHY = Group(
    {
        "size": Key(Shape.SIZE, "Cỡ chữ lời văn", "13–14; các cỡ chữ khác tăng, giảm theo."),
        "line_spacing": Key(Shape.FACTOR, "Khoảng cách dòng", "Từ dòng đơn (1) đến 1,5."),
        "paragraph_spacing": Key(LENGTH, "Khoảng cách đoạn", "Tối thiểu 6pt."),
        "indent": Key(LENGTH, "Lùi đầu dòng", "1cm hoặc 1.27cm."),
        "margins": Key(MARGINS, "Định lề trang"),
        "hanging_punctuation": Key(
            Shape.FLAG,
            "Dấu câu treo lề",
            "yes: dấu câu ở đầu, cuối dòng lấn nhẹ ra lề; mặc định: no.",
        ),
        "fit": Key(
            Either(
                Choice(tuple(Fitting)),
                Group({"pages": Key(Shape.COUNT, "Số trang nhiều nhất", "Không kể phụ lục.")}),
            ),
            "Dàn gọn trang",
            "{pages: 1}: dàn vào nhiều nhất số trang đó; auto (mặc định): chỉ khi trang cuối có "
            "phần ký mà rất ít nội dung; none: không dàn. Những gì đã ghi ở đây được giữ nguyên.",
        ),
    }
)
APPENDIX = Group(
    {
        "title": Key(LINES, "Tên phụ lục"),
        "body": Key(BODY, "Nội dung phụ lục"),
        "orientation": Key(
            Choice(tuple(Orientation)), "Khổ giấy", "portrait: dọc; landscape: ngang."
        ),
    }
)
ATTACHMENT = Group(
    {
        "kind": Key(Shape.KIND, "Tên loại"),
        "subject": Key(LINES, "Trích yếu"),
        "body": Key(BODY, "Nội dung"),
    }
)
DRAFTER = Group(
    {
        "initials": Key(LINE, "Ký hiệu người soạn thảo", "Ví dụ: PL."),
        "copies": Key(Shape.COUNT, "Số lượng bản phát hành"),
    }
)
CONTACT = Group(
    {
        "address": Key(LINE, "Địa chỉ cơ quan"),
        "phone": Key(LINE, "Số điện thoại"),
        "fax": Key(LINE, "Số Fax"),
        "email": Key(LINE, "Thư điện tử"),
        "website": Key(LINE, "Trang thông tin điện tử"),
    }
)
METADATA = Group(
    {
        "organ_id": Key(LINE, "Mã định danh của cơ quan", "Trường 1.1."),
        "file_catalog": Key(Shape.COUNT, "Năm hình thành hồ sơ", "Trường 1.2."),
        "file_notation": Key(LINE, "Số và ký hiệu hồ sơ", "Trường 1.3."),
        "doc_ordinal": Key(Shape.COUNT, "Số thứ tự văn bản trong hồ sơ", "Trường 2."),
        "description": Key(LINE, "Ghi chú", "Trường 11."),
        "due_date": Key(Shape.DATE, "Hạn trả lời văn bản", "Trường 16; đủ ngày, tháng, năm."),
    }
)

_IN_PLACE_OF_THE_OFFICES = "ghi chức vụ ở đây thì thay hẳn người ký trong docgen.yaml."

ANNOUNCEMENT = Group(
    {
        "kind": Key(Shape.KIND, "Tên loại văn bản", "Ô 5a; một trong 29 loại của Điều 7."),
        "agency": Key(AGENCY, "Cơ quan, tổ chức ban hành", "Ô 2."),
        "number": Key(Shape.NUMBER, "Số văn bản", "Ô 3; bỏ trống thì chừa chỗ; 5 in thành 05."),
        "notation": Key(LINE, "Ký hiệu", "Ô 3; thường được lập tự động, ví dụ TB-UBND."),
        "unit": Key(LINE, "Đơn vị soạn thảo", "Chữ viết tắt, dùng trong ký hiệu và dòng Lưu."),
        "place": Key(LINE, "Địa danh", "Ô 4."),
        "date": Key(
            Shape.DATE, "Thời gian ban hành", "Ô 4; 2022-10-20, 2022-10, 2022 hoặc bỏ trống."
        ),
        "title": Key(LINES, "Tên loại như in", "Khi thêm chữ vào tên loại: Giấy mời họp."),
        "subject": Key(LINES, "Trích yếu nội dung", "Ô 5a, 5b; không gõ V/v."),
        "issued_by": Key(LINES, "Thẩm quyền ban hành", "Nghị quyết, quyết định."),
        "basis": Key(ListOf(LINE, one=True), "Căn cứ ban hành", "Dấu cuối dòng được tự thêm."),
        "to": Key(ListOf(LINES, one=True), "Kính gửi", "Ô 9a; một nơi hoặc danh sách."),
        "body": Key(BODY, "Nội dung văn bản", "Ô 6; dòng trống ngắt đoạn."),
        "recipients": Key(ListOf(RECIPIENT, one=True), "Nơi nhận", "Ô 9b; không gõ dấu gạch."),
        "archive": Key(LINE, "Lưu", "Ô 9b, dòng cuối; ví dụ: VT, KGVX (2)."),
        "signer": Key(SIGNER, "Người ký", f"Ô 7; {_IN_PLACE_OF_THE_OFFICES}"),
        "signers": Key(
            ListOf(SIGNER), "Những người ký", f"Ô 7; đặt cạnh nhau; {_IN_PLACE_OF_THE_OFFICES}"
        ),
        "initials": Key(
            ListOf(Choice(tuple(Initials)), one=True),
            "Ký nháy",
            "Ô ký nháy trong tệp PDF: drafter (người soạn thảo), unit (lãnh đạo đơn vị).",
        ),
        "urgency": Key(Choice(tuple(Urgency)), "Mức độ khẩn", "Ô 10b."),
        "secrecy": Key(Choice(tuple(Secrecy)), "Độ mật", "Ô 10a."),
        "circulation": Key(LINE, "Phạm vi lưu hành", "Ô 11; ví dụ: Lưu hành nội bộ."),
        "drafter": Key(DRAFTER, "Người soạn thảo và số bản", "Ô 12; in thành PL.(300)."),
        "contact": Key(CONTACT, "Địa chỉ liên hệ", "Ô 13; cuối trang đầu."),
        "appendices": Key(ListOf(APPENDIX), "Phụ lục", "Đánh số La Mã khi có từ hai."),
        "attachment": Key(ATTACHMENT, "Văn bản kèm theo", "Mẫu 1.3."),
        "typography": Key(TYPOGRAPHY, "Kỹ thuật trình bày", "Chọn trong khoảng cho phép."),
        "end_mark": Key(Shape.FLAG, "Dấu kết thúc ./.", "false: không in ./. ở cuối."),
        "metadata": Key(METADATA, "Dữ liệu đặc tả", "Phụ lục VI, Phần II, I; không in ra."),
        "embed_source": Key(
            Shape.FLAG, "Đính kèm tệp nguồn", "false: tệp PDF không mang theo tệp YAML này."
        ),
        "kinds": Key(Shape.FOLDER, "Thư mục tên loại riêng", "Tên loại riêng của cơ quan."),
        "fonts": Key(Shape.FOLDER, "Thư mục phông chữ", "Times New Roman của cơ quan."),
    }
)

STATED_WHOLE: Mapping[str, Whole] = {
    # A signer is one person: no other's name or authority is right beside his post
    # (PL I, Phần I, II.7.b, c); a name alone is that of whoever has the office's post. One signer
    # and several are two ways to say who signs.
    "signer": Whole(
        ("signer", "signers"),
        person=("name", "position_note"),
        post=("role", "authority", "position"),
    ),
    "signers": Whole(("signer", "signers")),
    # One document: a text of another's is not what its subject says.
    "attachment": Whole(("attachment",)),
}
"""What an announcement states whole, by key.

Of all other groups each key tells something of its own, and merges: the agency's abbreviation
stays where an announcement breaks its name, the address where it gives another telephone.
"""


def keys_of(kind: Kind | None) -> Group:
    """Return the table with the keys that the kind declares for itself in its layout file."""
    if kind is None or not kind.keys:
        return ANNOUNCEMENT
    return Group({**ANNOUNCEMENT.keys, **own_keys(kind)})


def own_keys(kind: Kind) -> Mapping[str, Key]:
    """Return the keys that a kind declares for itself."""
    return {
        name: Key(_OWN_TYPES[key.type], key.title, key.description)
        for name, key in kind.keys.items()
    }


_OWN_TYPES: Mapping[OwnType, KeyType] = {
    OwnType.TEXT: LINE,
    OwnType.LIST: ListOf(LINE, one=True),
    OwnType.DAY: Shape.DAY,
}
