"""Names whose capitals are fixed → the places of a prose that write them with others."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

from docgen.immutable import immutable
from docgen.rules.case import Case
from docgen.rules.language.data import entries
from docgen.rules.language.letters import INSIDE
from docgen.rules.language.slips import Slip, in_small_print
from docgen.rules.prose import Prose, fold


@immutable
class Form:
    """A name as it is to be written. A small first letter may be a capital, as in a sentence.

    `common` tells that its words all in small letters are a common phrase; none of `not_after`
    may stand before it, for then it is another word's end (`cán bộ tài chính`). `alone` tells that
    no other name follows (`bác Hồ`, not `bác Hồ Văn An`). `inside` tells that it is looked for
    inside sentences only: at the start of one a capital tells no name from the common phrase.
    """

    right: str
    folded: str
    first_word: str
    common: bool
    not_after: frozenset[str]
    alone: bool
    inside: bool


def miswritten(case: Case, rule: str) -> Iterator[Slip]:
    """Yield where the forms that a rule has in the list capitals are written with others."""
    forms = _of_rule(case, rule, "capitals")
    known = (form for form in forms if form.first_word in case.prose.words)
    return _all_miswritten(case.prose, known)


def always_miswritten(case: Case, rule: str) -> Iterator[Slip]:
    """Yield the same for the few forms of capitals-always, without looking at every word."""
    return _all_miswritten(case.prose, _of_rule(case, rule, "capitals-always"))


def _all_miswritten(prose: Prose, forms: Iterable[Form]) -> Iterator[Slip]:
    """Yield the slips, of those that begin together the longest: Luật Giáo dục đại học."""
    found: dict[int, Slip] = {}
    for form in forms:
        for slip in _miswritten(prose, form):
            if slip.start not in found or found[slip.start].end < slip.end:
                found[slip.start] = slip
    return in_small_print(prose, iter(found.values()))


def _of_rule(case: Case, rule: str, name: str) -> Iterator[Form]:
    for group in entries(case, name):
        if group["rule"] == rule:
            yield from _of_group(group)


def _of_group(group: dict[str, Any]) -> tuple[Form, ...]:
    common, alone, inside = (group.get(flag, False) for flag in ("common", "alone", "inside"))
    not_after = tuple(group.get("not_after", ()))
    return _forms(tuple(group["forms"]), common, not_after, alone, inside)


@lru_cache(maxsize=128)
def _forms(
    rights: tuple[str, ...], common: bool, not_after: tuple[str, ...], alone: bool, inside: bool
) -> tuple[Form, ...]:
    folded = [fold(right.lower()) for right in rights]
    return tuple(
        Form(right, small, _first_word(small), common, frozenset(not_after), alone, inside)
        for right, small in zip(rights, folded, strict=True)
    )


def _first_word(folded: str) -> str:
    return folded.replace("-", " ").replace(",", " ").split()[0]


def _miswritten(prose: Prose, form: Form) -> Iterator[Slip]:
    for start in prose.find(form.folded):
        end = start + len(form.folded)
        found = prose.text[start:end]
        if not _is_right(found, form) and not _is_another(prose, start, end, form):
            right = _capitals_of(form.right, found)
            yield Slip(start, end, right if _is_inside(prose, start) else _opening(right, found))


def _is_right(found: str, form: Form) -> bool:
    if found.isupper() or (form.common and found.islower()):
        return True
    same = [a.isupper() == b.isupper() for a, b in zip(found, form.right, strict=False)]
    return all(same[1:]) and (same[0] or form.right[0].islower())


def _capitals_of(right: str, found: str) -> str:
    """Return what is found with the form's capitals; tone marks stay where they are."""
    pairs = zip(right, found, strict=False)
    return "".join(b.upper() if a.isupper() else b.lower() for a, b in pairs)


def _opening(right: str, found: str) -> str:
    """Return a form at a sentence's or line's start, which keeps the capital that it has there."""
    return found[0] + right[1:] if found[0].isupper() else right


def _is_another(prose: Prose, start: int, end: int, form: Form) -> bool:
    """Tell whether the words around make other words of these."""
    if form.alone and prose.text[end + 1 : end + 2].isupper():
        return True
    if form.inside and not _is_inside(prose, start):
        return True
    return bool(form.not_after) and prose.word_before(start) in form.not_after


def _is_inside(prose: Prose, start: int) -> bool:
    """Tell whether a word goes on a sentence, and begins no sentence and no line."""
    return re.compile(INSIDE).match(prose.text, start) is not None
