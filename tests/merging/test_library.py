"""`docgen.merge` streams: rows in one by one, letters out as soon as they are made."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path

import pytest

import docgen
from docgen.build import to_pdf
from docgen.diagnostics import DocumentProblems
from docgen.source.declared.typed import as_typed
from docgen.source.values import read_values
from tests.merging.letters import TEMPLATE, write_template

ROW = {"so": 5, "ten": "Nguyễn Văn An", "so_tien": 1500000}


def test_a_letter_is_handed_on_before_the_next_row_is_read() -> None:
    events: list[str] = []

    def rows() -> Iterator[Mapping[str, object]]:
        for number in (1, 2, 3):
            events.append(f"row {number}")
            yield {**ROW, "so": number}

    merged = docgen.merge(
        TEMPLATE.encode(), rows(), lambda name, pdf: events.append(name), name="{{ so }}.pdf"
    )
    assert events == ["row 1", "1.pdf", "row 2", "2.pdf", "row 3", "3.pdf"]
    assert (merged.made, merged.faults) == (3, ())


def test_the_letter_is_what_a_build_makes(tmp_path) -> None:  # type: ignore[no-untyped-def]
    template = write_template(tmp_path)
    letters: dict[str, bytes] = {}
    docgen.merge(template, [ROW], letters.__setitem__)
    values = {name: str(value) for name, value in ROW.items()}
    assert letters == {
        "thu-000001.pdf": to_pdf(docgen.typeset(docgen.load(template, values=values)))
    }


def test_a_wrong_row_stops_the_merge_or_is_told_in_the_end() -> None:
    rows = [ROW, {**ROW, "so_tien": "x"}, ROW]
    made: list[str] = []
    with pytest.raises(DocumentProblems, match="row 2, column so_tien"):
        docgen.merge(TEMPLATE.encode(), rows, lambda name, pdf: made.append(name))
    assert len(made) == 1
    merged = docgen.merge(TEMPLATE.encode(), rows, lambda name, pdf: None, keep_going=True)
    assert merged.made == 2
    assert [(fault.row, fault.column) for fault in merged.faults] == [(2, "so_tien")]


def test_no_letter_is_handed_on_under_the_name_of_another() -> None:
    rows = [{**ROW, "ten": "An"}, {**ROW, "ten": "AN"}, ROW]
    made: list[str] = []
    merged = docgen.merge(
        TEMPLATE.encode(),
        rows,
        lambda name, pdf: made.append(name),
        name="{{ ten }}.pdf",
        keep_going=True,
    )
    assert made == ["An.pdf", "Nguyễn Văn An.pdf"]
    assert [(fault.row, fault.code) for fault in merged.faults] == [(2, "same-name")]


def test_what_the_sink_raises_comes_through() -> None:
    def full(name: str, pdf: bytes) -> None:
        raise OSError(28, "full")

    with pytest.raises(OSError, match="full"):
        docgen.merge(TEMPLATE.encode(), [ROW], full)


async def _sent_later(name: str, pdf: bytes) -> None:
    raise AssertionError("nobody awaits it")


def _kept_later(name: str, pdf: bytes) -> Iterator[str]:
    yield name


@pytest.mark.parametrize("sink", [_sent_later, _kept_later, lambda *given: _sent_later(*given)])
@pytest.mark.filterwarnings("error")
def test_a_sink_that_does_nothing_when_it_is_called_loses_no_letter_unseen(
    sink: Callable[[str, bytes], object],
) -> None:
    with pytest.raises(docgen.DocgenError, match="the sink took no letter"):
        docgen.merge(TEMPLATE.encode(), [ROW], sink)


def test_a_sink_may_hand_a_letter_to_an_event_loop() -> None:
    sent: list[str] = []

    async def send(name: str, pdf: bytes) -> None:
        sent.append(name)

    async def serve() -> None:
        loop = asyncio.get_running_loop()

        def sink(name: str, pdf: bytes) -> None:
            asyncio.run_coroutine_threadsafe(send(name, pdf), loop).result()

        await asyncio.to_thread(docgen.merge, TEMPLATE.encode(), [ROW], sink, name="{{ so }}.pdf")

    asyncio.run(serve())
    assert sent == ["5.pdf"]


def test_what_is_not_declared_is_vietnamese_by_every_way(tmp_path: Path) -> None:
    subject = "{{ ten }} {{ so_tien }} {{ gio }} {{ co }}"
    text = TEMPLATE.replace("Về học phí của học sinh {{ ten }}", f'"{subject}"')
    text = text.replace("values:\n  ten: text\n  so_tien: money\n", "")
    given = {"so": 1, "ten": 1.125, "so_tien": date(2026, 12, 5), "gio": time(8, 30), "co": True}
    seen: list[bytes] = []
    docgen.merge(text.encode(), [given], lambda name, pdf: seen.append(pdf))
    typed = {name: as_typed(value) for name, value in given.items()}
    docgen.merge(text.encode(), [typed], lambda name, pdf: seen.append(pdf))
    assert seen[0] == seen[1]
    document = docgen.load(write_template(tmp_path, text), values=given)
    assert document.subject is not None
    assert document.subject.text == "1,125 05/12/2026 08:30 true"


GIVEN: tuple[Mapping[str, object], ...] = (
    {"n": 0.125, "m": Decimal("1500000.00"), "d": date(2026, 1, 5)},
    {"n": Decimal("1.500"), "m": 1_500_000, "d": datetime(2026, 1, 5)},
    {"n": "0.125", "m": "1.500.000 đồng", "d": "5/1/2026"},
)


@pytest.mark.parametrize("given", GIVEN)
@pytest.mark.parametrize("way", ["row", "values"])
def test_a_value_is_the_same_by_every_way(
    tmp_path: Path, given: Mapping[str, object], way: str
) -> None:
    text = TEMPLATE.replace(
        "  ten: text\n  so_tien: money\n", "  n: number\n  m: money\n  d: date\n"
    )
    text = text.replace("{{ ten }}", "{{ n }}").replace("{{ so_tien }}", "{{ m }}, {{ d }}")
    template = write_template(tmp_path, text.replace('"{{ so }}"', "5"))
    letters: list[bytes] = []
    rows, values = ([given], {}) if way == "row" else ([{}], given)
    docgen.merge(template, rows, lambda _, pdf: letters.append(pdf), values=values)
    loaded = docgen.load(template, values=given)
    typed = docgen.load(template, values={name: as_typed(value) for name, value in given.items()})
    assert loaded.body == typed.body
    assert letters == [to_pdf(docgen.typeset(typed))]


@pytest.mark.parametrize("given", [{"so_tien": Decimal("12.500")}, {"so_tien": 0.125}])
def test_a_sum_that_is_not_whole_is_told_by_every_way(
    tmp_path: Path, given: Mapping[str, object]
) -> None:
    row = {**ROW, **given}
    with pytest.raises(DocumentProblems, match="is not a sum of money"):
        docgen.merge(TEMPLATE.encode(), [row], lambda name, pdf: None)
    with pytest.raises(DocumentProblems, match="is not a sum of money"):
        docgen.load(write_template(tmp_path), values=row)


@pytest.mark.parametrize("given", [{"n": 1.125}, {"n": Decimal("1.125")}])
def test_values_that_travel_in_the_pdf_give_the_same_document_again(
    tmp_path: Path, given: Mapping[str, object]
) -> None:
    text = TEMPLATE.replace("  ten: text\n  so_tien: money\n", "  n: number\n")
    text = text.replace("{{ ten }}", "{{ n }}").replace("{{ so_tien }}", "{{ n }}")
    document = docgen.load(write_template(tmp_path, text.replace('"{{ so }}"', "5")), values=given)
    (written,) = (source for source in document.sources if source.name == "values.json")
    (tmp_path / "values.json").write_text(str(written.content), encoding="utf-8")
    again = docgen.load(document.file, values=read_values(tmp_path / "values.json"))
    assert again.body == document.body
