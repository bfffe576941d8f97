"""Classes of immutable values: frozen dataclasses with slots, defined in a fifth of their time.

A command defines a hundred of them before it works, and dataclass compiles six methods for each.
Here `__init__` alone is compiled, the others are shared; `dataclasses.replace` and `fields` know
the classes, and type checkers do.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, field, fields
from operator import attrgetter
from typing import Any, TypeVar, dataclass_transform

_Class = TypeVar("_Class")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def immutable(cls: type[_Class]) -> type[_Class]:
    """Return a class of annotated fields as one of values, equal when their fields are."""
    described: Any = dataclass(init=False, repr=False, eq=False, match_args=False)(cls)
    own = fields(described)
    names = tuple(each.name for each in own)
    left_out = {*names, "__dict__", "__weakref__"}
    body = {name: thing for name, thing in vars(described).items() if name not in left_out}
    setters: dict[str, Any] = {}
    shared = {
        "__slots__": names,
        "__match_args__": names,
        "__init__": _initializer(own, setters),
        "__repr__": _repr,
        **_comparing(tuple(each.name for each in own if each.compare)),
        "__setattr__": _refuse,
        "__delattr__": _refuse,
        "__getstate__": _state,
        "__setstate__": _restore,
    }
    kind: Any = type(cls)
    made: type[_Class] = kind(cls.__name__, cls.__bases__, {**shared, **body})
    setters.update((f"_set_{name}", vars(made)[name].__set__) for name in names)
    return made


def _initializer(own: Sequence[Field[Any]], known: dict[str, Any]) -> Any:
    """Compile the method that sets the fields, each by its slot's own setter.

    It finds the setters in `known`, `_set_` before the field's name, once the class is made.
    """
    known["_missing"] = MISSING
    parameters, lines = ["self"], []
    for each in own:
        name, given = each.name, each.name
        if each.default is not MISSING:
            known[f"_{name}"] = each.default
            parameters.append(f"{name}=_{name}")
        elif each.default_factory is not MISSING:
            known[f"_{name}"] = each.default_factory
            parameters.append(f"{name}=_missing")
            given = f"_{name}() if {name} is _missing else {name}"
        else:
            parameters.append(name)
        lines.append(f" _set_{name}(self, {given})")
    body = "\n".join(lines) or " pass"
    exec(f"def __init__({', '.join(parameters)}):\n{body}", known)
    return known["__init__"]


def _repr(self: Any) -> str:
    shown = (f"{each.name}={getattr(self, each.name)!r}" for each in fields(self) if each.repr)
    return f"{type(self).__qualname__}({', '.join(shown)})"


def _comparing(names: Sequence[str]) -> dict[str, Any]:
    """Return the methods that compare the fields of these names."""
    compared: Callable[[Any], Any] = attrgetter(*names) if names else _nothing

    def __eq__(self: Any, other: object) -> Any:  # noqa: N807  # it becomes the class's own
        if other.__class__ is not self.__class__:
            return NotImplemented
        return compared(self) == compared(other)

    def __hash__(self: Any) -> int:  # noqa: N807
        return hash(compared(self))

    return {"__eq__": __eq__, "__hash__": __hash__}


def _nothing(_: Any) -> tuple[()]:
    return ()


def _refuse(self: Any, name: str, *_: object) -> None:
    raise FrozenInstanceError(f"a {type(self).__name__} does not change: {name}")


def _state(self: Any) -> list[Any]:
    return [getattr(self, each.name) for each in fields(self)]


def _restore(self: Any, state: list[Any]) -> None:
    for each, thing in zip(fields(self), state, strict=True):
        object.__setattr__(self, each.name, thing)
