"""layouts/agency.yaml → the names of bodies that offices shorten, and of those found everywhere."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, cached_property

from docgen.decree.reader import read_layout
from docgen.immutable import distinct

LEVELS = ("tỉnh", "thành phố", "tp", "xã", "phường", "đặc khu")
"""Words for the units that have such bodies."""


@distinct
class Bodies:
    """Names in full by what they are shortened to; names that a unit's own name has to follow."""

    in_full: Mapping[str, str]
    everywhere: tuple[str, ...]

    @cached_property
    def shortened(self) -> re.Pattern[str]:
        """What finds a name in short, and a field in letters: Sở GD&ĐT, Phòng VH-XH, Sở VHTTDL.

        Letters with a figure are the name itself: Phòng PC07.
        """
        names = "|".join(self.in_full)
        field = r"(?:(?<=^Sở )|(?<=^Phòng ))[A-ZĐ]+(?:[&-][A-ZĐ]+|[A-ZĐ])\b"
        return re.compile(rf"\b(?:{names})\b|{field}")

    @cached_property
    def nameless(self) -> re.Pattern[str]:
        """What a body's name is that lacks its unit's: UBND tỉnh."""
        return re.compile(rf"(?i)(?:{'|'.join(self.everywhere)}) (?:{'|'.join(LEVELS)})")


@cache
def load_bodies() -> Bodies:
    """Return layouts/agency.yaml."""
    data = read_layout("agency")
    return Bodies(data["in_full"], tuple(data["everywhere"]))
