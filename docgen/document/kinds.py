"""A slug as it is typed → the kind of document, the decree's or an office's own."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

import yaml

from docgen.decree.kinds import kind_slugs, load_form, load_kind
from docgen.decree.model import Kind
from docgen.diagnostics import Problems, say
from docgen.document import scalars
from docgen.document.model import Phrase
from docgen.source import nodes

_BROKEN = (OSError, yaml.YAMLError, LookupError, TypeError, ValueError)
"""What an office's file that is no kind's raises."""


def read_kind(root: nodes.Mapping, problems: Problems) -> Kind | None:
    """Return the kind that an announcement names; None, and an error, if there is no such kind."""
    node = root.get("kind")
    if isinstance(node, nodes.Scalar) and node.is_told:
        return None
    if node is None or (isinstance(node, nodes.Scalar) and node.is_empty):
        problems.error(
            "missing",
            root.place,
            say("the kind of document is missing: {key}", key="kind"),
            help=say("write for example `kind: thong-bao`; `docgen kinds` lists the kinds"),
            citation="NĐ 30/2020, Điều 7",
        )
        return None
    if not isinstance(node, nodes.Scalar):
        return None  # the reader of keys tells that it must be a text
    return find_kind(scalars.one_line(node, problems), own_kinds(root, problems), problems)


def own_kinds(root: nodes.Mapping, problems: Problems) -> Path | None:
    """Return the folder of an office's own kinds (key `kinds`), if it is given."""
    node = root.get("kinds")
    if not isinstance(node, nodes.Scalar) or node.is_empty:
        return None
    own = scalars.folder(node, problems)
    if own.is_dir():
        return own
    problems.error(
        "kinds-folder",
        node.place,
        say("there is no folder {path}", path=own),
        help=say("write the folder's path from the file that names it, or make the folder"),
    )
    return None


def find_kind(slug: Phrase, own: Path | None, problems: Problems) -> Kind | None:
    """Return the kind of a slug; an office's file that is not a kind's is an error."""
    slugs = kind_slugs(own)
    if slug.text not in slugs:
        from docgen.source.suggest import did_you_mean, suggest  # few kinds are mistyped

        near = _abbreviated(slug.text, slugs, own) or suggest(slug.text, slugs)
        problems.error(
            "unknown-kind",
            slug.place,
            say("there is no kind of document {kind}", kind=slug.text),
            help=did_you_mean(near) if near else say("`docgen kinds` lists the kinds"),
            citation="NĐ 30/2020, Điều 7",
        )
        return None
    try:
        kind = load_kind(slug.text, own)
        load_form(kind.form)
    except _BROKEN as problem:
        problems.error(
            "kind-file",
            slug.place,
            say(
                "the file of the kind {kind} cannot be used: {reason}",
                kind=slug.text,
                reason=f"{type(problem).__name__} {problem}",
            ),
            help=say("docs/adding-a-kind.md tells what stands in it"),
        )
        return None
    return kind


def _abbreviated(text: str, slugs: Iterable[str], own: Path | None) -> str | None:
    """Return the kind that annex III abbreviates so: `TB` is thong-bao."""
    with suppress(*_BROKEN):
        for slug in slugs:
            if load_kind(slug, own).abbreviation.casefold() == text.casefold() != "":
                return slug
    return None
