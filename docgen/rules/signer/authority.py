"""layouts/authority.yaml → who may sign in whose name, and how that is written, as values."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from docgen.decree.model import Kind
from docgen.decree.reader import read_layout
from docgen.immutable import distinct


@distinct
class Authority:
    """The abbreviations of II.7.b, and words that tell posts from bodies; one in a process.

    `spelled` finds words that stand for an abbreviation, in a group of its name: `ký thay ` in KT.
    """

    spelled: re.Pattern[str]
    heads: tuple[str, ...]
    deputies: tuple[str, ...]
    head_regime: tuple[str, ...]
    collectives: tuple[str, ...]
    bodies: tuple[str, ...]
    with_deputies: tuple[str, ...]
    head_of: Mapping[str, tuple[str, ...]]
    in_full: Mapping[str, str]
    forms_of_persons: frozenset[str]
    kinds_of_persons: frozenset[str]
    kinds_of_parties: frozenset[str]
    titles_allowed: tuple[str, ...]
    titles_not_allowed: tuple[str, ...]

    def is_deputy(self, post: str) -> bool:
        """Tell whether a post is a deputy's: Phó Chủ tịch, Thứ trưởng."""
        return begins(post, self.deputies)

    def is_head(self, post: str) -> bool:
        """Tell whether a post is a head's: Chủ tịch, Giám đốc Sở Tài chính."""
        return begins(post, self.heads)

    def is_led_by_head(self, body: str) -> bool:
        """Tell whether a body's head alone signs for it (chế độ thủ trưởng, Điều 13.1)."""
        return begins(body, self.head_regime) and not begins(body, self.heads + self.collectives)

    def is_body(self, name: str) -> bool:
        """Tell whether a text names a body and not a post: Bộ Nội vụ, not Bộ trưởng."""
        return begins(name, self.bodies) and not begins(name, self.heads)

    def has_deputies(self, body: str) -> bool:
        """Tell whether a body's deputies sign for its head: Ủy ban nhân dân, not Ban Tổ chức."""
        return begins(body, self.with_deputies)

    def is_of_persons(self, kind: Kind) -> bool:
        """Tell whether those who sign a document of a kind may hold no post: minutes, letters."""
        return kind.form in self.forms_of_persons or kind.slug in self.kinds_of_persons

    def is_of_parties(self, kind: Kind) -> bool:
        """Tell whether those who sign a document of a kind stand for parties: a contract."""
        return kind.slug in self.kinds_of_parties

    def allows_titles(self, issuers: str) -> bool:
        """Tell whether a document of these bodies may have titles before its signers' names."""
        names = issuers.lower()
        for other in self.titles_not_allowed:
            names = names.replace(other.lower(), "")
        return any(word.lower() in names for word in self.titles_allowed)


@cache
def load_authority() -> Authority:
    """Return layouts/authority.yaml."""
    data = read_layout("authority")
    return Authority(
        spelled=_spelled(data["abbreviations"]),
        heads=tuple(data["heads"]),
        deputies=tuple(data["deputies"]),
        head_regime=tuple(data["head_regime"]),
        collectives=tuple(data["collectives"]),
        bodies=tuple(data["bodies"]),
        with_deputies=tuple(data["with_deputies"]),
        head_of={body: tuple(posts) for body, posts in data["head_of"].items()},
        in_full=data["in_full"],
        forms_of_persons=frozenset(data["persons"]["forms"]),
        kinds_of_persons=frozenset(data["persons"]["kinds"]),
        kinds_of_parties=frozenset(data["parties"]),
        titles_allowed=tuple(data["titles_allowed"]),
        titles_not_allowed=tuple(data["titles_not_allowed"]),
    )


def _spelled(abbreviations: Mapping[str, Sequence[str]]) -> re.Pattern[str]:
    groups = (f"(?P<{name}>{'|'.join(words)})" for name, words in abbreviations.items())
    return re.compile(rf"(?:{'|'.join(groups)})\s+(?=[^\W\d_])", re.IGNORECASE)


def begins(text: str, words: tuple[str, ...]) -> bool:
    """Tell whether a text begins with one of several words or groups of them, in any case.

    A comma ends a word: `Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ` begins with Bộ trưởng.
    """
    spaced = f"{' '.join(text.lower().replace(',', ' ').split())} "
    return any(spaced.startswith(f"{word.lower()} ") for word in words)
