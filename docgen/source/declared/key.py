"""The key `values` of an announcement: taken out of its tree, and values read by what it declares.

Most announcements have no such key, and need nothing else of this folder.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from docgen.diagnostics import Problems
from docgen.immutable import replace
from docgen.source import nodes

if TYPE_CHECKING:
    from docgen.source.declared.declarations import Declarations

KEY = "values"


def take_declarations(
    root: nodes.Mapping, problems: Problems
) -> tuple[nodes.Mapping, Declarations]:
    """Return a tree without its key `values`, and what that declares."""
    node = root.get(KEY)
    if node is None:
        return root, {}

    from docgen.source.declared.declarations import read_declarations

    rest = tuple((key, value) for key, value in root.entries if key.text != KEY)
    return replace(root, entries=rest), read_declarations(KEY, node, problems)


def declared_values(
    given: Mapping[str, object], declarations: Declarations, problems: Problems
) -> dict[str, object]:
    """Return values as what they are declared to be; a wrong one is told where it is declared."""
    if not declarations:
        return dict(given)

    from docgen.source.declared.declarations import read_declared

    return {**given, **read_declared(given, declarations, problems)}
