"""What options, a YAML file and the office say of a copy → the copy as a Document."""

from __future__ import annotations

from collections.abc import Mapping, MutableMapping, Sequence
from pathlib import Path

from docgen.build import check_letters
from docgen.copying.figures import load_copies
from docgen.decree.model import Kind
from docgen.diagnostics import Diagnostic, Place, Problems, say
from docgen.document.keys import ANNOUNCEMENT, STATED_WHOLE, Group
from docgen.document.model import Agency, Document, IssueDate, Phrase
from docgen.document.notation import read_notation
from docgen.document.parties import read_archive, read_recipients, read_signers
from docgen.document.reading import Values, read_group
from docgen.document.required import check_required
from docgen.fonts.faces import load_faces
from docgen.immutable import immutable, replace
from docgen.source import nodes
from docgen.source.office import find_office, with_defaults
from docgen.source.text import SourceText, read_source
from docgen.source.tree import parse

_NAMES = (
    *("agency", "number", "notation", "place", "date"),
    *("recipients", "archive", "signer", "fonts"),
)
KEYS = Group({name: ANNOUNCEMENT.keys[name] for name in _NAMES})
"""The keys of an announcement that a copy has, too."""

OPTIONS = "<options>"
_HOW_TO_GIVE = say(
    "give it as an option (`docgen copy --help`), in the file of --with, or in docgen.yaml"
)

Given = Mapping[str, str | Sequence[str]]
"""What the command line says: texts and lists by key, `agency.name` for a key in a group."""


@immutable
class Sources:
    """Where a copy's particulars come from; the first wins: options, file, office's defaults."""

    given: Given
    file: Path | None
    folder: Path


def read_particulars(
    slug: str, layout: str, sources: Sources, texts: MutableMapping[str, SourceText]
) -> Document:
    """Return the copy's particulars as a document without a body.

    `slug` names the form of copy, `layout` the form in layouts/forms. `texts` takes every file
    read. Raises UnreadableSource, DocumentProblems with every problem found, EnvironmentProblem.
    """
    problems = Problems()
    kind = replace(load_copies().forms[slug], form=layout)
    tree = _tree(sources, texts, problems)
    values = read_group(tree, KEYS, problems)
    check_required(tree, kind, values, problems)
    document = _document(values, kind, problems)
    check_letters(tree, load_faces(document.fonts), problems)
    problems.found = [*map(_told_of_options, problems.found)]
    problems.raise_errors()
    return document


def _told_of_options(problem: Diagnostic) -> Diagnostic:
    """Return what is wrong with options without a place, for they stand in no file."""
    if problem.place is None or problem.place.file != OPTIONS:
        return problem
    if problem.code == "missing":
        return replace(problem, place=None, help=_HOW_TO_GIVE)
    return replace(problem, place=None)


def _document(values: Values, kind: Kind, problems: Problems) -> Document:
    agency = values.get("agency", Values(values.place))
    code = agency.get("code")
    return Document(
        kind=kind,
        agency=Agency(agency.get("name", Phrase("", agency.place)), code=code.text if code else ""),
        number=values.get("number", ""),
        notation=read_notation(values, kind, problems),
        place=values.get("place", Phrase("", values.place)),
        date=values.get("date", IssueDate()),
        title=Phrase(kind.name, values.place),
        body=(),
        file=values.place.file,
        recipients=tuple(read_recipients(values, kind)),
        archive=read_archive(values),
        signers=read_signers(values, problems),
        fonts=values.get("fonts"),
    )


def _tree(
    sources: Sources, texts: MutableMapping[str, SourceText], problems: Problems
) -> nodes.Mapping:
    tree = _given_tree(sources.given)
    if sources.file is not None:
        written = _parse(sources.file, texts, problems)
        # An option amends what the file says, of a signer, too.
        tree = nodes.Mapping(with_defaults(tree, written, {}).entries, written.place)
    office = find_office(sources.folder)
    if office is None:
        return tree
    return with_defaults(tree, _own_keys(_parse(office, texts, problems)), STATED_WHOLE)


def _parse(path: Path, texts: MutableMapping[str, SourceText], problems: Problems) -> nodes.Mapping:
    source = read_source(path)
    texts[source.name] = source
    return parse(source, problems)


def _own_keys(office: nodes.Mapping) -> nodes.Mapping:
    """Return an office's defaults without the keys that only its documents have."""
    entries = ((key, value) for key, value in office.entries if key.text in KEYS.keys)
    return nodes.Mapping(tuple(entries), office.place)


def _given_tree(given: Given) -> nodes.Mapping:
    groups: dict[str, dict[str, nodes.Node]] = {}
    entries: dict[str, nodes.Node] = {}
    for path, value in given.items():
        group, dot, name = path.partition(".")
        if dot:
            groups.setdefault(group, {})[name] = _node(value)
        else:
            entries[path] = _node(value)
    return _mapping({**entries, **{name: _mapping(inner) for name, inner in groups.items()}})


def _mapping(entries: Mapping[str, nodes.Node]) -> nodes.Mapping:
    place = Place(OPTIONS, 1, 1)
    named = tuple((nodes.Scalar(name, place), node) for name, node in entries.items())
    return nodes.Mapping(named, place)


def _node(value: str | Sequence[str]) -> nodes.Node:
    place = Place(OPTIONS, 1, 1)
    if isinstance(value, str):
        return nodes.Scalar(value, place, is_quoted=True)
    return nodes.Sequence(tuple(nodes.Scalar(item, place, is_quoted=True) for item in value), place)
