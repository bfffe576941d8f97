"""`{{ name }}` takes a value from `--set` or a data file; wrong braces stand in wrong/."""

from __future__ import annotations

import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.diagnostics import (
    DocumentProblems,
    EnvironmentProblem,
    Place,
    Problems,
    UnreadableSource,
)
from docgen.source.nodes import Mapping
from docgen.source.values import fill, read_values, set_values
from tests.source.sources import NAME, plain, scalar, tree


def filled(text: str, **values: object) -> Mapping:
    """Return a source's tree with values, nothing being wrong with it."""
    problems = Problems()
    found = fill(tree(text), values, problems)
    assert problems.found == []
    return found


def subject(template: str, **values: object) -> str:
    return scalar(filled(f"subject: '{template}'\n", **values), "subject").text


@pytest.mark.parametrize(
    ("template", "text"),
    [
        ("Ông {{ ten }}", "Ông Lê Văn Tư"),
        ("{{ ten }}, {{ten}}", "Lê Văn Tư, Lê Văn Tư"),
        ("{{ cơ_quan.tên }}", "Sở Nội vụ"),
        ("{{ con[1] }}", "Minh"),
        ('{{ con | join(", ") }}', "Lan, Minh"),
        ("{{ ten | upper }}", "LÊ VĂN TƯ"),
        ('{{ khac | default("không") }}', "không"),
        ("{{ so + 1 }}", "16"),
        ("{{ so | int + 1 }} {{ chu_so | int + 1 }} {{ ten | int(0) }}", "16 1500001 0"),
        ("{% if con %}Có {% endif %}con", "Có con"),
        ("{% for x in con %}- {{ x }} {% endfor %}", "- Lan - Minh "),
        ("{{ trong }}", ""),
        ('{{ "{{" }} và {# không phải chú thích #}', "{{ và {# không phải chú thích #}"),
        ('{{ "}}" }}', "}}"),
        ("<b> & {{ ten }}", "<b> & Lê Văn Tư"),
    ],
)
def test_braces_take_values(template: str, text: str) -> None:
    values = {
        "ten": "Lê Văn Tư",
        "cơ_quan": {"tên": "Sở Nội vụ"},
        "con": ["Lan", "Minh"],
        "so": 15,
        "chu_so": "1.500.000",
        "trong": None,
    }
    assert subject(template, **values) == text


def test_values_go_everywhere_but_into_keys() -> None:
    found = filled('"{{ a }}": {b: ["{{ a }}", {c: "{{ a }}"}]}\n', a="1")
    assert plain(found) == {"{{ a }}": {"b": ["1", {"c": "1"}]}}


def test_value_with_braces_is_not_filled_again() -> None:
    assert subject("{{ a }}", a="{{ b }}") == "{{ b }}"


def test_filled_text_is_in_nfc_with_plain_newlines() -> None:
    assert subject("{{ a }}", a=unicodedata.normalize("NFD", "Huế") + "\r\nVinh") == "Huế\nVinh"


def test_a_tab_of_a_value_is_a_space() -> None:
    assert subject("Họp {{ a }}", a="ngày\t20") == "Họp ngày 20"


def test_line_that_holds_only_a_condition_leaves_no_line() -> None:
    found = filled("body: |\n  Một\n  {% if x %}\n  Hai\n  {% endif %}\n  Ba\n", x="1")
    assert scalar(found, "body").text == "Một\nHai\nBa\n"


def test_number_that_a_value_fills_is_not_empty() -> None:
    assert not scalar(filled('number: "{{ so }}"\n', so="~"), "number").is_empty


BODY = """\
body: |
  Kính gửi {{ ten }} và toàn thể lớp,
  dòng hai.
"""


def test_letters_of_a_filled_text_are_placed_where_they_were_written() -> None:
    body = scalar(filled(BODY, ten="Lan\nvà Minh"), "body")
    places = {word: body.place_of(body.text.index(word)) for word in ("Kính", "Lan", "Minh", "lớp")}
    assert places == {
        "Kính": Place(NAME, 2, 3),
        "Lan": Place(NAME, 2, 12),
        "Minh": Place(NAME, 2, 12),
        "lớp": Place(NAME, 2, 34),
    }
    assert body.place_of(body.text.index("hai")) == Place(NAME, 3, 8)


LOOP = """\
body: |
  Khen thưởng:
  {% for x in con %}
  - em {{ x }};
  {% endfor %}
  Sở Nội vụ.
"""


def test_lines_around_a_loop_are_placed_where_they_were_written() -> None:
    body = scalar(filled(LOOP, con=["Lan", "Minh"]), "body")
    assert body.text == "Khen thưởng:\n- em Lan;\n- em Minh;\nSở Nội vụ.\n"
    assert body.place_of(body.text.index("thưởng")) == Place(NAME, 2, 8)
    assert body.place_of(body.text.index("Nội")) == Place(NAME, 6, 6)
    assert body.place_of(body.text.index("Minh")).line in range(2, 6)


