"""Warnings about forms: components typed into the body, and what single forms tell."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.decree.kinds import components_of
from docgen.diagnostics import say
from docgen.document.blanks import has_blank
from docgen.rules.case import Case
from docgen.rules.model import Finding
from docgen.rules.registry import warning

# Lines that the layout makes: in the body they would stand on the page twice.
_MADE = re.compile(
    r"(?P<line>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    r"|Độc lập - Tự do - Hạnh phúc|Nơi nhận\s*:|Kính gửi\s*:|QUYẾT ĐỊNH\s*:?$|QUYẾT NGHỊ\s*:?$)"
)
_ISSUING = re.compile(r"ban hành|phê duyệt|công bố|thông qua|sửa đổi|bổ sung", re.IGNORECASE)
_EFFECT = re.compile(
    r"\b(?P<kind>Quyết định|Nghị quyết|Chỉ thị|Quy chế|Quy định|Kế hoạch|Thông báo|Hướng dẫn)"
    r" này có hiệu lực"
)


@warning("ND30-PL3-made")
def component_in_body(case: Case) -> Iterator[Finding]:
    """Find a line in the body that the form makes: Kính gửi, Nơi nhận, QUYẾT ĐỊNH, Quốc hiệu."""
    if case.body is None:
        return
    addressed = "addressees" in components_of(case.document.kind)
    for at, text in case.body.lines:
        match = _MADE.match(text)
        if match and (addressed or not match["line"].startswith("Kính")):
            yield Finding(
                case.body.passage.place(at),
                say("{line} is a line that the form makes", line=match["line"]),
                say("take it out of the body: it has a key of its own, or none"),
            )


@warning("ND30-PL3.1.3-subject")
def subject_without_issuing(case: Case) -> Iterator[Finding]:
    """Find a decision with a document attached whose subject does not say that it issues one."""
    document = case.document
    if document.attachment is None or document.subject is None:
        return
    if not _ISSUING.search(document.subject.text) and not has_blank(document.subject.text):
        yield Finding(
            document.subject.place,
            say(
                "the subject does not say that the decision issues a {kind}",
                kind=document.attachment.kind.name.lower(),
            ),
            say("begin it with Ban hành or Phê duyệt"),
        )


@warning("VT-kind-this")
def another_kind(case: Case) -> Iterator[Finding]:
    """Find `Kế hoạch này có hiệu lực` in a document that is no kế hoạch and issues none."""
    for body in case.bodies:
        attached = case.document.attachment
        names = {body.name, case.document.kind.name, attached.kind.name if attached else ""}
        for match in _EFFECT.finditer(body.passage.text):
            issued = re.search(rf"\b{match['kind']}\b", body.passage.text[: match.start()])
            if match["kind"] not in names and not issued:
                yield Finding(
                    body.passage.place(match.start()),
                    say(
                        "this is a {kind}, not a {found}",
                        kind=body.name.lower(),
                        found=match["kind"].lower(),
                    ),
                    say("write {kind} này", kind=body.name),
                )


@warning("ND30-PL3.1.9-signers")
def one_signer_of_minutes(case: Case) -> Iterator[Finding]:
    """Find minutes with a single signer: the secretary and the chair both sign."""
    document = case.document
    if document.kind.slug == "bien-ban" and len(document.signers) == 1:
        yield Finding(
            document.signers[0].name.place,
            say("minutes are signed by the secretary and by the chair"),
            say("write both under signers, with role: Thư ký and role: Chủ tọa"),
        )


@warning("ND30-PL3.1.7-when")
def invitation_without_time(case: Case) -> Iterator[Finding]:
    """Find an invitation that does not tell when or where."""
    if case.document.kind.slug != "giay-moi":
        return
    text = " ".join(passage.text.lower() for passage in case.passages)
    for key, words in (("time", ("thời gian", " giờ", "ngày")), ("venue", ("địa điểm", "tại "))):
        if key not in case.document.own and not any(word in text for word in words):
            yield Finding(
                case.document.title.place,
                say("the invitation does not tell {key}", key=key),
                say("write it under {key}", key=key),
            )


@warning("ND30-PL3.1.8-until")
def introduction_without_end(case: Case) -> Iterator[Finding]:
    """Find a giấy giới thiệu that does not say how long it is valid."""
    document = case.document
    text = " ".join(passage.text for passage in case.at("body"))
    if document.kind.slug != "giay-gioi-thieu" or "valid_until" in document.own:
        return
    if "có giá trị" not in text:
        yield Finding(
            document.title.place,
            say("the paper does not say how long it is valid"),
            say("write the last day under valid_until"),
        )
