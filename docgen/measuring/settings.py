"""Reads layouts/measuring.yaml: words that components are known by, fonts, tolerances."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from docgen.bare_letters import bare_letters
from docgen.decree.quantities import number
from docgen.decree.reader import read_layout
from docgen.immutable import distinct, immutable

_NATIONAL_TITLE = len("conghoaxahoi")


@immutable
class FontNames:
    """Families: the one the decree names, those alike, those before Unicode, those of symbols."""

    named: tuple[str, ...]
    alike: tuple[str, ...]
    before_unicode: tuple[str, ...]
    symbols: tuple[str, ...]


@distinct
class Settings:
    """Everything of measuring.yaml; tolerances are points or shares, words are folded.

    `names` has words of agencies' names, their syllables as they are written in small letters.
    """

    tolerances: Mapping[str, float]
    words: Mapping[str, tuple[str, ...]]
    names: Mapping[str, frozenset[tuple[str, ...]]]
    fonts: FontNames

    @property
    def national_title(self) -> str:
        """The folded words that a Quốc hiệu begins with, as far as a narrow line has them."""
        return self.words["national-title"][0][:_NATIONAL_TITLE]

    def says(self, component: str, text: str) -> bool:
        """Tell whether a text is one of the wordings of a component, and nothing more."""
        return fold(text) in self.words[component]

    def begins(self, component: str, text: str) -> bool:
        """Tell whether a text begins as a component does."""
        return fold(text).startswith(self.words[component])


@cache
def load_settings() -> Settings:
    """Return layouts/measuring.yaml."""
    data = read_layout("measuring")
    return Settings(
        tolerances={name: number(value) for name, value in data["tolerances"].items()},
        words={name: _folded(phrases) for name, phrases in data["words"].items()},
        names={
            name: frozenset(tuple(word.split()) for word in words)
            for name, words in data["names"].items()
        },
        fonts=FontNames(**{name: tuple(names) for name, names in data["fonts"].items()}),
    )


def fold(text: str) -> str:
    """Return a text's letters and figures without accents, case and spaces: `Số: 5` → `so5`."""
    return "".join(letter for letter in bare_letters(text) if letter.isalnum())


def _folded(phrases: Iterable[str]) -> tuple[str, ...]:
    return tuple(fold(phrase) for phrase in phrases)
