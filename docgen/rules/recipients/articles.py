"""Error rule over recipients told by `Như Điều …`: the document has that điều (II.9.b)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from docgen.diagnostics import say
from docgen.rules.case import Case
from docgen.rules.model import Finding
from docgen.rules.registry import error


@error("ND30-II.9.b-article")
def article_absent(case: Case) -> Iterator[Finding]:
    """Find `Như Điều 5` in a document that has no Điều 5."""
    if case.body is None:
        return
    articles = case.body.articles
    for passage in case.recipients:
        for start, number in _articles_named(passage.text):
            if number not in articles:
                yield Finding(
                    passage.place(start),
                    say("there is no Điều {number} to act on", number=number),
                    say("the document's điều are: {articles}", articles=_listed(articles))
                    if articles
                    else None,
                )


def _articles_named(recipient: str) -> Iterator[tuple[int, int]]:
    """Yield where each điều is named and its number: `Như Điều 3`, `Như các Điều 1, 2 và 3`."""
    named = r"\bNhư (?:các )?(Điều \d+(?:(?:,| và|, và)(?: Điều)? \d+)*)\b(?! bản)"
    for match in re.finditer(named, recipient):
        for number in re.finditer(r"(?:Điều )?(\d+)", match[1]):
            start = match.start() if number.start() == 0 else match.start(1) + number.start()
            yield start, int(number[1])


def _listed(articles: Iterable[int]) -> str:
    return ", ".join(map(str, articles))
