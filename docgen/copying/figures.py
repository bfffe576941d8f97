"""Reads layouts/copies.yaml: what the decree fixes of copies, joined with what it fixes of all."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from docgen.decree.model import Component, Decree, Kind, Style
from docgen.decree.quantities import Figure, allowed, figure, number
from docgen.decree.reader import load_decree, read_layout
from docgen.immutable import immutable, replace

PAPER_FORM, ELECTRONIC_FORM = "ban-sao", "ban-sao-dien-tu"


@immutable
class Copies:
    """Everything of copies.yaml; `decree` is nd30.yaml with a copy's own components and boxes."""

    forms: Mapping[str, Kind]
    decree: Decree
    block: Mapping[str, Figure]
    mark: Mapping[str, Figure]
    digitised: Mapping[str, Figure]


@cache
def load_copies() -> Copies:
    """Return what layouts/copies.yaml fixes."""
    data = read_layout("copies")
    return Copies(
        forms={slug: Kind(slug=slug, form=PAPER_FORM, **it) for slug, it in data["forms"].items()},
        decree=_decree(data),
        block=_figures(data["block"]),
        mark=_figures(data["mark"]),
        digitised=_figures(data["digitised"]),
    )


def _figures(data: Mapping[str, Any]) -> Mapping[str, Figure]:
    return {name: figure(value) for name, value in data.items()}


def _decree(data: Mapping[str, Any]) -> Decree:
    decree = load_decree()
    own = {name: _component(name, value) for name, value in data["components"].items()}
    boxed = {name: replace(decree.components[name], box=box) for name, box in data["boxes"].items()}
    styles = {name: _style(name, value) for name, value in data["styles"].items()}
    return replace(
        decree,
        components={**decree.components, **boxed, **own},
        styles={**decree.styles, **styles},
    )


def _component(name: str, data: Mapping[str, Any]) -> Component:
    return Component(name=name, style=name, **data)


def _style(name: str, data: Mapping[str, Any]) -> Style:
    sizes = {size: number(data[size]) for size in ("large", "small")}
    return Style(**{**data, **sizes, "name": name, "allowed": allowed(data["allowed"])})
