"""Values do not change, and are equal, shown, copied and taken apart as frozen dataclasses are."""

from __future__ import annotations

import copy
import pickle
from dataclasses import FrozenInstanceError, dataclass, field, fields, replace
from functools import cached_property
from weakref import ref

import pytest

from docgen.immutable import distinct, immutable, mutable
from docgen.immutable import replace as other_fields


@immutable
class Box:
    """A box with a name."""

    name: str
    size: float = 1.0
    notes: list[str] = field(default_factory=list)
    origin: str = field(default="", compare=False, repr=False)

    @property
    def double(self) -> float:
        return 2 * self.size


@immutable
class Text:
    """A text that keeps what it counted."""

    words: str

    @cached_property
    def counted(self) -> list[str]:
        return self.words.split()


class Shout(Text):
    """A text likewise, told louder."""


@distinct
class Part:
    """A part, which is no other's equal."""

    role: str


@dataclass(frozen=True, slots=True)
class Usual:
    name: str
    size: float = 1.0


def test_a_value_does_not_change() -> None:
    box = Box("a")
    with pytest.raises(FrozenInstanceError):
        box.name = "b"  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del box.name
    with pytest.raises((FrozenInstanceError, AttributeError)):
        box.other = 1  # type: ignore[attr-defined]


def test_defaults_are_taken_and_a_list_is_each_values_own() -> None:
    first, second = Box("a"), Box("b", size=2.0)
    assert (first.size, second.size, second.double) == (1.0, 2.0, 4.0)
    assert first.notes == []
    assert first.notes is not second.notes


def test_values_are_equal_by_the_fields_that_count() -> None:
    assert Box("a", origin="here") == Box("a", origin="there")
    assert Box("a") != Box("b")
    assert Box("a") != ("a", 1.0, [], "")


def test_values_of_what_can_be_hashed_are_keys() -> None:
    @immutable
    class Key:
        name: str

    assert {Key("a"): 1}[Key("a")] == 1


def test_dataclasses_know_a_value() -> None:
    box = replace(Box("a"), size=3.0)
    assert (box.name, box.size) == ("a", 3.0)
    assert [each.name for each in fields(box)] == ["name", "size", "notes", "origin"]


def test_a_value_is_shown_as_it_is_made() -> None:
    assert repr(Box("a")) == "Box(name='a', size=1.0, notes=[])"


def test_a_value_is_matched_by_its_fields() -> None:
    match Box("a", 2.0):
        case Box(name, size):
            assert (name, size) == ("a", 2.0)


def test_a_value_goes_to_another_process_and_back() -> None:
    box = Box("a", 2.0, ["n"], "o")
    again = pickle.loads(pickle.dumps(box))
    assert again == box
    assert again.origin == "o"
    assert copy.copy(box) == box


def test_wrong_arguments_are_told_as_of_any_class() -> None:
    with pytest.raises(TypeError, match="name"):
        Box()  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="colour"):
        Box("a", colour=1)  # type: ignore[call-arg]


def test_a_value_is_as_small_as_a_dataclass_with_slots() -> None:
    assert not hasattr(Box("a"), "__dict__")
    assert not hasattr(Usual("a"), "__dict__")


def test_a_cached_property_is_kept_beside_the_fields() -> None:
    text = Text("a b")
    assert text.counted is text.counted
    assert ref(text)() is text
    with pytest.raises(FrozenInstanceError):
        text.words = "c"  # type: ignore[misc]
    assert pickle.loads(pickle.dumps(text)).counted == ["a", "b"]


def test_a_class_of_values_can_be_varied() -> None:
    assert Shout("a").counted == ["a"]
    assert Shout("a") == Shout("a")
    assert Shout("a") != Text("a")


def test_a_distinct_value_is_equal_to_itself_alone() -> None:
    part = Part("P")
    assert part == part
    assert part != Part("P")
    assert len({part, Part("P"), part}) == 2
    with pytest.raises(FrozenInstanceError):
        part.role = "H"  # type: ignore[misc]
    assert replace(part, role="H").role == "H"


def test_what_is_in_the_making_changes() -> None:
    @mutable
    class Heap:
        name: str
        things: list[str] = field(default_factory=list)

    heap = Heap("a")
    heap.name = "b"
    heap.things.append("c")
    assert repr(heap).endswith("Heap(name='b', things=['c'])")
    assert heap != Heap("b", ["c"])
    assert not hasattr(heap, "__dict__")


def test_a_field_without_a_default_follows_none_with_one() -> None:
    with pytest.raises(TypeError, match="size"):

        @immutable
        class _Wrong:
            name: str = ""
            size: float  # type: ignore[misc]


def test_a_value_with_other_fields_is_another() -> None:
    box = Box("a", 2.0, origin="b")
    assert other_fields(box, size=3.0) == Box("a", 3.0)
    assert other_fields(box, size=3.0).origin == "b"
    assert box.size == 2.0
    with pytest.raises(TypeError, match="has no sice"):
        other_fields(box, sice=3.0)
