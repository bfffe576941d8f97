"""A document about to be built → the same with what the rules say, or a refusal.

A head or a signature that the law would refuse is not built; what is wrong below is told and built.
A draft (dự thảo) is a state and not a fault: it is built, and told what will stand in its way.
"""

from __future__ import annotations

from collections.abc import Mapping

from docgen.build import Reading
from docgen.diagnostics import Diagnostic, DocumentProblems, Severity, say
from docgen.document.model import Document
from docgen.immutable import replace
from docgen.rules.checking import check_errors, refused
from docgen.source.text import SourceText

_WAYS_ON = Diagnostic(
    "refused",
    Severity.NOTE,
    None,
    say("what the decree forbids is not built"),
    say(
        "`docgen check --fix` mends what is safe, a comment `# docgen: ignore[CODE] reason` lets "
        "one thing pass, --draft builds a draft"
    ),
)


def ruled(
    document: Document, reading: Reading, texts: Mapping[str, SourceText], *, strict: bool
) -> Document:
    """Return the document with warnings of what the error rules find.

    Raises DocumentProblems, with everything found, for one that is to be issued and is refused;
    `strict` refuses whatever is found.
    """
    found = check_errors(reading, texts)
    if not found:
        return document
    if (strict or refused(found)) and not document.draft:
        raise DocumentProblems([*document.diagnostics, *found, _WAYS_ON])
    warnings = (replace(problem, severity=Severity.WARNING) for problem in found)
    return replace(document, diagnostics=(*document.diagnostics, *warnings))
