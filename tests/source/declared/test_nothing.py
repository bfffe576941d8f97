"""Optional values that are empty: they print nothing, and no one reckons wrongly with them."""

from __future__ import annotations

import pytest

from docgen.diagnostics import Problems
from docgen.source.declared.key import declared_values, take_declarations
from docgen.source.nodes import Scalar
from docgen.source.text import SourceText
from docgen.source.tree import parse
from docgen.source.values import fill

DECLARED = """\
values:
  goc: money
  he_so: number
  phat: {type: money, optional: true}
  diem: {type: number, optional: true}
  han: {type: date, optional: true}
body: |
"""
GIVEN = {"goc": "1000", "he_so": "1,5"}


def filled(body: str) -> tuple[str, Problems]:
    """Return a body filled with the sums alone, and what is wrong with it."""
    problems = Problems()
    lines = "".join(f"  {line}\n" for line in body.split("\n"))
    root, declared = take_declarations(
        parse(SourceText("thu.yaml", DECLARED + lines), problems), problems
    )
    node = fill(root, declared_values(GIVEN, declared, problems), problems).get("body")
    assert isinstance(node, Scalar)
    return node.text.rstrip("\n"), problems


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("[{{ phat }}{{ phat.bang_so }}{{ phat.bang_chu }}{{ han.bang_chu }}{{ han.nam }}]", "[]"),
        ("{{ (goc + phat).bang_so }} {{ (phat + goc).bang_so }}", "1.000 1.000"),
        ("{{ (goc - phat).bang_so }} {{ he_so + diem }} [{{ phat + phat }}]", "1.000 1,5 []"),
        ("{% if phat and phat > 500 %}Phạt{% else %}Không phạt{% endif %}", "Không phạt"),
        ("{{ han | default('chưa rõ', true) }}", "chưa rõ"),
    ],
)
def test_what_is_not_given_prints_and_adds_nothing(body: str, text: str) -> None:
    found, problems = filled(body)
    assert (found, problems.found) == (text, [])


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("{% if phat > 500 %}Phạt{% endif %}", "is neither less nor more than another"),
        ("{% if 500 < diem %}Phạt{% endif %}", "is neither less nor more than another"),
        ("{{ phat - goc }}", "nothing can be taken from a value that is empty"),
        ("{{ goc + he_so }}", "1,5 is not a sum of money"),
    ],
)
def test_what_cannot_be_reckoned_is_told_in_its_line(value: str, message: str) -> None:
    _, problems = filled(f"Nộp {{{{ goc }}}}.\n\n{{% if goc %}}\n{value}\n{{% endif %}}")
    (problem,) = problems.found
    assert message in str(problem.message)
    assert problem.place is not None
    assert problem.place.line == 11
    assert problem.help is not None


def test_the_rows_of_a_table_that_could_not_be_filled_are_no_second_problem() -> None:
    text, problems = filled("| a |\n| - |\n{% if phat > 5 %}\n| {{ phat }} |\n{% endif %}")
    assert text.startswith("| a |\n| - |\n| {{ phat }} |")
    assert len(problems.found) == 1
