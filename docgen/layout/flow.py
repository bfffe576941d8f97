"""A section → Flow: its strips from the head down, bound together where they must be, uncut."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from docgen.decree.model import Form
from docgen.diagnostics import Diagnostic
from docgen.document.model import Document, Initials
from docgen.immutable import immutable
from docgen.layout.body import set_body
from docgen.layout.closing import set_closing, set_confirmation
from docgen.layout.components import Composer
from docgen.layout.head import set_head
from docgen.layout.opening import set_opening
from docgen.layout.page_breaks import Heights
from docgen.layout.pages import Run
from docgen.layout.sections import Section
from docgen.layout.signature_fields import with_initials
from docgen.layout.strips import Strip

_BODY, _CLOSING, _CONFIRMATION = "body", "closing", "confirmation"
# What stands above the text in paragraphs like its own, whose gaps grow with the text's.
_PARAGRAPHS = ("issued-by", "basis", "enacting")


@immutable
class Flow:
    """A section's strips before they are cut into pages, and the height that pages give them.

    The last `closing` strips are the closing block; `told` is what is to be told of the body.
    """

    strips: Sequence[Strip]
    heights: Heights
    closing: int
    told: Sequence[Diagnostic] = ()


def set_flow(composer: Composer, document: Document, section: Section, foot: float = 0.0) -> Flow:
    """Return a section's flow; `foot` (pt) is what its first page keeps free below."""
    setting = composer.setting
    form = section.form
    recall, key = setting.memory.recall, composer.key
    named = form.stack[: form.stack.index(_BODY)]
    opening = recall(
        ("opening", key, named, document.to, document.basis),
        partial(set_opening, composer, document, named),
    )
    signed = (document.kind.slug, document.signers, document.initials)
    closing = recall(
        ("closing", key, form.stack, document.recipients, document.archive, signed),
        partial(_closing, composer, document, form),
    )
    body, told = _body(composer, section)
    if closing:
        body = with_initials(setting, document, body, Initials.DRAFTER)
    strips = [
        *([recall(("head", key), partial(set_head, composer, form))] if form.right else []),
        *_spilling(composer, opening),
        *(_bound_to_closing(composer, body) if closing else body),
        *closing,
    ]
    return Flow(strips, Heights(setting.height - foot, setting.height), len(closing), told)


def _closing(composer: Composer, document: Document, form: Form) -> list[Strip]:
    """Return what a form ends with: the closing block, and where a stay is confirmed."""
    closing = set_closing(composer, document) if _CLOSING in form.stack else []
    confirmation = set_confirmation(composer) if _CONFIRMATION in form.stack else []
    return [*closing, *confirmation]


def _body(composer: Composer, section: Section) -> tuple[list[Strip], Sequence[Diagnostic]]:
    """Return the text, whose gaps may grow, each colon with the beginning of what it announces.

    What is to be told of the text comes with it.
    """
    setting = composer.setting
    costs = setting.typesetting.pages
    strips, told = set_body(setting, section.body)
    if strips:
        strips[0] = strips[0]._replace(before=setting.component(_BODY).before)
    for index, strip in enumerate(strips):
        if strip.before:
            height, elements, before, cost, repeat, _, ending, whole = strip
            announced = index > 0 and _ends_with_colon(strips[index - 1])
            cost = max(cost, costs.after_colon) if announced else cost
            growth = costs.gap_growth * before
            strips[index] = Strip(height, elements, before, cost, repeat, growth, ending, whole)
    return strips, told


def _ends_with_colon(strip: Strip) -> bool:
    last = strip.elements[-1] if strip.elements else None
    return isinstance(last, Run) and last.text.endswith(":")


def _spilling(composer: Composer, opening: Sequence[Strip]) -> Iterator[Strip]:
    """Yield an opening that no page break parts, unless it is long."""
    setting = composer.setting
    costs = setting.typesetting.pages
    most = setting.height * costs.long_opening
    used = 0.0
    for strip in opening:
        used += strip.before + strip.height
        yield strip._replace(
            cost=costs.forbidden if used <= most else 0.0,
            growth=costs.gap_growth * strip.before if _is_paragraph(strip) else 0.0,
        )


def _is_paragraph(strip: Strip) -> bool:
    return bool(strip.elements) and strip.elements[0].origin.component in _PARAGRAPHS


def _bound_to_closing(composer: Composer, body: Sequence[Strip]) -> list[Strip]:
    """Return the body with its last lines kept with the closing block."""
    costs = composer.setting.typesetting.pages
    free = max(len(body) - costs.closing_lines + 1, 0)
    return [*body[:free], *(strip._replace(cost=costs.forbidden) for strip in body[free:])]