@given(st.text(alphabet="ab{}% \n'", max_size=30))
def test_any_braces_end_in_a_text_or_a_problem(text: str) -> None:
    problems = Problems()
    quoted = text.replace("'", "''")
    fill(tree(f"subject: '{quoted}'\n"), {"a": "x", "b": ["y"]}, problems)
    assert all(problem.place is not None for problem in problems)


@given(st.text(alphabet="abKếtluận.,:;#-[]\"'", max_size=30))
def test_text_without_braces_stays_as_it_is(text: str) -> None:
    quoted = text.replace("'", "''")
    root = tree(f"a: '{quoted}'\nb: [1, {{c: '{quoted}'}}]\n")
    assert fill(root, {"a": "x"}, Problems()) == root


def test_jinja_is_imported_only_when_a_text_has_braces() -> None:
    code = (
        "import sys; from docgen.source import text, tree, values;"
        "from docgen.diagnostics import Problems;"
        "root = tree.parse(text.decode_source(b'a: b', ''), Problems());"
        "values.fill(root, {}, Problems()); sys.exit('jinja2' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize("braces", ["(" * 500 + "x" + ")" * 500, "x + " * 3000 + "x"])
def test_braces_that_hold_too_much_are_told(braces: str) -> None:
    problems = Problems()
    fill(tree(f"subject: '{{{{ {braces} }}}}'\n"), {"x": "a"}, problems)
    assert [str(problem.message) for problem in problems] == [
        "there is too much between the braces"
    ]


def test_settings_are_names_and_texts() -> None:
    assert set_values(["so=15", "tên = a=b", "trống="]) == {"so": "15", "tên": " a=b", "trống": ""}


def test_settings_are_in_nfc() -> None:
    setting = unicodedata.normalize("NFD", "tên=Huế")
    assert set_values([setting]) == {"tên": "Huế"}


def test_all_wrong_settings_are_told_at_once() -> None:
    with pytest.raises(UnreadableSource) as raised:
        set_values(["so 15", "1a=2", "họ tên=An", "so=15", "=5"])
    assert [str(problem.message) for problem in raised.value.diagnostics] == [
        "--set so 15 is not of the form name=value",
        "--set 1a=2 is not of the form name=value",
        "--set họ tên=An is not of the form name=value",
        "--set =5 is not of the form name=value",
    ]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("d.yaml", "so: 05\ncon: [Lan, 'no']\nnoi: {ten: Huế, ma: }\n"),
        ("d.json", '{"so": "05", "con": ["Lan", "no"], "noi": {"ten": "Hu\\u1ebf", "ma": null}}'),
    ],
)
def test_data_file_gives_texts_lists_and_mappings(tmp_path: Path, name: str, text: str) -> None:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    assert read_values(path) == {
        "so": "05",
        "con": ["Lan", "no"],
        "noi": {"ten": "Huế", "ma": ""},
    }


def test_a_number_of_json_has_a_decimal_point_and_a_text_is_as_typed(tmp_path: Path) -> None:
    path = tmp_path / "d.json"
    path.write_text('{"a": 1.125, "b": "1.125", "c": 1500000.00, "d": 15}', encoding="utf-8")
    assert read_values(path) == {"a": "1,125", "b": "1.125", "c": "1500000", "d": "15"}


def test_a_number_inside_a_list_of_json_has_a_decimal_point_too(tmp_path: Path) -> None:
    path = tmp_path / "d.json"
    path.write_text('{"nguoi": [{"diem": 8.5}, {"diem": "8.5"}]}', encoding="utf-8")
    assert read_values(path) == {"nguoi": [{"diem": "8,5"}, {"diem": "8.5"}]}


def test_setting_wins_over_the_data_file(tmp_path: Path) -> None:
    path = tmp_path / "d.yaml"
    path.write_text("a: 1\nb: 2\n", encoding="utf-8")
    assert read_values(path, ["b=3"]) == {"a": "1", "b": "3"}


def test_no_data_and_no_settings_are_no_values() -> None:
    assert read_values(None) == {}


def test_wrong_data_files_are_told(tmp_path: Path) -> None:
    path = tmp_path / "d.yaml"
    with pytest.raises(EnvironmentProblem):
        read_values(path)
    path.write_text("a: 1\na: 2\n", encoding="utf-8")
    with pytest.raises(DocumentProblems, match="the key a stands here twice"):
        read_values(path)


@pytest.mark.parametrize("text", ["", "# none\n", "- so: 15\n- so: 16\n", "so\n"])
def test_what_is_no_data_is_told_how_to_begin(tmp_path: Path, text: str) -> None:
    path = tmp_path / "d.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UnreadableSource) as raised:
        read_values(path)
    assert "`so: 15`" in str(raised.value.diagnostics[0].help)


@pytest.mark.parametrize("name", ["d.csv", "d.tsv", "d.XLSX"])
def test_a_table_is_for_merging(tmp_path: Path, name: str) -> None:
    with pytest.raises(UnreadableSource) as raised:
        read_values(tmp_path / name)
    assert "docgen merge" in str(raised.value.diagnostics[0].help)
