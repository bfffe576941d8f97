"""Where pages end."""

from __future__ import annotations

from docgen.decree.reader import load_typesetting
from docgen.layout.pagination import Heights, paginate
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


def test_a_run_of_forbidden_breaks_longer_than_a_page_breaks_all_the_same() -> None:
    strips = [line(), *[line(COSTS.forbidden)] * 24]
    assert sizes(strips) == [10, 10, 5]


def test_the_space_above_a_page_first_strip_is_dropped() -> None:
    pages = paginate([Strip(10.0, before=6.0)] * 20, HEIGHTS, COSTS)
    assert [page[0].before for page in pages] == [0.0] * len(pages)
    assert all(total_height(page) <= 100.0 for page in pages)


def test_a_table_header_comes_again_at_a_page_head() -> None:
    header = line()
    rows = [line(repeat=(header,)) for _ in range(20)]
    pages = paginate([header, *rows], HEIGHTS, COSTS)
    assert all(page[0] == header for page in pages)
    assert sum(len(page) - 1 for page in pages) == 20


def test_a_strip_higher_than_a_page_stands_alone() -> None:
    assert sizes([line(), Strip(150.0), line()]) == [1, 1, 1]
