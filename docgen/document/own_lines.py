"""A kind's own keys → the lines that its form sets before and after the body (mẫu 1.7–1.10)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from docgen.decree.model import Kind
from docgen.diagnostics import Place
from docgen.document.blanks import spans_of
from docgen.document.items import ended, items
from docgen.document.model import Block, Level, Paragraph, Phrase
from docgen.document.reading import Values

_FIELD = re.compile(r"\{(\w+)\}")
_LAST_FIELD = re.compile(r"\s*\{(\w+)\}$")

_Texts = Mapping[str, tuple[Phrase, ...]]


def own_texts(values: Values, kind: Kind) -> Mapping[str, Phrase]:
    """Return the values of a kind's own keys that are one text, for the form's components."""
    return {name: texts[0] for name, texts in _own(values, kind).items() if len(texts) == 1}


def own_blocks(kind: Kind, values: Values) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """Return the paragraphs before and after the body; a line that lacks a value is left out.

    When no key of the kind's own is given, the body says it all and there are no such lines.
    """
    own = _own(values, kind)
    if not own:
        return (), ()
    agency = values.get("agency")
    name = agency.get("name") if agency else None
    texts = {**own, "issuer": (name,)} if name else own

    def blocks(templates: Sequence[str]) -> tuple[Block, ...]:
        return tuple(line for text in templates for line in _lines(text, texts, values.place))

    introduction = tuple(_introduction(kind.introduction, texts, values.place))
    return (*introduction, *blocks(kind.before)), blocks(kind.after)


def _own(values: Values, kind: Kind) -> _Texts:
    """Return what the kind's own keys say, each as one or several texts."""
    found = ((name, values.get(name)) for name in kind.keys)
    texts = ((name, (value,) if isinstance(value, Phrase) else value) for name, value in found)
    return {name: value for name, value in texts if value}


def _introduction(template: str, texts: _Texts, place: Place) -> Iterator[Paragraph]:
    """Yield the line in the middle above the others, where the kind has one (mẫu 1.8)."""
    if template and all(name in texts for name in _FIELD.findall(template)):
        yield _line(template, texts, place, Level.CENTRED)


def _lines(template: str, texts: _Texts, place: Place) -> Iterator[Paragraph]:
    """Yield a template's line, and the texts of a list at its end below it, each after a dash."""
    names = _FIELD.findall(template)
    if not all(name in texts for name in names):
        return
    last = _LAST_FIELD.search(template)
    listed = texts[last[1]] if last else ()
    shown = _LAST_FIELD.sub("", template) if len(listed) > 1 else template
    yield _line(shown, texts, next((texts[n][0].place for n in names if n != "issuer"), place))
    if len(listed) > 1:
        for item in ended(items(listed)):
            yield Paragraph(Level.DASH, "-", spans_of(item.text), item.place)


def _line(template: str, texts: _Texts, place: Place, level: Level = Level.PLAIN) -> Paragraph:
    def value(match: re.Match[str]) -> str:
        goes_on = match.end() < len(template)
        return _joined(items(texts[match[1]]) if goes_on else texts[match[1]])

    return Paragraph(level, "", spans_of(_FIELD.sub(value, template)), place)


def _joined(phrases: Sequence[Phrase]) -> str:
    return ", ".join(phrase.text.replace("\n", " ") for phrase in phrases)
