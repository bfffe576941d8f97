"""libyaml's complaint → a problem that tells a clerk where the slip is and how to mend it.

libyaml says where it could not go on, which is often a line too late; each function here knows one
slip that people make, and looks for it in the text around that place.
"""

from __future__ import annotations

import re
from collections.abc import Callable

import yaml

from docgen.diagnostics import Diagnostic, Message, Place, Severity, say
from docgen.source.complaint import Complaint, complaint_of
from docgen.source.nodes import DEEPEST
from docgen.source.text import SourceText

_RESERVED = "@`%&*!|>[]{},"
_BRACES = re.compile(r"(?:- +)*(?:[^\s:#'\"][^:#'\"]*:\s+)?(\{\{|\{%|\[\[)")
_NO_SPACE_AFTER_COLON = re.compile(r"\s*(?:- +)*[^\s:\"'#]+:(?=[^\s:/])")
_HIDDEN_SPACE = re.compile(r"(?:[ -]*|\s*(?:- +)*[^\s:\"'#]+:)\N{NO-BREAK SPACE}")
_NO_SPACE_AFTER_DASH = re.compile(r"\s*-(?=[^\s-])")


def syntax_problem(source: SourceText, error: yaml.MarkedYAMLError) -> Diagnostic:
    """Return the problem behind a YAML error."""
    complaint = complaint_of(source, error)
    for known_slip in _SLIPS:
        problem = known_slip(complaint)
        if problem is not None:
            return problem
    return _problem(
        complaint.stopped,
        say("the file cannot be read as YAML: {reason}", reason=complaint.reason),
        say("look at this line and the one above: spaces at the beginning, colons, quotes"),
    )


def bare_braces(place: Place, braces: str = "{{") -> Diagnostic:
    """Return the problem of a value that begins with `{{`, `{%` or `[[` outside quotes."""
    return _problem(
        place,
        say("a value that begins with {braces} needs quotes around it", braces=braces),
        say('write "[[name]]"') if braces == "[[" else say('write "{{{{ name }}}}"'),
    )


def too_deep(place: Place) -> Diagnostic:
    """Return the problem of values inside each other more than DEEPEST deep."""
    return Diagnostic(
        "too-deep",
        Severity.ERROR,
        place,
        say("values stand inside each other more than {deepest} deep", deepest=DEEPEST),
        say("no key needs that: look for a bracket or a dash too many"),
    )


def _problem(place: Place, message: Message, help: Message) -> Diagnostic:
    return Diagnostic("yaml", Severity.ERROR, place, message, help)


def _brackets_without_end(complaint: Complaint) -> Diagnostic | None:
    """Know libyaml's own limit, which it reaches before it hands over what it has read."""
    return too_deep(complaint.began) if "nesting depth" in complaint.reason else None


def _tab(complaint: Complaint) -> Diagnostic | None:
    line = complaint.line
    column = line.find("\t") + 1
    if not column or line[: column - 1].strip(" -"):
        return None
    return _problem(
        complaint.at(complaint.stopped.line, column),
        say("the line is indented with a tab"),
        say("indent with spaces, two for each level"),
    )


def _no_break_space(complaint: Complaint) -> Diagnostic | None:
    """Know the space that web pages and Word paste: it looks like one, and YAML takes it for none.

    Inside a text it is a letter like others; before a key and after its colon it hides the key.
    """
    for number in (complaint.stopped.line, complaint.began.line, complaint.above):
        found = _HIDDEN_SPACE.match(complaint.source.line(number))
        if found:
            return _problem(
                complaint.at(number, found.end()),
                say("there is a no-break space here, which YAML does not take for a space"),
                say("put a usual space in its place: it was pasted from Word or a web page"),
            )
    return None


def _braces(complaint: Complaint) -> Diagnostic | None:
    for number in (complaint.stopped.line, complaint.began.line):
        line = complaint.source.line(number)
        found = _BRACES.match(line, len(line) - len(line.lstrip()))
        if found:
            return bare_braces(complaint.at(number, found.start(1) + 1), found[1])
    return None


def _open_quote(complaint: Complaint) -> Diagnostic | None:
    if "quoted scalar" not in complaint.doing or "unexpected" not in complaint.reason:
        return None
    return _problem(
        complaint.began,
        say("the quotation mark opened here is not closed"),
        say("close it at the text's end, or leave out both"),
    )


def _escape(complaint: Complaint) -> Diagnostic | None:
    if "escape" not in complaint.reason:
        return None
    column = complaint.line.rfind("\\", 0, complaint.stopped.column) + 1
    return _problem(
        complaint.at(complaint.stopped.line, column),
        say("a backslash in double quotes begins an escape, and YAML does not know this one"),
        say("put the text in single quotes, or write each backslash twice"),
    )


def _text_after_quote(complaint: Complaint) -> Diagnostic | None:
    if not complaint.before.rstrip().endswith(("'", '"')) or "expected" not in complaint.reason:
        return None
    return _problem(
        complaint.stopped,
        say("the text goes on after its closing quotation mark"),
        say(
            "put the whole text in the other quotes, '…' or \"…\", or on lines of its own after `|`"
        ),
    )


def _block_header(complaint: Complaint) -> Diagnostic | None:
    if "block scalar" not in complaint.doing:
        return None
    return _problem(
        complaint.stopped,
        say("nothing may follow | or > on its line"),
        say("begin the text on the next line, indented; or put quotes around a text with | or >"),
    )


