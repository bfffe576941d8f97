"""A signer → the chain of authority (quyền hạn) as it is written, outermost right first."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.diagnostics import Place
from docgen.document.blanks import has_blank
from docgen.document.model import Signer
from docgen.immutable import immutable
from docgen.rules.case import Case
from docgen.rules.passages import Passage
from docgen.rules.remembering import remembered
from docgen.rules.signer.authority import load_authority
from docgen.rules.signer.rights import Rights

# An abbreviation however it is written: `TM.`, `KT`, `T/M`, `TUQ.Giám đốc`.
_ABBREVIATED = re.compile(
    r"(?P<written>(?P<letters>T/M|K/T|T/L|T/UQ|TM|KT|TL|TUQ|Q)(?:\s*\.\s*|\s+|(?<=/.)|(?<=/UQ)))"
    r"(?=[^\W\d_])"
)


@immutable
class Link:
    """One line of authority or of a post: what it says and where it is typed.

    `written` is the abbreviation with its signs as typed, or the words that stand for it;
    `abbreviation` is TM, KT, TL, TUQ or Q, or empty; `rest` is what follows.
    """

    passage: Passage
    offset: int
    text: str
    written: str = ""
    abbreviation: str = ""
    is_spelled: bool = False

    @property
    def rest(self) -> str:
        """What follows the abbreviation: a collective, or a post."""
        return self.text[len(self.written) :].strip()

    @property
    def place(self) -> Place:
        """Where it begins in the source."""
        return self.passage.place(self.offset)


@immutable
class Chain:
    """A signer's links, outermost first, and the lines of the post that stands under them."""

    signer: Signer
    links: tuple[Link, ...]
    posts: tuple[Link, ...]

    @property
    def position(self) -> str:
        """The signer's own post in one line, maybe empty."""
        return " ".join(post.text for post in self.posts)

    @property
    def abbreviations(self) -> tuple[str, ...]:
        """The links' abbreviations, outermost first."""
        return tuple(link.abbreviation for link in self.links)

    @property
    def rights(self) -> Rights:
        """The links and the post as rights, wherever they are typed."""
        named = tuple(link.rest for link in self.links)
        return Rights(self.abbreviations, named, self.position)

    @property
    def lines(self) -> tuple[Link, ...]:
        """Links and post as they stand on the page."""
        return (*self.links, *self.posts)


@remembered
def chains(case: Case) -> tuple[Chain, ...]:
    """Return the chain of each signer; one that still has blanks says nothing yet.

    An abbreviation may be typed under position, too: on the page it is the same.
    """
    return tuple(_chains(case))


def _chains(case: Case) -> Iterator[Chain]:
    for number, signer in enumerate(case.document.signers):
        texts = [passage for passage in case.passages if _is_of(passage, number)]
        if any(has_blank(passage.text) for passage in texts):
            continue
        authority = [one for text in texts if "authority" in text.path for one in _lines(text)]
        position = [one for text in texts if text.path[-1] == "position" for one in _lines(text)]
        moved = [line for line in position if line.abbreviation and not line.is_spelled]
        posts = tuple(line for line in position if line not in moved)
        yield Chain(signer, (*authority, *moved), posts)


def _is_of(passage: Passage, number: int) -> bool:
    return passage.path[0] == "signer" or passage.path[:2] == ("signers", number)


def _lines(passage: Passage) -> Iterator[Link]:
    offset = 0
    for line in passage.text.split("\n"):
        if line.strip():
            yield _link(passage, offset + len(line) - len(line.lstrip()), line.strip())
        offset += len(line) + 1


def _link(passage: Passage, offset: int, text: str) -> Link:
    if match := _ABBREVIATED.match(text):
        return Link(passage, offset, text, match["written"], match["letters"].replace("/", ""))
    if match := load_authority().spelled.match(text):
        return Link(passage, offset, text, match[0], match.lastgroup or "", is_spelled=True)
    return Link(passage, offset, text)
