"""Tells which keys of an announcement its form does not print: nothing typed is lost untold."""

from __future__ import annotations

from functools import cache

from docgen.decree.kinds import load_form
from docgen.decree.model import Kind
from docgen.decree.reader import load_decree
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
    for name in sorted(_not_printed(kind.form) & values.values.keys()):
        place = values.key_places[name]
        if not values.get(name) or place.file != root.place.file or _is_in_reference(name, values):
            continue
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


def _is_in_reference(name: str, values: Values) -> bool:
    """Tell whether what is enclosed names the document by a key: its date."""
    is_enclosing = any(enclosed in values for enclosed in _ENCLOSED)
    return is_enclosing and name in load_decree().components[_REFERENCE].keys


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
def _not_printed(form: str) -> frozenset[str]:
    """Return the keys that components print of which a form has none."""
    components, found = load_decree().components, load_form(form)
    printed = {
        key for name in (*found.left, *found.right, *found.stack) for key in components[name].keys
    }
    return frozenset(key for one in components.values() for key in one.keys) - printed
