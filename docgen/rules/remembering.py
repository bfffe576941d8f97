"""A function of what rules look at → the same, remembering what it made as long as that is kept.

An ordinary cache would keep the last documents themselves, and a long one is large.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar
from weakref import WeakKeyDictionary

_Subject = TypeVar("_Subject")
_Result = TypeVar("_Result")


def remembered(make: Callable[[_Subject], _Result]) -> Callable[[_Subject], _Result]:
    """Return the function; what it makes must not hold its subject."""
    kept: WeakKeyDictionary[_Subject, _Result] = WeakKeyDictionary()

    @wraps(make)
    def recall(subject: _Subject) -> _Result:
        if subject not in kept:
            kept[subject] = make(subject)
        return kept[subject]

    return recall
