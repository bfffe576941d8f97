"""Reads layouts/: YAML files into the decree's values, each file once a process."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from docgen.decree.model import (
    Align,
    BodySetup,
    Component,
    Decree,
    Form,
    Ink,
    Kind,
    LevelStyles,
    OwnKey,
    OwnType,
    PageNumber,
    PageSetup,
    SignatureFieldSetup,
    Stamp,
    Style,
    TextFieldSetup,
    UnderRule,
)
from docgen.decree.prepared import read_data
from docgen.decree.quantities import allowed, figure, number
from docgen.decree.typesetting import (
    ClosingSetup,
    Compounds,
    FitSetup,
    Hanging,
    LineSetup,
    LinkForm,
    PageBreaks,
    Rivers,
    Step,
    TableSetup,
    Typesetting,
    WordBreaks,
    WordPair,
)
from docgen.resources import folder


@cache
def load_decree() -> Decree:
    """Return what layouts/nd30.yaml fixes."""
    data = read_layout("nd30")
    return Decree(
        page=_page(data["page"]),
        body=BodySetup(**{name: figure(value) for name, value in data["body"].items()}),
        levels={name: LevelStyles(**value) for name, value in data["levels"].items()},
        styles={name: _style(name, value) for name, value in data["styles"].items()},
        components={name: _component(name, value) for name, value in data["components"].items()},
        head={name: figure(value) for name, value in data["head"].items()},
        closing={name: figure(value) for name, value in data["closing"].items()},
        rules={name: figure(value) for name, value in data["rules"].items()},
    )


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


def requirements(kind: Kind) -> Mapping[str, str]:
    """Return the keys a kind of document must have, each with its place in the law."""
    return {**load_form(kind.form).requires, **kind.requires}


@cache
def load_typesetting() -> Typesetting:
    """Return layouts/typesetting.yaml."""
    data = read_layout("typesetting")
    lines, pages, pairs = data["lines"], data["pages"], data["together"]
    return Typesetting(
        lines=LineSetup(
            **{
                **lines,
                "tolerances": tuple(lines["tolerances"]),
                "rivers": Rivers(**lines["rivers"]),
                "hanging": Hanging(**lines["hanging"]),
            }
        ),
        pages=PageBreaks(**{**pages, "least_filled": tuple(pages["least_filled"])}),
        tables=_tables(data["tables"]),
        closing=ClosingSetup(**{name: number(value) for name, value in data["closing"].items()}),
        fit=_fit(data["fit"]),
        together=tuple(_word_pair(*pair) for pair in pairs),
        names=re.compile("|".join(data["names"])),
        compounds=Compounds(
            frozenset(data["compounds"].split(", ")), frozenset(data["particles"].split(", "))
        ),
        word_breaks=WordBreaks(**data["inside_words"]),
        name_breaks=WordBreaks(**{**data["inside_words"], "after": ""}),
        links=tuple(
            LinkForm(form["sign"], form["prefix"], form["pattern"]) for form in data["links"]
        ),
        blank_ground=data["blanks"]["ground"],
    )


def _tables(data: Mapping[str, Any]) -> TableSetup:
    others = {**data}
    padding, heads = figure(others.pop("padding")), frozenset(others.pop("signed_heads"))
    numbers = {name: number(value) for name, value in others.items()}
    return TableSetup(padding=padding, signed_heads=heads, **numbers)


def _fit(data: Mapping[str, Any]) -> FitSetup:
    steps = {
        name: Step(number(value["step"]), value["cost"]) for name, value in data["steps"].items()
    }
    return FitSetup(**{**data, "steps": steps})


def _word_pair(first: str, second: str, kind: str = "") -> WordPair:
    return WordPair(first, second, is_link=kind == "link")


def components_of(kind: Kind) -> tuple[str, ...]:
    """Return the names of the components that a kind's form sets."""
    form = load_form(kind.form)
    return (*form.left, *form.right, *form.stack)


def read_layout(name: str) -> Any:
    """Return the data of the file layouts/<name>.yaml."""
    return read_data(folder("layouts") / f"{name}.yaml")


def _page(data: Mapping[str, Any]) -> PageSetup:
    printed = data["number"]
    return PageSetup(
        width=number(data["width"]),
        height=number(data["height"]),
        source=data["source"],
        edge=figure(data["edge"]),
        margins={side: figure(value) for side, value in data["margins"].items()},
        number=PageNumber(
            style=printed["style"],
            top=figure(printed["top"]).value,
            first=int(printed["first"]["value"]),
        ),
    )


def _style(name: str, data: Mapping[str, Any]) -> Style:
    return Style(
        name=name,
        large=number(data["large"]),
        small=number(data["small"]),
        allowed=allowed(data["allowed"]),
        source=data["source"],
        bold=data.get("bold", False),
        italic=data.get("italic", False),
        capitals=data.get("capitals", False),
    )


def _component(name: str, data: Mapping[str, Any]) -> Component:
    rule = data.get("rule")
    return Component(
        name=name,
        box=data["box"],
        style=data.get("style", name),
        source=data["source"],
        text=data.get("text", ""),
        otherwise=data.get("otherwise", ""),
        role=data.get("role", "P"),
        continues=data.get("continues", ""),
        before=number(data.get("before", 0)),
        blanks=_rooms(data.get("blanks", {})),
        least_blanks=_rooms(data.get("least_blanks", {})),
        rule=rule and UnderRule(rule["under"], number(rule["length"]), allowed(rule["allowed"])),
        stamp=_stamp(data["stamp"]) if "stamp" in data else None,
        fields={name: _text_field(value) for name, value in data.get("fields", {}).items()},
        signature=_signature_field(data["signature"]) if "signature" in data else None,
        lines=tuple(tuple(parts) for parts in data.get("lines", ())),
        keys=tuple(data.get("keys", ())),
    )


def _rooms(data: Mapping[str, str]) -> Mapping[str, float]:
    return {field: number(room) for field, room in data.items()}


def _text_field(data: Mapping[str, Any]) -> TextFieldSetup:
    return TextFieldSetup(**{**data, "align": Align(data.get("align", Align.CENTER))})


def _signature_field(data: Mapping[str, Any]) -> SignatureFieldSetup:
    figures = {name: number(value) for name, value in data.items() if name not in _TEXTS}
    ink = Ink(data.get("ink", Ink.ANY))
    return SignatureFieldSetup(name=data["name"], title=data["title"], ink=ink, **figures)


_TEXTS = ("name", "title", "ink")


def _stamp(data: Mapping[str, Any]) -> Stamp:
    return Stamp(
        height=number(data["height"]),
        padding=number(data["padding"]),
        widths={text: number(width) for text, width in data.get("widths", {}).items()},
        color=data["color"],
    )
