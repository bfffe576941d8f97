"""What a merge asks for, and the letter that it makes of each row."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from docgen.diagnostics import DocgenError, Problems, UnreadableSource, say
from docgen.immutable import immutable
from docgen.merging.template import ParsedTemplate, Template, names_in
from docgen.source import nodes

ROW_NAME = "dong"
"""The value of a file name's pattern that is the row's number, unless a column has the name."""


@immutable
class Letter:
    """A row's document to be made: its file's name, its values, and the digest of both.

    `index` counts the rows from 0.
    """

    index: int
    row: int
    name: str
    digest: str
    values: Mapping[str, str] = field(default_factory=dict)


@immutable
class MergeOrder:
    """A template, the pattern of the files' names, the values of every row, the first number.

    `address` is the store that the letters go to: only the journal knows what is there, and one
    journal may serve for several.
    """

    template: Template
    pattern: str = ""
    constants: Mapping[str, str] = field(default_factory=dict)
    first_number: int | None = None
    address: str = ""

    @property
    def names_pattern(self) -> str:
        """The pattern in force: without one, files are named by their rows."""
        return self.pattern or f"{self.template.path.stem}-{{{{ {ROW_NAME} }}}}.pdf"


def number_name(template: ParsedTemplate) -> str:
    """Return the name of the value that is the document's number; raises UnreadableSource."""
    node = template.tree.get("number")
    names = list(names_in(node.text)) if isinstance(node, nodes.Scalar) else []
    if len(names) != 1:
        raise _no_number()
    return names[0]


def _no_number() -> DocgenError:
    return UnreadableSource.because(
        "first-number",
        None,
        say("the template takes no number: --first-number has nothing to fill"),
        say('write number: "{{{{ so }}}}" in it'),
    )


def check_order(order: MergeOrder) -> None:
    """Raise what is wrong with an order as a whole, before any row is read."""
    from docgen.source.template_problems import TemplateProblem
    from docgen.source.templates import check_template

    parsed = order.template.parsed
    if order.first_number is not None:
        number_name(parsed)
    problems = Problems()
    try:
        check_template(order.names_pattern)
    except TemplateProblem as problem:
        problems.error(problem.code, None, problem.message, help=problem.help)
    problems.raise_errors()
