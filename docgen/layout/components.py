"""Sets one component of the decree (a text with fields, or a rule under one) in a column."""

from __future__ import annotations

import math
from collections.abc import Hashable, Iterable, Sequence
from functools import cached_property, partial

from docgen.decree.model import Component, UnderRule
from docgen.immutable import immutable
from docgen.layout.fields import Fields, FilledText, blank_names, fill
from docgen.layout.form_fields import with_text_fields
from docgen.layout.pages import Rule, Tag
from docgen.layout.setting import Column, Setting
from docgen.layout.stamps import stamped
from docgen.layout.strips import Strip, joined
from docgen.layout.text.line_ends import name_ends
from docgen.layout.text.lines import natural_width
from docgen.layout.text.ragged import centred
from docgen.layout.text.styled_texts import forced_lines, styled_names
from docgen.layout.text.styles import TextStyle
from docgen.layout.text.words import Fragment, Room, cut
from docgen.memory import key_of


@immutable
class Composer:
    """What a component needs to be set: the figures in force and the document's values."""

    setting: Setting
    fields: Fields

    @cached_property
    def key(self) -> Hashable:
        """What tells this composer from another, for the memory of what it set."""
        return key_of(self.setting.key, *self.fields.items())

    def fragments(self, component: Component) -> tuple[list[Fragment], int] | None:
        """Return a component's text in its style and its source line; None when it is left out."""
        filled = fill(component, self.fields)
        if filled is None or not filled.parts:
            return None
        return self._styled(filled, self.setting.styles[component.style]), filled.line

    def width(self, name: str) -> float:
        """Return the width in points of a text component on one line."""
        fragments, _ = self.fragments(self.setting.component(name)) or ([], 0)
        return natural_width(cut(fragments, math.inf, name_ends(self.setting.typesetting)))

    def least_width(self, name: str) -> float:
        """Return the width in points that a text component needs for its words and forced lines."""
        fragments, _ = self.fragments(self.setting.component(name)) or ([], 0)
        ends = name_ends(self.setting.typesetting)
        lines = [cut(line, math.inf, ends) for line in forced_lines(fragments)]
        if len(lines) > 1:
            return max(map(natural_width, lines))
        return max((segment.width for line in lines for segment in line), default=0.0)

    def text(self, name: str, column: Column, heading: Tag | None = None) -> Strip | None:
        """Return a text component centred in the column, framed if it is a mark; or nothing.

        It goes on with a heading if one is given.
        """
        component = self.setting.component(name)
        filled = fill(component, self.fields)
        if filled is None or not filled.parts:
            return None
        blanks = tuple(blank_names(component, self.fields))
        key = ("component", self.setting.key, name, column, filled, blanks, heading)
        make = partial(self._text, component, filled, blanks, column, heading)
        return self.setting.memory.recall(key, make)

    def _text(
        self,
        component: Component,
        filled: FilledText,
        blanks: Sequence[str],
        column: Column,
        heading: Tag | None,
    ) -> Strip:
        style = self.setting.styles[component.style]
        fragments = self._styled(filled, style)
        origin = self.setting.origin(component.name, filled.line, heading)
        strip = joined(centred(self.setting, fragments, column, style, origin))
        if blanks:
            rooms = [(name, component.fields.get(name)) for name in blanks]
            strip = with_text_fields(strip, self.setting.faces, rooms)
        if component.stamp is not None:
            strip = stamped(strip, component.stamp, column.left, self.setting.rule_thickness)
        return strip._replace(before=component.before)

    def stack(self, names: Iterable[str], column: Column) -> dict[str, Strip]:
        """Return the components that are there, one under the other, each as one strip."""
        strips: dict[str, Strip] = {}
        for name in names:
            component = self.setting.component(name)
            if component.rule is None:
                strip = self.text(name, column, _tag(strips.get(component.continues)))
                if strip is not None:
                    strips[name] = strip
            elif component.rule.under in strips:
                strips[name] = self._rule(component, strips[component.rule.under])
        return strips

    def _styled(self, filled: FilledText, style: TextStyle) -> list[Fragment]:
        fragments: list[Fragment] = []
        for part in filled.parts:
            if isinstance(part, float):
                fragments.append(Room(part))
            else:
                fragments += styled_names(self.setting, part, style)
        return fragments

    def _rule(self, component: Component, above: Strip) -> Strip:
        assert component.rule is not None
        left, right = _lines(above)[-1]
        length = _rule_length(above, component.rule)
        center = (left + right) / 2
        thickness = self.setting.rule_thickness
        rule = Rule(
            center - length / 2,
            thickness / 2,
            center + length / 2,
            thickness / 2,
            thickness,
            self.setting.artifact(component.name),
        )
        return Strip(thickness, (rule,), before=component.before)


def _rule_length(above: Strip, rule: UnderRule) -> float:
    """Return a rule's length in points: its share of the longest line, in the range of the last.

    The decree measures the rule by "the text line"; under several lines it keeps to the range of
    the last one, and to the longest one's as far as that leaves room.
    """
    widths = [right - left for left, right in _lines(above)]
    longest, last = max(widths), widths[-1]
    return min(max(rule.length * longest, rule.allowed.low * last), rule.allowed.high * last)


def _tag(strip: Strip | None) -> Tag | None:
    """Return the tag of a heading's strip; none without one."""
    return strip.elements[0].origin.tag if strip else None


def _lines(strip: Strip) -> list[tuple[float, float]]:
    """Return the left and right ends of a strip's text lines, from the top."""
    ends: dict[float, tuple[float, float]] = {}
    for run in strip.runs:
        left, right = ends.get(run.baseline, (run.x, run.x))
        ends[run.baseline] = (min(left, run.x), max(right, run.x + run.width))
    return [ends[baseline] for baseline in sorted(ends)]
