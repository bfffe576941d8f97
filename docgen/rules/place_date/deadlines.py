"""Warnings about dates to come that are past when the document is issued."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.diagnostics import say
from docgen.immutable import replace
from docgen.leading_zeros import day_in_figures
from docgen.rules.case import Case
from docgen.rules.dates import BEFORE_A_DAY, WrittenDate, dates
from docgen.rules.kind_traits import load_traits
from docgen.rules.model import Finding
from docgen.rules.passages import Passage
from docgen.rules.registry import warning

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
    r"\b(?:sinh|chết|ban hành|lập|tuyển dụng|bổ nhiệm|nghỉ hưu|nghỉ việc|ký|cấp|xảy ra|nhận"
    r"|hy sinh|khởi công|cư trú|hiệu lực|được \w+(?: \w+)?|đất|sử dụng)\s+$",
    re.IGNORECASE,
)
_TRANSITION = re.compile(
    r"[^.;\n]*?\b(?:thì|vẫn|được|tiếp tục|mà|nhưng|nay|chưa|chậm(?! nhất))\b"
    r"|\s+(?:là|gồm|có|phải|không|còn)\b|;\s+(?:đến )?nay\b",
    re.IGNORECASE,
)
# A day of years ago parts what is old from what is new.
_MOST_YEARS_PAST = 1
_EFFECT = re.compile(r"có hiệu lực(?: thi hành)?(?: kể)? từ\s+(?:ngày\s+)?$", re.IGNORECASE)
_MEETING, _LAST_DAY = "time", "valid_until"
# How a key may hold a day before which the form says the word ngày; or as 30 tháng 4 năm 2026.
_ISO_DAY = r"^(\d{4})-(\d{1,2})-(\d{1,2})$"
_LONGEST_LEAD = 60  # of what leads a date, with the spaces in it


@warning("VT-deadline-past")
def past_deadline(case: Case) -> Iterator[Finding]:
    """Find a deadline, a meeting or an end of validity before the day of issue."""
    issued = case.document.date.whole
    if issued is None or case.document.kind.slug in load_traits().of_the_past:
        return
    for passage, written in _dates(case):
        if not written.value or written.value >= issued:
            continue
        is_of_old = issued.year - written.value.year > _MOST_YEARS_PAST
        is_deadline = not is_of_old and _is_deadline(passage.text, written)
        if passage.key in (_MEETING, _LAST_DAY) or is_deadline:
            yield Finding(
                passage.place(written.start),
                say(
                    "{date} is past when the document is issued, on {issued}",
                    date=day_in_figures(written.value),
                    issued=day_in_figures(issued),
                ),
                say("mend the one date or the other"),
            )


def _is_deadline(text: str, written: WrittenDate) -> bool:
    lead = _lead(text, written)
    deadline = _DEADLINE.search(lead)
    if not deadline or _HAPPENED.search(lead, 0, deadline.start()):
        return False
    line = text[text.rfind("\n", 0, written.start) + 1 : written.start]
    sentence = re.split(r"[.;]", line)[-1]
    if _UNTIL.search(lead) and not _SENT.search(lead, 0, deadline.start()):
        return False
    return bool(
        _ASKED.search(sentence)
        and not _TOLD.search(sentence)
        and not _TRANSITION.match(text, written.end)
    )


@warning("VT-effect-earlier")
def effect_before_issue(case: Case) -> Iterator[Finding]:
    """Find a document that comes into force before it is issued."""
    issued = case.document.date.whole
    for passage, written in _dates(case):
        in_force = _EFFECT.search(_lead(passage.text, written))
        if issued and in_force and written.value and written.value < issued:
            yield Finding(
                passage.place(written.start),
                say(
                    "the document comes into force on {date}, before it is issued, on {issued}",
                    date=day_in_figures(written.value),
                    issued=day_in_figures(issued),
                ),
                say("mend the one date or the other"),
            )


def _lead(text: str, written: WrittenDate) -> str:
    """Return what stands right before a date: of a long body a few words, for each of its dates."""
    return text[max(0, written.start - _LONGEST_LEAD) : written.start]


def _dates(case: Case) -> Iterator[tuple[Passage, WrittenDate]]:
    for passage in case.at("body", "attachment.body", _MEETING):
        for written in dates(passage.text):
            yield passage, written
    for passage in case.at(_LAST_DAY):
        text = re.sub(_ISO_DAY, r"\3/\2/\1", passage.text.strip())
        for written in dates(text if "/" in text else f"ngày {text}"):
            yield passage, replace(written, start=0)
