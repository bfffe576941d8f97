"""A folder → what its office gives every announcement in it: keys, and kinds of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path as FilePath

from docgen.decree.kinds import kind_slugs
from docgen.decree.model import Kind
from docgen.diagnostics import Place, Problems, UnreadableSource
from docgen.document.kinds import find_kind, own_kinds
from docgen.document.model import Phrase
from docgen.immutable import immutable, replace
from docgen.source import nodes
from docgen.source.office import find_office
from docgen.source.text import read_source
from docgen.source.tree import parse
from docgen.starting.outline import Path


@immutable
class Office:
    """A docgen.yaml's tree, the keys that it gives, the folder of the office's own kinds."""

    defaults: nodes.Mapping
    given: frozenset[Path] = frozenset()
    kinds: FilePath | None = None


def read_office(folder: FilePath) -> Office:
    """Return what the office of a folder gives; raises UnreadableSource, DocumentProblems."""
    file = find_office(folder)
    if file is None:
        return Office(nodes.Mapping((), Place("", 0, 0)))
    problems = Problems()
    root = parse(read_source(file), problems)
    kinds = own_kinds(root, problems)
    problems.raise_errors()
    return Office(root, frozenset(_with_twins(_given(root, ()))), kinds)


def kinds_in(folder: FilePath) -> tuple[Kind, ...]:
    """Return the kinds that an announcement in a folder can name: the decree's, its office's own.

    Raises UnreadableSource for a file that is no kind's, and what read_office raises.
    """
    own = read_office(folder).kinds
    problems = Problems()
    found = [find_kind(Phrase(slug, Place("", 0, 0)), own, problems) for slug in kind_slugs(own)]
    if problems.found:
        raise UnreadableSource(replace(problem, place=None) for problem in problems)
    return tuple(kind for kind in found if kind is not None)


def _given(mapping: nodes.Mapping, outer: Path) -> Iterator[Path]:
    for key, value in mapping.entries:
        path = (*outer, key.text)
        if isinstance(value, nodes.Mapping):
            yield from _given(value, path)
        elif not (isinstance(value, nodes.Scalar) and value.is_empty):
            yield path


def _with_twins(paths: Iterator[Path]) -> Iterator[Path]:
    """Yield paths, and for a list of signers what an announcement would say of one."""
    for path in paths:
        yield path
        if path == ("signers",):
            yield from (("signer", part) for part in ("authority", "position", "name"))
