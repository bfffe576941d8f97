"""A day in a text → whether something is asked for until it, that its document itself asks for."""

from __future__ import annotations

import re

from docgen.rules.dates import BEFORE_A_DAY, WrittenDate
from docgen.rules.surroundings import lead, line_before

# What leads a deadline, right before its date; of one in figures the word ngày is no part.
_DEADLINE = re.compile(
    r"(?:trước|đến hết|chậm nhất(?: là)?(?: vào)?|không muộn hơn|hạn cuối(?: là)?)\s+"
    rf"{BEFORE_A_DAY}(?:ngày\s+)?$",
    re.IGNORECASE,
)
# A deadline is set to somebody's doing; what was done or begun before a day is none.
_ASKED = re.compile(
    r"\b(?:gửi|báo cáo|hoàn thành|nộp|đề nghị|yêu cầu|xong"
    r"|(?<!được )(?<!vốn )giao(?! (?:đất|rừng|nộp|quân)\b))\b",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"\b(?:đã|chưa|chậm(?! nhất)|quá hạn|gia hạn|thời hạn cũ|số liệu|từ ngày|trong thời gian|qua"
    r"|(?<!gửi )(?<!nộp )kết quả)\b",
    re.IGNORECASE,
)
# Until the end of a day things are counted, too; what is sent or handed in until then is asked for.
_UNTIL = re.compile(r"\bđến hết\s+(?:ngày\s+)?$", re.IGNORECASE)
_SENT = re.compile(r"\b(?:gửi|nộp)\b[^,]*$", re.IGNORECASE)
# What stands right before a day and says of persons, papers and debts when they came to be.
_HAPPENED = re.compile(
    r"\b(?:sinh|chết|hy sinh|tuyển dụng|bổ nhiệm|nghỉ hưu|nghỉ việc|cư trú|ban hành|lập|ký|cấp|nhận"
    r"|hiệu lực|giao|tạm ứng|xảy ra|tồn tại|khối lượng thực hiện|khởi công|đất|sử dụng"
    r"|được \w+(?: \w+)?)\s+$",
    re.IGNORECASE,
)
_TRANSITION = re.compile(
    r"[^.;\n]*?\b(?:thì|vẫn|được|tiếp tục|mà|nhưng|nay|chưa|chậm(?! nhất))\b"
    r"|\s+(?:là|gồm|có|phải|không|còn)\b|\s*:|;\s+(?:đến )?nay\b",
    re.IGNORECASE,
)
# What another document asked for.
_ASKED_THERE = re.compile(
    r"\btrong đó (?:yêu cầu|đề nghị|giao)\b|\btheo hợp đồng\b"
    r"|\b(?:có|tại) (?:Công văn|Thông báo|Kế hoạch|Văn bản|Quyết định)\b[^.;]*"
    r"\b(?:yêu cầu|đề nghị)\b",
    re.IGNORECASE,
)
_LONGEST_LEAD = 60  # of what leads a date, with the spaces in it


def is_asked_until(text: str, written: WrittenDate) -> bool:
    """Tell whether the text asks that something be done until a date in it.

    What came to be before the day, was counted until it or asked for elsewhere is not.
    """
    before = lead_of(text, written)
    deadline = _DEADLINE.search(before)
    if not deadline or _HAPPENED.search(before, 0, deadline.start()):
        return False
    if _UNTIL.search(before) and not _SENT.search(before, 0, deadline.start()):
        return False
    sentence = re.split(r"[.;]", line_before(text, written.start))[-1]
    told = any(pattern.search(sentence) for pattern in (_TOLD, _ASKED_THERE))
    return bool(_ASKED.search(sentence)) and not (told or _TRANSITION.match(text, written.end))


def lead_of(text: str, written: WrittenDate) -> str:
    """Return what stands right before a date: of a long body a few words, for each of its dates."""
    return lead(text, written.start, _LONGEST_LEAD)
