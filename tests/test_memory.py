"""A memory hands out what was made before, never twice in one document, and forgets the past."""

from __future__ import annotations

from docgen.memory import NO_MEMORY, Remembering, key_of


def test_what_was_made_for_one_document_is_handed_out_to_the_next() -> None:
    memory = Remembering()
    memory.begin()
    made = memory.recall("key", object)
    memory.begin()
    assert memory.recall("key", object) is made


def test_two_parts_of_one_document_are_never_the_same_object() -> None:
    memory = Remembering()
    memory.begin()
    first, second = memory.recall("key", object), memory.recall("key", object)
    assert first is not second
    memory.begin()
    assert [memory.recall("key", object) for _ in range(2)] == [first, second]


def test_what_came_once_is_forgotten_and_what_comes_again_is_kept() -> None:
    memory = Remembering(most=100)
    memory.begin()
    again, once = memory.recall("again", object), memory.recall("once", object)
    memory.begin()
    assert memory.recall("again", object) is again
    for number in range(300):
        memory.begin()
        memory.recall(number, object)
    memory.begin()
    assert memory.recall("again", object) is again
    assert memory.recall("once", object) is not once


def test_without_a_memory_everything_is_made() -> None:
    assert NO_MEMORY.recall("key", object) is not NO_MEMORY.recall("key", object)


def test_what_depends_on_an_object_is_made_anew_for_another_one_that_is_equal() -> None:
    memory = Remembering()
    thing, equal = [1], [1]
    memory.begin()
    made = memory.recall("key", object, thing)
    memory.begin()
    assert memory.recall("key", object, equal) is not made
    assert memory.recall("key", object, thing) is made
    assert memory.recall("key", object) is not made


def test_no_object_comes_by_the_id_of_one_that_is_gone() -> None:
    memory = Remembering()
    for number in range(1000):
        memory.begin()
        assert memory.recall("key", lambda number=number: number, [number]) == number


def test_a_key_stands_for_equal_parts_and_no_others() -> None:
    assert key_of("part", 1.5, (2,)) is key_of("part", 1.5, (2,))
    assert key_of("part", 1.5, (2,)) is not key_of("part", 1.5, (3,))
