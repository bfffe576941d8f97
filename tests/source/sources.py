"""Short ways to trees, for tests: a YAML text in, its tree out."""

from __future__ import annotations

from docgen.diagnostics import Problems
from docgen.source.nodes import Mapping, Node, Scalar, Sequence
from docgen.source.text import SourceText, decode_source
from docgen.source.tree import parse

NAME = "thong-bao.yaml"


def source(text: str) -> SourceText:
    return decode_source(text.encode(), NAME)


def tree(text: str, name: str = NAME) -> Mapping:
    """Return the tree of a source that has nothing wrong with it."""
    problems = Problems()
    root = parse(decode_source(text.encode(), name), problems)
    assert problems.found == []
    return root


def scalar(root: Mapping, key: str) -> Scalar:
    found = root.get(key)
    assert isinstance(found, Scalar)
    return found


def plain(node: Node) -> object:
    """Return a tree as the plain lists, dictionaries and texts that it says."""
    match node:
        case Scalar():
            return node.text
        case Sequence():
            return [plain(item) for item in node.items]
        case Mapping():
            return {key.text: plain(value) for key, value in node.entries}
