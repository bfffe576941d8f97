"""Classes of immutable values: frozen dataclasses with slots, defined in a fiftieth of the time.

A command defines a hundred of them before it works, and dataclass compiles six methods for each.
Here one `__init__` is compiled for all classes of so many fields, the other methods are shared.
`dataclasses.replace` and `fields` know the classes, and type checkers do.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, field, fields
from functools import cache, cached_property
from operator import attrgetter
from types import CodeType, FunctionType
from typing import Any, TypeVar, dataclass_transform

_Class = TypeVar("_Class")
_Value = TypeVar("_Value")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def immutable(cls: type[_Class]) -> type[_Class]:
    """Return a class of annotated fields as one of values, equal when their fields are.

    Cached properties are kept beside the fields, as the hash is; values that have some can be
    referred to weakly.
    """
    return _made(cls, {**_FROZEN, **_comparing(cls)})


@dataclass_transform(frozen_default=True, eq_default=False, field_specifiers=(field,))
def distinct(cls: type[_Class]) -> type[_Class]:
    """Return a class likewise, each of whose values is equal to itself alone."""
    return _made(cls, _FROZEN)


@dataclass_transform(eq_default=False, field_specifiers=(field,))
def mutable(cls: type[_Class]) -> type[_Class]:
    """Return a class likewise of what is in the making: its fields change until it is made."""
    return _made(cls, {})


def replace(value: _Value, /, **changes: Any) -> _Value:
    """Return a value with other fields, as `dataclasses.replace` does in three times the time.

    Raises TypeError for a field that there is not.
    """
    names: tuple[str, ...] = value.__match_args__  # type: ignore[attr-defined]
    fields = [changes.pop(name) if name in changes else getattr(value, name) for name in names]
    if changes:
        raise TypeError(f"a {type(value).__name__} has no {', '.join(changes)}")
    return type(value)(*fields)


def _made(cls: type[_Class], traits: Mapping[str, Any]) -> type[_Class]:
    names = _names(cls)
    own = vars(cls)
    caches = any(isinstance(thing, cached_property) for thing in own.values())
    left_out = {*names, "__dict__", "__weakref__"}
    beside = ("__dict__", "__weakref__") if caches else ()
    shared = {
        **traits,
        "__slots__": (*names, *beside, *traits.get("__slots__", ())),
        "__match_args__": names,
        "__dataclass_fields__": _Description(cls),
        "__repr__": _repr,
        "__getstate__": _state,
        "__setstate__": _restore,
    }
    body = {name: thing for name, thing in own.items() if name not in left_out}
    kind: Any = type(cls)
    made: Any = kind(cls.__name__, cls.__bases__, {**shared, **body})
    made.__init__ = _initializer(cls, made)
    return made  # type: ignore[no-any-return]


def _names(cls: type) -> tuple[str, ...]:
    return tuple(cls.__annotations__)


class _Description:
    """The fields as `dataclasses` describes them, of the class as it was written."""

    def __init__(self, written: type) -> None:
        self._written = written

    def __get__(self, _: object, owner: Any) -> Mapping[str, Field[Any]]:
        """Return the fields, and put them in this one's place: few classes are ever asked."""
        described: Any = dataclass(init=False, repr=False, eq=False)(self._written)
        owner.__dataclass_fields__ = described.__dataclass_fields__
        return described.__dataclass_fields__  # type: ignore[no-any-return]


def _initializer(written: type, made: type) -> FunctionType:
    """Return the method that sets each field by its slot's own setter; raises TypeError."""
    names, defaults = _names(written), []
    setters = {}
    for number, name in enumerate(names):
        setter = getattr(made, name).__set__
        default, factory = _default(written, name)
        if factory is not MISSING:
            setter = _making(setter, factory)
        if factory is not MISSING or default is not MISSING:
            defaults.append(default)
        elif defaults:
            raise TypeError(f"the field {name}, which has no default, follows one that has")
        setters[f"set{number}"] = setter
    code = _setting(len(names)).replace(co_varnames=("self", *names))
    initialize = FunctionType(code, setters, "__init__", tuple(defaults))
    initialize.__qualname__ = f"{made.__qualname__}.__init__"
    return initialize


@cache
def _setting(count: int) -> CodeType:
    """Return the code of an initializer of so many fields, whatever their names."""
    parameters = ", ".join(f"given{number}" for number in range(count))
    body = "\n".join(f" set{number}(self, given{number})" for number in range(count)) or " pass"
    known: dict[str, Any] = {}
    exec(f"def __init__(self, {parameters}):\n{body}", known)
    code: CodeType = known["__init__"].__code__
    return code


def _making(setter: Callable[[Any, Any], None], factory: Callable[[], Any]) -> Any:
    """Return the setter of a field whose default is made for each value."""

    def set_or_make(self: Any, given: Any) -> None:
        setter(self, factory() if given is MISSING else given)

    return set_or_make


def _default(cls: type, name: str) -> tuple[Any, Any]:
    """Return a field's default and the function that makes one; MISSING is none."""
    written = vars(cls).get(name, MISSING)
    if isinstance(written, Field):
        return written.default, written.default_factory
    return written, MISSING


def _repr(self: Any) -> str:
    shown = (f"{each.name}={getattr(self, each.name)!r}" for each in fields(self) if each.repr)
    return f"{type(self).__qualname__}({', '.join(shown)})"


def _comparing(cls: type) -> dict[str, Any]:
    """Return the methods that compare those fields that count; a hash is found once."""
    names = tuple(name for name in _names(cls) if _counts(vars(cls).get(name)))
    compared: Callable[[Any], Any] = attrgetter(*names) if names else _nothing

    def __eq__(self: Any, other: object) -> Any:  # noqa: N807  # it becomes the class's own
        if other.__class__ is not self.__class__:
            return NotImplemented
        return compared(self) == compared(other)

    def __hash__(self: Any) -> int:  # noqa: N807
        try:
            return self._hash  # type: ignore[no-any-return]
        except AttributeError:
            found = hash(compared(self))
            object.__setattr__(self, "_hash", found)
            return found

    return {"__eq__": __eq__, "__hash__": __hash__, "__slots__": ("_hash",)}


def _counts(written: object) -> bool:
    return not isinstance(written, Field) or bool(written.compare)


def _nothing(_: Any) -> tuple[()]:
    return ()


def _refuse(self: Any, name: str, *_: object) -> None:
    raise FrozenInstanceError(f"a {type(self).__name__} does not change: {name}")


_FROZEN: Mapping[str, Any] = {"__setattr__": _refuse, "__delattr__": _refuse}


def _state(self: Any) -> list[Any]:
    return [getattr(self, name) for name in self.__match_args__]


def _restore(self: Any, state: list[Any]) -> None:
    for name, thing in zip(self.__match_args__, state, strict=True):
        object.__setattr__(self, name, thing)
