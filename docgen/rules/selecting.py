"""Codes, or their beginnings, asked for and not asked for → which findings are shown."""

from __future__ import annotations

from collections.abc import Iterable

from docgen.diagnostics import Diagnostic, DocgenError, Message, Severity, UnreadableSource, say
from docgen.immutable import immutable
from docgen.rules.catalogue import Rule, load_rules
from docgen.source.suggest import question


@immutable
class Selection:
    """What is looked for: rules whose codes begin so (none: all), but not those ignored.

    Capitals of a code do not count.
    What is wrong with the reading of a file is always shown: no rule could see it otherwise.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    def kept(self, found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
        """Return those problems that are looked for, in their order."""
        return tuple(problem for problem in found if self._keeps(problem.code))

    def _keeps(self, code: str) -> bool:
        if code not in load_rules():
            return True
        wanted = not self.select or _begins(code, *self.select)
        return wanted and not _begins(code, *self.ignore)


def choose(select: Iterable[str], ignore: Iterable[str]) -> Selection:
    """Return the selection of codes given one by one or with commas between.

    Raises UnreadableSource for a code that no rule begins with.
    """
    chosen = Selection(tuple(_codes(select)), tuple(_codes(ignore)))
    unknown = [
        code
        for code in (*chosen.select, *chosen.ignore)
        if not any(_begins(name, code) for name in load_rules())
    ]
    if unknown:
        raise unknown_codes(unknown)
    return chosen


def unknown_codes(codes: Iterable[str]) -> DocgenError:
    """Return the problem of codes that no rule has, each with the one probably meant."""
    return UnreadableSource(map(_unknown, codes))


def rules_beginning(code: str) -> tuple[Rule, ...]:
    """Return the rules whose codes begin so, whatever its capitals; the one of just this code."""
    found = tuple(rule for rule in load_rules().values() if _begins(rule.code, code))
    exact = tuple(rule for rule in found if len(rule.code) == len(code))
    return exact or found


def _begins(name: str, *codes: str) -> bool:
    return name.casefold().startswith(tuple(code.casefold() for code in codes))


def _unknown(code: str) -> Diagnostic:
    return Diagnostic(
        "unknown-rule", Severity.ERROR, None, say("there is no rule {code}", code=code), _hint(code)
    )


def _hint(code: str) -> Message:
    """Return the rule meant by a misspelt code; other codes, such as `missing`, are no rules'."""
    families = sorted({name.partition("-")[0] for name in load_rules()})
    near = question(code, load_rules()) if _begins(code, *families) else None
    return near or say(
        "codes of rules begin with {families}; `docgen explain` lists them",
        families=", ".join(f"{family}-" for family in families),
    )


def _codes(given: Iterable[str]) -> Iterable[str]:
    return (code.strip() for several in given for code in several.split(",") if code.strip())
