"""Names whose capitals are fixed → the places of a prose that write them with others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

from docgen.immutable import immutable
from docgen.rules.case import Case
from docgen.rules.language.data import entries
from docgen.rules.language.slips import Slip, in_small_print
from docgen.rules.prose import Prose, fold


@immutable
class Form:
    """A name as it is to be written. A small first letter may be a capital, as in a sentence.

    `common` tells that its words all in small letters are a common phrase; none of `not_after`
    may stand before it, for then it is another word's end (`cán bộ tài chính`). `alone` tells that
    no other name follows (`bác Hồ`, not `bác Hồ Văn An`).
    """

    right: str
    folded: str
    first_word: str
    common: bool
    not_after: frozenset[str]
    alone: bool


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
    common, alone = group.get("common", False), group.get("alone", False)
    return _forms(tuple(group["forms"]), common, tuple(group.get("not_after", ())), alone)


@lru_cache(maxsize=128)
def _forms(
    rights: tuple[str, ...], common: bool, not_after: tuple[str, ...], alone: bool
) -> tuple[Form, ...]:
    return tuple(_form(right, common, frozenset(not_after), alone) for right in rights)


def _form(right: str, common: bool, not_after: frozenset[str], alone: bool) -> Form:
    folded = fold(right.lower())
    first_word = folded.replace("-", " ").replace(",", " ").split()[0]
    return Form(right, folded, first_word, common, not_after, alone)


def _miswritten(prose: Prose, form: Form) -> Iterator[Slip]:
    for start in prose.find(form.folded):
        end = start + len(form.folded)
        found = prose.text[start:end]
        if not _is_right(found, form) and not _is_another(prose, start, end, form):
            yield Slip(start, end, _capitals_of(form.right, found))


def _is_right(found: str, form: Form) -> bool:
    if found.isupper() or (form.common and found.islower()):
        return True
    same = [a.isupper() == b.isupper() for a, b in zip(found, form.right, strict=False)]
    return all(same[1:]) and (same[0] or form.right[0].islower())


def _capitals_of(right: str, found: str) -> str:
    """Return what is found with the form's capitals; tone marks stay where they are."""
    pairs = zip(right, found, strict=False)
    return "".join(b.upper() if a.isupper() else b.lower() for a, b in pairs)


def _is_another(prose: Prose, start: int, end: int, form: Form) -> bool:
    """Tell whether the words around make other words of these."""
    if form.alone and prose.text[end + 1 : end + 2].isupper():
        return True
    before = prose.folded[max(0, start - 12) : start].split() if form.not_after else []
    return bool(before) and before[-1] in form.not_after
