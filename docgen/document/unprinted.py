"""Tells which keys of an announcement its form does not print: nothing typed is lost untold."""

from __future__ import annotations

from functools import cache

from docgen.decree.model import Kind
from docgen.decree.reader import components_of, load_decree, load_form
from docgen.diagnostics import Problems, say
from docgen.document import keys
from docgen.document.reading import Values
from docgen.source import nodes

# What is enclosed names the document that it comes with.
_ENCLOSED = ("appendices", "attachment")
_REFERENCE = "appendix-reference"


def tell_unprinted(root: nodes.Mapping, kind: Kind, values: Values, problems: Problems) -> None:
    """Warn of every key that the announcement itself has and its form does not print.

    An office's defaults are for documents of every kind: nothing is said of them.
    """
    unprinted = _keys_of_some_forms() - _keys_of(components_of(kind))
    if any(name in values for name in _ENCLOSED):
        unprinted -= _keys_of((_REFERENCE,))
    for name, place in values.key_places.items():
        if name in unprinted and values.get(name) and place.file == root.place.file:
            problems.warning(
                "unprinted",
                place,
                say(
                    "{title} is not printed in a {kind}: {key}",
                    title=keys.ANNOUNCEMENT.keys[name].title,
                    kind=kind.name.lower(),
                    key=name,
                ),
                help=say("take it away, or write what it says in the body or in a key of the form"),
                citation=load_form(kind.form).source,
            )
    _tell_copies(values.get("drafter"), problems)


def _tell_copies(drafter: Values | None, problems: Problems) -> None:
    """Warn of a number of copies without the initials that it stands behind: `PL.(300)`."""
    if drafter is None or "copies" not in drafter or "initials" in drafter:
        return
    problems.warning(
        "unprinted",
        drafter.key_places["copies"],
        say("the number of copies is not printed without the drafter's initials"),
        help=say("write {key}, too", key="drafter.initials"),
        citation="PL I, Phần I, III.3",
    )


@cache
def _keys_of(components: tuple[str, ...]) -> frozenset[str]:
    """Return the keys that components print."""
    decree = load_decree()
    return frozenset(key for name in components for key in decree.components[name].keys)


@cache
def _keys_of_some_forms() -> frozenset[str]:
    """Return every key that one form prints and another may not."""
    return _keys_of(tuple(load_decree().components))
