"""Reads layouts/kinds/ and layouts/forms/: the kinds of document (tên loại), each with its form."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from docgen.decree.model import Form, Kind, OwnKey, OwnType
from docgen.decree.prepared import read_data
from docgen.resources import folder


def load_kind(slug: str, own: Path | None = None) -> Kind:
    """Return a kind by its slug, one of `kind_slugs(own)`: an office's own, else the decree's.

    An office's file that was changed is read again. Raises OSError, yaml.YAMLError, LookupError,
    TypeError or ValueError for a file that is not a kind's.
    """
    path = _kind_files(own)[slug]
    return _read_kind(path, path.stat().st_mtime_ns if path.parent == own else 0)


@lru_cache(maxsize=256)
def _read_kind(path: Path, _changed: int) -> Kind:
    data = read_data(path)
    return Kind(
        slug=path.stem,
        name=data["name"],
        abbreviation=data.get("abbreviation", ""),
        form=data["form"],
        source=data["source"],
        use=data["use"],
        enacting=data.get("enacting", ""),
        requires=data.get("requires", {}),
        keys={name: _own_key(key) for name, key in data.get("keys", {}).items()},
        introduction=data.get("introduction", ""),
        before=tuple(data.get("before", ())),
        after=tuple(data.get("after", ())),
        starter=data.get("starter", ""),
    )


def _own_key(data: Mapping[str, Any]) -> OwnKey:
    return OwnKey(**{**data, "type": OwnType(data.get("type", OwnType.TEXT))})


def kind_slugs(own: Path | None = None) -> tuple[str, ...]:
    """Return the slugs of all kinds, sorted: the decree's, and those of an office's own folder."""
    return tuple(sorted(_kind_files(own)))


@cache
def kind_abbreviations() -> frozenset[str]:
    """Return the abbreviations that annex III gives the kinds."""
    return frozenset(load_kind(slug).abbreviation for slug in kind_slugs()) - {""}


def _kind_files(own: Path | None) -> Mapping[str, Path]:
    decree = _decree_kind_files()
    return decree if own is None else {**decree, **_kind_files_in(own)}


@cache
def _decree_kind_files() -> Mapping[str, Path]:
    return _kind_files_in(folder("layouts") / "kinds")


def _kind_files_in(place: Path) -> Mapping[str, Path]:
    return {path.stem: path for path in place.glob("*.yaml")}


@cache
def load_form(slug: str) -> Form:
    """Return the form layouts/forms/<slug>.yaml."""
    data = read_data(folder("layouts") / "forms" / f"{slug}.yaml")
    return Form(
        slug=slug,
        name=data["name"],
        source=data["source"],
        left=tuple(data["left"]),
        right=tuple(data["right"]),
        stack=tuple(data["stack"]),
        requires=data.get("requires", {}),
        each_sealed=data.get("seals") == "each",
    )


def requirements(kind: Kind) -> Mapping[str, str]:
    """Return the keys a kind of document must have, each with its place in the law."""
    return {**load_form(kind.form).requires, **kind.requires}


def components_of(kind: Kind) -> tuple[str, ...]:
    """Return the names of the components that a kind's form sets."""
    form = load_form(kind.form)
    return (*form.left, *form.right, *form.stack)
