"""layouts/language/*.yaml, with what an office adds in its own language.yaml → plain values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import yaml

from docgen.diagnostics import Place, UnreadableSource, say
from docgen.resources import folder
from docgen.rules.case import Case
from docgen.source.office import find_office

OFFICE_LANGUAGE = "language.yaml"
"""The file beside docgen.yaml in which an office adds to the lists of layouts/language/."""

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class WordList:
    """A list of layouts/language/: its entries, and the keys that each must have; none: texts."""

    entries: Any
    keys: tuple[str, ...] = ()


def entries(case: Case, name: str) -> list[Any]:
    """Return the list `name`: layouts/language/<name>.yaml, then what the office adds to it.

    Raises UnreadableSource if the office's file is no such list.
    """
    words = shipped(name)
    path = office_language(case.document.file)
    return words.entries if path is None else [*words.entries, *_added(path, name, words.keys)]


@cache
def shipped(name: str) -> WordList:
    """Return the list that ships with docgen."""
    with (folder("layouts") / "language" / f"{name}.yaml").open(encoding="utf-8") as stream:
        data = yaml.load(stream, _Loader)
    return WordList(data["entries"], tuple(data.get("keys", ())))


@lru_cache(maxsize=8)
def office_language(announcement: str) -> Path | None:
    """Return the office's language.yaml for an announcement, if it has one."""
    office = find_office(Path(announcement).parent)
    path = office and office.with_name(OFFICE_LANGUAGE)
    return path if path and path.is_file() else None


def _added(path: Path, name: str, keys: tuple[str, ...]) -> list[Any]:
    added = _read(path, path.stat().st_mtime_ns).get(name) or []
    if not isinstance(added, list) or not all(_is_entry(entry, keys) for entry in added):
        raise _wrong(path, 1)
    return added


def _is_entry(entry: object, keys: tuple[str, ...]) -> bool:
    if not keys:
        return isinstance(entry, str)
    return isinstance(entry, dict) and all(entry.get(key) for key in keys)


@lru_cache(maxsize=8)
def _read(path: Path, _changed: int) -> Mapping[str, Any]:
    try:
        with path.open(encoding="utf-8") as stream:
            found = yaml.load(stream, _Loader)
    except yaml.MarkedYAMLError as problem:
        mark = problem.problem_mark
        raise _wrong(path, mark.line + 1 if mark else 1) from problem
    except (yaml.YAMLError, UnicodeDecodeError) as problem:
        raise _wrong(path, 1) from problem
    if not isinstance(found, dict):
        raise _wrong(path, 1)
    return found


def _wrong(path: Path, line: int) -> UnreadableSource:
    return UnreadableSource.because(
        "language-file",
        Place(str(path), line, 1),
        say("the office's lists of words cannot be read"),
        say("write a list's name and a colon, then its entries, each after a dash and a space"),
    )
