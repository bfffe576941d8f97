"""What a table's columns have no room for → what is told about it."""

from __future__ import annotations

from docgen.diagnostics import Diagnostic, Severity, say
from docgen.document.model import Table
from docgen.layout.setting import Setting


def tell_cut_words(setting: Setting, table: Table) -> Diagnostic:
    """Return the warning that words are cut in a table; a page may lie on its side for it (I.2)."""
    width, height = setting.paper
    return Diagnostic(
        "table-too-wide",
        Severity.WARNING,
        table.place,
        say("the table is too wide for the page: words are cut in its cells"),
        say("make its columns fewer, or their words shorter")
        if width > height
        else say("set it in an appendix with orientation: landscape, or make its columns fewer"),
        "PL I, Phần I, I.2",
    )
