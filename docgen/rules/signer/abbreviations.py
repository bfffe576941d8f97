"""Error rules over the abbreviations of authority: TM., KT., TL., TUQ., Q. (II.7.b)."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.diagnostics import Message, say
from docgen.rules.case import Case
from docgen.rules.model import Finding
from docgen.rules.registry import error
from docgen.rules.signer.chains import Link, chains


@error("ND30-II.7.b-party")
def party_style(case: Case) -> Iterator[Finding]:
    """Find the Party's way of writing: `T/M`, `K/T`, `T/L`."""
    for link in _links(case):
        if "/" in link.written:
            expected = f"{link.abbreviation}."
            message = say(
                "write {expected}, not {found}", expected=expected, found=link.written.strip()
            )
            yield _finding(link, message)


@error("ND30-II.7.b-dot")
def no_period_or_space(case: Case) -> Iterator[Finding]:
    """Find `TM Ủy ban nhân dân`, `KT.Giám đốc`: a period and a space follow the abbreviation."""
    for link in _links(case):
        if link.is_spelled or "/" in link.written:
            continue
        if link.written and link.written != f"{link.abbreviation}. ":
            yield _finding(
                link, say("after {found} stand a period and a space", found=link.abbreviation)
            )


@error("ND30-II.7.b-words")
def written_out(case: Case) -> Iterator[Finding]:
    """Find `Thừa lệnh Chủ tịch`, `Thay mặt …` and `Quyền …`, which are abbreviated."""
    for chain in chains(case):
        for link in chain.lines:
            if link.is_spelled:
                yield _finding(
                    link,
                    say(
                        "{words} is written {abbreviation}.",
                        words=link.written.strip(),
                        abbreviation=link.abbreviation,
                    ),
                )


@error("ND30-II.7.b-none")
def no_abbreviation(case: Case) -> Iterator[Finding]:
    """Find a line of authority without an abbreviation: `authority: Chủ tịch`."""
    for link in _links(case):
        if not link.abbreviation:
            yield Finding(
                link.place,
                say("{text} does not say in what right the signer signs", text=link.text),
                say("begin with TM., KT., TL., TUQ. or Q.; a post of one's own is position"),
            )


def _links(case: Case) -> Iterator[Link]:
    return (link for chain in chains(case) for link in chain.links)


def _finding(link: Link, message: Message) -> Finding:
    expected = f"{link.abbreviation}. "
    return Finding(
        link.place,
        message,
        say("write {expected}", expected=f"{expected}{link.rest}"),
        link.passage.fix(link.offset, link.offset + len(link.written), expected),
    )
