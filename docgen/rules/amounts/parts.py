"""Warning about a sum whose parts, listed under it, make another: 30 million of 10 and 25."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from docgen.diagnostics import Place, say
from docgen.rules.amounts.lists import announced
from docgen.rules.bodies import text_of
from docgen.rules.case import Case
from docgen.rules.model import Finding
from docgen.rules.registry import warning
from docgen.rules.tables.figures import figures_of
from docgen.source.declared.figures import in_figures

_SUM = r"(?P<sum>(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?) (?P<unit>(?:(?:nghìn|triệu|tỷ) )?đồng)\b"
_TOTAL = re.compile(r"\b(?:tổng|kinh phí|dự toán|số tiền|giá trị)\b", re.IGNORECASE)
_ALL = re.compile(r"\b(?:gồm|cụ thể|như sau)\b[^:]*:$", re.IGNORECASE)
# A figure of these is no sum of what follows.
_NO_SUM = re.compile(
    r"\b(?:tối đa|tối thiểu|mức|mỗi|từng|(?:từ|trên|dưới)(?= \d)|cao nhất|thấp nhất|không quá"
    r"|trở lên|tăng|giảm(?! nghèo)|tiết kiệm|thừa|thiếu|chênh|so với|bình quân|trung bình|còn)\b"
    r"|đồng ?/",
    re.IGNORECASE,
)
# A part that holds other parts.
_WITHIN = re.compile(r"\b(?:trong đó|lũy kế|tổng|còn|riêng)\b", re.IGNORECASE)
_SOME = re.compile(r"\btrong đó\b[^:]*:$", re.IGNORECASE)


@warning("VT-parts")
def other_sum_of_parts(case: Case) -> Iterator[Finding]:
    """Find a total in the text that the sums of the list under it do not make, or exceed."""
    for body in case.bodies:
        for lead, items in announced(body):
            text = text_of(lead).rstrip()
            totals = list(re.finditer(_SUM, text))
            parts = [part for item in items if (part := _part(item))]
            if len(totals) == 1 and len(parts) == len(items) and _is_sum(text):
                is_whole = bool(_ALL.search(text)) and not _SOME.search(text)
                yield from _compared(totals[0], parts, lead.place, is_whole=is_whole)


def _compared(
    total: re.Match[str], parts: Sequence[re.Match[str]], place: Place, *, is_whole: bool
) -> Iterator[Finding]:
    """Yield the finding of parts that exceed their total, or of all of it that make less."""
    stated, listed = figures_of([total["sum"]]), figures_of([part["sum"] for part in parts])
    if stated is None or listed is None or any(part["unit"] != total["unit"] for part in parts):
        return
    over, slack = listed.total - stated.total, max(listed.slack, stated.slack)
    if over > slack or (is_whole and -over > slack):
        yield Finding(
            place,
            say(
                "the parts make {sum} {unit}, the text says {total}",
                sum=in_figures(listed.total),
                unit=total["unit"],
                total=total["sum"],
            ),
            say("mend the total, or the figure that is wrong"),
        )


def _is_sum(text: str) -> bool:
    return bool(_TOTAL.search(text)) and not _NO_SUM.search(text)


def _part(item: str) -> re.Match[str] | None:
    """Return the sum that an item ends with; None where it holds other sums, or is held by one."""
    if _WITHIN.search(item):
        return None
    found = list(re.finditer(_SUM, item))
    return found[0] if len(found) == 1 and not item[found[0].end() :].strip(" .;,/") else None
