"""Rules over the words of the closing block: ô 7 and 9b (II.7, II.9)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.decree.person_titles import load_person_titles
from docgen.diagnostics import say
from docgen.measuring.model import Line, Observation, Part
from docgen.measuring.recognising.filing import is_filing
from docgen.measuring.settings import fold
from docgen.rules.model import Finding
from docgen.rules.printed.finding import page_of, page_of_line, parts, to_be_written
from docgen.rules.registry import error, warning
from docgen.rules.signer.authority import load_authority

_PARTY_STYLE = re.compile(r"(T/M|K/T|T/L|T/UQ|TUQ/|Q/)\b|\b(TM|KT|TL|TUQ)(?![.\w])", re.IGNORECASE)
_FILED = re.compile(r"[-–]?\s*Lưu\s*:\s*VT\b.*\.")
_DASH = "-"
_ASIDE = 60.0  # points: how far to the right of its item a note beside a brace begins at least


@error("ND30-II.7.b-printed-authority")
def authority_form(seen: Observation) -> Iterator[Finding]:
    """Find T/M, K/T, T/L: the Party's style, not the decree's."""
    for part in parts(seen, "authority"):
        for line in part.lines:
            if match := _PARTY_STYLE.match(line.text):
                right = match[0].upper().replace("/", "").rstrip(".") + "."
                yield _line(line, right)


@error("ND30-II.7.c-printed-degree")
def name_with_a_degree(seen: Observation) -> Iterator[Finding]:
    """Find degrees and titles before the signer's name, where the sector may not have them."""
    authority, titles = load_authority(), load_person_titles()
    for part in parts(seen, "signer-name"):
        heads = (seen.first(name, part.section) for name in ("parent", "agency"))
        if authority.allows_titles(" ".join(head.text for head in heads if head)):
            continue
        for line in part.lines:
            if match := titles.before(line.text):
                yield _line(line, line.text[match.end() :])


@warning("VT-printed-signature-split")
def signature_on_two_pages(seen: Observation) -> Iterator[Finding]:
    """Find a signer whose post stands on one page and whose name on the next."""
    for part in parts(seen, "authority"):
        name = seen.first("signer-name", part.section)
        if name is not None and name.lines[-1].page > part.lines[-1].page:
            yield Finding(
                None,
                say(
                    "page {page}: the post stands here, the name on the next page",
                    page=page_of_line(part.lines[-1]),
                ),
                say("keep both on one page (in Word: Keep with next)"),
            )


@error("ND30-II.9.d-printed-label")
def label_colon(seen: Observation) -> Iterator[Finding]:
    """Find a `Nơi nhận` without its colon."""
    for part in parts(seen, "recipients-label"):
        if not part.text.endswith(":"):
            yield _line(part.lines[0], "Nơi nhận:")


@error("ND30-II.9.d-printed-items")
def items_punctuation(seen: Observation) -> Iterator[Finding]:
    """Find items of recipients that do not begin with a dash or end in a semicolon."""
    for part in parts(seen, "recipients"):
        items = list(_items(part))
        for item in items[:-1]:
            first, last = item[0], item[-1]
            if not first.text.startswith(_DASH) or not _is_closed(last):
                yield _line(first, f"- {first.text.lstrip('-–+• ').rstrip('.,;')};")


@error("ND30-II.9.d-printed-filing")
def filing_form(seen: Observation) -> Iterator[Finding]:
    """Find a last item that is not `- Lưu: VT, …` with a full stop."""
    for part in parts(seen, "recipients"):
        item = list(_items(part))[-1]
        text = " ".join(line.text for line in item)
        if not _FILED.fullmatch(text):
            yield to_be_written(text, "- Lưu: VT, VP.", page_of_line(item[0]))


@error("ND30-II.9.b-printed-as-above")
def as_above(seen: Observation) -> Iterator[Finding]:
    """Find a letter whose recipients do not begin with `Như trên`."""
    for part in parts(seen, "recipients"):
        to = seen.first("addressees", part.section)
        if to is None or seen.first("telegram", part.section) is not None:
            continue
        first = fold(part.lines[0].text)
        if not first.startswith(("nhutren", "nhukinhgui")):
            yield Finding(
                None,
                say(
                    "page {page}: the recipients begin with “{text}”",
                    page=page_of(part),
                    text=part.lines[0].text,
                ),
                say("write “{text}”", text="- Như trên;"),
            )


def _is_closed(line: Line) -> bool:
    """Tell whether an item ends in its semicolon; a note beside a brace may stand behind that."""
    *before, _ = line.pieces
    return line.text.endswith(";") or any(piece.text.rstrip().endswith(";") for piece in before)


def _items(part: Part) -> Iterator[list[Line]]:
    """Yield the lines of each item, which begins with a dash or ends the one before."""
    item: list[Line] = []
    for line in part.lines:
        if item and line.left - item[0].left > _ASIDE:
            continue  # a note beside a brace: để báo cáo
        begins = line.text.startswith(("-", "–", "+", "•")) or is_filing(line.text)
        ended = bool(item) and item[-1].text.endswith((";", "."))
        if item and (begins or (ended and line.left <= item[0].left + 1)):
            yield item
            item = []
        item.append(line)
    if item:
        yield item


def _line(line: Line, wanted: str) -> Finding:
    return to_be_written(line.text, wanted, page_of_line(line))
