"""Document → Chosen: its main section cut into pages, fitted to fewer of them if need be."""

from __future__ import annotations

from docgen.diagnostics import Diagnostic
from docgen.document.model import Document, Fitting, PageLimit
from docgen.immutable import immutable
from docgen.layout.fitting.choices import Choice
from docgen.layout.fitting.search import SetFlow, Trial, search
from docgen.layout.setting import Setting
from docgen.layout.strips import total_height


@immutable
class Chosen:
    """What a document is set by, its main section, and what is to be told about it."""

    trial: Trial
    diagnostics: tuple[Diagnostic, ...] = ()


def fitted(document: Document, setting: Setting, set_flow: SetFlow) -> Chosen:
    """Return the main section as it is, or fitted to the pages that `typography.fit` allows.

    A limit that no lawful choice keeps is told as an error; what docgen tries of itself is not.
    """
    natural = Trial(Choice(setting), set_flow(setting))
    own = document.typography
    limit = _limit(natural, own.fit)
    if natural.fits(limit):
        return Chosen(natural)

    from docgen.layout.fitting.telling import tell_fitted, tell_too_long

    found = search(natural, set_flow, own, limit)
    if found.fits(limit):
        return Chosen(found, (tell_fitted(document, setting, found.choice.setting, limit),))
    if isinstance(own.fit, PageLimit):
        return Chosen(natural, (tell_too_long(document, own.fit, found),))
    return Chosen(natural)


def _limit(natural: Trial, fit: Fitting | PageLimit) -> int:
    """Return how many pages the document may take: those asked for, one less, or as it takes."""
    if isinstance(fit, PageLimit):
        return fit.pages
    pages = len(natural.pages)
    return pages - 1 if fit is Fitting.AUTO and _is_lonely(natural) else pages


def _is_lonely(natural: Trial) -> bool:
    """Tell whether a short document's last page holds the closing block and hardly any text."""
    setting, pages = natural.choice.setting, natural.pages
    setup = setting.typesetting.fit
    if not 1 < len(pages) <= setup.most_pages:
        return False
    text = pages[-1][: max(len(pages[-1]) - natural.flow.closing, 0)]
    line = setting.styles["body"].single * setting.line_spacing + setting.paragraph_spacing
    return total_height(text) <= setup.lonely_lines * line
