"""A value is printed as it is: no sign in it is markup, whatever the text around it says."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from docgen.build import load
from docgen.document.keys import ANNOUNCEMENT, APPENDIX, ATTACHMENT, Shape
from docgen.document.model import Document, Level, Paragraph, Span, Table
from docgen.source.markup import BODY_KEYS


def letter(body: str) -> str:
    """Return an announcement's file with a body."""
    lines = "".join(f"  {line}\n" if line else "\n" for line in body.split("\n"))
    return f"""\
kind: thong-bao
agency: {{name: Sở Nội vụ, code: SNV}}
place: Huế
subject: Về {{{{ x }}}}
end_mark: false
body: |
{lines}
recipients: [Sở Y tế]
signer: {{position: Giám đốc, name: Lê Văn Minh}}
"""


TEXT_AND_TABLE = letter("Ông **{{ x }}** họp.\n\n| Tên | Số |\n| --- | --- |\n| {{ x }} | 5 |")


@pytest.fixture
def read(tmp_path: Path) -> Any:
    def read(template: str = TEXT_AND_TABLE, **values: str) -> Document:
        path = tmp_path / "thu.yaml"
        path.write_text(template, encoding="utf-8")
        return load(path, values=values)

    return read


@pytest.mark.parametrize(
    "value",
    [
        *("1*2*3", "**A**", "a\\b", r"C:\*", "a|b", "[[trống]]", "[[[", "![a](b.png)", r"\[x"),
        *("<b>", "a<br>b", r"\<BR/>", "_a_ *"),
    ],
)
def test_signs_of_a_value_are_letters(read: Any, value: str) -> None:
    document = read(x=value)
    paragraph, table = document.body
    assert isinstance(paragraph, Paragraph)
    assert paragraph.spans == (Span("Ông "), Span(value, bold=True), Span(" họp."))
    assert isinstance(table, Table)
    assert [cell.spans for cell in table.rows[0]] == [(Span(value),), (Span("5"),)]
    assert not document.draft


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(value=st.text(alphabet="aB 1*\\|[]!()", min_size=1, max_size=12).map(str.strip))
def test_any_value_is_printed_as_it_is(read: Any, value: str) -> None:
    (paragraph,) = read(letter("Ông c{{ x }}d họp."), x=value).body
    text = "".join(span.text for span in paragraph.spans)
    assert text == " ".join(f"Ông c{value}d họp.".split())


def test_a_template_may_have_markup_for_a_value_that_is_missing(read: Any) -> None:
    document = read(letter("Ông {{ x or '[[tên]]' }} họp."), x="")
    assert document.draft


def test_a_value_may_be_several_paragraphs(read: Any) -> None:
    first, second = read(letter("{{ x }}"), x="Một *.\n\n1. Hai.").body
    assert isinstance(first, Paragraph)
    assert isinstance(second, Paragraph)
    assert (first.spans, second.level) == ((Span("Một *."),), Level.CLAUSE)


def test_lines_of_a_value_stay_in_their_cell(read: Any) -> None:
    table = read(x="một\nhai").body[-1]
    assert isinstance(table, Table)
    assert [cell.spans for cell in table.rows[0]] == [(Span("một\nhai"),), (Span("5"),)]


ROWS_AND_CONDITIONS = letter(
    "{% if x %}Có.{% endif %}\n\n| Tên | Số |\n| --- | --- |\n"
    "{% for one in [x, x] %}\n| {{ one }} | {% if x %}{{ x }}{% endif %} |\n{% endfor %}"
)


def test_lines_of_a_value_stay_in_their_cell_beside_conditions_and_loops(read: Any) -> None:
    table = read(ROWS_AND_CONDITIONS, x="- một\n- hai").body[-1]
    assert isinstance(table, Table)
    cell = (Span("- một\n- hai"),)
    assert [[cell.spans for cell in row] for row in table.rows] == [[cell, cell]] * 2


@pytest.mark.parametrize("condition", ['x == "A*"', 'x in ["A*"]', 'not x != "A*"', 'x != "A"'])
def test_a_condition_compares_a_value_as_it_was_given(read: Any, condition: str) -> None:
    (paragraph,) = read(
        letter(f"{{% if {condition} %}}Có{{% else %}}Không{{% endif %}}"), x="A*"
    ).body
    assert paragraph.spans == (Span("Có"),)


@pytest.mark.parametrize(
    ("template", "text"),
    [
        ("{{ x | length }}", "5"),
        ("{{ x[:2] }}", "a*"),
        ("{{ x | first }}{{ x | last }}", "a]"),
        ("{{ x | upper }}", "A*[[]"),
        ("{{ x | title }}{{ x | trim }}{{ x | capitalize }}", "A*[[]a*[[]A*[[]"),
        ('{{ x | trim("]") | upper | length }}', "4"),
        ("{% for one in x %}({{ one }}){% endfor %}", "(a)(*)([)([)(])"),
        ('{{ [x, x] | join("; ") }}', "a*[[]; a*[[]"),
        ('{{ "*" + x }}{{ x ~ "*" }}', "a*[[]a*[[]"),
        ("{{ x | default('*') }}", "a*[[]"),
        ('{{ "1" if "a*" in x else "2" }}', "1"),
    ],
)
def test_a_filter_sees_a_value_as_it_was_given(read: Any, template: str, text: str) -> None:
    (paragraph,) = read(letter(f"Ông {template}"), x="a*[[]").body
    assert "".join(span.text for span in paragraph.spans) == f"Ông {text}"


def test_texts_with_markup_are_those_of_bodies() -> None:
    groups = (ANNOUNCEMENT, APPENDIX, ATTACHMENT)
    found = {name for group in groups for name, key in group.keys.items() if key.type is Shape.BODY}
    assert found == BODY_KEYS
