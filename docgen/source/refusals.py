"""What YAML allows and no announcement has a use for → the problem that tells how to do without."""

from __future__ import annotations

from collections.abc import Iterable

from docgen.diagnostics import Message, Place, Problems, say
from docgen.source.nodes import Mapping, Node, Scalar
from docgen.source.text import code_point, invisible_letter


def sound_entries(
    pairs: Iterable[tuple[Node, Node]], problems: Problems
) -> tuple[tuple[Scalar, Node], ...]:
    """Return a mapping's entries without those whose key is no text, empty or there already."""
    entries: dict[str, tuple[Scalar, Node]] = {}
    for key, value in pairs:
        if not isinstance(key, Scalar):
            _refuse_key(key.place, problems)
        elif key.is_empty:
            _refuse_empty_key(key.place, problems)
        elif key.text in entries:
            _refuse_duplicate(key, entries[key.text][0].place.line, problems)
        else:
            entries[key.text] = (key, value)
    return tuple(entries.values())


def no_text(node: Node, key: str) -> tuple[Message, Message]:
    """Return what is wrong with a node that must be the text of a key, and how to mend it."""
    message = say("{key} must be a text, not a list", key=key)
    if isinstance(node, Mapping):
        message = say("{key} must be a text, not keys of its own", key=key)
    return message, say("put quotes around a text that begins with [ or {{{{, or has a colon in it")


def refuse_tag(tag: str, place: Place, problems: Problems) -> None:
    """Refuse a tag: scalars are texts, and nothing in a source makes a Python object."""
    written = tag.replace("tag:yaml.org,2002:", "!!")
    problems.error(
        "yaml-tag",
        place,
        say("the tag {tag} has no meaning here", tag=written),
        help=say("take it out; put quotes around a text that begins with !"),
    )


def refuse_anchor(place: Place, problems: Problems) -> None:
    """Refuse an anchor or alias: without them no source grows beyond its own length."""
    problems.error(
        "yaml-anchor",
        place,
        say("anchors (&) and aliases (*) are not used in announcements"),
        help=say("write the text out; put quotes around one that begins with & or *"),
    )


def refuse_invisible(text: str, place: Place, problems: Problems) -> None:
    """Refuse a letter that an escape in double quotes writes and no reader would see."""
    letter = invisible_letter(text)
    if letter is not None:
        problems.error(
            "control-character",
            place,
            say(
                "an escape writes a character that cannot be seen: {code}", code=code_point(letter)
            ),
            help=say("take it out, or put a space or a line break in its place"),
        )


def _refuse_key(place: Place, problems: Problems) -> None:
    problems.error(
        "key",
        place,
        say("a key must be a text, not a list or keys of its own"),
        help=say("put quotes around a text that begins with [ or ?"),
    )


def _refuse_empty_key(place: Place, problems: Problems) -> None:
    problems.error(
        "key",
        place,
        say("the key before the colon is missing"),
        help=say("write `key: value`; put quotes around a text that begins with a colon"),
    )


def _refuse_duplicate(key: Scalar, first: int, problems: Problems) -> None:
    problems.error(
        "duplicate-key",
        key.place,
        say("the key {key} stands here twice", key=key.text),
        help=say("the first is in line {line}; keep one", line=first),
    )
