"""What a table's columns have no room for → what is told about it."""

from __future__ import annotations

from docgen.diagnostics import Diagnostic, Message, Severity, say
from docgen.document.model import Table
from docgen.layout.setting import Setting


def tell_cut_words(setting: Setting, table: Table) -> Diagnostic:
    """Return the warning that words are cut in a table."""
    message = say("the table is too wide for the page: words are cut in its cells")
    return _told(setting, table, "table-too-wide", message)


def tell_crowded_words(setting: Setting, table: Table) -> Diagnostic:
    """Return the warning that a table has its smallest letters, and words a line each in cells."""
    message = say("the table is crowded: its letters are the smallest, words stand a line each")
    return _told(setting, table, "table-crowded", message)


def _told(setting: Setting, table: Table, code: str, message: Message) -> Diagnostic:
    """Return a warning about a table's width; a page may lie on its side for it (I.2)."""
    width, height = setting.paper
    return Diagnostic(
        code,
        Severity.WARNING,
        table.place,
        message,
        say("make its columns fewer, or their words shorter")
        if width > height
        else say("set it in an appendix with orientation: landscape, or make its columns fewer"),
        "PL I, Phần I, I.2",
    )
