"""Families of letters in a document → findings about those that are not the decree's."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from docgen.diagnostics import say
from docgen.measuring.measures.every import wrong
from docgen.measuring.measures.model import PAGE, Quantity
from docgen.measuring.model import Observation
from docgen.measuring.settings import FontNames, load_settings
from docgen.rules.model import Finding


def is_before_unicode(family: str, fonts: FontNames) -> bool:
    """Tell a font of TCVN3 or VNI."""
    return family.startswith(fonts.before_unicode)


def is_alike(family: str, fonts: FontNames) -> bool:
    """Tell a font with the widths and shapes of Times New Roman."""
    return family in fonts.alike


def is_other(family: str, fonts: FontNames) -> bool:
    """Tell any other font."""
    return not is_alike(family, fonts) and not is_before_unicode(family, fonts)


def fonts_off(seen: Observation, wanted: Callable[[str, FontNames], bool]) -> Iterator[Finding]:
    """Yield a finding for each family in the document that is one of those wanted."""
    fonts = load_settings().fonts
    for measure in wrong(seen, PAGE, Quantity.FONT):
        if wanted(measure.found, fonts):
            yield Finding(
                None,
                say("page {page}: letters in {font}", page=measure.page, font=measure.found),
                say("set the text in {font}", font=fonts.named[0]),
            )
