"""The first bytes of a CSV file → its encoding and separator."""

from __future__ import annotations

import codecs
import csv
import io
from collections import Counter

from docgen.immutable import immutable

SAMPLE = 64 * 1024
_SEPARATORS = {",": "comma", ";": "semicolon", "\t": "tab", "|": "bar"}
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


@immutable
class Dialect:
    """How a CSV file is written; `directive` tells that Excel's line `sep=;` leads it."""

    encoding: str
    separator: str
    has_directive: bool = False

    def __str__(self) -> str:
        separator = _SEPARATORS.get(self.separator, repr(self.separator))
        return f"CSV, {self.encoding.removesuffix('-sig').upper()}, {separator}"


def sniff(sample: bytes) -> Dialect:
    """Return how the file is written that begins with the sample."""
    encoding = _encoding(sample)
    text = codecs.getincrementaldecoder(encoding)("replace").decode(sample)
    first = text.partition("\n")[0].strip("\ufeff\r")
    if first.lower().startswith("sep=") and len(first) == 5:
        return Dialect(encoding, first[4], has_directive=True)
    return Dialect(encoding, _separator(text))


def _encoding(sample: bytes) -> str:
    for mark, encoding in _MARKS:
        if sample.startswith(mark):
            return encoding
    try:
        codecs.getincrementaldecoder("utf-8")().decode(sample)  # the last letter may be cut
    except UnicodeDecodeError:
        return _legacy(sample)
    return "utf-8"


def _legacy(sample: bytes) -> str:
    """Return the encoding of text that is not UTF-8: UTF-16 without its mark, else Windows'."""
    zeros = Counter(index % 2 for index, byte in enumerate(sample[:2000]) if byte == 0)
    if zeros:
        return "utf-16-le" if zeros[1] > zeros[0] else "utf-16-be"
    return "cp1258"


def _separator(text: str) -> str:
    """Return the separator that cuts the first lines into most columns, all alike."""
    return max(_SEPARATORS, key=lambda separator: _evenness(text, separator))


def _evenness(text: str, separator: str) -> tuple[bool, int]:
    """Return whether the lines have as many cells as the header, and how many those are."""
    lines = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))[:20]
    widths = [len(line) for line in lines[:-1] or lines if line]
    if not widths:
        return False, 0
    even = sum(width == widths[0] for width in widths) * 2 > len(widths)
    return even and widths[0] > 1, widths[0]
