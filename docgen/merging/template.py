"""An announcement with `{{ }}`, read once → the document of any values."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Set
from dataclasses import field
from datetime import datetime
from functools import cached_property
from pathlib import Path

from docgen.build import STDIN, document_of, read_sources, sound_document
from docgen.diagnostics import Problems, UnreadableSource, say
from docgen.document import scalars
from docgen.document.keys import STATED_WHOLE
from docgen.document.model import Document
from docgen.document.sources import UNNAMED
from docgen.fonts.faces import Faces, load_faces
from docgen.immutable import immutable
from docgen.memory import Memory
from docgen.pdf.dates import source_date
from docgen.source import nodes
from docgen.source.declared.declarations import Declarations
from docgen.source.declared.key import take_declarations
from docgen.source.office import with_defaults
from docgen.source.text import SourceText, decode_source, read_source
from docgen.source.tree import parse
from docgen.source.values import has_braces


@immutable
class Template:
    """What a template is made of: it goes to worker processes, and is parsed there.

    It goes with every chunk of letters, so that what was parsed of it must stay behind.

    `moment` is the date that files bear (SOURCE_DATE_EPOCH), whatever a worker's environment says.
    """

    path: Path
    announcement: SourceText
    office: SourceText | None = None
    moment: datetime | None = None

    @cached_property
    def parsed(self) -> ParsedTemplate:
        """The texts' tree; raises DocgenError with everything wrong with them."""
        problems = Problems()
        tree = parse(self.announcement, problems)
        if self.office is not None:
            tree = with_defaults(tree, parse(self.office, problems), STATED_WHOLE)
        tree, declarations = take_declarations(tree, problems)
        problems.raise_errors()
        return ParsedTemplate(self, tree, declarations)

    @property
    def texts(self) -> Mapping[str, SourceText]:
        """The texts by the names that places carry."""
        sources = (self.announcement, self.office)
        return {source.name: source for source in sources if source is not None}


@immutable
class ParsedTemplate:
    """A template's tree and what its values are declared to be."""

    source: Template
    tree: nodes.Mapping
    declarations: Declarations = field(default_factory=dict)

    @cached_property
    def names(self) -> frozenset[str]:
        """The names of the values that the template asks for."""
        return frozenset(name for scalar in self.open_scalars for name in names_in(scalar.text))

    @property
    def is_readable(self) -> bool:
        """Whether all its braces can be read: else it may ask for more than its names."""
        return all(can_be_read(scalar.text) for scalar in self.open_scalars)

    @cached_property
    def open_scalars(self) -> tuple[nodes.Scalar, ...]:
        """The texts with braces in them."""
        return tuple(scalar for scalar in nodes.scalars(self.tree) if has_braces(scalar.text))

    @cached_property
    def faces(self) -> Faces:
        """The faces that every letter is set in; raises EnvironmentProblem."""
        node = self.tree.get("fonts")
        if isinstance(node, nodes.Scalar) and not node.is_empty and not has_braces(node.text):
            return load_faces(scalars.folder(node, Problems()))
        return load_faces(None)

    def document(self, values: Mapping[str, object], memory: Memory) -> Document:
        """Return the document of values, as `docgen.load` does; raises DocumentProblems."""
        source = self.source
        sources = (source.announcement, source.office)
        reading = document_of(
            source.path, self.tree, self.declarations, values, sources, Problems(), memory
        )
        return sound_document(reading)


def read_template(path: Path) -> Template:
    """Return the template of a file; raises DocgenError."""
    if str(path) == STDIN:
        raise UnreadableSource.because(
            "template",
            None,
            say("a template must be a file: it is read by several processes"),
            say("save it, and name the file"),
        )
    announcement, office = read_sources(read_source(path), path.parent, {})
    return Template(path, announcement, office, source_date(os.environ))


def template_of(yaml: bytes) -> Template:
    """Return the template of an announcement's YAML; pictures are looked for in this folder."""
    text = decode_source(yaml, UNNAMED)
    return Template(Path(UNNAMED), text, moment=source_date(os.environ))


def can_be_read(text: str) -> bool:
    """Tell whether what stands between a text's braces is well formed."""
    return _names(text) is not None


def names_in(text: str) -> Iterator[str]:
    """Yield the names that a text with braces asks for; none if it cannot be read."""
    yield from _names(text) or ()


def _names(text: str) -> Set[str] | None:
    """Return the names, or None for a text that filling will refuse, and tell why."""
    from jinja2 import Environment, TemplateSyntaxError, meta

    try:
        return meta.find_undeclared_variables(Environment().parse(text))
    except (TemplateSyntaxError, RecursionError):
        return None
