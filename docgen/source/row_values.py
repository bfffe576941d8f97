"""Values in a table's row: the row is one line, whatever lines they have."""

from __future__ import annotations

from jinja2 import nodes

ON_ONE_LINE = "on one line"
"""The filter that puts a value on one line: no template can write its name."""


def on_one_line(text: str) -> str:
    """Return a value's text on one line, with `<br>` where a line of it ends."""
    return text.strip().replace("\n", "<br>") if "\n" in text else text


def is_row(line: str) -> bool:
    """Tell whether a line, as far as it is known, is one of a table's."""
    return line.lstrip().startswith("|")


def keep_rows(template: nodes.Template) -> None:
    """Make each value of a template that stands in a table's row print on one line."""
    line = ""
    for output in template.find_all(nodes.Output):
        for index, node in enumerate(output.nodes):
            if isinstance(node, nodes.TemplateData):
                line = (line + node.data).rpartition("\n")[2]
            elif is_row(line):
                output.nodes[index] = _on_one_line(node)


def _on_one_line(node: nodes.Expr) -> nodes.Filter:
    return nodes.Filter(node, ON_ONE_LINE, [], [], None, None, lineno=node.lineno)
