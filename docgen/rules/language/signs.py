"""Rules over punctuation: doubled signs, dots, dashes, quotation marks, brackets, figures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.diagnostics import Fix, say
from docgen.rules.case import Case
from docgen.rules.language.letters import LETTER, SMALL
from docgen.rules.language.slips import Slip, written_otherwise
from docgen.rules.model import Finding
from docgen.rules.prose import Prose
from docgen.rules.registry import warning

_SAME_TWICE = r"([,;:!])(?: ?\1)+(?=[\s”\")]|$)"
_TWO_SIGNS = (
    rf"(?:[,;:] ?[,;:.](?!\.|/)|(?<=[{SMALL}]{{3}})\.[,;]|(?<=[{SMALL}]{{3}})\.\.(?![.\w]))"
)
_DOTS = r"(?<![.…])\.\.\.(?![.…])"
_ELLIPSIS = r"(?<![.…])…(?![.…])"
_ONE_SPACE_HYPHEN = rf"(?<=[{LETTER}])(?:- | -)(?=[{LETTER}]{{2}})"
_THOUSANDS = r"(?<![\d,.])\d{1,3}(?:,\d{3}){2,}(?![\d,])"
# Numbers and letters of lists with a bracket of their own: a), 1), (i), ii), A), a1), a.1), 1.2).
_LIST_LABEL = (
    r"(?:(?<=[\s(;,:“\"])|^)(?:[ivx]{1,4}|(?:[a-zđ]{1,2}|[A-ZĐ]|\d{1,2})(?:\.?\d{1,2}){0,3})\)"
)
# An angle, the seconds of which are written with a quotation mark: 19°28’12”.
_ANGLE = r"\d+ ?[°º] ?\d+ ?[’'′] ?\d+(?:[,.]\d+)? ?”"
_PAIRS = {")": "(", "]": "["}


@warning("VT-sign-twice")
def sign_twice(case: Case) -> Iterator[Finding]:
    """Find `,,`, `; ;`."""
    text = case.prose.text
    found = (Slip(m.start(), m.end(), m[1]) for m in re.finditer(_SAME_TWICE, text))
    return written_otherwise(case.prose, found)


@warning("VT-signs-together")
def signs_together(case: Case) -> Iterator[Finding]:
    """Find `,;`, `;.`, `..`: of two signs only one can be meant."""
    prose = case.prose
    for match in re.finditer(_TWO_SIGNS, prose.text):
        if len(set(match[0].replace(" ", ""))) > 1 or match[0] == "..":
            yield Finding(
                prose.place(match.start()),
                say("two signs stand together: “{found}”", found=match[0]),
                say("keep the one that is meant"),
            )


@warning("VT-ellipsis")
def two_kinds_of_ellipsis(case: Case) -> Iterator[Finding]:
    """Find `...` and `…` in one document."""
    prose = case.prose
    if "…" not in prose.text or "..." not in prose.text:
        return
    dots = [match.span() for match in re.finditer(_DOTS, prose.text)]
    signs = [match.span() for match in re.finditer(_ELLIPSIS, prose.text)]
    if not dots or not signs:
        return
    rarer, right = (signs, "...") if len(dots) >= len(signs) else (dots, "…")
    yield Finding(
        prose.place(rarer[0][0]),
        say("both … and ... stand in this document"),
        say("write {right} everywhere", right=right),
        prose.fix_all(rarer, [right] * len(rarer)),
    )


@warning("VT-hyphen-space")
def hyphen_with_one_space(case: Case) -> Iterator[Finding]:
    """Find `kinh tế- xã hội`: a hyphen between names has a space on both sides, or on none."""
    prose = case.prose
    if "- " not in prose.text and " -" not in prose.text:
        return iter(())
    found = (_with_words(prose.text, m) for m in re.finditer(_ONE_SPACE_HYPHEN, prose.text))
    return written_otherwise(prose, found)


@warning("VT-quotes-straight")
def two_kinds_of_quotes(case: Case) -> Iterator[Finding]:
    """Find straight quotation marks in a document that has curly ones, too."""
    prose = case.prose
    if '"' not in prose.text or "“" not in prose.text:
        return
    straight = [match.start() for match in re.finditer('"', prose.text)]
    yield Finding(
        prose.place(straight[0]),
        say("straight quotation marks stand beside curly ones: {count}", count=len(straight)),
        say("write “…” everywhere"),
        _curly(prose, straight),
    )


@warning("VT-brackets")
def brackets_not_paired(case: Case) -> Iterator[Finding]:
    """Find a bracket without its other half in a paragraph."""
    prose = case.prose
    for start, paragraph in prose.paragraphs():
        if any(bracket in paragraph for bracket in "()[]"):
            labels = {
                match.end() - 1 for match in re.finditer(_LIST_LABEL, paragraph, re.MULTILINE)
            }
            alone = _alone(paragraph, labels)
            if alone is not None:
                yield Finding(
                    prose.place(start + alone),
                    say("the bracket {sign} has no other half", sign=paragraph[alone]),
                    say("write the other half in the same paragraph, or take this one away"),
                )


@warning("VT-quotes-open")
def quotes_not_paired(case: Case) -> Iterator[Finding]:
    """Find a curly quotation mark without its other half in a text."""
    for _, start, text in case.prose.spans():
        opened, closed = text.count("“"), text.count("”")
        if opened == closed:
            continue
        text = re.sub(_ANGLE, lambda angle: " " * len(angle[0]), text)
        opened, closed = text.count("“"), text.count("”")
        if opened != closed:
            sign = "“" if opened > closed else "”"
            yield Finding(
                case.prose.place(start + text.rindex(sign)),
                say("a quotation mark {sign} has no other half", sign=sign),
                say("a quotation opens with “ and closes with ”"),
            )


@warning("VT-thousands")
def commas_in_a_number(case: Case) -> Iterator[Finding]:
    """Find `1,250,000`: a point parts thousands, a comma begins the decimals."""
    found = (
        Slip(m.start(), m.end(), m[0].replace(",", "."))
        for m in re.finditer(_THOUSANDS, case.prose.text)
    )
    return written_otherwise(case.prose, found)


def _with_words(text: str, match: re.Match[str]) -> Slip:
    before = re.search(r"\w+$", text[: match.start()][-20:])
    after = re.match(r"\w+", text[match.end() :][:20])
    one = before[0] if before else ""
    other = after[0] if after else ""
    start, end = match.start() - len(one), match.end() + len(other)
    return Slip(start, end, f"{one} - {other}")


def _curly(prose: Prose, straight: list[int]) -> Fix | None:
    """Return the fix of all straight marks at once; None where they do not pair."""
    if len(straight) % 2:
        return None
    spans = [(offset, offset + 1) for offset in straight]
    return prose.fix_all(spans, ["”" if number % 2 else "“" for number in range(len(spans))])


def _alone(paragraph: str, labels: set[int]) -> int | None:
    """Return where the first bracket stands that has no other half."""
    open_at: list[int] = []
    for match in re.finditer(r"[()\[\]]", paragraph):
        if match[0] in "([":
            open_at.append(match.start())
        elif open_at and paragraph[open_at[-1]] == _PAIRS[match[0]]:
            open_at.pop()
        elif match.start() not in labels:
            return match.start()
    return open_at[0] if open_at else None
