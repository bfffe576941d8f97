"""Warnings about the names of the issuing agency and its superior."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.diagnostics import say
from docgen.rules.case import Case
from docgen.rules.model import Finding
from docgen.rules.registry import warning


@warning("VT-agency-twice")
def superior_of_itself(case: Case) -> Iterator[Finding]:
    """Find the same name as issuing agency and as its superior."""
    agency = case.document.agency
    if agency.parent and agency.parent.in_one_line == agency.name.in_one_line:
        yield Finding(
            agency.parent.place,
            say("{name} is named as its own superior", name=agency.name.in_one_line),
            say("leave parent out if there is no superior"),
        )


@warning("VT-agency-capitals")
def all_capitals(case: Case) -> Iterator[Finding]:
    """Find a name typed in capitals: the head makes them, other lines print the name as typed."""
    for passage in case.at("agency.name", "agency.parent"):
        words = [word for word in passage.text.split() if word.isalpha()]
        if len(words) > 2 and all(word.isupper() for word in words):
            yield Finding(
                passage.place(),
                say("the name is typed in capitals: {name}", name=passage.text.strip()),
                say("write it as in a sentence: the head sets it in capitals"),
            )


@warning("ND30-II.2.a-department")
def nameless_department(case: Case) -> Iterator[Finding]:
    """Find a province's department as superior without the province: `parent: Sở Y tế`."""
    for passage in case.at("agency.parent"):
        name = " ".join(passage.text.split())
        if name.startswith("Sở ") and _ends_with_field(name):
            yield Finding(
                passage.place(),
                say("{name} lacks the name of its province", name=name),
                say("write for example {name} tỉnh Phú Thọ", name=name),
            )


def _ends_with_field(department: str) -> bool:
    """Tell whether a department's field is all of its name: Sở Y tế, not Sở Y tế Lào Cai.

    A bank's Sở Giao dịch is no province's.
    """
    if department.startswith("Sở Giao dịch"):
        return False
    return department.split()[-1].islower() or department == "Sở Công Thương"
