"""The real examples → announcements as long as wanted, with text that no engine has seen before."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence

import docgen
from bench.places import EXAMPLES
from docgen.document.model import Block, Document
from docgen.document.model import Paragraph as ParagraphBlock

ONE_PAGE = "thong-bao-ngan.yaml"
THREE_PAGES = "thong-bao-binh-dang-gioi.yaml"

_BODY = re.compile(r"(?<=^body: \|\n).*?(?=^\S)", re.MULTILINE | re.DOTALL)
_LABEL = re.compile(r"(?:[IVX]+\.|\d+\.|-|[a-zđ]\)) ")
# Bodies put together of others number their parts anew: what is measured is not how that is told.
_UNRULED = "# docgen: ignore-file[ND30] chỉ để đo tốc độ\n"
# A shorter paragraph is a heading, whose form must stay.
_LEAST_WORDS = 15
# One word in so many is one that was never measured before: a number.
_NEW_WORD_EVERY = 20


def example(name: str) -> str:
    """Return an example's YAML."""
    return (EXAMPLES / name).read_text(encoding="utf-8")


def fresh(source: str, seed: int, repeats: int = 1) -> str:
    """Return an announcement with the body `repeats` times, its words in another order each time.

    Words stay in their paragraphs, so that length and look stay as they are; one in twenty becomes
    a number.
    """
    chance = random.Random(seed)
    body = paragraphs(source)
    texts = [_shuffled(text, chance) for _ in range(repeats) for text in body]
    return with_body(source, texts)


def paragraphs(source: str) -> list[str]:
    """Return the paragraphs of an announcement's body as they are typed."""
    found = _BODY.search(source)
    assert found is not None, "the announcement has no body"
    return [" ".join(text.split()) for text in found[0].strip().split("\n\n")]


def with_body(source: str, texts: Sequence[str], keys: str = "") -> str:
    """Return the announcement with another body, and `keys` (YAML) besides its own."""
    body = "\n\n".join(f"  {text}" for text in texts)
    return _UNRULED + _BODY.sub(lambda _: f"{body}\n", source) + keys


def _shuffled(text: str, chance: random.Random) -> str:
    label = _LABEL.match(text)
    start = label.end() if label else 0
    first, *words = text[start:].split()
    if len(words) < _LEAST_WORDS:
        return text
    chance.shuffle(words)
    for index in range(0, len(words), _NEW_WORD_EVERY):
        words[index] = f"{chance.randrange(10**6):,}".replace(",", ".")
    return f"{text[:start]}{first} {' '.join(words)}"


def every_text() -> list[str]:
    """Return every plain paragraph of all the examples, unchanged, to compare line breaking by."""
    return [text for path in sorted(EXAMPLES.glob("*.yaml")) for text in _texts(docgen.load(path))]


def _texts(document: Document) -> Iterator[str]:
    bodies = [document.body, *(appendix.body for appendix in document.appendices)]
    if document.attachment is not None:
        bodies.append(document.attachment.body)
    return (text for body in bodies for block in body for text in _plain(block))


def _plain(block: Block) -> Iterator[str]:
    if isinstance(block, ParagraphBlock) and not block.titled:
        text = "".join(span.text for span in block.spans)
        yield " ".join(f"{block.label} {text}".split())
