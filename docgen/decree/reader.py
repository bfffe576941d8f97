"""Reads layouts/: what the decree fixes and what it leaves to typesetting, each file once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from docgen.decree.model import (
    Align,
    BodySetup,
    Component,
    Decree,
    Ink,
    LevelStyles,
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
def load_typesetting() -> Typesetting:
    """Return layouts/typesetting.yaml."""
    data = read_layout("typesetting")
    lines, pairs = data["lines"], data["together"]
    return Typesetting(
        lines=LineSetup(
            **{
                **lines,
                "tolerances": tuple(lines["tolerances"]),
                "rivers": Rivers(**lines["rivers"]),
                "hanging": Hanging(**lines["hanging"]),
            }
        ),
        pages=_pages(data["pages"]),
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


def _pages(data: Mapping[str, Any]) -> PageBreaks:
    shares = tuple(data["least_filled"])
    opening = number(data["long_opening"])
    return PageBreaks(**{**data, "least_filled": shares, "long_opening": opening})


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
