"""New text has the form of the old: only then do all documents of a round weigh alike."""

from __future__ import annotations

from bench.announcements import (
    ONE_PAGE,
    THREE_PAGES,
    every_text,
    example,
    fresh,
    paragraphs,
    with_body,
)
from bench.workshop import Workshop

SOURCE = example(THREE_PAGES)


def test_the_same_seed_gives_the_same_text_and_another_seed_another() -> None:
    assert fresh(SOURCE, 1) == fresh(SOURCE, 1)
    assert fresh(SOURCE, 1) != fresh(SOURCE, 2)


def test_new_text_keeps_paragraphs_labels_and_the_number_of_words() -> None:
    old, new = paragraphs(SOURCE), paragraphs(fresh(SOURCE, 1))
    assert len(new) == len(old)
    for before, after in zip(old, new, strict=True):
        assert after.split()[0] == before.split()[0]
        assert len(after.split()) == len(before.split())


def test_headings_stay_as_they_are() -> None:
    assert "I. ĐÁNH GIÁ CHUNG" in paragraphs(fresh(SOURCE, 1))


def test_a_repeated_body_is_another_text_each_time() -> None:
    body = paragraphs(SOURCE)
    repeated = paragraphs(fresh(SOURCE, 1, repeats=2))
    assert len(repeated) == 2 * len(body)
    assert repeated[0] != repeated[len(body)]


def test_new_text_is_a_sound_announcement(workshop: Workshop) -> None:
    assert len(workshop.task(fresh(SOURCE, 1)).sheet.body) == len(paragraphs(SOURCE))


def test_a_body_is_put_in_with_keys_beside_it(workshop: Workshop) -> None:
    source = with_body(example(ONE_PAGE), ["Một.", "Hai."], "typography: {size: 13pt}\n")
    sheet = workshop.task(source).sheet
    assert [paragraph.spans[0].text for paragraph in sheet.body] == ["Một.", "Hai./."]
    assert sheet.size == 13


def test_every_text_is_a_paragraph_of_the_examples_as_it_is_typed() -> None:
    texts = every_text()
    assert any(text.startswith("Ngày 12/10/2022, đồng chí Bùi Đình Long") for text in texts)
    assert any(text.startswith("1. “Văn bản đi” là tất cả") for text in texts)
    assert "I. ĐÁNH GIÁ CHUNG" not in texts
    assert not any("\n" in text for text in texts)
