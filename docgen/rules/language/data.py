"""layouts/language/*.yaml, with what an office adds in its own language.yaml → plain values."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import yaml

from docgen.decree.prepared import read_data
from docgen.diagnostics import Message, Place, UnreadableSource, say
from docgen.immutable import immutable
from docgen.resources import folder
from docgen.rules.case import Case
from docgen.source.office import find_office
from docgen.source.office_files import OFFICE_LANGUAGE

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


_TYPES: Mapping[str, type] = {"text": str, "date": date, "list": list, "flag": bool}


@immutable
class WordList:
    """A list of layouts/language/: its entries, and what is in each: text, date, list or flag.

    An entry has every one of `keys` and may have those of `optional`; without keys it is a text.
    """

    entries: Any
    keys: Mapping[str, str]
    optional: Mapping[str, str]


def entries(case: Case, name: str) -> list[Any]:
    """Return the list `name`: layouts/language/<name>.yaml, then what the office adds to it.

    Raises UnreadableSource if the office's file is no such list.
    """
    words = shipped(name)
    path = office_language(case.document.file)
    return words.entries if path is None else [*words.entries, *_added(path, name, words)]


@cache
def shipped(name: str) -> WordList:
    """Return the list that ships with docgen."""
    data = read_data(folder("layouts") / "language" / f"{name}.yaml")
    return WordList(data["entries"], data.get("keys", {}), data.get("optional", {}))


@lru_cache(maxsize=8)
def office_language(announcement: str) -> Path | None:
    """Return the language.yaml beside an announcement, else beside its office's docgen.yaml."""
    beside = Path(announcement).parent
    office = find_office(beside)
    for place in (beside, office.parent if office else beside):
        if (path := place / OFFICE_LANGUAGE).is_file():
            return path
    return None


def _added(path: Path, name: str, words: WordList) -> list[Any]:
    added = _read(path, path.stat().st_mtime_ns).get(name) or []
    if not isinstance(added, list):
        raise _wrong(path, _line_of(path, name), name)
    for number, entry in enumerate(added):
        if not _is_entry(entry, words):
            raise _wrong(path, _line_of(path, name, number), f"{name}, {number + 1}")
    return added


def _is_entry(entry: object, words: WordList) -> bool:
    if not words.keys:
        return isinstance(entry, str)
    if not isinstance(entry, dict) or not words.keys.keys() <= entry.keys():
        return False
    kinds = {**words.optional, **words.keys}
    return all(isinstance(value, _TYPES[kinds.get(key, "text")]) for key, value in entry.items())


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
    if not isinstance(found or {}, dict):
        raise _wrong(path, 1)
    _refuse_unknown(path, found or {})
    return found or {}


def _refuse_unknown(path: Path, found: Mapping[str, Any]) -> None:
    known = {one.stem for one in (folder("layouts") / "language").glob("*.yaml")}
    for name in found:
        if name not in known:
            raise _unreadable(
                path,
                _line_of(path, name),
                say("there is no list of words {name}", name=name),
                say("the lists are: {names}", names=", ".join(sorted(known))),
            )


def _line_of(path: Path, name: str, number: int | None = None) -> int:
    """Return the line that a list of a sound file begins in, or one of its entries, from 1."""
    root: Any = yaml.compose(path.read_text(encoding="utf-8"), _Loader)
    found = [pair for pair in root.value if pair[0].value == str(name)]
    if not found:  # `null:`, `0x2:`, a key that another brings along (<<)
        return 1
    key, value = found[-1]
    node = key if number is None else value.value[number]
    return int(node.start_mark.line) + 1


def _wrong(path: Path, line: int, where: str = "") -> UnreadableSource:
    message = say("the office's lists of words cannot be read")
    if where:
        message = say("an entry is not as the others of its list: {where}", where=where)
    mend = say("write the list's name and a colon, then entries like those of layouts/language/")
    return _unreadable(path, line, message, mend)


def _unreadable(path: Path, line: int, message: Message, help: Message) -> UnreadableSource:
    return UnreadableSource.because("language-file", Place(str(path), line, 1), message, help)
