"""The pictures of letters: when one changes, the letters that show it are made anew."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from docgen.document.body.pictures import files_named
from docgen.immutable import immutable
from docgen.merging.template import Template
from docgen.source.template_problems import TemplateProblem
from docgen.source.templates import render
from docgen.source.values import has_braces

_PICTURE_FILE = re.compile(r"[^\n]+\.(?:png|jpe?g)", re.IGNORECASE)


def shared_pictures(template: Template) -> Iterator[Path]:
    """Yield the pictures that the template's own texts name."""
    for source in template.texts.values():
        for target in files_named(source.text):
            yield Path(source.name).parent / target


@immutable
class OwnPictures:
    """How values name pictures: `anh/{{ ma }}.jpg`, relative to the template's folder."""

    patterns: tuple[str, ...]
    home: Path

    def of(self, values: Mapping[str, object], texts: Mapping[str, object]) -> Iterator[Path]:
        """Yield the pictures of a letter's values, given as they are read and as they print."""
        for text in texts.values():
            if isinstance(text, str) and _PICTURE_FILE.fullmatch(text):
                yield self.home / text
        for pattern in self.patterns:
            try:
                yield self.home / render(pattern, values).strip()
            except TemplateProblem:
                continue  # a loop's own name, or what the letter itself tells


def own_pictures(template: Template) -> OwnPictures:
    """Return how the values of a template's letters name pictures."""
    targets = (target for source in template.texts.values() for target in files_named(source.text))
    return OwnPictures(tuple(filter(has_braces, targets)), template.path.parent)
