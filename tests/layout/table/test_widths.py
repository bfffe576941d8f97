"""How columns share the measure."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.layout.table.widths import column_widths, cut_widths, narrowed_widths


@given(st.lists(st.tuples(st.floats(1, 400), st.floats(0, 400)), min_size=1, max_size=12))
def test_columns_fill_the_measure_where_they_fit(columns: list[tuple[float, float]]) -> None:
    least = [need for need, _ in columns]
    wished = [need + more for need, more in columns]
    widths = column_widths(wished, least, 460.0)
    if sum(least) > 460:
        assert widths is None
        return
    assert widths is not None
    assert sum(widths) == pytest.approx(460.0)
    assert all(width >= need - 0.1 for width, need in zip(widths, least, strict=True))


def test_a_column_that_wishes_for_little_gets_it() -> None:
    assert column_widths([20, 300, 300], [20, 50, 50], 420) == pytest.approx([20, 200, 200], 0.01)


def test_a_text_four_times_as_long_is_twice_as_wide() -> None:
    assert column_widths([20, 1600, 400], [20, 50, 50], 320) == pytest.approx([20, 200, 100], 0.01)


def test_as_many_phrases_as_can_be_stay_whole() -> None:
    assert narrowed_widths([90, 80, 60], [40, 40, 40], 200) == pytest.approx([70, 70, 60], 0.01)


def test_where_words_are_cut_the_widest_give_way_and_figures_stay() -> None:
    words, figures = [100.0, 60.0, 50.0], [50.0, 30.0, 50.0]
    assert cut_widths(words, figures, 170) == pytest.approx([60, 60, 50], 0.01)


def test_figures_that_find_no_room_give_way_together() -> None:
    assert cut_widths([40.0] * 30, [40.0] * 30, 450) == pytest.approx([15.0] * 30)
