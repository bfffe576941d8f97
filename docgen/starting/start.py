"""A kind, or an old announcement, with settings → the text of a new announcement."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path as FilePath

from docgen.decree.model import Kind
from docgen.diagnostics import Place, Problems, UnreadableSource
from docgen.document.keys import STATED_WHOLE, keys_of
from docgen.document.kinds import find_kind, read_kind
from docgen.document.model import Phrase
from docgen.immutable import immutable, replace
from docgen.source.office import with_defaults
from docgen.source.text import SourceText, read_source
from docgen.source.tree import parse
from docgen.starting.editing import cleared, commented_out, with_value
from docgen.starting.made import made_starter
from docgen.starting.office import Office, read_office
from docgen.starting.outline import Path, outline
from docgen.starting.settings import read_settings

SCHEMA = "announcement.schema.json"
"""The file beside announcements that `docgen schema` writes for an editor."""

MODELINE = f"# yaml-language-server: $schema={SCHEMA}\n"
"""What tells an editor of it."""

_OF_ONE_DOCUMENT: tuple[Path, ...] = (("number",), ("date",))


@immutable
class Start:
    """A new announcement in the making; `given` are keys that it leaves to the office."""

    kind: Kind
    text: str
    given: frozenset[Path] = frozenset()

    @property
    def finished(self) -> str:
        """The whole file: the text without what the office gives, under a modeline."""
        text = commented_out(self.text, self._left_to_the_office)
        return text if "yaml-language-server:" in text else MODELINE + text

    @property
    def open(self) -> tuple[Path, ...]:
        """The keys whose value is nothing but a blank."""
        left = self._left_to_the_office
        return tuple(
            path
            for path, entry in outline(self.text).items()
            if path not in left and self.text[slice(*entry.value)].startswith('"[[')
        )

    @property
    def _left_to_the_office(self) -> frozenset[Path]:
        """The keys given, without those of a signer whom the text states in any part itself."""
        own = {path for path, entry in outline(self.text).items() if not entry.group} - self.given
        stated = {path[0] for path in own if path[0] in STATED_WHOLE}
        return frozenset(path for path in self.given if path[0] not in stated)


def start_kind(slug: str, office: Office) -> Start:
    """Return the starter of a kind, the decree's or the office's own.

    Raises UnreadableSource if there is no such kind, or its starter is not an announcement.
    """
    problems = Problems()
    kind = find_kind(Phrase(slug, Place("", 0, 0)), office.kinds, problems)
    if kind is None:
        raise UnreadableSource(replace(problem, place=None) for problem in problems)
    text = kind.starter or made_starter(kind)
    parse(SourceText(f"{slug}: starter", text), problems)
    problems.raise_errors()
    return Start(kind, text, office.given)


def start_from(file: FilePath) -> Start:
    """Return an old announcement as the start of the next: its number and date emptied.

    Raises UnreadableSource, DocumentProblems or EnvironmentProblem if the old one cannot be read.
    """
    problems = Problems()
    source = read_source(file)
    office = read_office(file.parent)
    root = with_defaults(parse(source, problems), office.defaults, STATED_WHOLE)
    kind = read_kind(root, problems)
    problems.raise_errors()
    assert kind is not None
    text = source.text
    for path in _OF_ONE_DOCUMENT:
        text = cleared(text, path)
    return Start(kind, text)


def with_settings(start: Start, settings: Iterable[str]) -> Start:
    """Return a start with `key=text` settings filled in; raises UnreadableSource for wrong ones."""
    return with_values(start, read_settings(settings, keys_of(start.kind)))


def with_values(start: Start, values: Mapping[Path, str]) -> Start:
    """Return a start with texts under the keys of their paths."""
    text = start.text
    for path, value in values.items():
        text = with_value(text, path, value)
    return replace(start, text=text, given=start.given - values.keys())