def _reserved_letter(complaint: Complaint) -> Diagnostic | None:
    letter = complaint.source.line(complaint.began.line)[complaint.began.column - 1 :][:1]
    doing = complaint.doing.removeprefix("while ")
    is_token = doing.startswith(("scanning for", "scanning an a", "scanning a ", "parsing a "))
    if not letter or letter not in _RESERVED or not is_token or "flow" in doing:
        return None
    return _first_letter(complaint.began, letter)


def _question_mark(complaint: Complaint) -> Diagnostic | None:
    return _first_letter(complaint.stopped, "?") if "mapping keys" in complaint.reason else None


def _first_letter(place: Place, letter: str) -> Diagnostic:
    return _problem(
        place,
        say("a text cannot begin with {letter}", letter=letter),
        say("put quotes around the text"),
    )


def _colon_in_text(complaint: Complaint) -> Diagnostic | None:
    if "mapping values" not in complaint.reason or not re.search(r":\s", complaint.before):
        return None
    return _problem(
        complaint.stopped,
        say("a text with a colon and a space in it needs quotes around it"),
        say("put quotes around the text, or write it on lines of its own after `|`"),
    )


def _deeper_line(complaint: Complaint) -> Diagnostic | None:
    if "mapping values" not in complaint.reason or not complaint.above:
        return None
    slip = _missing_space(complaint, complaint.above)
    if slip is not None:
        return slip
    above = complaint.source.line(complaint.above)
    indentation = len(complaint.line) - len(complaint.line.lstrip())
    if indentation <= len(above) - len(above.lstrip()):
        return _no_key_on(complaint.at(complaint.above, len(above) - len(above.lstrip()) + 1))
    return _problem(
        complaint.at(complaint.stopped.line, indentation + 1),
        say("the line is indented further than the one above, and seems to continue its text"),
        say("begin the keys of one level in the same column"),
    )


def _line_without_colon(complaint: Complaint) -> Diagnostic | None:
    if "could not find expected ':'" not in complaint.reason:
        return None
    slip = _missing_space(complaint, complaint.began.line)
    return slip or _no_key_on(complaint.began)


def _no_key_on(place: Place) -> Diagnostic:
    return _problem(
        place,
        say("the line has no key, and is not indented under one"),
        say("write `key: value`; indent the lines of a long text, and write `key: |` above them"),
    )


def _colon_in_brackets(complaint: Complaint) -> Diagnostic | None:
    if "unexpected ':'" not in complaint.reason:
        return None
    return _no_space_after(":", complaint.stopped)


def _missing_space(complaint: Complaint, number: int) -> Diagnostic | None:
    line = complaint.source.line(number)
    for mark, pattern in ((":", _NO_SPACE_AFTER_COLON), ("-", _NO_SPACE_AFTER_DASH)):
        found = pattern.match(line)
        if found:
            return _no_space_after(mark, complaint.at(number, found.end() + 1))
    return None


def _no_space_after(mark: str, place: Place) -> Diagnostic:
    return _problem(
        place,
        say("a space is missing after {mark}", mark=mark),
        say("write `key: value`, and `- item` in a list"),
    )


def _list_on_the_line(complaint: Complaint) -> Diagnostic | None:
    if "sequence entries" not in complaint.reason:
        return None
    return _problem(
        complaint.stopped,
        say("a list cannot begin on this line"),
        say("begin each item on a line of its own, or put quotes around a text with a dash"),
    )


def _open_bracket(complaint: Complaint) -> Diagnostic | None:
    if "flow" not in complaint.doing:
        return None
    return _problem(
        complaint.began,
        say("the bracket opened here is not closed, or a comma is missing in it"),
        say("close it, or put quotes around a text that begins with a bracket"),
    )


def _closing_bracket(complaint: Complaint) -> Diagnostic | None:
    if not complaint.line[complaint.stopped.column - 1 :].startswith(("]", "}")):
        return None
    return _problem(
        complaint.stopped,
        say("there is a closing bracket too many"),
        say("take it out, or put quotes around a text with brackets"),
    )


def _no_key(complaint: Complaint) -> Diagnostic | None:
    if complaint.before.strip() or not complaint.line.lstrip().startswith(":"):
        return None
    return _problem(
        complaint.stopped,
        say("the key before the colon is missing"),
        say("write `key: value`; put quotes around a text that begins with a colon"),
    )


def _uneven_line(complaint: Complaint) -> Diagnostic | None:
    if complaint.before.strip() or "expected" not in complaint.reason:
        return None
    return _problem(
        complaint.stopped,
        say("the line begins in a column where no line above it does"),
        say("begin the keys or dashes of one level, and the lines of one text, in the same column"),
    )


def _after_the_end(complaint: Complaint) -> Diagnostic | None:
    if "document start" not in complaint.reason:
        return None
    for number in range(complaint.stopped.line - 1, 0, -1):
        line = complaint.source.line(number)
        if line.startswith("%"):
            message = say("a line that begins with % is no part of an announcement")
            return _problem(complaint.at(number, 1), message, say("take that line out"))
        if line.startswith("..."):
            message = say("something stands after the line `...`, which ends the document")
            return _problem(complaint.at(number, 1), message, say("take that line out"))
    return _problem(
        complaint.stopped,
        say("the document ends before this line"),
        say("begin the keys of one level in the same column, without brackets around them"),
    )


_SLIPS: tuple[Callable[[Complaint], Diagnostic | None], ...] = (
    _brackets_without_end,
    _tab,
    _no_break_space,
    _braces,
    _open_quote,
    _escape,
    _text_after_quote,
    _block_header,
    _closing_bracket,
    _reserved_letter,
    _question_mark,
    _colon_in_text,
    _deeper_line,
    _line_without_colon,
    _colon_in_brackets,
    _list_on_the_line,
    _open_bracket,
    _no_key,
    _after_the_end,
    _uneven_line,
)
