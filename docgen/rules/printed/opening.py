"""Rules over the words of ô 5a, 5b and 9a and of the basis (II.5, II.9, II.6.a)."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.decree.model import LETTER
from docgen.diagnostics import say
from docgen.measuring.kinds import kind_named
from docgen.measuring.model import Line, Observation
from docgen.measuring.settings import fold, load_settings
from docgen.rules.model import Finding
from docgen.rules.printed.finding import page_of, page_of_line, parts
from docgen.rules.printed.head import without_line
from docgen.rules.registry import error, warning

_DASHES = ("-", "–", "—", "+", "•", "*")


@error("ND30-II.5.b-line")
def subject_line(seen: Observation) -> Iterator[Finding]:
    """Find a subject without a rule under it, or under the reference that follows it (mẫu 1.3)."""
    yield from without_line(seen, "subject", "subject-rule", "appendix-reference")


@error("ND30-II.5.b-printed-letter")
def letter_with_a_name(seen: Observation) -> Iterator[Finding]:
    """Find a letter that bears `CÔNG VĂN` as its name."""
    for part in parts(seen, "kind-name"):
        if kind_named(part.text) == LETTER:
            yield Finding(
                None,
                say("page {page}: a letter has no name of a kind", page=page_of(part)),
                say("take it away; the subject stands under the number after “V/v”"),
            )


@warning("ND30-D7-printed-kind")
def unknown_kind(seen: Observation) -> Iterator[Finding]:
    """Find a kind that is none of Điều 7."""
    for part in parts(seen, "kind-name"):
        if kind_named(part.text) is None:
            yield Finding(
                None,
                say(
                    "page {page}: “{text}” is no kind of document of Điều 7",
                    page=page_of(part),
                    text=part.text,
                ),
                say("`{command}` lists the kinds", command="docgen kinds"),
            )


@warning("VT-printed-subject-period")
def subject_period(seen: Observation) -> Iterator[Finding]:
    """Find a subject that ends in a full stop."""
    for part in parts(seen, "subject", "letter-subject"):
        if part.text.endswith((".", ";", ",")):
            yield Finding(
                None,
                say(
                    "page {page}: the subject ends in “{mark}”",
                    page=page_of(part),
                    mark=part.text[-1],
                ),
                say("take it away"),
            )


@error("ND30-II.9.d-printed-to")
def addressees_colon(seen: Observation) -> Iterator[Finding]:
    """Find a `Kính gửi` without its colon."""
    for part in parts(seen, "addressees"):
        first = part.lines[0].text
        if fold(first).startswith("kinhgui") and ":" not in first:
            yield Finding(
                None,
                say("page {page}: no colon after “Kính gửi”", page=page_of(part)),
                say("write “{text}”", text="Kính gửi:"),
            )


@error("ND30-II.9.d-printed-to-list")
def addressees_punctuation(seen: Observation) -> Iterator[Finding]:
    """Find a list of addressees whose items do not end in `;` and the last in `.`."""
    for part in parts(seen, "addressees"):
        starts = [index for index, line in enumerate(part.lines) if line.text.startswith(_DASHES)]
        if len(starts) < 2:
            continue
        ends = [part.lines[index - 1] for index in starts[1:]] + [part.lines[-1]]
        yield from _endings(ends)


@error("ND30-PL3.1.2-printed-colon")
def enacting_colon(seen: Observation) -> Iterator[Finding]:
    """Find a `QUYẾT ĐỊNH` or `QUYẾT NGHỊ` before the điều without its colon."""
    for part in parts(seen, "enacting"):
        if not part.text.rstrip().endswith(":"):
            yield Finding(
                None,
                say("page {page}: no colon after “{text}”", page=page_of(part), text=part.text),
                say("write “{text}”", text=f"{part.text.rstrip(' .')}:"),
            )


@error("ND30-II.6.a-printed-ends")
def basis_punctuation(seen: Observation) -> Iterator[Finding]:
    """Find a basis whose paragraphs do not end in `;` and the last in `.`."""
    for part in parts(seen, "basis"):
        begins = load_settings().begins
        starts = [index for index, line in enumerate(part.lines) if begins("basis", line.text)]
        ends = [part.lines[index - 1] for index in starts[1:]] + [part.lines[-1]]
        yield from _endings(ends)


def _endings(ends: list[Line]) -> Iterator[Finding]:
    """Yield a finding for each line that should end in `;`, or the last in `.`, and does not."""
    for number, line in enumerate(ends, start=1):
        wanted = "." if number == len(ends) else ";"
        if not line.text.endswith(wanted):
            yield Finding(
                None,
                say(
                    "page {page}: “{text}” does not end in “{mark}”",
                    page=page_of_line(line),
                    text=line.text[-40:],
                    mark=wanted,
                ),
                say("end each in “;”, the last in “.”"),
            )
