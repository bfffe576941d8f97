"""The state of a file and what is asked for → why it must not be done, if it must not."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.diagnostics import Diagnostic, Message, Severity, say
from docgen.signing.places import is_seal, signer_of
from docgen.signing.state import State


def refusals_to_sign(state: State, field: str, name: str) -> Iterator[Diagnostic]:
    """Yield why a field of the file must not be signed now."""
    if state.is_draft:
        yield draft(name)
    elif state.is_closed:
        yield closed(name)
    elif field not in state.signed:
        yield _no_field(state, field, name)
    elif state.signed[field]:
        yield refusal(
            "signed-already",
            say("the field {field} of {path} is signed already", field=field, path=name),
            _unsigned(state),
        )
    elif is_seal(field):
        yield from _too_early_to_seal(state, field, name)


def refusals_to_attach(state: State, name: str) -> Iterator[Diagnostic]:
    """Yield why the agency must not sign a file without a field for it."""
    if state.is_draft:
        yield draft(name)
    elif state.is_closed:
        yield closed(name)
    elif state.is_signed:
        yield refusal(
            "signed-file",
            say("{path} is signed: no field can be added to it", path=name),
            say("sign a field that it has (--field), or the file as it was before"),
        )


def draft(name: str) -> Diagnostic:
    """Return that a draft is neither signed nor issued."""
    return refusal(
        "draft",
        say("{path} is a draft (DỰ THẢO)", path=name),
        say("fill in every [[…]] in the announcement and build it again without --draft"),
    )


def closed(name: str) -> Diagnostic:
    """Return that nothing may be added to a file that the agency has sealed."""
    return refusal(
        "closed",
        say("{path} is closed by its seal: nothing may be added to it", path=name),
        say("what was wrong is mended by another document, or on the file before the seal"),
        "NĐ 30/2020, Điều 18.3",
    )


def _no_field(state: State, field: str, name: str) -> Diagnostic:
    if not state.signed:
        return refusal(
            "no-field",
            say("{path} has no field to sign", path=name),
            say(
                "docgen build makes them; an attachment is signed with --attachment-of, an "
                "electronic copy with --invisible"
            ),
        )
    return refusal(
        "no-field",
        say("{path} has no field {field}", path=name, field=field),
        say("its fields are: {fields}", fields=", ".join(state.signed)),
    )


def _too_early_to_seal(state: State, field: str, name: str) -> Iterator[Diagnostic]:
    for signer in state.unsigned:
        if signer_of(signer, field):
            yield refusal(
                "not-signed-yet",
                say("{path} is not signed by its signer: {field}", path=name, field=signer),
                say("sign first: docgen sign {path} --field {field}", path=name, field=signer),
                "NĐ 30/2020, Điều 32.2.d",
            )
    if state.blanks:
        yield refusal(
            "not-issued-yet",
            say(
                "in {path} is still to be filled in: {fields}",
                path=name,
                fields=", ".join(state.blanks),
            ),
            say("give number and date first: docgen issue {path} --number … --date …", path=name),
            "NĐ 30/2020, Điều 15",
        )


def _unsigned(state: State) -> Message:
    if not state.unsigned:
        return say("every field of it is signed")
    return say("the fields that wait for a signature: {fields}", fields=", ".join(state.unsigned))


def refusal(code: str, message: Message, help: Message, citation: str | None = None) -> Diagnostic:
    """Return the error that a file must not be changed for; it has no place in a source."""
    return Diagnostic(code, Severity.ERROR, None, message, help, citation)
