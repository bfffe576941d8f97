"""What went wrong → what is told about it: for any exception, the problems a person should read."""

from __future__ import annotations

from docgen import __version__
from docgen.diagnostics import Diagnostic, DocgenError, Message, Severity, say
from docgen.system_errors import ELSEWHERE, reason_of

_LETTERS_AROUND = 20


def diagnostics_of(problem: BaseException) -> tuple[Diagnostic, ...]:
    """Return what to tell about an exception; nothing if the user ended the run."""
    match problem:
        case DocgenError():
            return problem.diagnostics
        case KeyboardInterrupt() | SystemExit():
            return ()
        case OSError():
            return (_error("system", _system_message(problem), ELSEWHERE),)
        case UnicodeEncodeError():
            return (_unwritable_letters(problem),)
        case MemoryError():
            return (_error("memory", say("there is not enough memory for this document")),)
    return (_internal_error(problem),)


def _system_message(problem: OSError) -> Message:
    reason = reason_of(problem)
    if problem.filename is None:
        return say("the system refuses: {reason}", reason=reason)
    return say("the system refuses {path}: {reason}", path=problem.filename, reason=reason)


def _unwritable_letters(problem: UnicodeEncodeError) -> Diagnostic:
    """Return the problem of a name or a text from the machine that its encoding cannot write."""
    text = problem.object[max(problem.start - _LETTERS_AROUND, 0) : problem.end + _LETTERS_AROUND]
    return _error(
        "encoding",
        say(
            "{text} has letters that {encoding} cannot write", text=text, encoding=problem.encoding
        ),
        say("give names and texts in UTF-8, where LANG names it, too: LANG=C.UTF-8"),
    )


def _internal_error(problem: BaseException) -> Diagnostic:
    return _error(
        "internal",
        say(
            "this is a fault of docgen {version}: {kind}: {reason}",
            version=__version__,
            kind=type(problem).__name__,
            reason=problem,
        ),
        say("please report it with the announcement; DOCGEN_DEBUG=1 shows where it happened"),
    )


def _error(code: str, message: Message, help: Message | None = None) -> Diagnostic:
    return Diagnostic(code, Severity.ERROR, None, message, help)
