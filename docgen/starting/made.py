"""A kind without a starter of its own → one made of the keys that it needs, titles as blanks."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from docgen.decree.kinds import components_of, requirements
from docgen.decree.model import Kind
from docgen.document.keys import BODY, Group, Key, ListOf, Shape, keys_of

# Keys that a component needs, besides those that the form requires.
_NEEDED = {
    "number": ("agency.code", "number"),
    "place-date": ("date",),
    "letter-subject": ("unit",),
}
# What is asked of a group that is required as a whole.
_PARTS = {"signer": ("position", "name"), "signers": ("role", "name"), "attachment": ()}
_FIGURES = (Shape.NUMBER, Shape.DATE, Shape.COUNT)
_KIND, _BODY = "kind", "body"


def made_starter(kind: Kind) -> str:
    """Return an announcement that has every required key and every key of the kind's own."""
    wanted = _wanted(kind)
    lines = [f"kind: {kind.slug}"]
    for name, key in _ordered(kind).items():
        parts = wanted.get(name)
        if parts is not None and name != _KIND:
            lines += _entry(name, key, parts, "")
    return "\n".join(lines) + "\n"


def _wanted(kind: Kind) -> Mapping[str, tuple[str, ...]]:
    """Return the keys that are needed, each with those under it, in the table's order."""
    components = components_of(kind)
    needed = [path for name in components for path in _NEEDED.get(name, ())]
    wanted: dict[str, tuple[str, ...]] = {}
    for path in (*requirements(kind), *needed, _BODY, *kind.keys):
        name, _, part = path.partition(".")
        parts = (part,) if part else _PARTS.get(name, ())
        wanted[name] = tuple(dict.fromkeys((*wanted.get(name, ()), *parts)))
    return wanted


def _ordered(kind: Kind) -> Mapping[str, Key]:
    """Return the keys as they are best filled in: the kind's own before the body."""
    table = keys_of(kind).keys
    names = [name for name in table if name not in kind.keys]
    place = names.index(_BODY)
    names[place:place] = list(kind.keys)
    return {name: table[name] for name in names}


def _entry(name: str, key: Key, parts: tuple[str, ...], indent: str) -> Iterator[str]:
    if key.description:
        yield f"{indent}# {' '.join(key.description.split())}"
    match key.type:
        case Group():
            yield f"{indent}{name}:"
            for part in parts or key.type.keys:
                yield from _entry(part, key.type.keys[part], (), f"{indent}  ")
        case ListOf(item=Group() as item) if not key.type.one:
            yield f"{indent}{name}:"
            first, *others = (
                line
                for part in parts or item.keys
                for line in _entry(part, Key(item.keys[part].type, item.keys[part].title), (), "")
            )
            yield f"{indent}  - {first}"
            yield from (f"{indent}    {line}" for line in others)
        case ListOf():
            yield f"{indent}{name}:"
            yield f"{indent}  - {_blank(key)}"
        case _ if key.type is BODY:
            yield f"{indent}{name}: |"
            yield f"{indent}  [[{_said(key)}]]"
        case _:
            yield f"{indent}{name}:" if key.type in _FIGURES else f"{indent}{name}: {_blank(key)}"


def _blank(key: Key) -> str:
    return json.dumps(f"[[{_said(key)}]]", ensure_ascii=False)


def _said(key: Key) -> str:
    title = " ".join(key.title.replace("[[", "").replace("]]", "").split())
    return title[:1].lower() + title[1:]
