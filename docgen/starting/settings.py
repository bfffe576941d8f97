"""`agency.name=…` → a path and its text, for the keys that a kind's announcement may have."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping

from docgen.diagnostics import Diagnostic, Severity, UnreadableSource, say
from docgen.document.keys import Group, ListOf
from docgen.source.suggest import question
from docgen.source.text import normalise
from docgen.starting.outline import Path


def read_settings(settings: Iterable[str], group: Group) -> Mapping[Path, str]:
    """Return the texts of `key=text` settings by path; raises UnreadableSource with all wrong."""
    known = [".".join(path) for path in settable(group)]
    values: dict[Path, str] = {}
    wrong: list[Diagnostic] = []
    for setting in settings:
        name, equals, value = setting.partition("=")
        name = unicodedata.normalize("NFC", name.strip())
        if equals and name in known:
            values[tuple(name.split("."))] = normalise(value).strip()
        else:
            wrong.append(_unknown(name, known) if equals else _no_setting(setting))
    if wrong:
        raise UnreadableSource(wrong)
    return values


def settable(group: Group, outer: Path = ()) -> Iterator[Path]:
    """Yield the paths of the keys whose value one text can be, but for the kind's."""
    for name, key in group.keys.items():
        path = (*outer, name)
        if isinstance(key.type, Group):
            yield from settable(key.type, path)
        elif path != ("kind",) and not (isinstance(key.type, ListOf) and not key.type.one):
            yield path


def _unknown(name: str, known: Iterable[str]) -> Diagnostic:
    return Diagnostic(
        "unknown-key",
        Severity.ERROR,
        None,
        say("--set cannot fill {key}: there is no such key with a text of its own", key=name),
        question(name, known)
        or say("write keys as in the file, a dot between them: --set agency.name=…"),
    )


def _no_setting(setting: str) -> Diagnostic:
    return Diagnostic(
        "set",
        Severity.ERROR,
        None,
        say("--set {setting} is not of the form key=text", setting=setting),
        say("write keys as in the file, a dot between them: --set agency.name=…"),
    )
