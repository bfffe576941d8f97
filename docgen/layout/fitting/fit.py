"""Document → Fitted: the setting and the flow that its pages are cut from, fitted if need be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from docgen.diagnostics import Diagnostic
from docgen.document.model import Document, Fitting, PageLimit
from docgen.layout.fitting.choices import Choice
from docgen.layout.fitting.search import SetFlow, Trial, search
from docgen.layout.fitting.telling import tell_fitted, tell_too_long
from docgen.layout.flow import Flow
from docgen.layout.pagination import cut
from docgen.layout.setting import Setting
from docgen.layout.strips import Strip, total_height


@dataclass(frozen=True, slots=True)
class Fitted:
    """What a document is set by, its main section's flow, and what is to be told about it."""

    setting: Setting
    flow: Flow
    diagnostics: tuple[Diagnostic, ...] = ()


def fitted(document: Document, setting: Setting, set_flow: SetFlow) -> Fitted:
    """Return the setting as it is, or fitted to the pages that `typography.fit` allows.

    A limit that no lawful choice keeps is told as an error; what docgen tries of itself is not.
    """
    flow = set_flow(setting)
    own = document.typography
    if own.fit is Fitting.NONE:
        return Fitted(setting, flow)
    pages = cut(flow.strips, flow.heights, setting.typesetting.pages)
    limit = own.fit.pages if isinstance(own.fit, PageLimit) else _fewer(setting, flow, pages)
    if len(pages) <= limit:
        return Fitted(setting, flow)
    found = search(Trial(Choice(setting), flow), set_flow, own, limit)
    if found.fits(limit):
        chosen = found.choice.setting
        return Fitted(chosen, found.flow, (tell_fitted(document, setting, chosen, limit),))
    if isinstance(own.fit, PageLimit):
        return Fitted(setting, flow, (tell_too_long(document, own.fit, found),))
    return Fitted(setting, flow)


def _fewer(setting: Setting, flow: Flow, pages: list[Sequence[Strip]]) -> int:
    """Return how many pages a document should do with: one less if the closing block is lonely."""
    setup = setting.typesetting.fit
    text = pages[-1][: max(len(pages[-1]) - flow.closing, 0)]
    line = setting.styles["body"].single * setting.line_spacing + setting.paragraph_spacing
    lonely = total_height(text) <= setup.lonely_lines * line
    return len(pages) - (lonely and 1 < len(pages) <= setup.most_pages)
