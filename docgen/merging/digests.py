"""What a letter is made of → a digest: as long as it stays the same, so do the letter's bytes."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from docgen import __version__
from docgen.document.body.pictures import files_named
from docgen.merging.template import Template
from docgen.resources import folder

_LENGTH = 32  # hexadecimal figures, 128 bits
_PICTURE_FILE = re.compile(r"[^\n]+\.(?:png|jpe?g)", re.IGNORECASE)
_FONTS = re.compile(r"^fonts:\s*(\S.*)$", re.MULTILINE)


def common_digest(template: Template, options: Mapping[str, object]) -> str:
    """Return the digest of what all letters share.

    That is the template, the office's defaults, the pictures that they name, docgen's version, its
    layouts and fonts, the office's fonts, and the date that files bear.
    """
    digest = hashlib.sha256()
    for text in (__version__, str(template.moment), json.dumps(options, sort_keys=True)):
        digest.update(f"{len(text)}:{text}".encode())
    for source in template.texts.values():
        digest.update(f"{len(source.text)}:{source.text}".encode())
    for path in _files(template):
        digest.update(f"{path.name}:{file_digest(path)}".encode())
    return digest.hexdigest()[:_LENGTH]


def letter_digest(common: str, values: Mapping[str, object], name: str, home: Path) -> str:
    """Return the digest of one letter: its values, its name, and the pictures they name."""
    text = json.dumps([common, name, sorted(values.items())], ensure_ascii=False, default=str)
    digest = hashlib.sha256(text.encode("utf-8"))
    for value in values.values():
        if isinstance(value, str) and _PICTURE_FILE.fullmatch(value):
            digest.update(file_digest(home / value).encode("ascii"))
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
    for source in template.texts.values():
        home = Path(source.name).parent
        for target in files_named(source.text):
            yield home / target
        for named in _FONTS.findall(source.text):
            fonts = home / named.partition(" #")[0].strip(" '\"")
            yield from sorted(fonts.glob("*")) if fonts.is_dir() else ()
