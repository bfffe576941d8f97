"""The state of a file and what is asked for → why it must not be done, if it must not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from docgen.diagnostics import Diagnostic, Message, Severity, say
from docgen.signing.places import is_seal, signer_of
from docgen.signing.state import State

NUMBER = "number"
"""The name of the field that a document's number is filled in."""


def refusals_to_sign(state: State, field: str, name: str) -> Iterator[Diagnostic]:
    """Yield why a field of the file must not be signed now."""
    if state.is_draft:
        yield _draft(name)
    elif state.is_closed:
        yield _closed(name)
    elif field not in state.signed:
        yield _no_field(state, field, name)
    elif state.signed[field]:
        yield _error(
            "signed-already",
            say("the field {field} of {path} is signed already", field=field, path=name),
            _unsigned(state),
        )
    elif is_seal(field):
        yield from _too_early_to_seal(state, field, name)


def refusals_to_issue(state: State, texts: Mapping[str, str], name: str) -> Iterator[Diagnostic]:
    """Yield why the texts, by the names of their fields, must not be filled in now."""
    if state.is_draft:
        yield _draft(name)
    elif state.is_closed:
        yield _closed(name)
    else:
        yield from _nothing_to_fill(state, texts, name)


def _nothing_to_fill(state: State, texts: Mapping[str, str], name: str) -> Iterator[Diagnostic]:
    filled = [f"{field} {state.texts[field]}" for field in texts if state.texts.get(field)]
    if filled:
        yield _error(
            "issued-already",
            say("in {path} is filled in already: {fields}", path=name, fields=", ".join(filled)),
            say("a number is given once; to give another, begin from the file before it"),
            "NĐ 30/2020, Điều 15.1",
        )
    elif not texts.keys() & state.texts.keys():
        yield _error(
            "no-blank",
            say("{path} has no blank for this", path=name),
            say("its number and date are printed already, or it was not built by docgen"),
        )
    elif NUMBER in texts and NUMBER not in state.texts:
        yield _error(
            "no-blank",
            say("{path} has no blank for a number: it has one already", path=name),
            say("leave out --number"),
        )


def refusals_to_attach(state: State, name: str) -> Iterator[Diagnostic]:
    """Yield why the agency must not sign a file without a field for it."""
    if state.is_draft:
        yield _draft(name)
    elif state.is_closed:
        yield _closed(name)
    elif state.is_signed:
        yield _error(
            "signed-file",
            say("{path} is signed: no field can be added to it", path=name),
            say("sign a field that it has (--field), or the file as it was before"),
        )


def _draft(name: str) -> Diagnostic:
    """Return that a draft is neither signed nor issued."""
    return _error(
        "draft",
        say("{path} is a draft (DỰ THẢO)", path=name),
        say("fill in every [[…]] in the announcement and build it again without --draft"),
    )


def _closed(name: str) -> Diagnostic:
    """Return that nothing may be added to a file that the agency has sealed."""
    return _error(
        "closed",
        say("{path} is closed by its seal: nothing may be added to it", path=name),
        say("what was wrong is mended by another document, or on the file before the seal"),
        "NĐ 30/2020, Điều 18.3",
    )


def _no_field(state: State, field: str, name: str) -> Diagnostic:
    if not state.signed:
        return _error(
            "no-field",
            say("{path} has no field to sign", path=name),
            say(
                "docgen build makes them; an attachment is signed with --attachment-of, an "
                "electronic copy with --invisible"
            ),
        )
    return _error(
        "no-field",
        say("{path} has no field {field}", path=name, field=field),
        say("its fields are: {fields}", fields=", ".join(state.signed)),
    )


def _too_early_to_seal(state: State, field: str, name: str) -> Iterator[Diagnostic]:
    for signer in state.unsigned:
        if signer_of(signer, field):
            yield _error(
                "not-signed-yet",
                say("{path} is not signed by its signer: {field}", path=name, field=signer),
                say("sign first: docgen sign {path} --field {field}", path=name, field=signer),
                "NĐ 30/2020, Điều 32.2.d",
            )
    if state.blanks:
        yield _error(
            "not-issued-yet",
            say("in {path} is still to be filled in: {fields}", path=name, fields=_list(state)),
            say("give number and date first: docgen issue {path} --number … --date …", path=name),
            "NĐ 30/2020, Điều 15",
        )


def _list(state: State) -> str:
    return ", ".join(state.blanks)


def _unsigned(state: State) -> Message:
    if not state.unsigned:
        return say("every field of it is signed")
    return say("the fields that wait for a signature: {fields}", fields=", ".join(state.unsigned))


def _error(code: str, message: Message, help: Message, citation: str | None = None) -> Diagnostic:
    return Diagnostic(code, Severity.ERROR, None, message, help, citation)
