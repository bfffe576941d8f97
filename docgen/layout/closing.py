"""Sets the closing block: nơi nhận (ô 9b) at the left, the signer (ô 7) at the right, level."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate

from docgen.decree.kinds import load_form
from docgen.document.model import Document, Initials
from docgen.layout.components import Composer
from docgen.layout.recipients import set_recipients
from docgen.layout.setting import Column, Setting
from docgen.layout.signature_fields import below_room, places, with_initials, with_signature
from docgen.layout.signers import set_signer, set_signers
from docgen.layout.strips import Strip, placed, total_height

# `Nơi nhận` never stands without its first line.
_LABEL_AND_FIRST = 2


def set_closing(composer: Composer, document: Document) -> list[Strip]:
    """Return the closing block as one strip, followed by recipients that a page cannot hold.

    `Nơi nhận` stands level with the signer's first line (II.9.d); several signers stand side by
    side above it.
    """
    setting = composer.setting
    left, right = _columns(setting)
    recipients = _recipients(composer, document, left)
    signing = places(document, each_sealed=load_form(document.kind.form).each_sealed)
    if len(document.signers) > 1:
        signers = [set_signers(setting, document.signers, signing)]
        first = recipients[0]._replace(before=setting.paragraph_spacing)
        recipients = [first._replace(before=first.before + total_height(signers)), *recipients[1:]]
        return _block(setting, signers, recipients, level=0.0)
    signers = []
    for signer, place in zip(document.signers, signing, strict=True):
        lines = _with_unit_initials(setting, document, set_signer(setting, signer, right))
        signers += with_signature(setting, lines, right, place)
    level = _first_baseline(signers) - _first_baseline(recipients) if signers else 0.0
    return _block(setting, signers, recipients, level)


def _recipients(composer: Composer, document: Document, column: Column) -> list[Strip]:
    height, setup = composer.setting.height, composer.setting.typesetting.closing
    whole = set_recipients(composer, document, column, height)
    if total_height(whole) <= height * setup.highest:
        return whole
    return set_recipients(composer, document, column, height * setup.highest_part)


def set_confirmation(composer: Composer) -> list[Strip]:
    """Return the lines over the room where the place of stay confirms a leave (mẫu 1.10)."""
    setting = composer.setting
    left, _ = _columns(setting)
    strip = composer.text("confirmation", left)
    if strip is None:
        return []
    room = setting.decree.closing["signature_room"].value
    costs = setting.typesetting.pages
    return [strip._replace(height=strip.height + room, cost=costs.forbidden)]


def _with_unit_initials(
    setting: Setting, document: Document, lines: Sequence[Strip]
) -> list[Strip]:
    """Return a signer's lines, the field for the unit head's initials beside the position."""
    name = below_room(lines)
    titles = with_initials(setting, document, lines[:name], Initials.UNIT)
    return [*titles, *lines[name:]]


def _columns(setting: Setting) -> tuple[Column, Column]:
    page = setting.column
    width = setting.decree.closing["left"].value * page.width
    gutter = setting.decree.head["gutter"].value
    return Column(page.left, width - gutter), Column(page.left + width, page.width - width)


def _block(
    setting: Setting, signers: Sequence[Strip], recipients: Sequence[Strip], level: float
) -> list[Strip]:
    """Return both columns in one strip, the recipients `level` points lower (or higher)."""
    lowered, raised = max(level, 0.0), max(-level, 0.0)
    foot = raised + total_height(signers)
    bottoms = list(
        accumulate((strip.before + strip.height for strip in recipients), initial=lowered)
    )
    beside = len(recipients)
    if bottoms[-1] > setting.height * setting.typesetting.closing.highest:
        # As far as the signer's name or just below, so that the list goes on without a gap.
        beside = min(max(bisect_left(bottoms, foot), _LABEL_AND_FIRST), beside)
    block = Strip(
        max(foot, bottoms[beside]),
        (*placed(signers, raised), *placed(recipients[:beside], lowered)),
        before=setting.decree.closing["before"].value,
        cost=setting.typesetting.pages.forbidden,
    )
    return [block, *_running_on(setting, recipients[beside:])]


def _running_on(setting: Setting, recipients: Sequence[Strip]) -> list[Strip]:
    """Return recipients below the block, the last of them (`Lưu`) never alone on a page."""
    if not recipients:
        return []
    *others, last = recipients
    return [*others, last._replace(cost=setting.typesetting.pages.forbidden)]


def _first_baseline(strips: Sequence[Strip]) -> float:
    first = strips[0]
    return first.before + first.first_baseline
