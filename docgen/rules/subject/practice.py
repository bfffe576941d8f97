"""Warnings about the subject: doubled words, closing signs, too many words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.decree.model import LETTER
from docgen.diagnostics import say
from docgen.rules.case import Case
from docgen.rules.language.data import entries
from docgen.rules.model import Finding
from docgen.rules.registry import warning

_MOST_WORDS = 100
_SENTENCES = re.compile(r"(?P<before>[^\W\d_]{2})(?P<sign>[.!?]) (?P<next>[^\W\d_])")
# `về` that is a verb: to come to the goal, to retire, to return.
_VERBS = r"\s+(?:đích|hưu|nước|quê|nguồn|làng|tay|bến)\b"
_CLOSING = re.compile(r"(?<![.…])[\s.;:,]+$|(?<=…)[\s;:,]+$")


@warning("ND30-II.5.a-closing")
def closing_sign(case: Case) -> Iterator[Finding]:
    """Find a sign that closes the subject: it is a phrase."""
    for passage in case.at("subject", "attachment.subject"):
        text = passage.text.rstrip()
        if (match := _CLOSING.search(text)) and match[0].strip() and not text.endswith("v.v."):
            yield Finding(
                passage.place(match.start()),
                say("the subject ends with {sign}", sign=match[0].strip()),
                say("take it away: a subject has no closing sign"),
                passage.fix(match.start(), match.end(), ""),
            )


@warning("ND30-II.5.a-sentence")
def several_sentences(case: Case) -> Iterator[Finding]:
    """Find several sentences, where one or a phrase is asked for."""
    for passage in case.at("subject", "attachment.subject"):
        match = _SENTENCES.search(passage.text)
        if match and match["before"].islower() and match["next"].isupper():
            yield Finding(
                passage.place(match.start("sign")),
                say("the subject has more than one sentence"),
                say("keep what the document is mainly about"),
            )


@warning("ND30-II.5.a-short")
def too_long(case: Case) -> Iterator[Finding]:
    """Find a subject of more words than a short sentence has."""
    for passage in case.at("subject", "attachment.subject"):
        count = len(passage.text.split())
        if count > _MOST_WORDS:
            yield Finding(
                passage.place(),
                say("the subject has {count} words", count=count),
                say("keep what the document is mainly about"),
            )


@warning("VT-subject-about-twice")
def about_twice(case: Case) -> Iterator[Finding]:
    """Find `V/v về việc …`, `Về việc về …`: the opening said twice."""
    for passage in case.at("subject"):
        text, letter = passage.text, case.document.kind.slug == LETTER
        opening = r"\s*(V/v:?\s+)?" if letter else r"\s*(Về việc\s+)"
        if match := re.match(rf"{opening}(về việc|về(?!{_VERBS}))\s+(?=\S)", text, re.IGNORECASE):
            yield Finding(
                passage.place(match.start(2)),
                say(
                    "{word} says again what {opening} says",
                    word=match[2],
                    opening="V/v" if letter else match[1].strip(),
                ),
                say("take it away"),
                passage.fix(match.start(2), match.end(), ""),
            )


@warning("VT-subject-kind")
def kind_again(case: Case) -> Iterator[Finding]:
    """Find the kind's name at the beginning of the subject, right under the printed one."""
    document = case.document
    for passage in case.at("subject"):
        name = document.kind.name
        if document.title.text.lower() != name.lower() or document.kind.slug == LETTER:
            continue
        if re.match(rf"\s*{name}\s", passage.text, re.IGNORECASE):
            yield Finding(
                passage.place(),
                say(
                    "the subject begins with the kind's name, which stands above it: {name}",
                    name=name,
                ),
                say("begin with what it is about"),
            )


@warning("VT-subject-small")
def small_opening(case: Case) -> Iterator[Finding]:
    """Find a subject of a named document that begins with a small letter: `về việc …`."""
    if case.document.kind.slug == LETTER:
        return
    for passage in case.at("subject"):
        start = len(passage.text) - len(passage.text.lstrip())
        first, rest = passage.text[start : start + 1], passage.text[start + 1 :].split(maxsplit=1)
        if first.islower():
            yield Finding(
                passage.place(start),
                say("the subject begins with a small letter"),
                say("write {word}", word=first.upper() + "".join(rest[:1])),
                passage.fix(start, start + 1, first.upper()),
            )


@warning("VT-subject-capital")
def capital_opening(case: Case) -> Iterator[Finding]:
    """Find a công văn's subject whose first word, after V/v, has a capital and is no name."""
    if case.document.kind.slug != LETTER:
        return
    for passage in case.at("subject"):
        match = re.match(r"\s*(?:V/v:?\s+)?(?=(\w)(\w*))", passage.text, re.IGNORECASE)
        if match and match[1].isupper() and _is_common(case, passage.text[match.end() :]):
            yield Finding(
                passage.place(match.end()),
                say("after V/v the subject begins with a capital"),
                say("write {word}", word=match[1].lower() + match[2]),
                passage.fix(match.end(), match.end() + 1, match[1].lower()),
            )


def _is_common(case: Case, text: str) -> bool:
    """Tell whether a text begins with a word that is no name, its first letter apart."""
    opening = text[0].lower() + text[1:]
    return any(opening.startswith(f"{word} ") for word in entries(case, "letter-subjects"))


@warning("ND30-II.5.b-vv")
def letters_opening(case: Case) -> Iterator[Finding]:
    """Find `V/v` before the subject of a document that is no công văn."""
    if case.document.kind.slug == LETTER:
        return
    for passage in case.at("subject"):
        if match := re.match(r"\s*V/v\b:?", passage.text, re.IGNORECASE):
            yield Finding(
                passage.place(),
                say("only a công văn's subject begins with V/v"),
                say("write Về việc"),
                passage.fix(match.start(), match.end(), "Về việc"),
            )
