"""What a letter is made of → a digest: as long as it stays the same, so do the letter's bytes."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from docgen import __version__
from docgen.diagnostics import Problems
from docgen.document import scalars
from docgen.merging.pictures import shared_pictures
from docgen.merging.template import Template
from docgen.resources import folder
from docgen.source.nodes import Scalar

_LENGTH = 32  # hexadecimal figures, 128 bits
_FOLDERS = ("fonts", "kinds")


def common_digest(template: Template, options: Mapping[str, object]) -> str:
    """Return the digest of what all letters share.

    That is the template, the office's defaults, the pictures that they name, docgen's version, its
    layouts and fonts, the office's fonts and kinds, and the date that files bear.
    """
    digest = hashlib.sha256()
    for text in (__version__, str(template.moment), json.dumps(options, sort_keys=True)):
        digest.update(f"{len(text)}:{text}".encode())
    for source in template.texts.values():
        digest.update(f"{len(source.text)}:{source.text}".encode())
    for path in _files(template):
        digest.update(f"{path.name}:{file_digest(path)}".encode())
    return digest.hexdigest()[:_LENGTH]


def letter_digest(
    common: str, values: Mapping[str, object], name: str, pictures: Iterable[Path]
) -> str:
    """Return the digest of one letter: its values, its name, and the pictures they name."""
    text = json.dumps([common, name, sorted(values.items())], ensure_ascii=False, default=str)
    digest = hashlib.sha256(text.encode("utf-8"))
    for path in pictures:
        digest.update(file_digest(path).encode("ascii"))
    return digest.hexdigest()[:_LENGTH]


def volume_digest(letters: Iterable[str]) -> str:
    """Return the digest of a volume: of its letters' digests, in their order."""
    return hashlib.sha256("".join(letters).encode("ascii")).hexdigest()[:_LENGTH]


def file_digest(path: Path) -> str:
    """Return the digest of a file's content; of one that cannot be read, that of nothing."""
    try:
        status = path.stat()
        return _content_digest(path, status.st_mtime_ns, status.st_size)
    except OSError:
        return ""


@lru_cache(maxsize=1000)
def _content_digest(path: Path, modified: int, size: int) -> str:
    """Return the digest of what a file holds, remembered as long as its time and size stay."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _files(template: Template) -> Iterator[Path]:
    for place in (folder("layouts"), folder("fonts") / "prepared"):
        yield from sorted(path for path in place.rglob("*") if path.is_file())
    yield from shared_pictures(template)
    for key in _FOLDERS:
        node = template.parsed.tree.get(key)
        if isinstance(node, Scalar) and not node.is_empty:
            yield from sorted(scalars.folder(node, Problems()).glob("*"))
