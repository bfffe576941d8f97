"""Warnings about nơi nhận: the same body twice, several on one line, the wrong điều."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.decree.model import DECISION
from docgen.diagnostics import say
from docgen.document.blanks import has_blank
from docgen.rules.bodies import text_of
from docgen.rules.case import Case
from docgen.rules.model import Finding
from docgen.rules.passages import Passage
from docgen.rules.registry import warning

_EXECUTION = re.compile(
    r"chịu trách nhiệm (?:thi hành|thực hiện)|\bthi hành (?:Quyết|Nghị) \w+ này"
)
# What parts the units where no comma and space do; in brackets stand numbers of copies and notes.
_NO_COMMA = r"(?:\s*;\s*|,|(?<=\bVT)(?:\s*[-–/]\s*|\s+))(?=[^\W\d_])(?![^(]*\))"
_NOTE = re.compile(r"\s*\([^)]*\)")
_SHORT = (
    (re.compile(r"\b(?:ủy|uỷ) ban nhân dân\b"), "ubnd"),
    (re.compile(r"\bhội đồng nhân dân\b"), "hđnd"),
)


@warning("VT-recipient-twice")
def twice(case: Case) -> Iterator[Finding]:
    """Find the same recipient in two items of one list."""
    for listed in (case.recipients, case.at("to")):
        seen: set[str] = set()
        for passage in listed:
            name = _bare(passage.text)
            if name in seen and not has_blank(passage.text):
                yield Finding(
                    passage.place(),
                    say("{name} stands in the list already", name=passage.text.strip()),
                    say("take one of the two away"),
                )
            seen.add(name)


@warning("ND30-II.9.b-twice")
def addressee_again(case: Case) -> Iterator[Finding]:
    """Find an addressee of Kính gửi among the recipients, who are Như trên."""
    addressees = {_bare(passage.text) for passage in case.at("to")}
    for passage in case.recipients:
        if _bare(passage.text) in addressees and not has_blank(passage.text):
            yield Finding(
                passage.place(),
                say("{name} stands under Kính gửi, and so in Như trên", name=passage.text.strip()),
                say("take it away here"),
            )


@warning("ND30-II.9.d-line")
def several_on_a_line(case: Case) -> Iterator[Finding]:
    """Find several recipients in one item, with a semicolon between; a note's own parts none."""
    for passage in (*case.recipients, *case.at("to")):
        if match := re.search(r";(?![^(]*\))\s*(?=\S)", passage.text):
            yield Finding(
                passage.place(match.start()),
                say("after a semicolon a new line begins, and here none does"),
                say("write each recipient as an item of its own"),
            )


@warning("ND30-II.9.d-comma")
def no_comma_in_archive(case: Case) -> Iterator[Finding]:
    """Find another sign than a comma after VT or a unit: `VT; VP`, `VT-TCCB`, `VT,VP`."""
    for passage in case.at("archive"):
        for match in re.finditer(_NO_COMMA, passage.text):
            if not has_blank(passage.text):
                yield Finding(
                    passage.place(match.start()),
                    say(
                        "in the line Lưu a comma and a space part the units: {found}",
                        found=passage.text,
                    ),
                    say("write {word}", word=re.sub(_NO_COMMA, ", ", passage.text)),
                    passage.fix(match.start(), match.end(), ", "),
                )


@warning("VT-recipient-self")
def agency_itself(case: Case) -> Iterator[Finding]:
    """Find the issuing agency among those who receive its document."""
    own = _bare(case.document.agency.name.in_one_line)
    for passage in (*case.recipients, *case.at("to")):
        if own and _bare(passage.text) == own:
            yield Finding(
                passage.place(),
                say("{name} is the issuing agency itself", name=passage.text.strip()),
                say("name the unit in it that is meant, or take the item away"),
            )


@warning("ND30-PL3.1.2-recipients")
def no_article(case: Case) -> Iterator[Finding]:
    """Find a decision none of whose recipients is told by `Như Điều …`."""
    if case.document.kind.slug != DECISION:
        return
    items = case.recipients
    told = any(
        re.search(r"\bNhư (?:các |điểm \w+ |khoản \d+ )*Điều\b", item.text) for item in items
    )
    if items and not told and not any(has_blank(item.text) for item in items):
        yield Finding(
            items[0].place(),
            say("no recipient is told by Như Điều …"),
            say("begin the list with the điều that names who is to act: Như Điều 3"),
        )


@warning("ND30-PL3.1.2-execution")
def another_article(case: Case) -> Iterator[Finding]:
    """Find `Như Điều 2` where another điều, and only it, says who is to act."""
    if case.document.kind.slug != DECISION or case.body is None:
        return
    acting = [
        number
        for number, parts in case.body.articles.items()
        if any(_EXECUTION.search(text_of(part)) for part in parts)
    ]
    for passage, number in _named_articles(case):
        if len(acting) == 1 and number != acting[0] and number in case.body.articles:
            yield Finding(
                passage.place(),
                say(
                    "who is to act is told by Điều {right}, not by Điều {wrong}",
                    right=acting[0],
                    wrong=number,
                ),
                say("write Như Điều {right}", right=acting[0]),
            )


def _named_articles(case: Case) -> Iterator[tuple[Passage, int]]:
    for passage in case.recipients:
        if match := re.fullmatch(r"\s*[-–]?\s*Như Điều (\d+)[;.\s]*", passage.text):
            yield passage, int(match[1])


def _bare(text: str) -> str:
    """Return a body's name without its note, in small letters, common words in short."""
    name = " ".join(_NOTE.sub("", text).lower().strip(" -–;.,").split())
    for words, short in _SHORT:
        name = words.sub(short, name)
    return name
