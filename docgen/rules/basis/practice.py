"""Warnings about căn cứ: what cannot be told for certain, and the order that practice keeps."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.diagnostics import say
from docgen.rules.basis.items import BASED_ON, ITEM
from docgen.rules.case import Case
from docgen.rules.citations import KINDS, LAWS, citations
from docgen.rules.dates import is_dated
from docgen.rules.model import Finding
from docgen.rules.passages import Passage
from docgen.rules.registry import warning

_SUBJECT = re.compile(
    r"\b(?:về|quy định|ban hành|phê duyệt|hướng dẫn|sửa đổi|bổ sung|thành lập|giao|công bố"
    r"|thông qua|điều chỉnh|kiện toàn|triển khai|thực hiện|đề nghị|đề xuất|quyết định|phân"
    r"|thay thế|bãi bỏ|công nhận|cho|bổ nhiệm|tổ chức|tăng cường|xếp|xin|trình|kết quả"
    r"|xác định|chi tiết|tại)\b"
)
_LAW = re.compile(rf"{BASED_ON}(?:{'|'.join(LAWS)})\b")
_BARE = re.compile(rf"{ITEM}(?P<kind>{'|'.join((*LAWS, *KINDS))})\b")
_PROPOSAL = re.compile(rf"{ITEM}(?:Theo|Xét) (?:đề nghị|Tờ trình)\b", re.IGNORECASE)
# What gives an agency its powers stands first, whatever its force (II.6.a).
_POWERS = re.compile(r"chức năng|cơ cấu tổ chức|\btổ chức\b|quy chế làm việc", re.IGNORECASE)
_RANKS = (
    ("Hiến pháp",),
    ("Luật", "Bộ luật"),
    ("Pháp lệnh",),
    ("Nghị định",),
    ("Thông tư", "Thông tư liên tịch"),
)


@warning("ND30-II.6.a-word")
def without_the_word(case: Case) -> Iterator[Finding]:
    """Find `Nghị định 30/2020/NĐ-CP`: the word số is missing."""
    for passage in case.at("basis"):
        for cited in citations(passage.text):
            if not cited.has_word:
                yield Finding(
                    passage.place(cited.number_start),
                    say("before {number} the word số is missing", number=cited.number),
                    say("write {kind} số {number}", kind=cited.kind, number=cited.number),
                    passage.fix(cited.number_start, cited.end, f"số {cited.number}"),
                )


@warning("ND30-II.6.a-law-date")
def law_without_date(case: Case) -> Iterator[Finding]:
    """Find a law without its date."""
    for passage in case.filled("basis"):
        text = passage.text
        if _LAW.match(text) and not is_dated(text):
            yield Finding(
                passage.place(),
                say("the law has no date"),
                say("write the day on which it was passed, for example: ngày 16 tháng 6 năm 2025"),
            )


@warning("ND30-II.6.a-subject")
def without_subject(case: Case) -> Iterator[Finding]:
    """Find a numbered document whose subject is not told."""
    for passage in case.filled("basis"):
        for cited in citations(passage.text):
            rest = passage.text[cited.end :]
            if passage.text[: cited.start].strip(" -–").lower() == "căn cứ" and not (
                _SUBJECT.search(rest)
            ):
                yield Finding(
                    passage.place(cited.start),
                    say("what {number} is about is not told", number=cited.number),
                    say("add its subject: … của Chính phủ về công tác văn thư"),
                )
            break


@warning("ND30-II.6.a-opening")
def without_opening(case: Case) -> Iterator[Finding]:
    """Find an item that begins with a document and not with Căn cứ."""
    for passage in case.filled("basis"):
        if match := _BARE.match(passage.text):
            kind = match["kind"]
            yield Finding(
                passage.place(match.start("kind")),
                say("the item does not begin with Căn cứ"),
                say("write Căn cứ before it"),
                passage.fix(match.start("kind"), match.end("kind"), f"Căn cứ {kind}"),
            )


@warning("VT-basis-order")
def lower_before_higher(case: Case) -> Iterator[Finding]:
    """Find a law after a decree, a decree after a circular."""
    highest = 0
    for passage in case.filled("basis"):
        rank = _rank(passage.text)
        if rank is None or _POWERS.search(passage.text):
            continue
        if rank < highest:
            yield Finding(
                passage.place(),
                say(
                    "{higher} stands after {lower}",
                    higher=_RANKS[rank][0],
                    lower=_RANKS[highest][0],
                ),
                say("put documents of higher force before those of lower"),
            )
        highest = max(highest, rank)


@warning("ND30-PL3.1.2-proposal")
def proposal_before_basis(case: Case) -> Iterator[Finding]:
    """Find a căn cứ after `Theo đề nghị của …`, which the form puts last."""
    proposed: Passage | None = None
    for passage in case.filled("basis"):
        if _PROPOSAL.match(passage.text):
            proposed = proposed or passage
        elif proposed and passage.text.lstrip(" -–").startswith("Căn cứ"):
            yield Finding(
                proposed.place(),
                say("the proposal stands before a căn cứ"),
                say("put Theo đề nghị của … last"),
            )
            return


@warning("VT-basis-twice")
def same_document_twice(case: Case) -> Iterator[Finding]:
    """Find the same căn cứ in two items."""
    seen: set[str] = set()
    for passage in case.filled("basis"):
        first = next(iter(citations(passage.text)), None)
        known = " ".join(passage.text.lower().rstrip(" ;.").split())
        if first:
            known = f"{first.number} {first.date.value if first.date else ''}".strip()
        if known in seen and not _PROPOSAL.match(passage.text):
            yield Finding(
                passage.place(),
                say(
                    "{document} stands here a second time",
                    document=first.number if first else passage.text.strip(" ;."),
                ),
            )
        seen.add(known)


@warning("ND30-II.6.a-body")
def basis_in_body(case: Case) -> Iterator[Finding]:
    """Find căn cứ typed in the body, where they are not set in italics."""
    if case.body is None:
        return
    typed = [at for at, text in case.body.lines if re.match(r"Căn cứ\b.*[;,]$", text)]
    if len(typed) > 1:
        yield Finding(
            case.body.passage.place(typed[0]),
            say("the căn cứ stand in the body: they are set in italics under basis"),
            say("write them as a list under basis"),
        )


def _rank(text: str) -> int | None:
    match = re.match(rf"{BASED_ON}(?P<rest>.*)", text, re.DOTALL)
    found = [
        (len(name), rank)
        for rank, names in enumerate(_RANKS)
        for name in names
        if match and match["rest"].startswith(f"{name} ")
    ]
    return max(found)[1] if found else None
