"""Modules of rules → the checks that run: which there are, and what they say about a subject.

A module of rules is a file with functions under `@error("CODE")` (the decree says so) or
`@warning("CODE")` (good practice, or a finding that needs a person's judgement); its name stands in
one of the tuples below and the code's words in layouts/rules/. Metadata is not read in order to
check, only to say what was found. A pattern for what few announcements have is a text there, which
`re` compiles when it is first asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from importlib import import_module
from typing import Any

from docgen.diagnostics import Diagnostic, Severity
from docgen.rules.model import Check, Finding, Look

# Rules over a Case, what an announcement says: modules with error rules, which `build` runs, too,
# and modules of warnings only. What the errors of the first find in the head or the signature, no
# reader can put right: it is not built. A line each, so that branches merge.
REFUSING_MODULES: tuple[str, ...] = (
    "docgen.rules.agency.names",
    "docgen.rules.number.notation",
    "docgen.rules.place_date.place",
    "docgen.rules.subject.wording",
    "docgen.rules.signer.abbreviations",
    "docgen.rules.signer.order",
    "docgen.rules.signer.posts",
    "docgen.rules.signer.names",
    "docgen.rules.marks.drafter",
)
ERROR_MODULES: tuple[str, ...] = (
    *REFUSING_MODULES,
    "docgen.rules.recipients.addressees",
    "docgen.rules.basis.laws",
    "docgen.rules.basis.documents",
    "docgen.rules.numbering.series",
    "docgen.rules.numbering.marks",
    "docgen.rules.numbering.titles",
    "docgen.rules.numbering.headings",
    "docgen.rules.recipients.archive",
    "docgen.rules.recipients.articles",
    "docgen.rules.appendices.mentions",
    "docgen.rules.forms.decisions",
    "docgen.rules.language.signs_certain",
    "docgen.rules.language.unicode",
)
WARNING_MODULES: tuple[str, ...] = (
    "docgen.rules.agency.practice",
    "docgen.rules.number.practice",
    "docgen.rules.place_date.seat",
    "docgen.rules.place_date.full_names",
    "docgen.rules.place_date.dates",
    "docgen.rules.place_date.calendar",
    "docgen.rules.place_date.weekdays",
    "docgen.rules.place_date.deadlines",
    "docgen.rules.place_date.periods",
    "docgen.rules.place_date.clock",
    "docgen.rules.subject.practice",
    "docgen.rules.basis.practice",
    "docgen.rules.citing.documents",
    "docgen.rules.citing.numbers",
    "docgen.rules.citing.articles",
    "docgen.rules.numbering.practice",
    "docgen.rules.signer.practice",
    "docgen.rules.signer.short_names",
    "docgen.rules.recipients.practice",
    "docgen.rules.appendices.practice",
    "docgen.rules.forms.practice",
    "docgen.rules.tables.totals",
    "docgen.rules.tables.products",
    "docgen.rules.tables.row_numbers",
    "docgen.rules.amounts.in_words",
    "docgen.rules.amounts.counts",
    "docgen.rules.amounts.parts",
    "docgen.rules.marks.practice",
    "docgen.rules.marks.telephones",
    "docgen.rules.language.capitals_certain",
    "docgen.rules.language.capitals_cited",
    "docgen.rules.language.capitals_names",
    "docgen.rules.language.capitals_sentences",
    "docgen.rules.language.capitals_in_context",
    "docgen.rules.language.spaces",
    "docgen.rules.language.joined",
    "docgen.rules.language.signs",
    "docgen.rules.language.links",
    "docgen.rules.language.addresses",
    "docgen.rules.language.spelling",
    "docgen.rules.language.two_ways",
    "docgen.rules.language.bodies",
    "docgen.rules.language.units",
    "docgen.rules.language.laws",
)
ANNOUNCEMENT_MODULES: tuple[str, ...] = ERROR_MODULES + WARNING_MODULES
# Rules over an Observation: figures seen on pages, docgen's own or a foreign file's.
FIGURE_MODULES: tuple[str, ...] = (
    "docgen.rules.figures.page",
    "docgen.rules.figures.head",
    "docgen.rules.figures.title",
    "docgen.rules.figures.body",
    "docgen.rules.figures.closing",
    "docgen.rules.figures.marks",
)
# Rules over an Observation of a PDF: the words on its pages, which no announcement tells.
PRINTED_MODULES: tuple[str, ...] = (
    "docgen.rules.printed.pages",
    "docgen.rules.printed.head",
    "docgen.rules.printed.number_date",
    "docgen.rules.printed.notation",
    "docgen.rules.printed.opening",
    "docgen.rules.printed.body",
    "docgen.rules.printed.authority",
    "docgen.rules.printed.closing",
    "docgen.rules.printed.missing",
)

_CHECKS: dict[str, list[Check]] = {}


def error(code: str) -> Callable[[Look], Look]:
    """Register a rule that the decree writes down."""
    return _register(code, Severity.ERROR)


def warning(code: str) -> Callable[[Look], Look]:
    """Register a rule of good practice, or one whose findings a person must judge."""
    return _register(code, Severity.WARNING)


def _register(code: str, severity: Severity) -> Callable[[Look], Look]:
    def keep(look: Look) -> Look:
        _CHECKS.setdefault(look.__module__, []).append(Check(code, severity, look))
        return look

    return keep


@cache
def checks_of(modules: tuple[str, ...]) -> tuple[Check, ...]:
    """Return the checks of modules, in their order; imports those not yet imported."""
    for module in modules:
        import_module(module)
    return tuple(check for module in modules for check in _CHECKS.get(module, ()))


def all_checks() -> tuple[Check, ...]:
    """Return every check there is."""
    return checks_of(ANNOUNCEMENT_MODULES + FIGURE_MODULES + PRINTED_MODULES)


def run(checks: Iterable[Check], subject: Any) -> Iterator[Diagnostic]:
    """Yield what checks find in their subject: a Case, or an Observation."""
    for check in checks:
        for finding in check.look(subject):
            yield _diagnostic(check, finding)


def _diagnostic(check: Check, finding: Finding) -> Diagnostic:
    from docgen.rules.families import places_in_the_law  # only what is wrong needs its words

    return Diagnostic(
        check.code,
        check.severity,
        finding.place,
        finding.message,
        finding.help,
        places_in_the_law()[check.code],
        finding.fix,
    )
