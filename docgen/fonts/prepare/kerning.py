"""Turns the pair kerning of a font (GPOS, else the old kern table) into groups of characters."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from fontTools.ttLib import TTFont

from docgen.fonts.prepared import Kerning
from docgen.usual_letters import NO_BREAK_SPACE

GlyphKerns = dict[str, dict[str, int]]
"""Left glyph name → right glyph name → kern in font units."""

# Words are measured apart, so a space stands at no pair's side.
_UNKERNED = frozenset((" ", NO_BREAK_SPACE))
_HORIZONTAL_KERNING = 1  # the kern table's coverage: horizontal, not minimum, not cross-stream
_COVERAGE_KIND = 0b111
_PAIR_ADJUSTMENT = 2


def kerning(font: TTFont, glyph_names: Mapping[str, str]) -> Kerning:
    """Return the kerning between characters, whose glyph names are given."""
    characters = [character for character in glyph_names if character not in _UNKERNED]
    names = [glyph_names[character] for character in characters]
    kerns = _glyph_kerns(font)
    left = _groups(characters, (_row(kerns.get(name, {}), names) for name in names))
    right = _groups(characters, zip(*left, strict=True))
    return Kerning(
        left=tuple(left.values()),
        right=tuple(right.values()),
        kerns=tuple(kern for row in zip(*right, strict=True) for kern in row),
    )


def _row(kerns: Mapping[str, int], names: Iterable[str]) -> tuple[int, ...]:
    return tuple(kerns.get(name, 0) for name in names) if kerns else ()


def _groups(
    characters: Iterable[str], vectors: Iterable[tuple[int, ...]]
) -> dict[tuple[int, ...], str]:
    """Return the characters that share a vector of kerns, by vector; a null vector has no group."""
    groups: dict[tuple[int, ...], str] = {}
    for character, vector in zip(characters, vectors, strict=False):
        if any(vector):
            groups[vector] = groups.get(vector, "") + character
    return groups


def _glyph_kerns(font: TTFont) -> GlyphKerns:
    lookups = _kern_lookups(font)
    tables = [_lookup_kerns(lookup, font) for lookup in lookups] or _old_kerns(font)
    return _sum(tables)


def _sum(tables: Iterable[GlyphKerns]) -> GlyphKerns:
    total: GlyphKerns = defaultdict(lambda: defaultdict(int))
    for table in tables:
        for left, row in table.items():
            for right, kern in row.items():
                total[left][right] += kern
    return total


def _kern_lookups(font: TTFont) -> list[Any]:
    """Return the lookups of the feature `kern` for Latin script in its default language."""
    if "GPOS" not in font or font["GPOS"].table.ScriptList is None:
        return []
    gpos = font["GPOS"].table
    scripts = {record.ScriptTag: record.Script for record in gpos.ScriptList.ScriptRecord}
    script = scripts.get("latn") or scripts.get("DFLT")
    if script is None or script.DefaultLangSys is None:
        return []
    features = [gpos.FeatureList.FeatureRecord[i] for i in script.DefaultLangSys.FeatureIndex]
    indices = {
        index
        for record in features
        if record.FeatureTag == "kern"
        for index in record.Feature.LookupListIndex
    }
    return [gpos.LookupList.Lookup[index] for index in sorted(indices)]


def _lookup_kerns(lookup: Any, font: TTFont) -> GlyphKerns:
    """Return the kerns of a lookup: for each pair, its first subtable that has the pair decides."""
    kerns: GlyphKerns = defaultdict(dict)
    for subtable in lookup.SubTable:
        pairs = getattr(subtable, "ExtSubTable", subtable)
        if pairs.LookupType != _PAIR_ADJUSTMENT:
            continue
        for index, left in enumerate(pairs.Coverage.glyphs):
            for right, kern in _PAIRS[pairs.Format](pairs, index, left, font):
                kerns[left].setdefault(right, kern)
    return kerns


def _listed_pairs(pairs: Any, index: int, left: str, font: TTFont) -> Iterator[tuple[str, int]]:
    """Yield the pairs of a left glyph in PairPos format 1: those that are listed."""
    for record in pairs.PairSet[index].PairValueRecord:
        yield record.SecondGlyph, _advance(record)


def _class_pairs(pairs: Any, index: int, left: str, font: TTFont) -> Iterator[tuple[str, int]]:
    """Yield the pairs of a left glyph in PairPos format 2: those with every glyph of the font."""
    records = pairs.Class1Record[pairs.ClassDef1.classDefs.get(left, 0)].Class2Record
    classes = pairs.ClassDef2.classDefs
    for right in font.getGlyphOrder():
        yield right, _advance(records[classes.get(right, 0)])


_PAIRS = {1: _listed_pairs, 2: _class_pairs}


def _advance(record: Any) -> int:
    """Return what a pair adds to the first glyph's advance; nothing else is kerning."""
    return getattr(record.Value1, "XAdvance", 0)


def _old_kerns(font: TTFont) -> list[GlyphKerns]:
    tables = font["kern"].kernTables if "kern" in font else []
    return [
        _nested(table.kernTable)
        for table in tables
        if getattr(table, "coverage", 0) & _COVERAGE_KIND == _HORIZONTAL_KERNING
    ]


def _nested(pairs: Mapping[tuple[str, str], int]) -> GlyphKerns:
    kerns: GlyphKerns = defaultdict(dict)
    for (left, right), kern in pairs.items():
        kerns[left][right] = kern
    return kerns
