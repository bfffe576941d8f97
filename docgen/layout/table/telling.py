"""What a table's columns have no room for → what is told about it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from docgen.diagnostics import Diagnostic, Severity, say
from docgen.document.model import Table
from docgen.layout.setting import Setting
from docgen.layout.table.fitting import fitted


def tell_cut_words(setting: Setting, table: Table) -> Sequence[Diagnostic]:
    """Return the warning that words are cut in a table's cells, if they are."""
    key = ("cut words", setting.key, table)
    return setting.memory.recall(key, partial(_told, setting, table))


def _told(setting: Setting, table: Table) -> Sequence[Diagnostic]:
    return () if fitted(setting, table).is_whole else (_too_wide(setting, table),)


def _too_wide(setting: Setting, table: Table) -> Diagnostic:
    """Return the warning; a page may lie on its side for a table (I.2)."""
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
