"""What was made for one document, kept for the next that has the same in it.

Every room makes immutable values of immutable values, so that what was made of the same once may be
handed out again. A single document has no use for that and remembers nothing; a merge gives each
process one Memory, and hundreds of letters a second come of it.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import lru_cache
from typing import Protocol, TypeVar

Value = TypeVar("Value")

_MOST = 1_500  # values, of thirty letters or so: more of them make nothing faster
_LATELY = 1_000  # documents
_KEYS = 2_000


class Memory(Protocol):
    """Hands out what was made before, or has it made."""

    def recall(self, key: Hashable, make: Callable[[], Value], *same: object) -> Value:
        """Return what `make` gives, now or before with an equal key and the very same objects.

        Key and objects must be everything that `make` depends on. What is asked for twice in a
        document is made twice: no two parts of one document are the same object.
        """
        ...


@lru_cache(maxsize=_KEYS)
def key_of(*parts: Hashable) -> object:
    """Return a key that stands for parts in others: one object for equal parts, soon hashed."""
    return object()


class Forgetful:
    """Remembers nothing."""

    def recall(self, key: Hashable, make: Callable[[], Value], *same: object) -> Value:
        """Return what `make` gives."""
        return make()


NO_MEMORY = Forgetful()


class _Kept:
    """The values made with one key, in the order of a document that has several such parts.

    It holds the objects that its key names by their ids, so that no others come by these.
    """

    __slots__ = ("again", "document", "next", "same", "values")

    def __init__(self, document: int, same: tuple[object, ...], value: object) -> None:
        self.same = same
        self.values = [value]
        self.document = document
        self.next = 1
        self.again = False


class Remembering:
    """Remembers what documents had in them: what came again lately, and what the last one had."""

    def __init__(self, most: int = _MOST) -> None:
        self._most = most
        self._kept: dict[Hashable, _Kept] = {}
        self._document = 0

    def begin(self) -> None:
        """Begin another document."""
        if len(self._kept) > self._most:
            self._forget()
        self._document += 1

    def _forget(self) -> None:
        last, lately = self._document, self._document - _LATELY
        self._kept = {
            key: kept
            for key, kept in self._kept.items()
            if kept.document == last or (kept.again and kept.document > lately)
        }

    def recall(self, key: Hashable, make: Callable[[], Value], *same: object) -> Value:
        """Return what `make` gave with the key for a document before, or gives now."""
        if same:
            key = (key, *map(id, same))
        kept = self._kept.get(key)
        if kept is None:
            value = make()
            self._kept[key] = _Kept(self._document, same, value)
            return value
        if kept.document != self._document:
            kept.document, kept.next, kept.again = self._document, 1, True
            return kept.values[0]  # type: ignore[return-value]  # the key tells the type
        index, kept.next = kept.next, kept.next + 1
        if index < len(kept.values):
            return kept.values[index]  # type: ignore[return-value]
        value = make()
        kept.values.append(value)
        return value
