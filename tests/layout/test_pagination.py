"""Where pages end, and that they end level."""

from __future__ import annotations

from dataclasses import replace

from docgen.decree.reader import load_typesetting
from docgen.layout.page_breaks import Heights
from docgen.layout.pagination import paginate
from docgen.layout.strips import Strip, total_height

COSTS = load_typesetting().pages
HEIGHTS = Heights(100.0, 100.0)


def line(cost: float = 0.0, **more: object) -> Strip:
    return Strip(10.0, cost=cost, **more)  # type: ignore[arg-type]


def sizes(strips: list[Strip], heights: Heights = HEIGHTS) -> list[int]:
    return [len(page) for page in paginate(strips, heights, COSTS)]


def test_pages_take_what_fits() -> None:
    assert sizes([line()] * 25) == [10, 10, 5]


def test_the_first_page_may_be_shorter() -> None:
    assert sizes([line()] * 20, Heights(60.0, 100.0)) == [6, 10, 4]


def test_a_forbidden_break_moves_lines_on() -> None:
    strips = [*[line()] * 8, *[line(), line(COSTS.forbidden), line(COSTS.forbidden)], line()]
    assert sizes(strips) == [8, 4]


def test_a_page_is_left_half_empty_only_where_nothing_else_is_lawful() -> None:
    block = [line(), *[line(COSTS.forbidden)] * 6]
    assert sizes([*[line()] * 5, *block]) == [5, 7]


def test_a_hole_stays_before_what_makes_it_and_takes_no_lines_from_the_page_before() -> None:
    block = [line(), *[line(COSTS.forbidden)] * 6]
    assert sizes([*[line()] * 16, *block]) == [10, 6, 7]


def test_a_run_of_forbidden_breaks_longer_than_a_page_breaks_all_the_same() -> None:
    strips = [line(), *[line(COSTS.forbidden)] * 24]
    assert sizes(strips) == [10, 10, 5]


def test_the_space_above_a_page_first_strip_is_dropped() -> None:
    pages = paginate([Strip(10.0, before=6.0)] * 20, HEIGHTS, COSTS)
    assert [page[0].before for page in pages] == [0.0] * len(pages)
    assert all(total_height(page) <= 100.0 for page in pages)


def paragraphs(count: int, lines: int = 3) -> list[Strip]:
    """Return paragraphs of lines 10 pt high, 4 pt apart, whose gaps may grow by 2 pt."""
    first = Strip(10.0, before=4.0, growth=2.0)
    return [first, *[line(COSTS.forbidden)] * (lines - 1)] * count


def gaps(page: list[Strip]) -> list[float]:
    return [strip.before for strip in page if strip.before]


def test_gaps_grow_so_that_every_page_but_the_last_ends_at_its_foot() -> None:
    first, second, last = paginate(paragraphs(8), Heights(101.0, 100.0), COSTS)
    assert gaps(first) == [5.5, 5.5]
    assert gaps(second) == [5.0, 5.0]
    assert gaps(last) == [4.0]


def test_a_page_too_short_for_its_gaps_is_left_as_it_is() -> None:
    first, _ = paginate(paragraphs(4), Heights(103.0, 100.0), COSTS)
    assert gaps(first) == [4.0, 4.0]


def test_a_line_moves_on_so_that_the_next_page_can_reach_its_foot() -> None:
    small = Strip(9.0, before=1.0, growth=2.0)
    tall = Strip(20.0, before=2.0, growth=1.0)
    strips = [*[small] * 10, *[tall] * 6]
    *full, _ = paginate(strips, HEIGHTS, replace(COSTS, emptiness=0.0))
    assert [len(page) for page in full] == [9, 5]
    assert [round(total_height(page), 6) for page in full] == [100.0, 100.0]


def test_a_table_header_comes_again_at_a_page_head() -> None:
    header = line()
    rows = [line(repeat=(header,)) for _ in range(20)]
    pages = paginate([header, *rows], HEIGHTS, COSTS)
    assert all(page[0] == header for page in pages)
    assert sum(len(page) - 1 for page in pages) == 20


def test_what_ends_a_page_inside_a_whole_has_room_at_its_foot() -> None:
    foot = Strip(4.0)
    strips = [line(), *[line(ending=(foot,))] * 24]
    pages = paginate(strips, HEIGHTS, COSTS)
    assert [len(page) for page in pages] == [10, 10, 7]
    assert [page[-1] == foot for page in pages] == [True, True, False]


def test_a_strip_higher_than_a_page_stands_alone() -> None:
    assert sizes([line(), Strip(150.0), line()]) == [1, 1, 1]
