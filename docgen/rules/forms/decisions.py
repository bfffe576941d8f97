"""Error rules over the forms of decisions (mẫu 1.2, 1.3): điều, and what they bring into force."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.decree.model import DECISION
from docgen.diagnostics import say
from docgen.document.blanks import has_blank
from docgen.rules.case import Case
from docgen.rules.model import Finding
from docgen.rules.registry import error


@error("ND30-PL3.1.2-articles")
def no_articles(case: Case) -> Iterator[Finding]:
    """Find a decision whose text has no điều."""
    if case.document.kind.slug != DECISION:
        return
    body = case.body
    if body is not None and not body.articles and not has_blank(body.passage.text):
        yield Finding(
            body.passage.place(),
            say("the decision has no Điều"),
            say("begin its paragraphs with Điều 1., Điều 2., …"),
        )


@error("ND30-PL3.1.3-attached")
def attachment_unsaid(case: Case) -> Iterator[Finding]:
    """Find a decision with a document attached that no điều brings into force."""
    attachment = case.document.attachment
    text = " ".join(passage.text for passage in case.at("body"))
    if attachment and "kèm theo" not in text and not has_blank(text):
        yield Finding(
            attachment.subject.place,
            say(
                "the decision does not issue the {kind} attached to it",
                kind=attachment.kind.name.lower(),
            ),
            say(
                "write in Điều 1: Ban hành kèm theo Quyết định này {kind} …",
                kind=attachment.kind.name,
            ),
        )
