"""What stands under the key `values` → what an announcement's `{{ }}` are declared to be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field

from docgen.diagnostics import Message, Place, Problems, say
from docgen.immutable import immutable, replace
from docgen.source import nodes
from docgen.source.declared.typed import as_typed
from docgen.source.declared.types import (
    READINGS,
    TYPE_NAMES,
    USUAL_READING,
    ValueType,
    WrongValue,
)
from docgen.source.refusals import no_text
from docgen.source.suggest import question
from docgen.source.text import normalise

_OPTIONS = ("type", "choices", "optional", "column", "reading")


@immutable
class Declaration:
    """A value's type, whether it may be empty, and the column that holds it, if not its name."""

    name: str
    place: Place
    type: ValueType = field(default_factory=ValueType)
    is_optional: bool = False
    column: str = ""

    def read(self, given: object) -> object:
        """Return what a given value is; an empty one prints nothing. Raises WrongValue."""
        text = normalise(as_typed(given))
        if text.strip():
            return self.type.read(text)
        if self.is_optional:
            return self.type.nothing
        raise WrongValue(
            say("the value {name} is empty", name=self.name),
            say("fill it in, or declare it with optional: true"),
        )


Declarations = Mapping[str, Declaration]


def read_declared(
    given: Mapping[str, object], declarations: Declarations, problems: Problems
) -> dict[str, object]:
    """Return the values that are declared; a wrong one is told where that stands, and left out."""
    values: dict[str, object] = {}
    for name, declaration in declarations.items():
        if name not in given:
            if declaration.is_optional:
                values[name] = declaration.type.nothing
            continue
        try:
            values[name] = declaration.read(given[name])
        except WrongValue as wrong:
            message = say("the value {name}: {reason}", name=name, reason=wrong.message)
            problems.error("value", declaration.place, message, help=wrong.help)
    return values


def read_declarations(key: str, node: nodes.Node, problems: Problems) -> Declarations:
    """Return what stands under a key as declarations, each under its value's name."""
    if isinstance(node, nodes.Scalar) and node.is_empty:
        return {}
    if not isinstance(node, nodes.Mapping):
        _wrong(
            node.place,
            say("{key} must hold keys of its own: {keys}", key=key, keys="so_tien: money"),
            problems,
        )
        return {}
    return {
        name.text: _declaration(name, value, problems)
        for name, value in node.entries
        if _is_name(name, problems)
    }


def _is_name(name: nodes.Scalar, problems: Problems) -> bool:
    if name.text.isidentifier():
        return True
    _wrong(
        name.place,
        say("{name} cannot be the name of a value", name=name.text),
        problems,
        help=say("a name is made of letters, figures and _: so_tien; `column:` names a column"),
    )
    return False


def _declaration(name: nodes.Scalar, node: nodes.Node, problems: Problems) -> Declaration:
    match node:
        case nodes.Sequence():
            words = tuple(_texts(node, problems))
            return Declaration(name.text, name.place, ValueType("choice", words))
        case nodes.Scalar():
            return Declaration(name.text, name.place, _type(node, problems))
    return _with_options(name, node, problems)


def _with_options(name: nodes.Scalar, node: nodes.Mapping, problems: Problems) -> Declaration:
    for key, _ in node.entries:
        if key.text not in _OPTIONS:
            _unknown_option(key, problems)
    kind, words = node.get("type"), node.get("choices")
    declared = ValueType("choice" if words is not None else "text")
    if isinstance(kind, nodes.Scalar):
        declared = _type(kind, problems, has_words=words is not None)
    if isinstance(words, nodes.Sequence):
        declared = replace(declared, words=tuple(_texts(words, problems)))
    return Declaration(
        name.text,
        name.place,
        replace(declared, reading=_reading(node, problems)),
        _is_optional(node, problems),
        _option(node, "column", ""),
    )


def _reading(node: nodes.Mapping, problems: Problems) -> str:
    reading = _option(node, "reading", USUAL_READING)
    if reading in READINGS:
        return reading
    words = ", ".join(READINGS)
    message = say("{text} is not one of: {words}", text=reading, words=words)
    _wrong(node.place, message, problems)
    return USUAL_READING


def _is_optional(node: nodes.Mapping, problems: Problems) -> bool:
    optional = node.get("optional")
    if not isinstance(optional, nodes.Scalar) or optional.is_empty:
        return False
    if optional.flag is None:
        message = say("{text} is neither true nor false", text=optional.text.strip())
        _wrong(node.place, message, problems)
    return bool(optional.flag)


def _type(node: nodes.Scalar, problems: Problems, *, has_words: bool = False) -> ValueType:
    known = node.text.strip()
    if known in TYPE_NAMES and (known != "choice" or has_words):
        return ValueType(known)
    if node.is_empty:
        return ValueType()
    if known == "choice":
        mend = say("write the words to choose from: [Giỏi, Khá]")
        _wrong(node.place, say("a choice needs its words"), problems, help=mend)
        return ValueType()
    _wrong(
        node.place,
        say("{text} is no type of a value", text=known),
        problems,
        help=question(known, TYPE_NAMES)
        or say("the types are: {names}", names=", ".join(TYPE_NAMES)),
    )
    return ValueType()


def _unknown_option(key: nodes.Scalar, problems: Problems) -> None:
    problems.error(
        "unknown-key",
        key.place,
        say("unknown key {key}", key=key.text),
        help=question(key.text, _OPTIONS)
        or say("the keys here are: {keys}", keys=", ".join(_OPTIONS)),
    )


def _option(node: nodes.Mapping, name: str, default: str) -> str:
    found = node.get(name)
    return found.text.strip() if isinstance(found, nodes.Scalar) and found.text else default


def _texts(node: nodes.Sequence, problems: Problems) -> Iterator[str]:
    for item in node.items:
        if isinstance(item, nodes.Scalar):
            yield " ".join(item.text.split())
        else:
            message, mend = no_text(item, "choices")
            _wrong(item.place, message, problems, help=mend)


def _wrong(
    place: Place, message: Message, problems: Problems, *, help: Message | None = None
) -> None:
    problems.error("values", place, message, help=help)
