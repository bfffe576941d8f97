"""Keys that nobody knows and values of another shape than their key's → what a clerk is told."""

from __future__ import annotations

from docgen.diagnostics import Message, Problems, say
from docgen.document import keys
from docgen.source import nodes
from docgen.source.refusals import no_text
from docgen.source.suggest import did_you_mean, suggest


def tell_unknown_key(
    key: nodes.Scalar, value: nodes.Node, group: keys.Group, problems: Problems
) -> str:
    """Tell of a key that nobody knows; return the one that was probably meant, or nothing."""
    meant = _meant(key, group)
    if meant:
        mend = did_you_mean(meant)
    elif " " in key.text and isinstance(value, nodes.Scalar) and value.is_empty:
        mend = say("a text with a comma, inside braces, needs quotes around it")
    else:
        mend = say("the keys here are: {keys}", keys=", ".join(group.keys))
    problems.error("unknown-key", key.place, say("unknown key {key}", key=key.text), help=mend)
    return meant


def tell_misfit(node: nodes.Node, expected: keys.KeyType, name: str, problems: Problems) -> None:
    """Tell of a node that is of another shape than the value of its key."""
    match expected:
        case keys.ListOf():
            _no_list(node, name, problems)
        case keys.Either():
            _neither(node, expected, name, problems)
        case keys.Group() if not expected.alone:
            _no_group(node, expected, name, problems)
        case keys.Group() if isinstance(node, nodes.Mapping):
            _unknown_keys(node, expected, problems)
        case _:
            _no_text(node, name, problems)


def _unknown_keys(node: nodes.Mapping, group: keys.Group, problems: Problems) -> None:
    """Tell of keys where a text may stand: they are one with a colon, or are misspelt."""
    if any(_meant(key, group) for key, _ in node.entries):
        for key, value in node.entries:
            tell_unknown_key(key, value, group, problems)
        return
    problems.error(
        "wrong-type",
        node.place,
        say("a text with a colon and a space in it needs quotes around it"),
        help=_quoted(node),
    )


def _no_list(node: nodes.Node, name: str, problems: Problems) -> None:
    """Tell that a key's value must be a list."""
    problems.error(
        "wrong-type",
        node.place,
        say("{key} must be a list", key=name),
        help=say("begin each item with a dash and a space on a line of its own"),
    )


def _no_text(node: nodes.Node, name: str, problems: Problems) -> None:
    """Tell that a key's value must be a text."""
    message, mend = no_text(node, name)
    problems.error("wrong-type", node.place, message, help=mend)


def _no_group(node: nodes.Node, group: keys.Group, name: str, problems: Problems) -> None:
    """Tell that a key must hold keys of its own."""
    problems.error(
        "wrong-type",
        node.place,
        say("{key} must hold keys of its own: {keys}", key=name, keys=", ".join(group.keys)),
        help=say("write each on a line of its own under {key}:, indented by two spaces", key=name),
    )


def _neither(node: nodes.Node, expected: keys.Either, name: str, problems: Problems) -> None:
    """Tell that a key's value must be one of a few words, or keys."""
    problems.error(
        "wrong-type",
        node.place,
        say(
            "{key} must be one of: {words}; or hold keys of its own: {keys}",
            key=name,
            words=", ".join(expected.choice.words),
            keys=", ".join(expected.group.keys),
        ),
        help=say("write {example}", example=f"{name}: {{{next(iter(expected.group.keys))}: 1}}"),
    )


def _meant(key: nodes.Scalar, group: keys.Group) -> str:
    """Return the key that a misspelt one, or a Vietnamese title, was probably meant for."""
    titles = {known.title: name for name, known in group.keys.items()}
    near = suggest(key.text, [*group.keys, *titles]) or ""
    return titles.get(near, near)


def _quoted(node: nodes.Mapping) -> Message:
    """Return how a text is written that YAML took for a key and its value."""
    match node.entries:
        case ((key, nodes.Scalar() as value),) if '"' not in key.text + value.text:
            return say("write {example}", example=f'"{f"{key.text}: {value.text}".strip()}"')
    return say("put quotes around the text")
